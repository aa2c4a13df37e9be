/** `mru state`: what a rollup remembers, and why to believe it. */
import { keyBytes, type Place } from '../../../contracts/guest/layout.ts';
import { placesOf } from '../../../contracts/guest/manifest.ts';
import { type Hex, parseHex } from '../../../protocols/bytes.ts';
import { certifiedHeader } from '../../../protocols/certificate.ts';
import { decode, encode } from '../../../protocols/codec.ts';
import { bitsOf } from '../../../protocols/quorum.ts';
import { codecOf, fromJson, SchemaError } from '../../../protocols/schema.ts';
import { BadProof } from '../../client/http/errors.ts';
import { checkRead, type Trust } from '../../client/http/state.ts';
import { installNativeCrypto } from '../../crypto/native.ts';
import { createViemSettlement } from '../../settlement/viem.ts';
import type { stateGetCommand, stateProofCommand } from '../descriptions/state.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { asking, type GatewayLink, gatewayAt, jsonOr, modelsOf, type RollupInfo } from '../gateway-link.ts';
import { contractOf, NOBODY, urlOf } from '../network-flags.ts';
import { EXIT, print, printJson } from '../result.ts';

interface Read {
  readonly height: number | null;
  readonly stateRoot: Hex | null;
  readonly value: unknown;
  readonly proof: Hex | null;
  readonly certificate: Hex | null;
}

function entryOf({ state }: RollupInfo, name: string): RollupInfo['state'][number] {
  const found = state.find((each) => each.name === name);
  if (found === undefined) throw new UsageError(`no state entry "${name}"; there is ${state.map((each) => each.name).join(', ')}`);
  return found;
}

const pathOf = ({ id }: RollupInfo, entry: string): string => `/v1/rollups/${id}/state/${encodeURIComponent(entry)}`;
const keyed = (name: string, text: string | undefined): string => (text === undefined ? '' : `${name}=${encodeURIComponent(JSON.stringify(jsonOr(text)))}`);
const read = ({ requests }: GatewayLink, info: RollupInfo, entry: string, key: string | undefined): Promise<Read> => requests.get<Read>(`${pathOf(info, entry)}?${keyed('key', key)}`);

export const stateGet = ({ values, positionals: [wanted = '', entry, key] }: Parsed<typeof stateGetCommand.flags>): Promise<number> => {
  const link = gatewayAt(values);
  return asking(link.url, async () => {
    const info = await link.rollup(wanted);
    if (entry === undefined) return entries(info, values.json);
    if (entryOf(info, entry).kind !== 'value' && key === undefined) return listed(link, info, entry, values);
    const { height, value } = await read(link, info, entry, key);
    if (values.json) printJson({ ok: true, height, value });
    else print(value === null ? 'nothing there' : textOf(value));
    return EXIT.done;
  });
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function entries({ name, id, state }: RollupInfo, json: boolean): number {
  if (json) printJson({ ok: true, rollup: id, state });
  else
    print(
      `${name}  ${id}`,
      ...state.map(
        (each) => `  ${each.name.padEnd(16)} ${each.kind === 'value' ? textOf(each.value) : each.kind === 'balances' ? 'balances of assets of L1' : `${textOf(each.key)} -> ${textOf(each.value)}`}`,
      ),
    );
  return EXIT.done;
}

async function listed({ requests }: GatewayLink, info: RollupInfo, entry: string, { after, limit, json }: Parsed<typeof stateGetCommand.flags>['values']): Promise<number> {
  const query = [`limit=${limit}`, keyed('after', after)].filter((each) => each !== '').join('&');
  const page = await requests.get<{ height: number; entries: readonly { key: unknown; value: unknown }[]; next: unknown }>(`${pathOf(info, entry)}/entries?${query}`);
  if (json) printJson({ ok: true, ...page });
  else print(...page.entries.map(({ key, value }) => `${textOf(key)}  ${textOf(value)}`), ...(page.next === null ? [] : [`more: --after '${textOf(page.next)}'`]));
  return EXIT.done;
}

export const stateProof = ({ values, positionals: [wanted = '', entry = '', key] }: Parsed<typeof stateProofCommand.flags>): Promise<number> => {
  installNativeCrypto();
  const link = gatewayAt(values);
  return asking(link.url, async () => {
    const info = await link.rollup(wanted);
    const place = placesOf({ state: modelsOf(info), ...(info.machines && { machines: [...info.machines] }) })[info.state.indexOf(entryOf(info, entry))] as Place;
    const answer = await read(link, info, entry, key);
    const trust = values.l1 === undefined ? undefined : await trustOf(values);
    const fault = faultOf(() => check(trust, info, place, key, answer));
    return told(values.json, { fault, isTrusted: trust !== undefined, answer });
  });
};

async function trustOf(values: Parsed<typeof stateProofCommand.flags>['values']): Promise<Trust> {
  const settlement = await createViemSettlement({ url: urlOf(values.l1), contract: contractOf(values.contract), privateKey: NOBODY });
  return { chain: settlement.chainId, committees: await settlement.committees(0) };
}

function check(trust: Trust | undefined, { id }: RollupInfo, place: Place, key: string | undefined, answer: Read): void {
  if (answer.proof === null) throw new BadProof('the gateway has no replica, and so no proof');
  const bytes = keyBytes(place, place.key === undefined ? undefined : fromJson(place.key, jsonOr(key ?? ''), 'key'));
  const value = answer.value === null ? undefined : encode(codecOf(place.value), fromJson(place.value, answer.value, 'value') as never);
  checkRead(trust, id, bytes, value, answer);
}

function faultOf(work: () => void): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof SchemaError) throw new UsageError(error.message);
    if (error instanceof BadProof) return error.message;
    throw error;
  }
}

/** Members whose signatures the certificate has. */
function signersIn(certificate: Hex | null): number[] {
  const bytes = certificate === null ? undefined : parseHex(certificate);
  const head = bytes && decode(certifiedHeader, bytes);
  return head?.ok ? bitsOf(head.value.certificate.bitmap) : [];
}

function told(json: boolean, { fault, isTrusted, answer }: { readonly fault: string | undefined; readonly isTrusted: boolean; readonly answer: Read }): number {
  const { height, stateRoot, value } = answer;
  const signers = signersIn(answer.certificate);
  if (json) printJson({ ok: fault === undefined, ...answer, signers, trusted: isTrusted && fault === undefined, ...(fault !== undefined && { error: fault }) });
  else
    print(
      value === null ? 'nothing there' : textOf(value),
      `  state root   ${stateRoot} of block ${height}`,
      fault === undefined ? '  proof        holds: it leads from the value to the root' : `  proof        DOES NOT HOLD: ${fault}`,
      `  certificate  ${signers.length === 0 ? 'none: this is genesis' : `of members ${signers.join(', ')}`}${isTrusted ? ', checked with the committees of L1' : '; give --l1 and --contract to have it checked'}`,
    );
  return fault === undefined ? EXIT.done : EXIT.no;
}
