/** What `mru exit` tells people: what is theirs, what has to be done, how long it takes, and what came of it. */
import { formatEther } from 'viem';
import type { Hex } from '../../protocols/bytes.ts';
import { type Holdings, isEmpty } from '../exit/holdings.ts';
import type { LeaveEvent, Survey } from '../exit/leave.ts';
import type { Step } from '../exit/plan.ts';
import type { Rules } from '../settlement/escape.ts';
import { type Asset, amountText, assetAt } from './assets.ts';
import { openProgress } from './progress.ts';
import { print, printJson } from './result.ts';

export interface Shown {
  event(event: LeaveEvent): void;
  waiting(step: Step, seconds: number): void;
  /** What is there, and what would be done. */
  plan(survey: Survey, rules: Rules): Promise<void>;
  /** How it ended; answers whether all is well. */
  end(survey: Survey): Promise<boolean>;
  close(): void;
}

export interface ShownOptions {
  readonly app: string;
  readonly account: Hex;
  readonly url: string;
  readonly json: boolean;
  readonly goesAhead: boolean;
}

const DONE: Partial<Record<Step['kind'], string>> = {
  force: 'an action that does nothing is forced, so that there is something to demand',
  demand: 'demanded: the operator has to show that it takes in what L1 sent',
  freeze: 'frozen: nobody answered in time',
  show: 'the newest final block is shown',
};
const WAITS = {
  answer: 'for an answer of the operator',
  window: 'for the end of the dispute window',
  showing: 'for others who may show a newer block',
  game: 'for the verdict on a challenged block',
} as const;

const duration = (seconds: number): string => (seconds < 120 ? `${seconds} s` : seconds < 7_200 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds / 3_600)} h`);

export function showExit({ app, account, url, json, goesAhead }: ShownOptions): Shown {
  const progress = openProgress(process.stderr);
  const assets = new Map<Hex, Promise<Asset>>();
  const paid: Extract<LeaveEvent, { kind: 'paid' }>[] = [];
  let waitsWith = '';
  const refused: Extract<LeaveEvent, { kind: 'refused' }>[] = [];
  const text = async (amount: bigint, asset: Hex): Promise<string> => {
    const known = assets.get(asset) ?? assetAt(url, asset);
    assets.set(asset, known);
    return amountText(amount, await known);
  };
  const say = (...lines: readonly string[]): void => {
    progress.clear();
    if (!json) print(...lines);
  };
  const linesOf = async ({ balances, withdrawals, deposits, due }: Holdings): Promise<string[]> =>
    Promise.all([
      ...balances.map(async ({ asset, amount }) => `  ${await text(amount, asset)}, a balance`),
      ...withdrawals.map(async ({ asset, amount, header }) => `  ${await text(amount, asset)}, withdrawn in block ${header.height} and not paid yet`),
      ...deposits.map(async ({ asset, amount }) => `  ${await text(amount, asset)}, deposited and never taken in`),
      ...due.map(async ({ asset, amount }) => `  ${await text(amount, asset)}, given back and not collected yet`),
    ]);

  return {
    event(event) {
      if (event.kind === 'rebuilding') progress.show(`block ${event.height} is executed again`);
      if (event.kind === 'step' && DONE[event.step.kind] !== undefined) say(DONE[event.step.kind] as string);
      if (event.kind === 'paid') paid.push(event);
      if (event.kind === 'refused') refused.push(event);
    },
    waiting(step, seconds) {
      // Hours of waiting are told by the hour.
      const line = step.kind === 'wait' ? `waiting ${WAITS[step.why]}: ${duration(seconds)}` : '';
      if (line !== waitsWith) progress.show(line);
      waitsWith = line;
    },
    async plan(survey, rules) {
      if (isEmpty(survey.holdings)) return;
      say(`${app} at block ${survey.height}, executed again from what L1 has. Of ${account} there are`, ...(await linesOf(survey.holdings)));
      if (!goesAhead) say(...stepsOf(survey, rules));
    },
    async end(survey) {
      progress.clear();
      const isDone = refused.length === 0 && isEmpty(survey.holdings) && survey.step.kind !== 'stuck';
      const { height, holdings, standing } = survey;
      if (json) {
        printJson({ ok: isDone, account, height, outcome: outcomeOf(survey), frozen: standing.frozen ?? null, paid: paid.map(flat), refused: refused.map(flat), left: leftOf(holdings) });
        return isDone;
      }
      for (const { what, asset, amount } of paid) print(`${await text(amount, asset)} paid (${what})`);
      for (const { what, asset, reason } of refused) print(`${what} of ${(await assetAt(url, asset)).symbol} not paid: ${reason}`);
      if (survey.step.kind === 'stuck') print(...remarkOn(survey, app));
      else if (isDone && paid.length === 0) print(`nothing in ${app} is to be taken out for ${account}`);
      else if (goesAhead) print(...remarkOn(survey, app));
      return isDone;
    },
    close: () => progress.clear(),
  };
}

/** Left in the middle of waiting, without a freeze: somebody answered. */
const outcomeOf = ({ step, standing }: Survey): Step['kind'] | 'answered' => (step.kind === 'wait' && standing.frozen === undefined && standing.demand === undefined ? 'answered' : step.kind);

function remarkOn(survey: Survey, app: string): string[] {
  if (outcomeOf(survey) === 'answered') return [`the operator answered: ${app} works again, and mru withdraw takes out what an action of yours withdraws`];
  return survey.step.kind === 'stuck' ? [`L1 has looked into block ${survey.step.height}, which is not to be had here: nobody can leave by an older one`] : [];
}

/** What would be done with --yes, and how long each step takes. */
function stepsOf({ step, standing: { frozen } }: Survey, { answerSeconds, showSeconds, demandBond }: Rules): string[] {
  if (step.kind === 'take') return ['the app is frozen and open: with --yes all of it is paid out now'];
  const cut = frozen?.cut === undefined ? '' : `, and what it has from block ${frozen.cut} on does not count: vetoed by its operator, or wrong`;
  if (frozen !== undefined) return [`the app is frozen${cut}; users can leave from ${new Date(frozen.opensAt * 1_000).toISOString()} on; with --yes this waits and then takes all of it out`];
  return [
    'with --yes:',
    `  1. demand  the operator has ${duration(answerSeconds)} to show that it takes in what L1 sent. A bond of ${formatEther(demandBond)} ether goes with it: to whoever answers,`,
    '             and then the app works again; back to you when nobody does. If it works, mru withdraw is cheaper.',
    '  2. freeze  the app is frozen for ever, for all of its users',
    `  3. show    its newest final block is shown; others may show a newer one for the dispute window and ${duration(showSeconds)} more`,
    '  4. take    what is above is paid out, some 120 k gas each',
    'It can be stopped at any time: the same command goes on where it was.',
  ];
}

const flat = ({ kind: _, ...rest }: Extract<LeaveEvent, { kind: 'paid' | 'refused' }>) => rest;

const leftOf = ({ balances, withdrawals, deposits, due }: Holdings) => ({
  balances: balances.map(({ asset, amount }) => ({ asset, amount })),
  withdrawals: withdrawals.map(({ seq, asset, amount }) => ({ seq, asset, amount })),
  deposits: deposits.map(({ seq, asset, amount }) => ({ seq, asset, amount })),
  due,
});
