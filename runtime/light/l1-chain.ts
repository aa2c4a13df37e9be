/** L1's final chain as it is followed: from one block to a later one by parents' hashes, and never to one that leaves out what was followed before. */
import type { Hex } from '../../protocols/bytes.ts';
import { LightError } from './errors.ts';
import { ancestor, type L1Header } from './l1-header.ts';
import type { L1Source } from './l1-source.ts';
import { committeeCount, keyContracts, type L1State, SLOTS, vulcanOf } from './l1-state.ts';
import { Preimages } from './preimages.ts';

/** Headers that are followed at once: a day of Ethereum, some 5 MB. */
const MOST_HEADERS = 8_192;

const gone = ({ number, hash }: L1Header): LightError => new LightError('reorganised', `L1's block ${number} ${hash} was final, and is not part of its chain any more`);

/** Headers after `from` up to `to`; rejects with `LightError` unless each names the one before as its parent. */
export async function headersBetween(source: L1Source, from: L1Header, to: L1Header): Promise<readonly Uint8Array[]> {
  const many = to.number - from.number;
  if (many > MOST_HEADERS) throw new LightError('too-far', `L1 is ${many} blocks further than block ${from.number}, and ${MOST_HEADERS} are followed at once: begin with what is newer`);
  const headers = await source.headers(from.number + 1, many);
  const first = ancestor(new Preimages(headers), to.hash, from.number + 1);
  if (first.parent !== from.hash) throw gone(from);
  return headers;
}

/** The newest final block that goes on from `known`, which may be `known` itself. Rejects with `LightError` `reorganised` when L1 does not go on from it. */
export async function advance(source: L1Source, known: L1Header): Promise<L1Header> {
  const newest = await source.final();
  if (newest.number > known.number) {
    await headersBetween(source, known, newest);
    return newest;
  }
  // A node may be behind the one that was asked before.
  if ((await source.at(known.number)).hash !== known.hash) throw gone(known);
  return known;
}

/** Where following begins: a block that somebody trusts, or else the newest final one. Rejects with `LightError` when no node has it. */
export async function begin(source: L1Source, checkpoint: { readonly number: number; readonly hash: Hex } | undefined): Promise<L1Header> {
  if (checkpoint === undefined) return source.final();
  const header = await source.at(checkpoint.number);
  if (header.hash !== checkpoint.hash) throw new LightError('reorganised', `L1's block ${checkpoint.number} is ${header.hash}, and not the checkpoint ${checkpoint.hash}`);
  return header;
}

export interface Wanted {
  readonly contract: Hex;
  readonly rollup: Hex;
  readonly committees: readonly number[];
  /** Ids of batches. */
  readonly batches: readonly number[];
}

/** L1's state as of a block, as far as it is wanted. Nothing in it is believed: whoever reads it follows hashes. */
export async function stateAt(source: L1Source, header: L1Header, { contract, rollup, committees, batches }: Wanted): Promise<L1State> {
  const { number } = header;
  const proof = new Preimages([header.bytes]);
  const state = { header, proof };
  proof.add(await source.nodes(contract, [SLOTS.vulcan, SLOTS.app(rollup), SLOTS.disputed(rollup), ...batches.map(SLOTS.batch)], number));
  const vulcan = vulcanOf(state, contract);
  proof.add(await source.nodes(vulcan, [SLOTS.committeeCount, ...committees.flatMap(SLOTS.committee)], number));
  const known = committees.filter((id) => id < committeeCount(state, vulcan));
  await Promise.all(
    known.flatMap((id) =>
      keyContracts(state, vulcan, id).map(async ({ address }) => {
        const [nodes, code] = await Promise.all([source.nodes(address, [], number), source.code(address, number)]);
        proof.add([...nodes, code]);
      }),
    ),
  );
  return state;
}
