/** `mru doctor`: what is wrong here, and what to do about it. */
import { examine } from '../../doctor/doctor.ts';
import type { WantedPort } from '../../doctor/machine.ts';
import type { Finding } from '../../doctor/node-version.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { addressOf, KEY_FLAGS, listOf, NETWORK_FLAGS, urlOf } from '../network-flags.ts';
import { type Paint, paintFor } from '../paint.ts';
import { EXIT, print, printJson } from '../result.ts';

export const doctorCommand = {
  name: 'doctor',
  summary: 'Looks at what a node or a developer needs: Node, ports, disk, keys, data, L1, clocks and peers. Says what to do about what is wrong; changes nothing.',
  positionals: [],
  flags: {
    l1: NETWORK_FLAGS.l1,
    contract: NETWORK_FLAGS.contract,
    bootstrap: NETWORK_FLAGS.bootstrap,
    keys: KEY_FLAGS.keys,
    data: { kind: 'text', value: 'DIR', help: 'folder of a node, to be read through' },
    port: { kind: 'text', value: 'LIST', help: 'ports that have to be free, separated by commas (looks at 8080 and 8545, which have substitutes)' },
    json: { kind: 'boolean', help: 'print the findings as one JSON object' },
  },
  examples: ['mru doctor', 'mru doctor --keys ./keys --data ./node --l1 http://127.0.0.1:8545 --contract 0x… --bootstrap /ip4/… --port 9000'],
} as const;

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
