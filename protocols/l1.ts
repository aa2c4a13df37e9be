/** L1 as rollups see it: where deposits come from and withdrawals go to. */
import type { Hex } from './bytes.ts';
import type { Fields } from './schema.ts';

/** The other end of messages from L1 and to it, where no rollup can be. */
export const L1: Hex = `0x${'00'.repeat(32)}`;

/** Stands for ether where an asset is named; any other asset is an ERC-20 contract on L1. */
export const ETHER: Hex = `0x${'00'.repeat(20)}`;

/** The action that takes deposits in: it has this name and these fields, and nobody but L1 can call it. */
export const DEPOSIT: { readonly action: string; readonly input: Fields } = { action: 'deposit', input: { asset: 'address', account: 'address', amount: 'uint256' } };

/** Name of messages that bring a forced action: no action of an app can have it. */
export const FORCED = '@force';

/** Name of messages by which another version of the app takes over: no action of an app can have it. */
export const UPGRADE = '@upgrade';

/** What `withdraw` sends to L1. Its bytes are those of a deposit's input. */
export const WITHDRAWAL: { readonly action: string; readonly input: Fields } = { action: 'withdraw', input: { asset: 'address', to: 'address', amount: 'uint256' } };

/** Where the bodies of an app go besides the members, as the contract numbers it. */
export const DATA_LAYERS = ['embedded', 'blobs'] as const;
export type DataLayerName = (typeof DATA_LAYERS)[number];

/**
 * How an app's blocks come to be believed, as the contract numbers it: members execute each before they sign (pessimistic); or sign when it is well
 * formed and its body is there, and whoever finds it wrong challenges it (optimistic); or execute it, and L1 wants a proof besides (groth16).
 */
export const PROOFS = ['pessimistic', 'optimistic', 'groth16'] as const;
export type ProofsName = (typeof PROOFS)[number];

/** What each of them asks of members and of L1. */
export interface ProofSystem {
  /** Members execute a block before they sign it; else whoever watches does, and challenges. */
  readonly executesFirst: boolean;
  /** A block is final only once a proof of it was shown to L1. */
  readonly needsProof: boolean;
}

export const PROOF_SYSTEMS: Readonly<Record<ProofsName, ProofSystem>> = {
  pessimistic: { executesFirst: true, needsProof: false },
  optimistic: { executesFirst: false, needsProof: false },
  groth16: { executesFirst: true, needsProof: true },
};

/** Whether this action of an app is the one that deposits come to. */
export const takesDeposits = ({ name, input }: { readonly name: string; readonly input: unknown }): boolean =>
  (name === DEPOSIT.action || name.endsWith(`.${DEPOSIT.action}`)) && JSON.stringify(input) === JSON.stringify(DEPOSIT.input);
