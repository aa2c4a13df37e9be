/** `mru status`: how the members of a network see it. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../../../actors/ask.ts';
import type { Bus } from '../../../actors/ports/bus.ts';
import type { Hex } from '../../../protocols/bytes.ts';
import type { Committee } from '../../../protocols/committee.ts';
import { statusRequest } from '../../../protocols/requests.ts';
import type { MemberStatus } from '../../client/client.ts';
import { createHost, type RunningHost } from '../../node/host.ts';
import { discoveryPart } from '../../node/join.ts';
import { createViemSettlement } from '../../settlement/viem.ts';
import type { statusCommand } from '../descriptions/status.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { contractOf, listOf, NOBODY, needed, urlOf } from '../network-flags.ts';
import { EXIT, print, printJson } from '../result.ts';

interface Answered {
  readonly seat: number;
  readonly node: Hex;
  readonly status: MemberStatus | undefined;
}

const ANSWER_MS = 2_000;
/** A node that was just started needs a moment to meet everybody. */
const ATTEMPTS = 4;

export async function status({ values }: Parsed<typeof statusCommand.flags>): Promise<number> {
  const bootstrap = listOf(needed(values.bootstrap, 'bootstrap', 'the address of any node of the network'));
  const settlement = await createViemSettlement({ url: urlOf(values.l1), contract: contractOf(values.contract), privateKey: NOBODY });
  const committee = (await settlement.committees(0)).at(-1);
  if (committee === undefined) throw new UsageError('this network has no committee yet');
  const members = await askAll(committee, bootstrap, settlement.chainId);
  const apps = new Map((await settlement.apps()).map(({ rollup, name }) => [rollup, name]));
  if (values.json) printJson({ ok: true, committee: committee.id, members: members.map(({ seat, node, status: of }) => ({ node, answers: of !== undefined, ...of, seat })) });
  else print(`committee ${committee.id}`, ...members.map((each) => lineOf(each, apps)));
  return members.some((each) => each.status !== undefined) ? EXIT.done : EXIT.outside;
}

async function askAll({ members }: Committee, bootstrap: readonly string[], chain: number): Promise<Answered[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mru-status-'));
  let host: RunningHost | undefined;
  try {
    host = await createHost({ chain, folder, seed: new Uint8Array(randomBytes(32)), parts: [discoveryPart(folder, bootstrap)] });
    const { bus } = host;
    return await Promise.all(members.map(async ({ node }, seat) => ({ seat, node, status: await askOne(bus, node) })));
  } finally {
    await host?.stop(0);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function askOne(bus: Bus, node: Hex): Promise<MemberStatus | undefined> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      return await ask(bus, node, statusRequest, {}, ANSWER_MS);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 300 * attempt));
    }
  }
  return undefined;
}

function lineOf({ seat, node, status: of }: Answered, names: ReadonlyMap<Hex, string>): string {
  const place = `  ${String(seat).padStart(2)}  ${node.slice(0, 14)}…`;
  if (of === undefined) return `${place}  does not answer`;
  const rollups = of.rollups.map(({ rollup, executed, certified }) => `${names.get(rollup) ?? rollup.slice(0, 10)} ${certified}/${executed}`);
  return `${place}  ${of.attestations} votes, ${of.refusals} refusals, ${Math.round(of.rssBytes / 1e6)} MB; certified/executed: ${rollups.join(', ') || 'nothing'}`;
}
