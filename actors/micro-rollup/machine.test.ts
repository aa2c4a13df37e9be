/** The operator's actor with real parts around it: what its journal holds is what it did. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { compileApp } from '../../contracts/guest/compile.ts';
import { actionBook, type SignedAction, signAction } from '../../protocols/action.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { addressOf } from '../../protocols/crypto/secp256k1.ts';
import type { SubmitAnswer } from '../../protocols/requests.ts';
import { createBlobs } from '../../runtime/blobs/blobs.ts';
import { systemClock } from '../../runtime/clock.ts';
import { installNativeCrypto } from '../../runtime/crypto/native.ts';
import { inlineSignatures } from '../../runtime/crypto/signatures.ts';
import { createInlineExecutor } from '../../runtime/executor/inline.ts';
import { MemoryNetwork } from '../../sim/memory/network.ts';
import { MemoryStore } from '../../sim/memory/store.ts';
import { createActorHost } from '../host/host.ts';
import { sequencer } from '../sequencer/machine.ts';
import { createJournal } from './journal.ts';
import { microRollup } from './machine.ts';

const CHAIN = 7;
const ROLLUP: Hex = `0x${'5a'.repeat(32)}`;
const key = new Uint8Array(32).fill(9);

describe('micro-rollup', () => {
  before(() => void installNativeCrypto());

  it('puts what one block cannot carry into the next, and goes on', async () => {
    const { wasm, manifest } = await compileApp(join(import.meta.dirname, 'noisy.fixture.ts'));
    const book = actionBook(CHAIN, ROLLUP, manifest.actions);
    const store = new MemoryStore();
    const bus = new MemoryNetwork({ chain: CHAIN, clock: systemClock }).join(key);
    const log: string[] = [];
    const data = { commit: (): Hex => ROLLUP };
    const ports = { bus, blobs: createBlobs(store, bus), store, data, signatures: inlineSignatures, executor: createInlineExecutor() };
    const committee = { id: 0, members: [{ address: addressOf(key), node: toHex(key) }] };
    const own = { chain: CHAIN, rollup: ROLLUP, wasm, genesis: new Uint8Array(0), privateKey: key, committee, book, neighbours: [], sequencer: 'sequencer', blockMs: 1, blockActions: 512 };
    const host = createActorHost({ clock: systemClock, report: () => undefined, schedule: queueMicrotask });
    host.spawn('sequencer', { machine: sequencer, input: {} });
    host.spawn('micro-rollup', { machine: microRollup, input: { ports, options: { ...own, log: (event: string) => log.push(event) } } });

    const wallet = { address: addressOf(key), privateKey: key };
    const actions = Array.from({ length: 300 }, (_, nonce) => signAction(book, 'shout', {}, BigInt(nonce), wallet));
    const submit = (batch: readonly SignedAction[]): Promise<readonly SubmitAnswer[]> => new Promise((reply, refuse) => host.send('micro-rollup', { type: 'SUBMIT', actions: batch, reply, refuse }));
    while (host.stateOf('micro-rollup') === 'recovering') await new Promise((resolve) => setTimeout(resolve, 5));
    const answers = await submit(actions);
    assert.ok(answers.every((each) => each.kind === 'acknowledged'));

    const journal = createJournal(store, ROLLUP);
    const counts = async (): Promise<number[]> => (await journal.blocks(1, 16)).map((each) => each.header.count);
    const total = async (): Promise<number> => (await counts()).reduce((sum, each) => sum + each, 0);
    while ((await total()) < 300) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(await counts(), [255, 45]);
    assert.deepEqual(
      log.filter((each) => each !== 'operator-ready'),
      ['block-shortened'],
    );
    host.stop();
    await bus.stop();
  });
});
