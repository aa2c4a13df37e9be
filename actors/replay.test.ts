/** An operator's blocks on a real executor, and what is made of them when the executor kept more, less or something else. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileApp } from '../contracts/guest/compile.ts';
import type { Announcement } from '../protocols/block.ts';
import { type Hex, ZERO32 } from '../protocols/bytes.ts';
import { createBlobs } from '../runtime/blobs/blobs.ts';
import { systemClock } from '../runtime/clock.ts';
import { createInlineExecutor } from '../runtime/executor/inline.ts';
import type { ClosableExecutor } from '../runtime/executor/pool.ts';
import { MemoryNetwork } from '../sim/memory/network.ts';
import { MemoryStore } from '../sim/memory/store.ts';
import { draftBlock, sealBlock } from './micro-rollup/builder.ts';
import { createJournal, type Journal } from './micro-rollup/journal.ts';
import type { Blobs } from './ports/blobs.ts';
import { tokenFixture } from './ports/executor.compliance.ts';
import { genesisTip, type Tip } from './records.ts';
import { type KnownChain, type Replay, replay } from './replay.ts';

const CHAIN = 31_337;
const KEY = new Uint8Array(32).fill(9);
const TIP = 5;

describe('replay', function () {
  this.timeout(60_000);
  let token: Awaited<ReturnType<typeof compileApp>>;
  let of: ReturnType<typeof tokenFixture>;
  let store: MemoryStore;
  let blobs: Blobs;
  let journal: Journal;
  let folder: string;
  let executor: ClosableExecutor;
  let chain: KnownChain;
  let events: string[];
  const opened: ClosableExecutor[] = [];

  before(async () => {
    token = await compileApp(join(import.meta.dirname, '../contracts/apps/token/machine.ts'));
    of = tokenFixture(token);
  });
  beforeEach(async () => {
    store = new MemoryStore();
    blobs = createBlobs(store, new MemoryNetwork({ chain: CHAIN, clock: systemClock }).join(KEY));
    journal = createJournal(store, of.input.rollup);
    folder = mkdtempSync(join(tmpdir(), 'mru-replay-'));
    events = [];
    const builder = started();
    chain = await chainOf(await build(builder), 3);
    await builder.close();
    executor = started(folder);
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((each) => each.close()));
    rmSync(folder, { recursive: true });
  });

  function started(stateFolder?: string): ClosableExecutor {
    const one = createInlineExecutor({ ...(stateFolder !== undefined && { stateFolder }) });
    opened.push(one);
    return one;
  }
  async function build(on: ClosableExecutor, amount = 1n): Promise<Tip> {
    let tip = genesisTip((await on.open('builder', of.input)).genesisRoot, 0);
    for (let height = 1; height <= TIP; height++) {
      const draft = draftBlock(tip, height * 1_000, [], []);
      const input = { ...draft.input, entries: [of.transfer(height - 1, amount)] };
      const execution = await on.execute('builder', input);
      if (execution.kind !== 'executed') return assert.fail(execution.reason);
      const sealed = sealBlock({ chain: CHAIN, rollup: of.input.rollup, privateKey: KEY, commit: () => ZERO32, next: 0 }, tip, { ...draft, input }, execution);
      await blobs.put(sealed.body);
      tip = await journal.seal(sealed.announcement, []);
    }
    return tip;
  }
  const bytes = (hash: Hex): PromiseLike<Uint8Array> => blobs.fetch(hash, [], 50);
  const chainOf = async (tip: Tip, certifiedHeight: number): Promise<KnownChain> => ({ tip, certifiedHeight, announcement: journal.block, bytes });
  const tipAt = async (height: number): Promise<Tip> => {
    const { header } = (await journal.block(height)) as Announcement;
    return { height, hash: ZERO32, stateRoot: header.stateRoot, time: header.time, committee: header.next, work: header.work };
  };
  const run = (changes: Partial<Replay> = {}): Promise<Tip> => replay({ executor, session: 's', input: of.input, chain, genesisCommittee: 0, log: (event) => events.push(event), ...changes });
  /** Closing puts on disk what is settled, and only that. */
  async function restart(): Promise<void> {
    await executor.close();
    executor = started(folder);
  }
  const kept = async (): Promise<number> => {
    await restart();
    return (await executor.open('s', of.input)).height;
  };
  const isAtTip = async (): Promise<void> => {
    assert.deepEqual(await executor.nonces('s', [of.alice]), [BigInt(TIP)]);
    assert.equal((await executor.prove('s', Uint8Array.of(1))).stateRoot, chain.tip?.stateRoot);
  };

  it('begins a chain that has no blocks at its genesis', async () => {
    const { genesisRoot } = await started().open('x', of.input);
    assert.deepEqual(await run({ chain: { ...chain, tip: undefined, certifiedHeight: 0 } }), genesisTip(genesisRoot, 0));
    assert.deepEqual(events, []);
  });

  it('executes everything again on an executor that kept nothing, and settles what is certified', async () => {
    assert.deepEqual(await run(), chain.tip);
    await isAtTip();
    assert.deepEqual(events, ['state-replays']);
    assert.equal(await kept(), 3);
  });

  it('goes on from where the executor lags behind', async () => {
    await run();
    await restart();
    const asked: number[] = [];
    const announcement = (height: number): PromiseLike<Announcement | undefined> => {
      asked.push(height);
      return journal.block(height);
    };
    await run({ chain: { ...chain, announcement } });
    await isAtTip();
    assert.deepEqual(asked, [3, 4, 5]);
  });

  it('forgets a state that is ahead of the store', async () => {
    await run({ chain: { ...chain, certifiedHeight: TIP } });
    await restart();
    await run({ chain: { ...chain, tip: await tipAt(2), certifiedHeight: 2 } });
    assert.deepEqual(events, ['state-replays', 'state-forgotten', 'state-replays']);
    assert.equal(await kept(), 2);
  });

  it('forgets a state of other blocks, of another genesis, and a damaged one', async () => {
    const settled = async (): Promise<void> => {
      await executor.open('s', of.input);
      await executor.execute('s', { height: 1, time: 1_000, entries: [of.transfer(0, 7n)] });
      await executor.settle('s', 1);
    };
    const otherGenesis = async (): Promise<void> => void (await executor.open('s', { ...of.input, chain: CHAIN + 1 }));
    const damaged = async (): Promise<void> => {
      await executor.open('s', of.input);
      await executor.close();
      const state = join(folder, readdirSync(folder)[0] as string);
      for (const file of readdirSync(state).filter((name) => name.startsWith('MANIFEST'))) writeFileSync(join(state, file), 'nonsense');
    };
    for (const spoil of [settled, otherGenesis, damaged]) {
      await executor.forget('s');
      await spoil();
      await restart();
      events = [];
      await run();
      assert.deepEqual(events, ['state-forgotten', 'state-replays'], spoil.name);
      await isAtTip();
    }
  });

  it('rejects where the store has a hole, and goes on when it is filled', async () => {
    await assert.rejects(run({ chain: { ...chain, announcement: async (height) => (height === 4 ? undefined : journal.block(height)) } }), /block 4 is not in the store/);
    await assert.rejects(run({ chain: { ...chain, bytes: async () => Uint8Array.of(1) } }), /the body of block 4/);
    await assert.rejects(run({ chain: { ...chain, bytes: () => blobs.fetch(ZERO32, [], 20) } }));
    await run();
    await isAtTip();
    assert.ok(!events.includes('state-forgotten'));
  });

  it('rejects a chain that does not follow from its blocks, after one attempt from genesis', async () => {
    await run();
    await restart();
    events = [];
    const wrong = async (height: number): Promise<Announcement | undefined> => {
      const block = (await journal.block(height)) as Announcement;
      return height === 4 ? { ...block, header: { ...block.header, stateRoot: ZERO32 } } : block;
    };
    await assert.rejects(run({ chain: { ...chain, announcement: wrong } }), /block 4 gave 0x[0-9a-f]+ again, not 0x0+$/);
    assert.deepEqual(events, ['state-replays', 'state-forgotten', 'state-replays']);
  });

  it('rejects a genesis that is not the one on L1', async () => {
    await assert.rejects(run({ genesisRoot: ZERO32 }), /L1 says 0x0+$/);
  });
});
