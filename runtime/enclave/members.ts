/** Which members of a committee have shown, on L1, that their keys are those of known code in an enclave. */
import type { EnclaveFault, EnclaveVerifier } from '../../actors/ports/enclave-verifier.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { Committee } from '../../protocols/committee.ts';
import { type EnclaveKeys, leastAttested } from '../../protocols/enclave.ts';
import type { Vulcan } from '../settlement/vulcan.ts';

/** Of one member: `attested`, or why it is not. */
export type Standing = 'attested' | 'no-document' | EnclaveFault;

export interface Attested {
  /** In the order of the committee. */
  readonly standings: readonly Standing[];
  /** So many signers of any certificate of the committee are attested, whoever signs. */
  readonly least: number;
}

export interface AttestedInput {
  readonly vulcan: Pick<Vulcan, 'address' | 'documentOf'>;
  readonly chain: number;
  readonly committee: Committee;
  readonly verifier: EnclaveVerifier;
  readonly nowMs: number;
}

/** Rejects with `L1Error` when L1 cannot be asked. */
export async function attestedMembers({ vulcan, chain, committee: { members }, verifier, nowMs }: AttestedInput): Promise<Attested> {
  const standingOf = async (keys: EnclaveKeys): Promise<Standing> => {
    const document = await vulcan.documentOf(keys.vote);
    return document === undefined ? 'no-document' : ((await verifier.check(document, keys, nowMs)) ?? 'attested');
  };
  const standings = await Promise.all(members.map(({ address: vote, node }: { readonly address: Hex; readonly node: Hex }) => standingOf({ chain, network: vulcan.address, node, vote })));
  return { standings, least: leastAttested(members.length, standings.filter((each) => each === 'attested').length) };
}
