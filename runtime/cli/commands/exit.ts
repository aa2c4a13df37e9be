/** `mru exit`: leaves an app whose operator or committee is gone, with nothing but L1 and its blobs. */
import { setTimeout } from 'node:timers/promises';
import { toHex } from '../../../protocols/bytes.ts';
import { installNativeCrypto } from '../../crypto/native.ts';
import { createExecutor } from '../../executor/pool.ts';
import { type Leaving, openLeaving, type Survey } from '../../exit/leave.ts';
import { openKeys } from '../../keys/keys.ts';
import { createBridge } from '../../settlement/bridge.ts';
import { createEscape, type Escape, type Standing } from '../../settlement/escape.ts';
import { createViemSettlement } from '../../settlement/viem.ts';
import type { exitCommand } from '../descriptions/exit.ts';
import { type Shown, showExit } from '../exit-text.ts';
import type { Parsed } from '../flags.ts';
import { withHistory } from '../history.ts';
import { addressOf, contractOf, needed, urlOf } from '../network-flags.ts';
import { passwordFrom } from '../password.ts';
import { publishedApp } from '../published.ts';
import { EXIT } from '../result.ts';
import { appOf } from './escrow.ts';

const POLL_MS = 1_000;

export async function exit({ values, positionals: [wanted = '', file = ''] }: Parsed<typeof exitCommand.flags>, signal: AbortSignal): Promise<number> {
  installNativeCrypto();
  const { operator } = await openKeys(needed(values.keys, 'keys', 'the folder that mru keys new made'), await passwordFrom(values['password-file']));
  const at = { url: urlOf(values.l1), contract: contractOf(values.contract), privateKey: toHex(operator), blockMs: values['l1-block-ms'] };
  const [settlement, bridge, escapes] = await Promise.all([createViemSettlement(at), createBridge(at), createEscape(at)]);
  const app = appOf(await settlement.apps(), wanted);
  const { wasm, genesis } = await publishedApp(file, values.genesis);
  const account = values.account === undefined ? escapes.account : addressOf(values.account, 'account');
  const executor = createExecutor();
  const shown = showExit({ app: app.name, account, url: at.url, json: values.json, goesAhead: values.yes });
  try {
    const rules = await escapes.rules();
    return await withHistory(values, settlement, app, async (past) => {
      const leaving = await openLeaving({ ...past, executor, settlement, bridge, escapes, app, wasm, genesis, account, progress: shown.event });
      const first = await leaving.survey();
      await shown.plan(first, rules);
      const last = values.yes ? await goAhead(leaving, first, escapes, signal, shown) : first;
      if (signal.aborted) return EXIT.interrupted;
      return (await shown.end(last)) ? EXIT.done : EXIT.no;
    });
  } finally {
    shown.close();
    await executor.close();
  }
}

/** Step after step, until there is nothing left to do or Ctrl-C. */
async function goAhead(leaving: Leaving, first: Survey, escapes: Escape, signal: AbortSignal, shown: Shown): Promise<Survey> {
  for (let survey = first; ; survey = await leaving.survey()) {
    const { step, standing } = survey;
    if (signal.aborted || step.kind === 'nothing' || step.kind === 'stuck') return survey;
    if (step.kind === 'wait') {
      const after = await waitFor(step.until, survey, escapes, signal, shown);
      // What was demanded is taken in: the ordinary way is open again.
      if (standing.demand !== undefined && after.demand === undefined && after.frozen === undefined) return { ...survey, standing: after };
    } else await leaving.act(survey);
    if (step.kind === 'take') return leaving.survey();
  }
}

/** Until the time of L1 that the step waits for, or until the app is frozen or answers. */
async function waitFor(until: number, { rollup, standing: before, step }: Survey, escapes: Escape, signal: AbortSignal, shown: Shown): Promise<Standing> {
  for (;;) {
    const [standing, now] = await Promise.all([escapes.standing(rollup), escapes.now()]);
    const isSame = (standing.demand === undefined) === (before.demand === undefined) && (standing.frozen === undefined) === (before.frozen === undefined);
    if (signal.aborted || now >= until || !isSame) return standing;
    shown.waiting(step, until - now);
    // Interrupted: the look above ends it.
    await setTimeout(POLL_MS, undefined, { signal }).catch(() => undefined);
  }
}
