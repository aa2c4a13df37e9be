/** `mru doctor`: what is wrong here, and what to do about it. */
import { examine } from '../../doctor/doctor.ts';
import type { WantedPort } from '../../doctor/machine.ts';
import type { Finding } from '../../doctor/node-version.ts';
import type { doctorCommand } from '../descriptions/doctor.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { addressOf, listOf, urlOf } from '../network-flags.ts';
import { type Paint, paintFor } from '../paint.ts';
import { EXIT, print, printJson } from '../result.ts';

/** Taken by others, they are a nuisance and no more. */
const USUAL: readonly WantedPort[] = [
  { port: 8080, what: 'mru dev and mru gateway', isNamed: false },
  { port: 8545, what: 'mru l1', isNamed: false },
];

function portsOf(list: string | undefined): readonly WantedPort[] {
  if (list === undefined) return USUAL;
  return listOf(list).map((text) => {
    const port = Number(text);
    if (!/^\d+$/.test(text) || port < 1 || port > 65_535) throw new UsageError(`--port wants ports from 1 to 65535, separated by commas, got "${text}"`);
    return { port, what: 'asked for', isNamed: true };
  });
}

const MARKS = { ok: ['green', '✓'], warning: ['yellow', '!'], problem: ['red', '✗'], skipped: ['dim', '–'] } as const;

function linesOf(paint: Paint, { check, status, found, advice }: Finding): string[] {
  const [style, mark] = MARKS[status];
  return [`${paint(style, mark)} ${check.padEnd(7)} ${status === 'skipped' ? paint('dim', found) : found}`, ...(advice === undefined ? [] : [`          ${paint('bold', advice)}`])];
}

export async function doctor({ values }: Parsed<typeof doctorCommand.flags>): Promise<number> {
  const { l1, contract, bootstrap, keys, data, port, json } = values;
  const findings = await examine({
    ...{ keys, data, ports: portsOf(port), peers: listOf(bootstrap) },
    l1: l1 === undefined ? undefined : urlOf(l1),
    contract: contract === undefined ? undefined : addressOf(contract, 'contract'),
  });
  const problems = findings.filter(({ status }) => status === 'problem').length;
  if (json) printJson({ ok: problems === 0, findings });
  else print(...findings.flatMap((each) => linesOf(paintFor(process.stdout), each)), problems === 0 ? 'nothing is wrong' : `${problems} ${problems === 1 ? 'thing is' : 'things are'} wrong`);
  return problems === 0 ? EXIT.done : EXIT.no;
}
