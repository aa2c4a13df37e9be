/** Proofs of blocks, as the contract takes them: who judges them is said once, then block after block is proven. */
import { encodeAbiParameters, encodeDeployData, encodeFunctionData, keccak256, zeroAddress } from 'viem';
import { groth16Abi, groth16Bytecode } from '../../contracts/settlement/out/groth16.ts';
import { proofsAbi } from '../../contracts/settlement/out/proofs.ts';
import { settlementAbi } from '../../contracts/settlement/out/settlement.ts';
import { type Header, headerHash } from '../../protocols/block.ts';
import { type Hex, ZERO32 } from '../../protocols/bytes.ts';
import { createCaller } from './caller.ts';
import { chainIdOf, DEV_BLOCK_MS, type ViemOptions } from './deploy.ts';
import { wordsOf } from './escrow.ts';
import { ask, connect, L1Error, lower } from './l1.ts';
import { createSender } from './sender.ts';

/** Headers, a state proof and what is stored; each proof besides. */
const GAS = { call: 250_000n, proof: 290_000n, deploy: 2_500_000n } as const;
/** Proofs of one transaction: they stay below the gas that EIP-7825 allows one. */
export const MOST_PROOFS = 48;
const MEANINGS: Readonly<Record<string, string>> = {
  NotOperator: 'only who registered the app says who judges its proofs',
  HasBegun: 'who judges the proofs of this app is said, for ever',
  OtherRoot: 'the state has another root of accounts',
  ParentNotProven: 'the block below is not proven yet',
  NotReached: 'no proofs lead to where these go on from',
  WrongProof: 'the verifier refuses a proof',
};

/** Coordinates of points as the precompiles take them: imaginary parts first. */
export interface VerifierKey {
  readonly alpha: G1;
  readonly beta: G2;
  readonly gamma: G2;
  readonly delta: G2;
  readonly inputs: readonly [G1, G1, G1];
}
interface G1 {
  readonly x: bigint;
  readonly y: bigint;
}
interface G2 {
  readonly x: readonly [bigint, bigint];
  readonly y: readonly [bigint, bigint];
}

/** Roots on the way to a block's own, a proof for each. */
export interface Way {
  readonly from: bigint;
  readonly steps: readonly { readonly root: bigint; readonly proof: Hex }[];
}

/** Calls reject with `L1Error` `reverted` and the contract's own reason when it refuses. */
export interface Proofs {
  readonly address: Hex;
  /** A verifier of this key, for any app; answers its address. */
  deploy(key: VerifierKey): Promise<Hex>;
  /** Who judges proofs of an app; `undefined` while nobody does. */
  verifierOf(rollup: Hex): Promise<Hex | undefined>;
  /** Hash of a verifier's key. */
  keyHash(verifier: Hex): Promise<Hex>;
  begin(rollup: Hex, verifier: Hex, root: bigint, siblings: readonly Hex[]): Promise<void>;
  /** Root of accounts of a proven block, or of the genesis; `undefined` when it is not proven. */
  rootOf(rollup: Hex, header: Header | undefined): Promise<bigint | undefined>;
  isProven(rollup: Hex, header: Hex): Promise<boolean>;
  /** In as many transactions as it takes. */
  prove(header: Header, siblings: readonly Hex[], way: Way): Promise<void>;
}

/** As a verifier has it. */
export const hashOfKey = (key: VerifierKey): Hex => keccak256(encodeAbiParameters(groth16Abi[0].inputs, [key]));

const columns = (steps: Way['steps']) => [steps.map(({ root }) => root), steps.map(({ proof }) => proof)] as const;

export async function createProofs({ url, privateKey, contract, blockMs = DEV_BLOCK_MS }: ViemOptions & { readonly contract: Hex }): Promise<Proofs> {
  const reader = connect(url);
  const [address, chainId] = await Promise.all([ask(reader.readContract({ address: contract, abi: settlementAbi, functionName: 'proofs' })).then(lower), chainIdOf(url)]);
  const at = { address, abi: proofsAbi } as const;
  const { abi } = at;
  const sender = createSender(reader, chainId, privateKey, blockMs);
  const call = (data: Hex, proofs: number): Promise<void> => createCaller({ reader, sender, to: address, gas: GAS.call + GAS.proof * BigInt(proofs), meanings: MEANINGS })(data);
  const rootAt = async (rollup: Hex, header: Hex): Promise<bigint | undefined> => (await ask(reader.readContract({ ...at, functionName: 'roots', args: [rollup, header] }))) || undefined;

  return {
    address,
    async deploy(key) {
      const receipt = await sender.send({ data: encodeDeployData({ abi: groth16Abi, bytecode: groth16Bytecode, args: [key] }), gas: GAS.deploy });
      if (receipt.status !== 'success' || !receipt.contractAddress) throw new L1Error('reverted', 'the verifier was not deployed');
      return lower(receipt.contractAddress);
    },
    async verifierOf(rollup) {
      const verifier = lower(await ask(reader.readContract({ ...at, functionName: 'verifiers', args: [rollup] })));
      return verifier === zeroAddress ? undefined : verifier;
    },
    keyHash: async (verifier) => lower(await ask(reader.readContract({ address: verifier, abi: groth16Abi, functionName: 'keyHash' }))),
    begin: (rollup, verifier, root, siblings) => call(encodeFunctionData({ abi, functionName: 'begin', args: [rollup, verifier, root, siblings] }), 0),
    rootOf: (rollup, header) => rootAt(rollup, header === undefined ? ZERO32 : headerHash(header)),
    isProven: async (rollup, header) => (await rootAt(rollup, header)) !== undefined,
    async prove(header, siblings, { from, steps }) {
      let root = from;
      for (let rest = steps; ; rest = rest.slice(MOST_PROOFS)) {
        const now = rest.slice(0, MOST_PROOFS);
        const isLast = rest.length <= MOST_PROOFS;
        const data = isLast
          ? encodeFunctionData({ abi, functionName: 'prove', args: [wordsOf(header), siblings, root, ...columns(now)] })
          : encodeFunctionData({ abi, functionName: 'advance', args: [header.rollup, header.parent, root, ...columns(now)] });
        await call(data, now.length);
        if (isLast) return;
        root = (now.at(-1) as (typeof now)[number]).root;
      }
    },
  };
}
