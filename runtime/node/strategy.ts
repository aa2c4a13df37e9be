/** Which order an operator wants for its actions, by what its options say. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { byFee, fair, fifo, random, type Strategy } from '../../actors/sequencer/strategies.ts';

/** Says what to write instead. */
export class StrategyError extends Error {
  override readonly name = 'StrategyError';
}

const BY_NAME: Readonly<Record<string, Strategy>> = { fifo, fair, random };
const FEE = /^fee:([A-Za-z_][A-Za-z0-9_]*)$/;

/** `fifo`, `fair`, `random`, `fee:FIELD`, or a file that exports a strategy by default. Rejects with `StrategyError`. */
export async function strategyFrom(wanted: string): Promise<Strategy> {
  const named = Object.hasOwn(BY_NAME, wanted) ? BY_NAME[wanted] : undefined;
  if (named !== undefined) return named;
  const field = FEE.exec(wanted)?.[1];
  if (field !== undefined) return byFee(field);
  const file = resolve(wanted);
  if (!existsSync(file)) throw new StrategyError(`"${wanted}" is no order: fifo, fair, random, fee:FIELD of the app's actions, or a file that exports a strategy by default`);
  const { default: own } = (await import(pathToFileURL(file).href)) as { readonly default?: unknown };
  if (typeof own !== 'function') throw new StrategyError(`${wanted} exports no strategy by default: a function of what waits`);
  return own as Strategy;
}
