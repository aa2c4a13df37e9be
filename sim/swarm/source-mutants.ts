/**
 * Defects of the protocol's own code: a line that is not as it should be, in the actors as they are shipped. Each is one text put in
 * place of another while the module is loaded (`mutate.ts`), so nothing in the product knows of them.
 */
import type { Scenario } from '../world/plan.ts';

export interface SourceMutant {
  readonly name: string;
  readonly defect: string;
  /** From the root of the repository. */
  readonly file: string;
  /** Occurs once in the file. */
  readonly from: string;
  readonly to: string;
  /** Where it can show. */
  readonly scenario: Scenario;
}

const compare = (name: string, defect: string, from: string, to = 'if (false as boolean)'): SourceMutant => ({ name, defect, file: 'actors/verifier/compare.ts', from, to, scenario: 'byzantine' });

export const SOURCE_MUTANTS: readonly SourceMutant[] = [
  compare('parent-unchecked', 'a member takes a block on any parent', 'if (header.parent !== tip.hash)'),
  compare('time-unchecked', 'a member takes a block that is older than its parent', 'if (header.time < tip.time)'),
  compare('commitment-unchecked', 'a member signs for data that is not committed to', 'if (commit(bytes, header.committee) !== header.dataCommitment)'),
  compare('count-unchecked', 'a member does not count the entries', 'if (decoded.value.entries.length !== header.count)'),
  compare('actions-unchecked', 'a member does not check the actions root', 'if (execution.actionsRoot !== header.actionsRoot)'),
  compare('receipts-unchecked', 'a member does not check the receipts root', 'if (execution.receiptsRoot !== header.receiptsRoot)'),
  compare('outbox-unchecked', 'a member does not check the outbox root', 'if (execution.outboxRoot !== header.outboxRoot)'),
  compare('fuel-unchecked', 'a member does not check the fuel', 'if (execution.fuel !== header.fuel)'),
  compare('state-unchecked', 'a member does not check the state root', 'if (execution.stateRoot !== header.stateRoot)'),
  {
    name: 'quorum-off-by-one',
    defect: 'one vote too few makes a certificate',
    file: 'protocols/committee.ts',
    from: '=> size - faultTolerance(size)',
    to: '=> size - faultTolerance(size) - 1',
    scenario: 'swarm',
  },
  {
    name: 'certificate-unchecked',
    defect: 'signatures of a certificate are not checked',
    file: 'protocols/quorum.ts',
    from: "return valid ? undefined : 'bad-signature'",
    to: 'return valid || true ? undefined : undefined',
    scenario: 'byzantine',
  },
  {
    name: 'vote-after-conflict',
    defect: 'a member votes although its key signed another header there',
    file: 'actors/verifier/machine.ts',
    from: "if (claim !== 'new' && claim !== 'same') return",
    to: "if (claim !== 'new' && claim !== 'same' && claim !== 'conflict') return",
    scenario: 'swarm',
  },
  {
    name: 'work-unchecked',
    defect: 'a member does not check what work a header claims',
    file: 'actors/verifier/compare.ts',
    from: 'if (header.work !== work) return',
    to: 'if (header.work < 0n) return',
    scenario: 'byzantine',
  },
  {
    name: 'never-paid-again',
    defect: 'a member that did not vote for want of a deposit does not vote later',
    file: 'actors/verifier/machine.ts',
    from: "creditOf(context.tip, event.work) !== 'dry'",
    to: "creditOf(context.tip, event.work) === ('never' as string)",
    scenario: 'swarm',
  },
  {
    name: 'votes-mixed',
    defect: 'votes for different headers make one certificate',
    file: 'actors/aggregator/tally.ts',
    from: 'filter((each) => each.header === header && !tally.useless.has(each))',
    to: 'filter(() => true)',
    scenario: 'byzantine',
  },
  {
    name: 'refund-forgotten',
    defect: 'a deposit that the app refuses does not go back',
    file: 'contracts/execution/session.ts',
    from: 'of?.refund === undefined ? [] : [of.refund]',
    to: 'of === undefined ? [] : []',
    scenario: 'hard',
  },
  {
    name: 'deposit-taken-again',
    defect: 'the operator takes a message from L1 twice when it is shown again',
    file: 'actors/micro-rollup/inbox.ts',
    from: 'inbox.next.set(L1, wanted + 1);',
    to: 'if (each.seq % 2 === 1) inbox.next.set(L1, wanted + 1);',
    scenario: 'hard',
  },
  {
    name: 'upgrade-before-promises',
    defect: 'an operator becomes another version while actions wait that were promised under the one before',
    file: 'actors/micro-rollup/builder.ts',
    from: 'pending > 0 ? at : at + 1',
    to: 'pending < 0 ? at : at + 1',
    scenario: 'hard',
  },
  {
    name: 'book-of-before',
    defect: 'an operator that became another version reads actions as the one before did',
    file: 'actors/micro-rollup/machine.ts',
    from: 'if (event.book !== undefined) context.book = event.book;',
    to: '',
    scenario: 'hard',
  },
  {
    name: 'versions-forgotten',
    defect: 'a member that starts anew has only the first version of an app',
    file: 'actors/verifier/work.ts',
    from: 'versions: await shownOf(options.later(), (code) => fetched(context, code))',
    to: 'versions: []',
    scenario: 'hard',
  },
  {
    name: 'wrong-unnoted',
    defect: 'a watchtower forgets what it found wrong once others have certified it',
    file: 'actors/verifier/machine.ts',
    from: 'certificates.get(height)?.header !== header) return;',
    to: 'certificates.get(height)?.header === header) return;',
    scenario: 'hard',
  },
  {
    name: 'judged-unread',
    defect: 'a member that executes a challenged block again does not compare what came of it',
    file: 'actors/juror/judge.ts',
    from: "if (compare(announced(head), execution).kind !== 'right') return false;",
    to: "if (execution.kind !== 'executed') return compare(announced(head), execution).kind === 'right';",
    scenario: 'hard',
  },
  {
    name: 'loser-not-dropped',
    defect: 'a member that executed the loser of two blocks stays there',
    file: 'actors/verifier/machine.ts',
    from: 'return certificate !== undefined && mine !== undefined && headerHash(mine.announcement.header) !== certificate.header',
    to: 'return certificate === undefined && mine === undefined && context.certified.height < -1',
    scenario: 'byzantine',
  },
  {
    name: 'lane-order-unchecked',
    defect: 'an operator takes messages of a lane in any order',
    file: 'actors/micro-rollup/inbox.ts',
    from: ' || message.seq !== wanted',
    to: '',
    scenario: 'faults',
  },
  {
    name: 'lane-not-advanced',
    defect: 'an operator takes a message again while it waits',
    file: 'actors/micro-rollup/inbox.ts',
    from: 'inbox.next.set(message.from, wanted + 1);',
    to: '',
    scenario: 'faults',
  },
  {
    name: 'acknowledged-not-written',
    defect: 'an acknowledgement is signed and not written down',
    file: 'actors/micro-rollup/machine.ts',
    from: 'context.journal.acknowledge(admitted.records)',
    to: 'context.journal.acknowledge([])',
    scenario: 'faults',
  },
  {
    name: 'used-nonce-admitted',
    defect: 'admission takes a nonce that was used',
    file: 'actors/micro-rollup/pool.ts',
    from: 'if (action.nonce < expected)',
    to: 'if (action.nonce < 0n)',
    scenario: 'hard',
  },
  {
    name: 'nonce-gap-admitted',
    defect: 'admission takes a nonce that leaves a gap',
    file: 'actors/micro-rollup/pool.ts',
    from: 'if (action.nonce > expected)',
    to: 'if (action.nonce > expected + 100_000n)',
    scenario: 'hard',
  },
  {
    name: 'sealed-taken-again',
    defect: 'an action is pending again while its block is being made',
    file: 'actors/micro-rollup/pool.ts',
    from: 'if (record !== undefined && pool.building.has(record.seq))',
    to: 'if (record !== undefined && pool.building.has(-1))',
    scenario: 'hard',
  },
  {
    name: 'promise-recounted',
    defect: 'the same action is promised for another height when it is sent again',
    file: 'actors/micro-rollup/pool.ts',
    from: 'const includedBy = record?.includedBy ?? earlier;',
    to: 'const includedBy = record === undefined && earlier === undefined ? undefined : pool.height + LIMITS.inclusionBlocks;',
    scenario: 'faults',
  },
  {
    name: 'replay-one-short',
    defect: 'a node that starts again is one block behind its store',
    file: 'actors/replay.ts',
    from: 'height <= tip.height; height++',
    to: 'height < tip.height; height++',
    scenario: 'faults',
  },
  {
    name: 'tip-goes-back',
    defect: 'an operator builds on the parent of its tip after a restart',
    file: 'actors/micro-rollup/journal.ts',
    from: 'put(keys.tip(rollup), tipRecord, tip),\n        ...included',
    to: '...included',
    scenario: 'faults',
  },
  {
    name: 'pending-forgotten',
    defect: 'what waits for a block is forgotten at a restart',
    file: 'actors/micro-rollup/machine.ts',
    from: 'for (const record of event.recovered.pending) restore(context.pool, record);',
    to: '',
    scenario: 'faults',
  },
  { name: 'lanes-not-recovered', defect: 'an operator begins every lane anew after a restart', file: 'actors/micro-rollup/opening.ts', from: 'lanes[at] ?? 0', to: '0', scenario: 'faults' },
  {
    name: 'window-unbounded',
    defect: 'an operator goes on however far the verifiers are behind',
    file: 'actors/micro-rollup/builder.ts',
    from: 'if (waiting === 0 || uncertified >= LIMITS.uncertifiedBlocks) return false;\n  return uncertified < 2 || waiting >= blockActions;',
    to: 'return waiting > 0;',
    scenario: 'swarm',
  },
];
