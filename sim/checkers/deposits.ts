/** Invariants of what comes from L1 and goes back there. */
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { decode } from '../../protocols/codec.ts';
import { type Inbound, upgradeIn } from '../../protocols/inbound.ts';
import { DEPOSIT, L1, WITHDRAWAL } from '../../protocols/l1.ts';
import type { Message } from '../../protocols/message.ts';
import { codecOf } from '../../protocols/schema.ts';
import type { MakeChecker } from '../world/facts.ts';
import { DUE_BLOCKS } from '../world/l1.ts';
import type { SeenBlock } from '../world/oracle.ts';

type Money = Pick<Inbound, 'asset' | 'account' | 'amount'>;

const deposits = codecOf(DEPOSIT.input);
const withdrawals = codecOf(WITHDRAWAL.input);

/** What a message from L1 brings. Throws for one that L1 never sends. */
export function depositIn(payload: Uint8Array): Money {
  const read = decode(deposits, payload);
  if (!read.ok) throw read.error;
  return read.value as unknown as Money;
}

const textOf = ({ asset, account, amount }: Money): string => `${asset} ${account} ${amount}`;

/** Whether a message brings the deposit, or the other version, that L1 has there. */
function isSame(message: Message, { amount, input, ...deposit }: Inbound): boolean {
  const code = upgradeIn(message);
  return code === undefined ? textOf(depositIn(message.payload)) === textOf({ amount, ...deposit }) : amount === 0n && toHex(input) === code;
}

/** Messages from L1 in a block, and what came of them. */
const comingIn = ({ entries, result }: SeenBlock) =>
  entries.flatMap((entry, at) => (entry.kind === 'message' && entry.delivered.message.from === L1 ? [{ message: entry.delivered.message, status: result.receipts[at]?.status }] : []));

/** Payments to L1 of a block, each as its text. */
const paidIn = ({ result }: SeenBlock): string[] =>
  result.messages.flatMap(({ to, payload }) => {
    const read = to === L1 ? decode(withdrawals, payload) : undefined;
    const { to: account, ...rest } = (read?.ok ? read.value : {}) as unknown as Omit<Money, 'account'> & { readonly to: Hex };
    return read?.ok ? [textOf({ account, ...rest })] : [];
  });

/** A final deposit is in its rollup's chain after this long, when the operator is honest and all is healed. */
const TAKEN_MS = 20_000;

export const depositsOnce: MakeChecker = ({ rollups, isWhole, now }) => {
  let made: ReadonlyMap<Hex, readonly Inbound[]> = new Map();
  let finalized = 0;
  const finalAt = new Map<string, number>();
  const next = new Map<Hex, number>();

  /** Takes a block's deposits in; answers what is wrong with one. */
  function taken(block: SeenBlock): string | undefined {
    const { rollup } = block.announcement.header;
    const refused: string[] = [];
    for (const { message, status } of comingIn(block)) {
      const { seq } = message;
      const wanted = next.get(rollup) ?? 0;
      const deposit = made.get(rollup)?.[seq];
      if (seq !== wanted) return `deposit ${seq} is taken in, ${wanted} was next`;
      if (deposit === undefined || deposit.l1Block > finalized) return `deposit ${seq} is taken in and not final`;
      if (!isSame(message, deposit)) return `message ${seq} is another on L1`;
      next.set(rollup, wanted + 1);
      if (upgradeIn(message) === undefined && status === 'reverted') refused.push(textOf(deposit));
    }
    const paid = paidIn(block);
    return paid.join() === refused.join() ? undefined : `${refused.length} deposits were refused, and ${paid.length} go back`;
  }

  return {
    number: 34,
    name: 'a deposit is taken in once, in order and once final, or goes back',
    see(fact) {
      if (fact.kind === 'l1') {
        ({ deposits: made } = fact);
        ({ finalized } = fact.head);
        for (const [rollup, all] of made) for (const { seq, l1Block } of all) if (l1Block <= finalized && !finalAt.has(`${rollup}/${seq}`)) finalAt.set(`${rollup}/${seq}`, now());
      }
      return fact.kind === 'replayed' && fact.block.fault === undefined ? taken(fact.block) : undefined;
    },
    end() {
      for (const [at, { rollup }] of rollups.entries()) {
        if (!isWhole(`operator/${at}`)) continue;
        const seq = next.get(rollup) ?? 0;
        if ((finalAt.get(`${rollup}/${seq}`) ?? Number.POSITIVE_INFINITY) < now() - TAKEN_MS) return `deposit ${seq} of ${rollup} never is`;
      }
      return undefined;
    },
  };
};

/** Members hear of it at their next look at L1, when they have one and are not just starting. */
const HEARD_MS = 8_000;
/** Blocks that were held back are certified together with the one that takes in what was due. */
const TOGETHER_MS = 5_000;

export const dueTaken: MakeChecker = ({ now }) => {
  const dueAt = new Map<string, number>();
  const next = new Map<Hex, number>();
  /** Since when a rollup has a certified block without what was due. */
  const without = new Map<Hex, number>();

  function note(rollup: Hex, deposits: readonly Inbound[], lastDue: number): void {
    for (const { seq, l1Block } of deposits) {
      const name = `${rollup}/${seq}`;
      if (l1Block <= lastDue && !dueAt.has(name)) dueAt.set(name, now());
    }
  }
  function take(block: SeenBlock): void {
    const { rollup } = block.announcement.header;
    const reached = (next.get(rollup) ?? 0) + comingIn(block).length;
    next.set(rollup, reached);
    const isOverdue = now() > (dueAt.get(`${rollup}/${reached}`) ?? Number.POSITIVE_INFINITY) + HEARD_MS;
    if (!isOverdue) without.delete(rollup);
    else if (!without.has(rollup)) without.set(rollup, now());
  }
  function judge(): string | undefined {
    for (const [rollup, since] of without) if (now() > since + TOGETHER_MS) return `${rollup} goes on without message ${next.get(rollup) ?? 0} of L1`;
    return undefined;
  }

  return {
    number: 36,
    name: 'no block is certified that leaves out what L1 sent and is due',
    see(fact) {
      if (fact.kind === 'replayed') take(fact.block);
      if (fact.kind !== 'l1') return undefined;
      for (const [rollup, deposits] of fact.deposits) note(rollup, deposits, fact.head.finalized - DUE_BLOCKS);
      return judge();
    },
    end: judge,
  };
};
