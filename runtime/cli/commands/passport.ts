/** `mru passport`: one file that shows what an action asked, what came of it and how far it has risen, to whoever asks nobody. */
import { type Hex, parseHex, toHex } from '../../../protocols/bytes.ts';
import { ClientError } from '../../client/http/errors.ts';
import { installNativeCrypto } from '../../crypto/native.ts';
import { createL1Source, type Report, verifyPassport } from '../../light/index.ts';
import type { Anchors, Check } from '../../light/passport.ts';
import { lower, urlsOf } from '../../settlement/l1.ts';
import type { passportGetCommand, passportVerifyCommand } from '../descriptions/passport.ts';
import { readBytes, writeBytes } from '../files.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { asking, type GatewayLink, gatewayAt } from '../gateway-link.ts';
import { addressOf, urlOf } from '../network-flags.ts';
import { EXIT, print, printJson } from '../result.ts';

const hashOf = (value: string, what: string): Hex => {
  const hash = lower(value);
  if (parseHex(hash)?.length !== 32) throw new UsageError(`${what} is 32 bytes in hex, got "${value}"`);
  return hash;
};

export async function passportGet({ values, positionals: [wanted = '', rollup] }: Parsed<typeof passportGetCommand.flags>): Promise<number> {
  installNativeCrypto();
  const id = hashOf(wanted, "an action's id");
  if (values.out === undefined && !values.json && process.stdout.isTTY) throw new UsageError('a passport is bytes, and this a terminal: say where to with --out FILE or > FILE');
  const link = gatewayAt(values);
  return asking(link.url, async () => {
    const file = await fetched(link, id, rollup);
    const report = verifyPassport(file);
    const isOfThis = report.told?.id === id;
    const fault = report.checks.find(({ state }) => state === 'fails')?.text ?? (isOfThis ? undefined : `it is the passport of ${report.told?.id}`);
    if (fault !== undefined) return failed(values.json, `the gateway's passport does not hold: ${fault}`);
    if (values.out !== undefined) writeBytes(values.out, file);
    if (values.json) printJson({ ok: true, level: report.level, given: report.given, bytes: file.length, ...(values.out === undefined ? { passport: toHex(file) } : { file: values.out }) });
    else if (values.out === undefined) process.stdout.write(file);
    else print(`${report.told?.action} at ${report.level}, in ${values.out}: ${file.length} bytes`);
    return EXIT.done;
  });
}

function failed(json: boolean, error: string): number {
  if (json) printJson({ ok: false, error });
  else process.stderr.write(`${error}\n`);
  return EXIT.no;
}

/** Of the rollup that has it. Rejects with `ClientError`, the last rollup's when none has. */
async function fetched({ requests }: GatewayLink, id: Hex, rollup: string | undefined): Promise<Uint8Array> {
  const all = rollup === undefined ? (await requests.get<{ readonly rollups: readonly { readonly id: Hex }[] }>('/v1/network')).rollups.map((each) => each.id) : [rollup];
  for (const [at, each] of all.entries())
    try {
      const { passport } = await requests.get<{ readonly passport: string }>(`/v1/rollups/${encodeURIComponent(each)}/actions/${id}/passport`);
      return parseHex(passport) ?? new Uint8Array();
    } catch (error) {
      if (!(error instanceof ClientError) || error.code !== 'unknown-action' || at === all.length - 1) throw error;
    }
  throw new UsageError('no rollup at this gateway');
}

export async function passportVerify({ values, positionals: [file = ''] }: Parsed<typeof passportVerifyCommand.flags>): Promise<number> {
  installNativeCrypto();
  const anchors = anchorsOf(values);
  const bytes = readBytes(file);
  const report = values.l1 === undefined ? verifyPassport(bytes, anchors) : await underL1(urlOf(values.l1), bytes, anchors);
  if (values.json) printJson(report);
  else print(...textOf(report, anchors, values.l1 !== undefined));
  return report.ok ? EXIT.done : EXIT.no;
}

function anchorsOf({ block, contract, chain }: Parsed<typeof passportVerifyCommand.flags>['values']): Anchors {
  if (chain !== undefined && !/^[1-9]\d{0,15}$/.test(chain)) throw new UsageError(`--chain wants the number of a chain, got "${chain}"`);
  return {
    chain: chain === undefined ? undefined : Number(chain),
    contract: contract === undefined ? undefined : addressOf(contract, 'contract'),
    head: block === undefined ? undefined : hashOf(block, '--block'),
  };
}

/** Under the block of L1 that its nodes agree on, which has to be final. A file that is none is told so without them. */
async function underL1(urls: string, bytes: Uint8Array, { chain, contract, head }: Anchors): Promise<Report> {
  if (head !== undefined) throw new UsageError('--block or --l1, not both');
  const alone = verifyPassport(bytes, { contract });
  if (!alone.ok || alone.given === undefined) return alone;
  const { l1Block } = alone.given;
  const source = createL1Source(urlsOf(urls));
  const [id, newest] = await Promise.all([source.chainId(), source.final()]);
  if (l1Block <= newest.number) return verifyPassport(bytes, { chain: chain ?? id, contract, head: (await source.at(l1Block)).hash });
  const text = `made under L1's block ${l1Block}, and ${newest.number} is the newest that is final`;
  return { ...alone, ok: false, level: undefined, checks: alone.checks.map((check) => (check.name === 'l1' ? { ...check, state: 'fails', text } : check)) };
}

const MARK: Readonly<Record<Check['state'], string>> = { holds: '✓', fails: '✗', absent: '-' };

function textOf({ ok, level, checks, given, told }: Report, anchors: Anchors, isAsked: boolean): string[] {
  const said = told === undefined ? [] : [`${told.action} ${JSON.stringify(told.input)}`, `  by ${told.sender}, nonce ${told.nonce}: ${told.status} as entry ${told.index} of block ${told.height}`];
  const lines = checks.map(({ name, state, text }) => `  ${MARK[state]} ${name.padEnd(11)} ${text}`);
  if (!ok || given === undefined) return [...said, ...lines, 'it DOES NOT HOLD'];
  const unknown = [
    ...(isAsked || anchors.head !== undefined ? [] : [`L1's block ${given.l1Block} is ${given.head} (--block, or --l1 to have it asked)`]),
    ...(anchors.contract !== undefined ? [] : [`${given.contract} is the network's contract (--contract)`]),
    ...(isAsked || anchors.chain !== undefined ? [] : [`L1 is chain ${given.chain} (--chain)`]),
  ];
  return [...said, ...lines, unknown.length === 0 ? `it holds: ${level}` : `it holds: ${level}, if`, ...unknown.map((each) => `    ${each}`)];
}
