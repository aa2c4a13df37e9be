import assert from 'node:assert/strict';
import type { SessionInput } from '../../actors/ports/executor.ts';
import type { Executed } from '../../contracts/execution/session.ts';
import { HONEST_BLOCKS, LIAR_ACTIONS, liar } from '../../contracts/guest/attacks/liar.ts';
import { encodeBlock } from '../../contracts/guest/block-input.ts';
import { wasmerDriver } from '../../contracts/guest/driver.ts';
import { attachManifest } from '../../contracts/guest/manifest.ts';
import { actionBook, signAction } from '../../protocols/action.ts';
import type { Entry } from '../../protocols/block.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { addressOf } from '../../protocols/crypto/secp256k1.ts';
import { createOperations, type Operations } from './operations.ts';
import { createExecutor } from './pool.ts';

const ROLLUP: Hex = `0x${'33'.repeat(32)}`;
const wallet = { privateKey: new Uint8Array(32).fill(9), address: addressOf(new Uint8Array(32).fill(9)) };
const book = actionBook(1, ROLLUP, LIAR_ACTIONS);
const input: SessionInput = {
  chain: 1,
  rollup: ROLLUP,
  wasm: attachManifest(liar(), { abi: 1, name: 'liar', actions: LIAR_ACTIONS, events: [], state: [], genesis: {} }),
  genesis: new Uint8Array(),
};

/** Each block of another shape, with falls in between: what an instance saw differs from block to block. */
const SHAPES = ['go', 'go fall go', 'once go', 'go', 'go go go', 'fall go', 'once go once go fall once', 'go', 'fall fall', 'go go'];

function blocks(): { readonly height: number; readonly time: number; readonly entries: readonly Entry[] }[] {
  let nonce = 0n;
  return SHAPES.map((shape, at) => ({
    height: at + 1,
    time: at + 1,
    entries: shape.split(' ').map((name) => ({ kind: 'action', action: signAction(book, name, {}, nonce++, wallet) }) as const),
  }));
}
const BLOCKS = blocks();

/** A block's roots, and its receipts with status, code, fuel and the hashes of events and writes. */
const verdict = ({ stateRoot, actionsRoot, receiptsRoot, outboxRoot, fuel, result }: Executed): object => ({ stateRoot, actionsRoot, receiptsRoot, outboxRoot, fuel, receipts: result.receipts });

async function executed(answer: PromiseLike<unknown> | unknown): Promise<Executed> {
  const execution = (await answer) as Executed;
  assert.equal(execution.kind, 'executed');
  return execution;
}

interface Member {
  open(session: string, of: SessionInput): unknown;
  execute(session: string, of: (typeof BLOCKS)[number]): unknown;
}

/** One who has run everything since genesis. */
async function fromGenesis(member: Member): Promise<object[]> {
  await member.open('liar', input);
  const all: object[] = [];
  for (const block of BLOCKS) all.push(verdict(await executed(member.execute('liar', block))));
  return all;
}

/** One who begins anew before every block, in a process that never saw the module: from a snapshot at the height below. */
async function restarting(fresh: () => Operations): Promise<object[]> {
  let operations = fresh();
  await operations.open('liar', input);
  const all: object[] = [];
  for (const block of BLOCKS) {
    all.push(verdict(await executed(operations.execute('liar', block))));
    const { height, stateRoot, chunk } = operations.chunk('liar');
    operations = fresh();
    assert.equal((await operations.restore('liar', { height, stateRoot }, chunk as Uint8Array)).kind, 'complete');
    assert.equal((await operations.open('liar', input)).height, height);
  }
  return all;
}

/** What it writes for one `go` at a height, under a host that gives every block the same instance. */
function carelessly(): (height: number) => Hex {
  const puts: Hex[] = [];
  const module = new WebAssembly.Module(liar() as Uint8Array<ArrayBuffer>);
  const put = (_key: number, _keyLength: number, at: number, length: number): number => puts.push(toHex(new Uint8Array(exports.memory.buffer, at, length).slice())) * 0;
  const exports = new WebAssembly.Instance(module, { mru: { begin: () => undefined, commit: () => undefined, put } }).exports as unknown as {
    memory: WebAssembly.Memory;
    mru_alloc: (size: number) => number;
    mru_apply: (at: number, length: number) => bigint;
  };
  return (height) => {
    const bytes = encodeBlock({ rollup: ROLLUP, height, time: 1, entropy: ROLLUP, calls: [{ transition: 0, sender: wallet.address, payload: new Uint8Array() }] });
    const at = exports.mru_alloc(bytes.length);
    new Uint8Array(exports.memory.buffer).set(bytes, at);
    exports.mru_apply(at, bytes.length);
    return puts.at(-1) as Hex;
  };
}

describe('a module that lies: right roots, then hidden state', function () {
  this.timeout(60_000);

  it('would part two members if an instance lived on', () => {
    const [veteran, newcomer] = [carelessly(), carelessly()];
    for (let height = 1; height <= HONEST_BLOCKS; height++) assert.equal(veteran(height), carelessly()(height), 'it is honest at first');
    assert.notEqual(veteran(HONEST_BLOCKS + 1), newcomer(HONEST_BLOCKS + 1));
  });

  it('gives every honest member the same roots and receipts at every block', async () => {
    const wasmer = await wasmerDriver();
    const expected = await fromGenesis(createOperations());
    const workers = [createExecutor(), createExecutor({ driver: 'wasmer' })];
    try {
      for (const worker of workers) assert.deepEqual(await fromGenesis(worker), expected, 'in a worker');
    } finally {
      await Promise.all(workers.map((each) => each.close()));
    }
    assert.deepEqual(await fromGenesis(createOperations({ driver: wasmer })), expected, 'under the other driver');
    assert.deepEqual(await restarting(createOperations), expected, 'restarted before every block');
    assert.deepEqual(await restarting(() => createOperations({ driver: wasmer })), expected, 'restarted, under the other driver');
  });

  it('gives the same to a member that takes blocks back and executes them again', async () => {
    const operations = createOperations();
    const expected = await fromGenesis(operations);
    for (const height of [8, 5, 0, 3]) {
      operations.rollback('liar', height);
      const again: object[] = [];
      for (const block of BLOCKS.slice(height)) again.push(verdict(await executed(operations.execute('liar', block))));
      assert.deepEqual(again, expected.slice(height));
    }
  });
});
