import assert from 'node:assert/strict';
import type { KnownBatch } from '../../actors/finalizer/follow.ts';
import type { AppRecord } from '../../actors/ports/settlement.ts';
import { keys, put } from '../../actors/records.ts';
import { signStatement } from '../../protocols/attestation.ts';
import { type Header, headerHash } from '../../protocols/block.ts';
import { type Hex, toHex, ZERO32 } from '../../protocols/bytes.ts';
import { certificateOf } from '../../protocols/certificate.fixture.ts';
import { certifiedHeader } from '../../protocols/certificate.ts';
import { type Committee, memberOf } from '../../protocols/committee.ts';
import { MemoryStore } from '../../sim/memory/store.ts';
import { L1Error } from '../settlement/l1.ts';
import { noteQuietApps } from './noting.ts';

const hash = (byte: number): Hex => toHex(new Uint8Array(32).fill(byte));
const [QUIET, BUSY] = [hash(1), hash(2)];
const voteKey = new Uint8Array(32).fill(3);
const committee: Committee = { id: 0, members: [memberOf(voteKey, hash(4))] };
const headerOf = (rollup: Hex, height: number): Header => ({
  ...{ rollup, height, epoch: 0, committee: 0, next: 0, time: 1, parent: hash(5), stateRoot: hash(6), actionsRoot: hash(7) },
  ...{ receiptsRoot: hash(8), outboxRoot: hash(9), dataCommitment: hash(10), fuel: 1n, count: 1, work: 1n },
});
const app = (rollup: Hex): AppRecord => ({
  rollup,
  name: 'app',
  operator: '0x',
  operatorNode: '0x',
  codeHash: ZERO32,
  genesisRoot: ZERO32,
  disputeWindowMs: 10_000,
  committee: 0,
  versions: [],
  announced: undefined,
  proofs: 'pessimistic',
});

/** One block of the quiet app in batch 0, then one of the busy app in each. */
function batchOf(batchId: number): KnownBatch {
  const heads = [...(batchId === 0 ? [headerOf(QUIET, 1)] : []), headerOf(BUSY, batchId + 1)];
  return {
    settled: { committee: 0, batchId, root: hash(1), bodyHash: hash(2), l1Block: batchId, l1TimeMs: batchId * 1_000, gasUsed: 1, transaction: hash(3), blobs: 0 },
    heads: heads.map((header) => ({ rollup: header.rollup, height: header.height, header: headerHash(header) })),
    final: true,
    history: '0x',
  };
}

describe('noting of quiet apps', () => {
  const KNOWN = Array.from({ length: 40 }, (_, at) => batchOf(at));
  const at = (batches: number) => {
    const known = KNOWN.slice(0, batches);
    return { known, nextBatch: batches, head: { latest: batches, hash: hash(batches), finalized: batches, finalizedTimeMs: batches * 1_000 } };
  };

  async function noter(turn: number) {
    const store = new MemoryStore();
    const header = headerOf(QUIET, 1);
    const vote = signStatement('attest', 7, { committee: 0, rollup: QUIET, height: 1, epoch: 0, header: headerHash(header) }, 0, voteKey);
    const certified = { header, body: ZERO32, result: ZERO32, operator: toHex(new Uint8Array(65)), certificate: certificateOf({ chain: 7, committee }, [vote]) };
    await store.batch([put(keys.certified(QUIET, 1), certifiedHeader, certified)], { sync: true });
    const notes: string[] = [];
    const events: string[] = [];
    let [isAway, refuses] = [false, false];
    const bridge = {
      isNoted: async () => notes.length > 0,
      note: async ({ rollup, height }: Header, { index, batch }: { index: number; batch: { id: bigint } }) => {
        if (isAway) throw new L1Error('unreachable', 'away');
        if (refuses) throw new L1Error('reverted', 'not final');
        notes.push(`${rollup === QUIET ? 'quiet' : 'busy'} ${height} in batch ${batch.id} at ${index}`);
      },
    };
    const hear = noteQuietApps({ store, bridge, after: 20, around: async () => ({ apps: [app(QUIET), app(BUSY)], turn }), log: (event) => events.push(event) });
    const away = (is: boolean): void => {
      isAway = is;
    };
    const refusing = (does: boolean): void => {
      refuses = does;
    };
    return { hear, notes, events, away, refusing };
  }

  it('notes the newest block once it is old, once, and nothing of an app that goes on', async () => {
    const { hear, notes, events } = await noter(0);
    for (let batches = 1; batches <= 20; batches++) await hear(at(batches));
    assert.deepEqual(notes, []);
    for (let batches = 21; batches <= 40; batches++) await hear(at(batches));
    assert.deepEqual([notes, events], [['quiet 1 in batch 0 at 0'], ['noted']]);
  });

  it('leaves it to those before it for a while', async () => {
    const { hear, notes } = await noter(5);
    for (let batches = 1; batches <= 25; batches++) await hear(at(batches));
    assert.deepEqual(notes, []);
    for (let batches = 26; batches <= 40; batches++) await hear(at(batches));
    assert.equal(notes.length, 1);
  });

  it('is not kept from other apps by one that L1 refuses, and asks for that once', async () => {
    const { hear, notes, events, refusing } = await noter(0);
    refusing(true);
    for (let batches = 1; batches <= 40; batches++) await hear(at(batches));
    assert.deepEqual([notes, events], [[], ['note-fault']]);
  });

  it('tries again when L1 was away', async () => {
    const { hear, notes, events, away } = await noter(0);
    away(true);
    for (let batches = 1; batches <= 30; batches++) await hear(at(batches));
    assert.deepEqual([notes, events.every((event) => event === 'note-fault')], [[], true]);
    away(false);
    await hear(at(31));
    assert.equal(notes.length, 1);
  });
});
