/** L1 as it is reached from here: its chain, the contract, and its clock beside this machine's. */
import type { Hex } from '../../protocols/bytes.ts';
import { ask, connect, L1Error, urlsOf } from '../settlement/l1.ts';
import type { Finding } from './node-version.ts';

/** Blocks are a few seconds old, and a little ahead of a clock that is right. */
const AHEAD_SECONDS = 15;
const BEHIND_SECONDS = 120;

export interface L1Wanted {
  readonly url: string;
  readonly contract: Hex | undefined;
  /** Milliseconds since 1970 by this machine. */
  readonly now: () => number;
}

export async function l1Findings({ url, contract, now }: L1Wanted): Promise<Finding[]> {
  const each = await Promise.all(urlsOf(url).map((one) => oneFinding(one, contract, now)));
  return each.flat();
}

async function oneFinding(url: string, contract: Hex | undefined, now: () => number): Promise<Finding[]> {
  const reader = connect(url);
  try {
    const [chain, block] = await ask(Promise.all([reader.getChainId(), reader.getBlock()]));
    const reached: Finding = { check: 'l1', status: 'ok', found: `${url}: chain ${chain}, block ${block.number}` };
    return [reached, clockFinding(url, Number(block.timestamp), now()), ...(contract === undefined ? [] : [await contractFinding(url, contract)])];
  } catch (error) {
    if (!(error instanceof L1Error)) throw error;
    return [{ check: 'l1', status: 'problem', found: `${url} cannot be reached: ${error.message}`, advice: 'is the URL right, and does the node run? A development L1: mru l1' }];
  }
}

/** Which of the two clocks is wrong cannot be told from here; what L1 says is what counts. */
function clockFinding(url: string, l1Seconds: number, nowMs: number): Finding {
  const behind = Math.round(nowMs / 1_000 - l1Seconds);
  if (behind >= -AHEAD_SECONDS && behind <= BEHIND_SECONDS) return { check: 'clock', status: 'ok', found: `the newest block of ${url} is ${behind} s old` };
  const found = behind < 0 ? `this machine's clock is ${-behind} s behind ${url}` : `the newest block of ${url} is ${behind} s old: this machine's clock is ahead, or L1 stands still`;
  return { check: 'clock', status: 'problem', found, advice: 'set the clock by the network (timedatectl set-ntp true); of an L1 for development: its clock is moved on by mru dev, start it anew' };
}

async function contractFinding(url: string, contract: Hex): Promise<Finding> {
  const code = await ask(connect(url).getCode({ address: contract }));
  if (code !== undefined) return { check: 'l1', status: 'ok', found: `there is a contract at ${contract}` };
  return { check: 'l1', status: 'problem', found: `there is no contract at ${contract} on ${url}`, advice: 'is it the address that mru vulcan deploy printed, and this the same chain?' };
}
