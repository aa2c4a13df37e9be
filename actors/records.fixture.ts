/** For tests: certified blocks in a store, whose certificates nobody checks. */
import type { Header } from '../protocols/block.ts';
import { type Hex, toHex, ZERO32 } from '../protocols/bytes.ts';
import { type Certificate, type CertifiedHeader, certifiedHeader } from '../protocols/certificate.ts';
import type { Committee } from '../protocols/committee.ts';
import type { Store } from './ports/store.ts';
import { keys, put, tipOf, tipRecord } from './records.ts';

export const ROLLUP: Hex = toHex(new Uint8Array(32).fill(9));
const hashOf = (value: number): Hex => `0x${value.toString(16).padStart(64, '0')}`;
/** Of nobody: only its id matters. */
export const committeeOf = (id: number): Committee => ({ id, members: [] });

/** A block that names its height wherever a hash is due. */
function headAt(height: number): CertifiedHeader {
  const roots = { parent: ZERO32, stateRoot: ZERO32, actionsRoot: ZERO32, receiptsRoot: ZERO32, outboxRoot: ZERO32, dataCommitment: hashOf(height) };
  const header: Header = { rollup: ROLLUP, height, epoch: 0, committee: 0, next: 0, time: height, ...roots, fuel: 0n, count: 0, work: 0n };
  const certificate: Certificate = { kind: 'attest', committee: 0, rollup: ROLLUP, height, epoch: 0, header: ZERO32, bitmap: 1n, signatures: [], aggregate: undefined };
  return { header, body: hashOf(height), result: ZERO32, operator: `0x${'00'.repeat(65)}`, certificate };
}

/** Blocks from one height to another, and the tip that they make. */
export async function keepHeads(store: Store, from: number, upTo: number): Promise<void> {
  const heads = Array.from({ length: upTo - from + 1 }, (_, at) => headAt(from + at));
  const tip = tipOf((heads.at(-1) as CertifiedHeader).header);
  await store.batch([...heads.map((head) => put(keys.certified(ROLLUP, head.header.height), certifiedHeader, head)), put(keys.tip(ROLLUP), tipRecord, tip)], { sync: false });
}
