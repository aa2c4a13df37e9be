/** `mru gateway`: a network over HTTP and WebSocket. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installNativeCrypto } from '../../crypto/native.ts';
import { connectGateway } from '../../gateway/connect.ts';
import type { GatewayOptions } from '../../gateway/gateway.ts';
import { hashOfKey, PlansError, plansIn, readPlans } from '../../gateway/plans.ts';
import { discoveryPart } from '../../node/join.ts';
import playground from '../../plugins/playground.ts';
import { openPlugins } from '../../plugins/plugins.ts';
import { createViemSettlement } from '../../settlement/viem.ts';
import type { gatewayCommand, gatewayKeyCommand } from '../descriptions/gateway.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { contractOf, listOf, NOBODY, needed, urlOf } from '../network-flags.ts';
import { usage, pluginsIn as wantedIn } from '../plugin-flags.ts';
import { EXIT, print, printJson } from '../result.ts';

export async function gateway({ values }: Parsed<typeof gatewayCommand.flags>, signal: AbortSignal): Promise<number> {
  installNativeCrypto();
  const bootstrap = listOf(needed(values.bootstrap, 'bootstrap', 'the address of any node of the network'));
  const [l1Url, contract] = [urlOf(values.l1), contractOf(values.contract)];
  const extras = extrasOf(values);
  const settlement = await createViemSettlement({ url: l1Url, contract, privateKey: NOBODY });
  const [committees, rollups] = await Promise.all([settlement.committees(0), settlement.apps()]);
  if (committees.length === 0) throw new UsageError('this network has no committee yet');
  const chain = settlement.chainId;
  const folder = mkdtempSync(join(tmpdir(), 'mru-gateway-'));
  const log = (event: string, detail: object): void => {
    if (values.verbose || event === 'plugin-disabled') process.stderr.write(`${JSON.stringify({ event, ...detail })}\n`);
  };
  const wanted = [{ plugin: playground }, ...(await wantedIn(values.plugin))];
  const plugins = await usage(() => openPlugins({ folder: values['plugin-data'] ?? join(folder, 'plugins'), log, wanted }));
  try {
    const { host = '127.0.0.1', port } = values;
    const running = await connectGateway({
      ...{ folder, seed: new Uint8Array(randomBytes(32)), chain, network: { chain, l1Url, contract, committees, rollups }, log },
      ...{ parts: [discoveryPart(folder, bootstrap)], host, port, replica: values.replica, plugins, ...extras },
    });
    if (values.json) printJson({ ok: true, url: running.url, adminUrl: running.adminUrl ?? null, rollups: rollups.map(({ rollup, name }) => ({ rollup, name })) });
    else
      print(
        `gateway at ${running.url}`,
        ...(running.adminUrl === undefined ? [] : [`  metrics at ${running.adminUrl}/metrics`]),
        `  ${rollups.map(({ name }) => name).join(', ') || 'no rollups yet'}`,
        `  see ${running.url}/ (playground), ${running.url}/docs, or curl ${running.url}/v1/network`,
      );
    await new Promise<void>((resolve) => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve(), { once: true })));
    await running.close();
  } finally {
    await plugins.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return EXIT.interrupted;
}

type Values = Parsed<typeof gatewayCommand.flags>['values'];

/** Throws `UsageError` for what makes no sense. */
function extrasOf({ plans, usage, cors, 'admin-port': admin }: Values): Pick<GatewayOptions, 'plans' | 'usage' | 'cors' | 'adminPort'> {
  if (admin !== undefined && !(/^\d{1,5}$/.test(admin) && Number(admin) < 65_536)) throw new UsageError(`--admin-port wants a port, got "${admin}"`);
  try {
    return {
      ...(plans !== undefined && { plans: plansIn(plans) }),
      ...(usage !== undefined && { usage }),
      ...(cors !== undefined && { cors: listOf(cors) }),
      ...(admin !== undefined && { adminPort: Number(admin) }),
    };
  } catch (error) {
    throw error instanceof PlansError ? new UsageError(error.message) : error;
  }
}

/** Throws `UsageError` for a name that is none. */
export function newKey(name: string, rate: number, perDay: number): { readonly key: string; readonly plan: object } {
  const key = `mru_${randomBytes(32).toString('base64url')}`;
  const plan = { name, hash: hashOfKey(key), rate, ...(perDay > 0 && { perDay }) };
  try {
    readPlans(JSON.stringify({ keys: [plan] }));
    return { key, plan };
  } catch (error) {
    throw error instanceof PlansError ? new UsageError(error.message) : error;
  }
}

export function gatewayKey({ values, positionals: [name = ''] }: Parsed<typeof gatewayKeyCommand.flags>): number {
  const { key, plan } = newKey(name, values.rate, values['per-day']);
  if (values.json) printJson({ ok: true, key, plan });
  else print(`key: ${key}`, '  not shown again; for "keys" in the file of --plans:', `  ${JSON.stringify(plan)}`);
  return EXIT.done;
}
