/** The operator's actor with real parts around it: what its journal holds is what it did. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { compileApp } from '../../contracts/guest/compile.ts';
import { type ActionBook, actionBook, type SignedAction, signAction } from '../../protocols/action.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { type Committee, memberOf } from '../../protocols/committee.ts';
import { addressOf } from '../../protocols/crypto/secp256k1.ts';
import type { SubmitAnswer } from '../../protocols/requests.ts';
import { createBlobs } from '../../runtime/blobs/blobs.ts';
import { systemClock } from '../../runtime/clock.ts';
import { installNativeCrypto } from '../../runtime/crypto/native.ts';
import { inlineSignatures } from '../../runtime/crypto/signatures.ts';
import { createInlineExecutor } from '../../runtime/executor/inline.ts';
import { MemoryNetwork } from '../../sim/memory/network.ts';
import { MemoryStore } from '../../sim/memory/store.ts';
import { CommitteeBook } from '../committees.ts';
import { type ActorHost, createActorHost } from '../host/host.ts';
import { sequencer } from '../sequencer/machine.ts';
import type { MicroRollupOptions } from './context.ts';
import { createJournal, type Journal } from './journal.ts';
import { microRollup } from './machine.ts';

const CHAIN = 7;
const ROLLUP: Hex = `0x${'5a'.repeat(32)}`;
const key = new Uint8Array(32).fill(9);

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Started {
  readonly host: ActorHost;
  readonly committees: CommitteeBook;
  readonly book: ActionBook;
  readonly journal: Journal;
  readonly log: readonly string[];
  submit(batch: readonly SignedAction[]): Promise<SubmitAnswer>;
}

const committeeOf = (id: number): Committee => ({ id, members: [memberOf(key, toHex(key))] });

async function start(onStop: (step: () => unknown) => void): Promise<Started> {
  const { wasm, manifest } = await compileApp(join(import.meta.dirname, 'noisy.fixture.ts'));
  const book = actionBook(CHAIN, ROLLUP, manifest.actions);
  const store = new MemoryStore();
  const bus = new MemoryNetwork({ chain: CHAIN, clock: systemClock }).join(key);
  const log: string[] = [];
  const ports = { bus, blobs: createBlobs(store, bus), store, data: { commit: () => ROLLUP }, signatures: inlineSignatures, executor: createInlineExecutor() };
  const committees = new CommitteeBook([committeeOf(0)]);
  const own = { chain: CHAIN, rollup: ROLLUP, wasm, genesis: new Uint8Array(0), privateKey: key, bookOf: () => book, later: () => [], sequencer: 'sequencer', blockMs: 1, blockActions: 512 };
  const options: MicroRollupOptions = { ...own, committee: 0, committees, neighbours: () => [], log: (event) => log.push(event) };
  const host = createActorHost({ clock: systemClock, report: () => undefined, schedule: queueMicrotask });
  onStop(() => bus.stop());
  onStop(() => host.stop());
  host.spawn('sequencer', { machine: sequencer, input: {} });
  host.spawn('micro-rollup', { machine: microRollup, input: { ports, options } });
  while (host.stateOf('micro-rollup') === 'recovering') await pause(5);
  const submit: Started['submit'] = (actions) => new Promise((reply, refuse) => host.send('micro-rollup', { type: 'SUBMIT', actions, reply, refuse }));
  return { host, committees, book, journal: createJournal(store, ROLLUP), log, submit };
}

describe('micro-rollup', () => {
  const steps: (() => unknown)[] = [];
  const onStop = (step: () => unknown): void => void steps.push(step);
  before(() => void installNativeCrypto());
  afterEach(async () => {
    for (const step of steps.splice(0).reverse()) await step();
  });

  it('puts what one block cannot carry into the next, and goes on', async () => {
    const { book, journal, log, submit } = await start(onStop);
    const wallet = { address: addressOf(key), privateKey: key };
    const { outcomes } = await submit(Array.from({ length: 300 }, (_, nonce) => signAction(book, 'shout', {}, BigInt(nonce), wallet)));
    assert.ok(outcomes.every((each) => each.kind === 'acknowledged'));

    const counts = async (): Promise<number[]> => (await journal.blocks(1, 16)).map((each) => each.header.count);
    const total = async (): Promise<number> => (await counts()).reduce((sum, each) => sum + each, 0);
    while ((await total()) < 300) await pause(20);
    assert.deepEqual(await counts(), [255, 45]);
    assert.deepEqual(
      log.filter((each) => each !== 'operator-ready'),
      ['block-shortened'],
    );
  });

  it('hands over to a newer committee with a block that only does that', async () => {
    const { host, committees, journal } = await start(onStop);
    committees.add(committeeOf(3));
    host.send('micro-rollup', { type: 'COMMITTEE' });
    while ((await journal.blocks(1, 16)).length === 0) await pause(10);
    const [block] = await journal.blocks(1, 16);
    assert.deepEqual([block?.header.committee, block?.header.next, block?.header.count], [0, 3, 0]);
    assert.equal((await journal.recover()).tip?.committee, 3);
  });
});
