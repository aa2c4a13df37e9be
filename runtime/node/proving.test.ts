import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Transition } from '../../actors/ports/prover.ts';
import { compileApp } from '../../contracts/guest/compile.ts';
import { emptyAccounts, nodeAt } from '../../contracts/proofs/accounts.ts';
import { body as bodyCodec, type Header, headerHash } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { ZERO32 } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import { deliveredInbound } from '../../protocols/inbound.ts';
import { ETHER } from '../../protocols/l1.ts';
import { codecOf } from '../../protocols/schema.ts';
import { verifyProof } from '../../protocols/state-proof.ts';
import { createInlineExecutor } from '../executor/inline.ts';
import { L1Error } from '../settlement/l1.ts';
import type { Proofs, Way } from '../settlement/proofs.ts';
import { proveBlocks } from './proving.ts';

const ROLLUP: Hex = `0x${'33'.repeat(32)}`;
const OTHER: Hex = `0x${'44'.repeat(32)}`;
const CHAIN = 7;

interface Made {
  readonly header: Header;
  readonly body: Hex;
}

describe('proving blocks', () => {
  const blobs = new Map<Hex, Uint8Array>();
  let wasm: Uint8Array;
  let manifest: Awaited<ReturnType<typeof compileApp>>['manifest'];
  const input = () => ({ chain: CHAIN, rollup: ROLLUP, wasm, genesis: new Uint8Array() });

  before(async () => {
    ({ wasm, manifest } = await compileApp(join(import.meta.dirname, '../../contracts/apps/transfers-zk/machine.ts')));
  });

  /** Blocks that each take in so many deposits, of an account each. */
  async function chainOf(counts: readonly number[]): Promise<Made[]> {
    const executor = createInlineExecutor();
    await executor.open('operator', input());
    const made: Made[] = [];
    let seq = 0;
    for (const [at, count] of counts.entries()) {
      const deposits = Array.from({ length: count }, () => ({
        seq,
        account: `0x${String(++seq).padStart(40, '0')}` as Hex,
        asset: ETHER,
        amount: 5n,
        action: '',
        input: new Uint8Array(),
        l1Block: 1,
      }));
      const entries = deposits.map((each) => ({ kind: 'message' as const, delivered: deliveredInbound(ROLLUP, each) }));
      const executed = await executor.execute('operator', { height: at + 1, time: 1, entries });
      assert.ok(executed.kind === 'executed', executed.kind);
      const below = made.at(-1);
      const place = { rollup: ROLLUP, height: at + 1, epoch: 0, committee: 0, next: 0, time: 1, parent: below === undefined ? ZERO32 : headerHash(below.header) };
      const roots = { stateRoot: executed.stateRoot, actionsRoot: executed.actionsRoot, receiptsRoot: executed.receiptsRoot, outboxRoot: executed.outboxRoot };
      const body = encode(bodyCodec, { entries });
      blobs.set(sha256Hex(body), body);
      made.push({ header: { ...place, ...roots, dataCommitment: ZERO32, fuel: executed.fuel, count, work: 1n }, body: sha256Hex(body) });
    }
    await executor.close();
    return made;
  }

  /** What L1 was told, until it knows `wanted` blocks; `refusals` of its calls fail. */
  async function proven(blocks: readonly Made[], wanted: number, known: readonly Hex[] = [], refusals = 0) {
    const told: { readonly header: Header; readonly way: Way }[] = [];
    const faults: string[] = [];
    const transitions: Transition[] = [];
    const isKnown = new Set(known);
    const executor = createInlineExecutor();
    let verifier: Hex | undefined;
    let left = refusals;
    const proofs: Pick<Proofs, 'isProven' | 'prove' | 'verifierOf' | 'begin'> = {
      isProven: async (_, header) => isKnown.has(header),
      verifierOf: async () => verifier,
      async begin(_, at, root, siblings) {
        assert.ok(verifyProof((await executor.open('genesis', input())).genesisRoot, Uint8Array.of(1), encode(codecOf('uint256'), root), { siblings }));
        verifier = at;
      },
      async prove(header, siblings, way) {
        if (left-- > 0) throw new L1Error('unreachable', 'L1 is away');
        const root = way.steps.at(-1)?.root ?? way.from;
        assert.ok(verifyProof(header.stateRoot, Uint8Array.of(1), encode(codecOf('uint256'), root), { siblings }));
        told.push({ header, way });
        isKnown.add(headerHash(header));
      },
    };
    const prover = {
      places: 1,
      async prove(transition: Transition): Promise<Hex> {
        transitions.push(transition);
        return '0x01';
      },
      close: async () => undefined,
    };
    let done = (): void => undefined;
    const finished = new Promise<void>((resolve) => (done = resolve));
    const log = (event: string, detail: object): void => {
      if (event === 'proof-fault') faults.push((detail as { reason: string }).reason);
      if (isKnown.size >= wanted || faults.length > refusals) done();
    };
    const bytes = async (hash: Hex): Promise<Uint8Array> => blobs.get(hash) as Uint8Array;
    const proving = proveBlocks({ rollup: ROLLUP, input: input(), manifest, executor, prover, proofs, verifier: async () => OTHER, block: async (height) => blocks[height - 1], bytes, log });
    await finished;
    await proving.stop();
    await executor.close();
    return { told, faults, transitions, verifier };
  }

  it('leads from the genesis to each block in its turn, one move after the other', async () => {
    const blocks = await chainOf([2, 0, 1]);
    const { told, faults, verifier, transitions } = await proven(blocks, 3);
    assert.deepEqual([faults, verifier, transitions.length], [[], OTHER, 3]);
    assert.deepEqual(
      told.map(({ header, way }) => [header.height, way.steps.length]),
      [
        [1, 2],
        [2, 0],
        [3, 1],
      ],
    );
    assert.equal(told[0]?.way.from, nodeAt(emptyAccounts(), 1));
    assert.equal(told[2]?.way.from, told[0]?.way.steps[1]?.root);
  });

  it('does not prove again what L1 has', async () => {
    const blocks = await chainOf([1, 1]);
    const { told, transitions } = await proven(blocks, 2, [headerHash((blocks[0] as Made).header)]);
    assert.deepEqual([told.map(({ header }) => header.height), transitions.length], [[2], 1]);
  });

  it('goes on when L1 was away', async () => {
    const { told, faults } = await proven(await chainOf([1, 1]), 2, [], 1);
    assert.deepEqual([told.map(({ header }) => header.height), faults], [[1, 2], ['L1 is away']]);
  });

  it('says so when executing a block again gives something else', async () => {
    const [first] = (await chainOf([1])) as [Made];
    const wrong = { ...first, header: { ...first.header, stateRoot: OTHER } };
    const { faults, told } = await proven([wrong], 1);
    assert.deepEqual([told, /something else/.test(faults[0] ?? '')], [[], true]);
  });
});
