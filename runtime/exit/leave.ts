/**
 * Leaving an app with nothing but L1 and its blobs: demand, freeze, show, take. Every step follows from what L1 says, so that leaving can be
 * interrupted at any time, and several people can leave at once.
 */
import { isDeepStrictEqual as isDeepEqual } from 'node:util';
import type { AppRecord, Settlement } from '../../actors/ports/settlement.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { Inbound } from '../../protocols/inbound.ts';
import { ETHER } from '../../protocols/l1.ts';
import type { Bridge } from '../settlement/bridge.ts';
import type { Escape, Standing } from '../settlement/escape.ts';
import { isRefusal } from '../settlement/l1.ts';
import type { BlocksOf } from './history.ts';
import { type Holdings, holdingsOf, isEmpty } from './holdings.ts';
import { newestOf, nextStep, type Step } from './plan.ts';
import { createRebuilder } from './rebuild.ts';
import type { ReplicaOptions } from './replica.ts';
import { showTip } from './show.ts';

export interface LeaveOptions extends Omit<ReplicaOptions, 'chain' | 'app'> {
  readonly settlement: Settlement;
  readonly bridge: Bridge;
  readonly escapes: Escape;
  readonly blocksOf: BlocksOf;
  readonly app: AppRecord;
  /** Who leaves; the account of `escape` pays for the calls. */
  readonly account: Hex;
  readonly progress: (event: LeaveEvent) => void;
}

/** `given back`: deposits that no block took in, and bonds. */
export type Held = 'balance' | 'withdrawal' | 'given back';

export type LeaveEvent =
  | { readonly kind: 'rebuilding'; readonly height: number }
  | { readonly kind: 'step'; readonly step: Step }
  /** Something was paid, or why it could not be. */
  | { readonly kind: 'paid'; readonly what: Held; readonly asset: Hex; readonly amount: bigint }
  | { readonly kind: 'refused'; readonly what: Held; readonly asset: Hex; readonly reason: string };

export interface Survey {
  readonly rollup: Hex;
  readonly standing: Standing;
  readonly holdings: Holdings;
  readonly step: Step;
  /** Newest block that counts; 0: genesis. */
  readonly height: number;
}

export interface Leaving {
  /** How things stand now. */
  survey(): Promise<Survey>;
  /** Does one step that is not waiting. */
  act(survey: Survey): Promise<void>;
}

/** Deposits given back in one transaction: each takes some 30 k gas. */
const REFUNDS = 100;
const PAGE = 256;

export async function openLeaving(options: LeaveOptions): Promise<Leaving> {
  const { settlement, bridge, escapes, app, account, progress } = options;
  const { rollup } = app;
  const rebuild = createRebuilder({ ...options, chain: settlement.chainId, onBlock: (height) => progress({ kind: 'rebuilding', height }) });

  async function survey(): Promise<Survey> {
    const standing = await escapes.standing(rollup);
    const state = await rebuild(standing.frozen);
    const [inbox, now] = [await inboxOf(settlement, rollup, standing.sent), await escapes.now()];
    const holdings = await holdingsOf({ replica: state, bridge, escapes, rollup, inbox }, account);
    const step = nextStep({ standing, now, newest: newestOf(state.tip, app), hasAny: !isEmpty(holdings) });
    return { rollup, standing, holdings, step, height: state.tip?.header.height ?? 0 };
  }

  async function show({ standing }: Survey): Promise<void> {
    await showTip(await rebuild(standing.frozen), escapes, bridge);
  }

  /** One refusal does not keep the others. */
  async function trying(what: Held, { asset, amount }: { readonly asset: Hex; readonly amount: bigint }, pay: () => Promise<void>): Promise<void> {
    try {
      await pay();
      progress({ kind: 'paid', what, asset, amount });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      progress({ kind: 'refused', what, asset, reason: error.message });
    }
  }

  async function collect(who: Hex, asset: Hex): Promise<void> {
    const amount = await escapes.due(who, asset);
    if (amount > 0n) await trying('given back', { asset, amount }, () => escapes.collect(who, asset));
  }

  async function take({ holdings, standing }: Survey): Promise<void> {
    for (const each of holdings.withdrawals) await trying('withdrawal', each, () => bridge.withdraw(each, each.spot));
    for (const each of holdings.balances) await trying('balance', each, () => escapes.escape({ ...each, rollup, account }));
    await giveBack(holdings, standing.sent);
    const assets = new Set([ETHER, ...holdings.deposits, ...holdings.due].map((each) => (typeof each === 'string' ? each : each.asset)));
    for (const asset of assets) await collect(account, asset);
    // The bond of who demanded.
    if (escapes.account !== account) await collect(escapes.account, ETHER);
  }

  /** The newest first, down to the oldest of the account's: what others have among them is theirs to collect. */
  async function giveBack({ deposits }: Holdings, sent: number): Promise<void> {
    const [oldest] = deposits;
    if (oldest === undefined) return;
    const all = await inboxOf(settlement, rollup, sent);
    if (all.length < sent) return progress({ kind: 'refused', what: 'given back', asset: oldest.asset, reason: 'what L1 sent last is not final yet: try again in some minutes' });
    for (let end = sent; end > oldest.seq; ) {
      const from = Math.max(oldest.seq, end - REFUNDS);
      // Who else leaves may have given them back just now, the account's among them.
      if (!(await isTaken(() => escapes.refund(rollup, all.slice(0, end), from)))) return;
      end = from;
    }
  }

  const steps: Partial<Record<Step['kind'], (at: Survey) => Promise<void>>> = {
    force: () => bridge.force({ rollup, action: 'exit', input: new Uint8Array() }),
    demand: () => escapes.demand(rollup),
    freeze: () => escapes.freeze(rollup),
    show,
  };

  /** Somebody else may have done the same step just now: then L1 refuses it, and things stand otherwise than they did. */
  async function step(at: Survey): Promise<void> {
    try {
      await steps[at.step.kind]?.(at);
    } catch (error) {
      const isPast = isRefusal(error) && !isDeepEqual(await escapes.standing(rollup), at.standing);
      if (!isPast) throw error;
    }
  }

  return {
    survey,
    async act(at) {
      if (at.step.kind === 'take') await take(at);
      else await step(at);
      progress({ kind: 'step', step: at.step });
    },
  };
}

/** Whether L1 took it: a refusal is an answer here. */
async function isTaken(call: () => Promise<void>): Promise<boolean> {
  try {
    await call();
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

/** What L1 sent, as far as it is final: the rest cannot be given back before. */
async function inboxOf(settlement: Settlement, rollup: Hex, sent: number): Promise<Inbound[]> {
  const all: Inbound[] = [];
  while (all.length < sent) {
    const page = await settlement.inbox(rollup, all.length, Math.min(PAGE, sent - all.length));
    if (page.length === 0) break;
    all.push(...page);
  }
  return all;
}
