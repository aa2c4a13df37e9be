import assert from 'node:assert/strict';
import { Subject } from 'rxjs';
import { BusError } from '../../actors/ports/bus.ts';
import type { CompiledApp } from '../../contracts/guest/compile.ts';
import { attachManifest } from '../../contracts/guest/manifest.ts';
import type { Entry, Receipt } from '../../protocols/block.ts';
import { fromHex, type Hex, ZERO32 } from '../../protocols/bytes.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import { deliveredInbound } from '../../protocols/inbound.ts';
import type { ClientEvent, SeenBlock } from '../client/client.ts';
import { alice, bob, TestChain, tokenApp } from './chain.fixture.ts';
import type { GatewayClient } from './port.ts';
import { wholeBlockView } from './views.ts';
import { KEEP, Watch } from './watch.ts';
import type { Watched } from './watched.ts';

const receipt: Receipt = { status: 'executed', code: 0, fuel: 1n, events: ZERO32, writes: ZERO32 };

describe('watch of a gateway', function () {
  this.timeout(60_000);
  let app: CompiledApp;
  before(async () => {
    app = await tokenApp();
  });

  /** A watch, what feeds it, and blocks of any entries to feed. */
  function watchOf(chain: TestChain, code: (hash: Hex) => Promise<Uint8Array>) {
    const events = new Subject<ClientEvent>();
    const client: GatewayClient = { ...chain.client, events, code: (_rollup, hash) => code(hash) };
    const log: string[] = [];
    const watch = new Watch({ client, network: chain.network, manifests: chain.manifests, keep: KEEP, log: (event) => log.push(event) });
    const [sample] = [chain.makeBlock()];
    const block = (height: number, entries: readonly Entry[]): void => {
      const ids = entries.map((_, at): Hex => `0x${(height * 100 + at).toString(16).padStart(64, '0')}`);
      const receipts = entries.map(() => receipt);
      const seen: SeenBlock = { rollup: chain.rollup, header: { ...sample, height }, hash: ZERO32, entries, ids, receipts, result: { receipts, reasons: [], events: [], messages: [] }, bodyBytes: 10 };
      events.next({ kind: 'block', block: seen, atMs: height });
    };
    return { watch, watched: watch.find('token'), events, block, log };
  }
  const actionAt = (watched: Watched, height: number): string | null | undefined => {
    const kept = watched.block(height);
    return kept && (wholeBlockView(kept) as { entries: { action: string | null }[] }).entries[0]?.action;
  };

  it('reads blocks by the version that they are of, once somebody shows it', async () => {
    const chain = new TestChain(app);
    const next = attachManifest(app.wasm, { ...app.manifest, actions: app.manifest.actions.map((each) => (each.name === 'transfer' ? { ...each, name: 'pay' } : each)) });
    let shown: (wasm: Uint8Array) => void = () => undefined;
    const { watch, watched, block } = watchOf(chain, () => new Promise((resolve) => (shown = resolve)));
    const transfer: Entry = { kind: 'action', action: chain.transfer(alice, bob.address, 1n) };
    const upgrade: Entry = {
      kind: 'message',
      delivered: deliveredInbound(chain.rollup, { seq: 0, account: alice.address, asset: alice.address, amount: 0n, action: '', input: fromHex(sha256Hex(next)), l1Block: 1 }),
    };
    block(1, [transfer]);
    block(2, [upgrade]);
    block(3, [transfer]);
    assert.deepEqual(
      [1, 2, 3].map((height) => actionAt(watched, height)),
      ['transfer', '@upgrade', null],
    );
    shown(next);
    while (watched.description.manifest.actions[0]?.name !== 'pay') await new Promise((resolve) => setTimeout(resolve, 1));
    block(4, [transfer]);
    assert.deepEqual(
      [1, 3, 4].map((height) => actionAt(watched, height)),
      ['transfer', 'pay', 'pay'],
    );
    watch.close();
  });

  it('says when nobody shows it, and asks again until it is closed', async () => {
    const chain = new TestChain(app);
    const { watch, watched, block, log } = watchOf(chain, () => Promise.reject(new BusError('unreachable', 'nobody')));
    block(1, [{ kind: 'message', delivered: deliveredInbound(chain.rollup, { seq: 0, account: alice.address, asset: alice.address, amount: 0n, action: '', input: fromHex(ZERO32), l1Block: 1 }) }]);
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(log, ['version-not-shown']);
    assert.equal(watched.description.manifest.actions[0]?.name, 'transfer');
    watch.close();
  });

  it('lowers what L1 took back, and keeps levels that come before their block', () => {
    const chain = new TestChain(app);
    const { watch, watched, events, block } = watchOf(chain, () => Promise.reject(new Error('not asked')));
    const level = (height: number, of: 'C2' | 'C3b' | 'C4'): void => events.next({ kind: 'level', rollup: chain.rollup, height, level: of, members: [2], atMs: 5 });
    level(1, 'C2');
    block(1, []);
    block(2, []);
    for (const each of ['C3b', 'C4'] as const) for (const height of [1, 2]) level(height, each);
    assert.deepEqual([watched.block(1)?.marks.certifiedBy, watched.tips], [[2], { C1: 2, C2: 1, C3a: 0, C3b: 2, C4: 2 }]);
    for (const each of ['C4', 'C3b'] as const) events.next({ kind: 'withdrawn', rollup: chain.rollup, height: 2, level: each, why: 'reorganised', atMs: 6 });
    assert.deepEqual([watched.tips.C3b, watched.tips.C4, watched.block(2)?.marks.levelAtMs.C3b, watched.block(1)?.marks.levelAtMs.C4], [1, 1, undefined, 5]);
    watch.close();
  });
});
