import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../../actors/ask.ts';
import type { InspectionEvent } from '../../actors/host/inspection.ts';
import type { VerifierProgress } from '../../actors/verifier/machine.ts';
import { signAction } from '../../protocols/action.ts';
import { submitRequest } from '../../protocols/requests.ts';
import { createLibp2pBus } from '../bus/libp2p.ts';
import { createHost, installNativeCrypto, publish, type RunningHost } from '../index.ts';
import { openLevelStore } from '../store/level.ts';
import { handleCheck } from './handles.fixture.ts';
import { startRollupThread } from './micro-rollup-in-worker.ts';
import { CHAIN, type ExampleNetwork, exampleNetwork, keysOf } from './network.ts';
import { type Greeting, greeterPart, greetings } from './own-actor.ts';
import { startVerifierApp } from './verifier-in-fastify.ts';

const until = async (what: string, holds: () => Promise<boolean> | boolean): Promise<void> => {
  for (const end = performance.now() + 30_000; !(await holds()); ) {
    assert.ok(performance.now() < end, `waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

describe('embedding', function () {
  this.timeout(90_000);
  let folder: string;
  let example: ExampleNetwork;
  before(async () => {
    installNativeCrypto();
    example = await exampleNetwork();
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mru-example-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** A wallet: a host without parts. */
  const startWallet = (): Promise<RunningHost> => createHost({ chain: CHAIN, folder: join(folder, 'wallet'), seed: keysOf('wallet').seed });
  const startThread = () => {
    const { network, rollup, wasm, genesis, operator } = example;
    return startRollupThread({ network, rollup, wasm, genesis, privateKey: operator.privateKey, seed: operator.seed, folder: join(folder, 'operator') });
  };

  async function transfer(wallet: RunningHost, nonce: bigint): Promise<string> {
    const { book, rollup, operator } = example;
    const action = signAction(book, 'transfer', { to: operator.address, amount: 1n }, nonce, example.wallet);
    const { outcomes } = await ask(wallet.bus, operator.node, submitRequest, { rollup, actions: [action] });
    return outcomes[0]?.kind ?? 'nothing';
  }

  it('a micro-rollup in a worker thread acknowledges actions, and its thread ends by itself', async () => {
    const nothingLeft = handleCheck();
    const [thread, wallet] = await Promise.all([startThread(), startWallet()]);
    wallet.keepConnected(new Map([[example.operator.node, thread.addresses]]));
    await until('the operator', () => wallet.bus.peers().includes(example.operator.node));
    await until('an acknowledgement', async () => (await transfer(wallet, 0n).catch(() => 'not yet')) === 'acknowledged');
    await Promise.all([thread.stop(), wallet.stop()]);
    await nothingLeft();
  });

  it('a verifier inside a Fastify app certifies blocks, shows them, and leaves no handle', async () => {
    const nothingLeft = handleCheck();
    const { network, member, operator } = example;
    const [thread, wallet] = await Promise.all([startThread(), startWallet()]);
    const { app, host } = await startVerifierApp({ network, folder: join(folder, 'app'), seed: member.seed, voteKey: member.privateKey });
    const book = new Map([
      [operator.node, thread.addresses],
      [member.node, host.addresses()],
    ]);
    for (const each of [thread, wallet, host]) each.keepConnected(book);
    await until('the operator', () => wallet.bus.peers().includes(operator.node));
    await until('an acknowledgement', async () => (await transfer(wallet, 0n).catch(() => 'not yet')) === 'acknowledged');
    const url = app.listeningOrigin;
    await until('a certified block', async () => {
      const response = await fetch(`${url}/rollups`, { headers: { connection: 'close' } });
      const [seen] = (await response.json()) as VerifierProgress[];
      return seen !== undefined && seen.certified >= 1;
    });
    assert.deepEqual([...host.actors.addresses()].sort(), ['aggregator', `verifier/${example.rollup}`]);
    await Promise.all([app.close(), thread.stop(), wallet.stop()]);
    await nothingLeft();
  });

  it('actors of the embedding program talk over the same bus with topics of their own', async () => {
    const nothingLeft = handleCheck();
    const heard: Greeting[] = [];
    const greeting = await createHost({ chain: CHAIN, folder: join(folder, 'a'), seed: keysOf('a').seed, parts: [greeterPart(CHAIN, () => undefined)] });
    const guest = await createHost({ chain: CHAIN, folder: join(folder, 'b'), seed: keysOf('b').seed, parts: [greeterPart(CHAIN, (each) => heard.push(each))] });
    guest.keepConnected(new Map([[greeting.node, greeting.addresses()]]));
    await guest.bus.ready(greetings(CHAIN).name, 1, 20_000);
    await until('a welcome', async () => {
      await publish(guest, greetings(CHAIN), { kind: 'hello', name: 'guest' });
      return heard.length > 0;
    });
    assert.deepEqual(heard, [{ kind: 'welcome', name: 'guest' }]);
    await Promise.all([greeting.stop(), guest.stop()]);
    await nothingLeft();
  });

  it('a bus and a store that the program brings along stay its own', async () => {
    const nothingLeft = handleCheck();
    const store = await openLevelStore(join(folder, 'mine'));
    const bus = await createLibp2pBus({ seed: keysOf('mine').seed, chain: CHAIN });
    const lines: string[] = [];
    const transitions: string[] = [];
    const inspect = (event: InspectionEvent): void => void transitions.push(`${event.type} ${event.sessionId}`);
    const host = await createHost({ chain: CHAIN, store, bus, inspect, log: (event) => lines.push(event), parts: [greeterPart(CHAIN, () => undefined)] });
    host.actors.send('nobody', { type: 'HELLO' });
    await host.stop();
    await store.batch([{ type: 'put', key: 'a', value: new Uint8Array([1]) }], { sync: true });
    bus.subscribe(greetings(CHAIN).name, () => 'accept')();
    assert.deepEqual([lines, transitions.includes('@xstate.snapshot greeter')], [['dead-letter'], true]);
    await bus.stop();
    await store.close();
    await nothingLeft();
  });

  it('a host that cannot start says why, and leaves nothing behind', async () => {
    const nothingLeft = handleCheck();
    const seed = keysOf('a').seed;
    await assert.rejects(createHost({ chain: CHAIN, seed }), /a host needs a folder, or a store of yours/);
    await assert.rejects(createHost({ chain: CHAIN, folder }), /a host needs the seed/);
    const failing = (): never => assert.fail('the part failed');
    await assert.rejects(createHost({ chain: CHAIN, folder, seed, parts: [failing] }), /the part failed/);
    await nothingLeft();
  });
});
