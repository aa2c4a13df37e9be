/** Checkers without a world: what each of them takes for wrong, and what not. */
import assert from 'node:assert/strict';
import type { KnownBatch } from '../../actors/finalizer/follow.ts';
import { keys, put } from '../../actors/records.ts';
import type { VerifierProgress } from '../../actors/verifier/machine.ts';
import { type Batch, batchRoot } from '../../protocols/batch.ts';
import { body as bodyCodec, type Header, headerHash } from '../../protocols/block.ts';
import { type Hex, ZERO32 } from '../../protocols/bytes.ts';
import { type Certificate, type CertifiedHeader, certifiedHeader } from '../../protocols/certificate.ts';
import { encode } from '../../protocols/codec.ts';
import type { Committee } from '../../protocols/committee.ts';
import { encodeShares } from '../../protocols/erasure.ts';
import { commitmentOf, provenShares, proveShares, spreadOf } from '../../protocols/shares.ts';
import { verifierOf } from '../../runtime/node/wire-member.ts';
import { actorOf } from '../../runtime/node/wire-operator.ts';
import type { Contents, Fact, MakeChecker, View } from '../world/facts.ts';
import { neverBack, oneHandover } from './committees.ts';
import { neverFalls } from './confirmation.ts';
import { sameResult } from './execution.ts';
import { recovered, recoveredAgain, stopLosesNothing } from './recovery.ts';
import { bothSettled, madeAgain } from './settled.ts';

const hash = (value: number): Hex => `0x${value.toString(16).padStart(64, '0')}`;
const [FIRST, SECOND] = [hash(1), hash(2)];
const ROLLUPS = [FIRST, SECOND].map((rollup, at) => ({ rollup, operator: '0x', name: `ledger-${at}`, proofs: 'pessimistic', genesisRoot: ZERO32 }) as const);
const committee: Committee = { id: 0, members: ['0xa0', '0xa1', '0xa2', '0xa3'].map((node) => ({ node })) as unknown as Committee['members'] };

let nowMs = 0;
const VIEW: View = {
  chain: 1,
  committees: { of: (id) => (id <= 1 ? { ...committee, id } : undefined) },
  nameOf: (node) => `member/${node.at(-1)}`,
  firstCommittee: 0,
  rollups: ROLLUPS,
  nameOfRollup: (rollup) => (rollup === FIRST ? 'ledger-0' : 'ledger-1'),
  watched: false,
  now: () => nowMs,
  isHonest: (node) => node !== 'member/3',
  isWhole: (node) => node !== 'member/3',
  begin: () => ({ execute: ({ height }: { readonly height: number }) => ({ kind: 'executed', stateRoot: hash(height) }), settle: () => undefined }) as unknown as ReturnType<View['begin']>,
  members: [],
  holding: 0n,
  actions: 0,
};

/** What a checker says of facts, one after the other and in the end, as far as anything. */
function said(make: MakeChecker, facts: readonly object[]): string | undefined {
  nowMs = 100_000;
  const checker = make(VIEW);
  for (const fact of facts) {
    const wrong = checker.see?.(fact as Fact);
    if (wrong !== undefined) return wrong;
  }
  nowMs += 100_000;
  return checker.end?.();
}

const diskOf = (records: ReadonlyMap<string, Uint8Array>): Contents => ({ keys: () => records.keys(), get: (key) => records.get(key), isSynced: true });
const disk = (...records: readonly string[]): Contents => diskOf(new Map(records.map((key) => [key, new Uint8Array()])));
const started = (node: string, of: Contents) => ({ kind: 'started', node, disk: of });
const begun = (node: string, session: string, height: number, stateRoot: Hex) => ({ kind: 'begun', node, session, height, stateRoot });
const stands = (node: string, certified: number, event: VerifierProgress['event'], stateRoot = ZERO32) => ({
  kind: 'stands',
  node,
  progress: { rollup: FIRST, executed: certified, certified, stateRoot, event },
});
const replayed = (header: Partial<Header>, entries: readonly object[] = []) => ({ kind: 'replayed', block: { announcement: { header: { rollup: FIRST, ...header } }, entries, fault: undefined } });
const operatorReady = (height: number) => ({ kind: 'reported', node: 'operator/0', event: 'operator-ready', detail: { height } });

describe('11: what a node holds for certified or settled', () => {
  const batch = (batchId: number, root: Hex, final: boolean) => ({ settled: { batchId, root }, final }) as unknown as KnownBatch;
  const looked = (known: readonly KnownBatch[], withdrawn: readonly KnownBatch[] = []) => ({
    kind: 'looked',
    node: 'member/0',
    known,
    changes: withdrawn.map((each) => ({ kind: 'withdrawn', batch: each })),
  });

  it('does not fall in a life, and may in the next', () => {
    assert.match(said(neverFalls, [stands('member/0', 5, 'certified'), stands('member/0', 4, 'opened')]) ?? '', /up to 4 \(opened\), and had up to 5/);
    assert.equal(said(neverFalls, [stands('member/0', 5, 'certified'), started('member/0', disk()), stands('member/0', 4, 'opened')]), undefined);
  });

  it('is given up only where it says so, and never once it was final', () => {
    const [old, other] = [batch(0, hash(1), false), batch(0, hash(2), false)];
    assert.match(said(neverFalls, [looked([old]), looked([other])]) ?? '', /did not say so/);
    assert.equal(said(neverFalls, [looked([old]), looked([other], [old]), looked([batch(0, hash(2), true)])]), undefined);
    assert.match(said(neverFalls, [looked([batch(0, hash(1), true)]), looked([other], [old])]) ?? '', /for final, and does no more/);
  });
});

describe('13: a node that starts', () => {
  const at = (height: number): string => keys.certified(FIRST, height);
  const opens = (height: number, root: Hex) => [begun('member/0', verifierOf(FIRST), height, root), stands('member/0', height, 'opened', root)];

  it('goes on from the last block that its disk has, or above, in the state that this leads to', () => {
    const chain = [replayed({ height: 1, stateRoot: hash(7) }), started('member/0', disk(at(1)))];
    assert.equal(said(recovered, [...chain, ...opens(1, hash(7))]), undefined);
    assert.match(said(recovered, [...chain, ...opens(1, hash(8))]) ?? '', /its blocks lead to 0x0+7$/);
    assert.match(said(recovered, [...chain, ...opens(0, ZERO32)]) ?? '', /at 0, its disk has blocks up to 1/);
    assert.match(said(recovered, [...chain, begun('member/0', verifierOf(FIRST), 0, ZERO32), stands('member/0', 1, 'opened')]) ?? '', /with the state at 0/);
  });

  it('is an operator at its own last block, neither above nor below', () => {
    const starts = [started('operator/0', disk(keys.block(FIRST, 1), keys.block(FIRST, 2))), begun('operator/0', actorOf(FIRST), 2, hash(7))];
    assert.equal(said(recovered, [...starts, operatorReady(2)]), undefined);
    assert.match(said(recovered, [...starts, operatorReady(3)]) ?? '', /at 3, its disk has blocks up to 2/);
  });

  it('has the same bytes as the others at a height', () => {
    const state = (node: string, height: number, text: string) => ({ node, session: verifierOf(FIRST), height, state: text });
    const over = (...states: readonly object[]) => ({ kind: 'over', disks: [], states });
    assert.equal(said(recovered, [over(state('oracle', 1, 'a'), state('member/0', 2, 'b'), state('member/1', 1, 'a'), state('member/3', 1, 'liar'))]), undefined);
    assert.match(said(recovered, [over(state('oracle', 1, 'a'), state('member/1', 1, 'b'))]) ?? '', /member\/1 and oracle differ at 1 of ledger-0/);
  });
});

describe('14: a node that starts twice', () => {
  const start = (height: number, isSynced = true) => [started('member/0', { ...disk(), isSynced }), stands('member/0', height, 'opened')];
  const written = { kind: 'written', node: 'member/0', operations: [put(keys.certified(FIRST, 3), certifiedHeader, headOf({ height: 3 }))], sync: false };

  it('is where it was, unless it went on or the power took what was not synced', () => {
    assert.match(said(recoveredAgain, [...start(2), { kind: 'crashed', node: 'member/0' }, ...start(1)]) ?? '', /at 1, and began at 2/);
    assert.equal(said(recoveredAgain, [...start(2), ...start(2)]), undefined);
    assert.equal(said(recoveredAgain, [...start(2), written, ...start(3)]), undefined);
    assert.equal(said(recoveredAgain, [...start(2, false), { kind: 'crashed', node: 'member/0' }, ...start(1)]), undefined);
    assert.equal(said(recoveredAgain, [...start(2), { kind: 'rotted', node: 'member/0' }, ...start(1)]), undefined);
  });
});

describe('32: a node that was stopped', () => {
  const life = [started('member/0', disk()), stands('member/0', 0, 'opened'), stands('member/0', 4, 'certified')];
  const next = (height: number) => [started('member/0', disk()), stands('member/0', height, 'opened')];

  it('loses nothing when it ended in good order', () => {
    const stopped = (left: number) => ({ kind: 'stopped', node: 'member/0', left });
    assert.match(said(stopLosesNothing, [...life, stopped(0), ...next(3)]) ?? '', /was at 4 of ledger-0, and goes on at 3/);
    assert.equal(said(stopLosesNothing, [...life, stopped(0), ...next(4)]), undefined);
    assert.equal(said(stopLosesNothing, [...life, stopped(1), ...next(3)]), undefined);
    assert.equal(said(stopLosesNothing, [...life, { kind: 'crashed', node: 'member/0' }, ...next(3)]), undefined);
  });
});

describe('16: two blocks of which one sent what the other took in', () => {
  const heads = (...of: readonly (readonly [Hex, number])[]): Batch['heads'] => of.map(([rollup, height]) => ({ rollup, height, header: hash(height) }));
  const taken = replayed({ rollup: SECOND, height: 1 }, [{ kind: 'message', delivered: { message: { from: FIRST }, sourceHeight: 3 } }]);
  const settled = (...of: readonly (readonly [Hex, number])[]) => l1With({ committee: 0, batchId: 0, history: ZERO32, data: undefined, heads: heads(...of) });

  it('are both settled, or the app that sent it has its end below', () => {
    assert.match(said(bothSettled, [taken, ...settled([SECOND, 1])]) ?? '', /block 1 of ledger-1 is, and block 3 of ledger-0 is not/);
    assert.equal(said(bothSettled, [taken, ...settled([SECOND, 1], [FIRST, 3])]), undefined);
    assert.equal(said(bothSettled, [taken, ...settled([FIRST, 1])]), undefined);
    assert.equal(said(bothSettled, [taken, ...settled([SECOND, 1]), ...l1With(undefined, 3)]), undefined);
  });
});

describe('20: what is settled', () => {
  const body = encode(bodyCodec, { entries: [] });
  const spread = spreadOf(committee);
  const shares = encodeShares(body, spread);
  const commitment = commitmentOf(shares);
  const header = headerOf({ height: 1, stateRoot: hash(1), dataCommitment: commitment });
  const settled = (of: Header, times = 1) =>
    l1With({ committee: 0, batchId: 0, history: ZERO32, data: undefined, heads: Array.from({ length: times }, () => ({ rollup: FIRST, height: 1, header: headerHash(of) })) });
  const rows = (count: number): [string, Uint8Array][] =>
    proveShares(shares, spread.each)
      .slice(-count)
      .map((row) => [`share/${commitment.slice(2)}/${row.index.toString().padStart(3, '0')}`, encode(provenShares, row)]);
  const over = (of: Header, count: number) => ({
    kind: 'over',
    states: [],
    disks: [diskOf(new Map([[keys.certified(FIRST, 1), encode(certifiedHeader, headOf(of))], ...rows(count)]))],
  });

  it('is made again of half of the shares, and of no less', () => {
    assert.equal(said(madeAgain, [...settled(header), over(header, 2)]), undefined);
    assert.match(said(madeAgain, [...settled(header), over(header, 1)]) ?? '', /its body is not to be had/);
    assert.match(said(madeAgain, [...settled(header), { kind: 'over', states: [], disks: [] }]) ?? '', /its header is not to be had/);
  });

  it('leads to the state that its header has', () => {
    const other = { ...header, stateRoot: hash(2) };
    // Of two rollups one is executed: the first after an even number of blocks.
    assert.match(said(madeAgain, [...settled(other, 2), over(other, 4)]) ?? '', /gives another state/);
    assert.equal(said(madeAgain, [...settled(header, 2), over(header, 4)]), undefined);
  });
});

describe('22 and 30: committees', () => {
  const announced = (header: Header) => ({ kind: 'announced', node: 'operator/0', announcement: { header } });
  const voted = (header: Header, inCommittee: number, member = 0, node = 'member/0') => ({
    kind: 'voted',
    node,
    attestation: { rollup: FIRST, height: header.height, committee: inCommittee, header: headerHash(header), member },
  });
  const first = headerOf({ height: 1, next: 1 });
  const second = headerOf({ height: 2, parent: headerHash(first), committee: 1, next: 1 });
  const third = headerOf({ height: 3, parent: headerHash(second), committee: 1, next: 1 });

  it('take over where the block below says so, for everybody', () => {
    const chain = [first, second].map(announced);
    assert.equal(said(oneHandover, [...chain, voted(first, 0), voted(second, 1)]), undefined);
    assert.match(said(oneHandover, [...chain, voted(second, 0)]) ?? '', /in committee 0, its parent names 1/);
    assert.match(said(oneHandover, [...chain, voted(first, 1)]) ?? '', /in committee 1, its parent names 0/);
    assert.equal(said(oneHandover, [...chain, voted(first, 1, 3, 'member/3')]), undefined);
  });

  it('have the seats that members vote with', () => {
    assert.match(said(oneHandover, [announced(first), voted(first, 0, 2)]) ?? '', /member 2 of it is member\/2/);
  });

  it('are not voted in any more once a member voted in the next', () => {
    assert.match(said(neverBack, [voted(second, 1), voted(third, 0)]) ?? '', /in committee 0, after one in 1/);
    assert.equal(said(neverBack, [voted(first, 0), voted(second, 1), voted(first, 0), voted(third, 1)]), undefined);
  });
});

describe('31: what executing gives', () => {
  const executed = (node: string, height: number, fuel: bigint, parentRoot = ZERO32) => ({
    kind: 'executed',
    node,
    rollup: FIRST,
    parentRoot,
    input: { height, time: 1 },
    execution: { actionsRoot: ZERO32, stateRoot: ZERO32, receiptsRoot: ZERO32, outboxRoot: ZERO32, fuel },
  });

  it('depends on entries and state alone, whoever does it and when', () => {
    assert.match(said(sameResult, [executed('member/0', 1, 5n), executed('member/1', 1, 6n)]) ?? '', /on member\/1, .* on member\/0/);
    assert.equal(
      said(sameResult, [executed('member/0', 1, 5n), executed('member/1', 1, 5n), executed('member/0', 2, 6n), executed('member/0', 1, 7n, hash(1)), executed('member/3', 1, 8n)]),
      undefined,
    );
  });
});

function headerOf(of: Partial<Header>): Header {
  const roots = { parent: ZERO32, stateRoot: ZERO32, actionsRoot: ZERO32, receiptsRoot: ZERO32, outboxRoot: ZERO32, dataCommitment: ZERO32 };
  return { rollup: FIRST, height: 1, epoch: 0, committee: 0, next: 0, time: 1, ...roots, fuel: 0n, count: 0, work: 0n, ...of };
}

function headOf(of: Partial<Header>): CertifiedHeader {
  const header = headerOf(of);
  const certificate: Certificate = { kind: 'attest', committee: 0, rollup: FIRST, height: header.height, epoch: 0, header: headerHash(header), bitmap: 1n, signatures: [], aggregate: undefined };
  return { header, body: ZERO32, result: ZERO32, operator: `0x${'00'.repeat(65)}`, certificate };
}

/** A batch is proposed, and in a final block of L1; an app ends at a height. */
function l1With(batch: Batch | undefined, cut?: number): object[] {
  const batches = batch === undefined ? [] : [{ root: batchRoot(batch), l1Block: 1, batchId: 0 }];
  const seen = { kind: 'l1', head: { finalized: 1 }, batches, frozen: new Set(), games: { cutOf: () => cut } };
  return batch === undefined ? [seen] : [{ kind: 'proposed', batch }, seen];
}
