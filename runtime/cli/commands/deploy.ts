/** `mru deploy`: an app onto an L1: registered, paid for, and its code handed to the members. */
import { formatEther } from 'viem';
import type { AppRecord, Settlement } from '../../../actors/ports/settlement.ts';
import { toModule } from '../../../contracts/guest/bundle.ts';
import { rollupIdOf } from '../../../contracts/settlement/model.ts';
import { type Hex, toHex } from '../../../protocols/bytes.ts';
import { nodeKeyOf } from '../../../protocols/crypto/ed25519.ts';
import { sha256Hex } from '../../../protocols/crypto/hash.ts';
import { PROOFS } from '../../../protocols/l1.ts';
import { installNativeCrypto } from '../../crypto/native.ts';
import { createOperations } from '../../executor/operations.ts';
import { openKeys, type Secrets } from '../../keys/keys.ts';
import { handOver } from '../../node/hand-over.ts';
import { type Registration, registerApp, registrationCost } from '../../settlement/deploy.ts';
import { createEscrow, type Escrow } from '../../settlement/escrow.ts';
import { createViemSettlement } from '../../settlement/viem.ts';
import { createVulcan } from '../../settlement/vulcan.ts';
import { consent } from '../consent.ts';
import type { deployCommand } from '../descriptions/deploy.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { contractOf, listOf, needed, urlOf, weiOf } from '../network-flags.ts';
import { passwordFrom } from '../password.ts';
import { openProgress } from '../progress.ts';
import { type PublishedApp, publishedApp } from '../published.ts';
import { EXIT, print, printJson } from '../result.ts';

type Values = Parsed<typeof deployCommand.flags>['values'];

/** What is to be done, and with what. */
interface Plan {
  readonly url: string;
  readonly contract: Hex;
  readonly secrets: Secrets;
  readonly app: PublishedApp;
  readonly wanted: Registration;
  readonly rollup: Hex;
  readonly settlement: Settlement;
  readonly escrow: Escrow;
  readonly isRegistered: boolean;
  /** Wei. */
  readonly registering: bigint;
  readonly depositing: bigint;
  readonly balance: bigint;
}

export async function deploy({ values, positionals: [file = ''] }: Parsed<typeof deployCommand.flags>, signal: AbortSignal): Promise<number> {
  installNativeCrypto();
  const bootstrap = listOf(values.bootstrap);
  if (bootstrap.length > 0) needed(values.data, 'data', 'a folder for what the operator node keeps');
  const plan = await planOf(values, file);
  const spends = !plan.isRegistered || plan.depositing > 0n;
  if (!values.json || !values.yes) for (const line of planLines(plan)) process.stderr.write(`${line}\n`);
  if (plan.balance < plan.registering + plan.depositing)
    throw new UsageError(
      `${plan.escrow.account} has ${formatEther(plan.balance)} ether, and this takes ${formatEther(plan.registering + plan.depositing)} (on a development L1: mru fund ${plan.escrow.account})`,
    );
  if (spends && !(await consent('Go on?', values.yes))) return EXIT.no;
  if (!plan.isRegistered) await registerApp({ url: plan.url, privateKey: toHex(plan.secrets.operator), blockMs: values['l1-block-ms'] }, plan.contract, plan.wanted);
  if (plan.depositing > 0n) await plan.escrow.deposit(plan.rollup, plan.depositing);
  const members = bootstrap.length === 0 ? undefined : await handedOver(values, plan, bootstrap, signal);
  return told(values, file, plan, members);
}

async function planOf(values: Values, file: string): Promise<Plan> {
  const [url, contract] = [urlOf(values.l1), contractOf(values.contract)];
  const secrets = await openKeys(needed(values.keys, 'keys', 'the folder that mru keys new made'), await passwordFrom(values['password-file']));
  const at = { url, contract, privateKey: toHex(secrets.operator), blockMs: values['l1-block-ms'] };
  const [settlement, escrow, vulcan] = await Promise.all([createViemSettlement(at), createEscrow(at), createVulcan(at)]);
  const app = await publishedApp(file, values.genesis);
  const name = values.name ?? app.manifest.name;
  const rollup = rollupIdOf(settlement.chainId, contract, escrow.account, name);
  const { genesisRoot } = await createOperations().open('genesis', { chain: settlement.chainId, rollup, wasm: toModule(app.wasm), genesis: app.genesis });
  const proofs = PROOFS.find((each) => each === values.proofs);
  const wanted = { name, node: toHex(nodeKeyOf(secrets.node)), codeHash: sha256Hex(app.wasm), genesisRoot, disputeWindowSeconds: values.window, ...(proofs && { proofs }) };
  const known = (await settlement.apps()).find((each) => each.rollup === rollup);
  if (known !== undefined) checkSame(known, wanted);
  const has = (await escrow.find(rollup)).balance;
  const deposit = weiOf(values.deposit ?? '0', 'deposit');
  return {
    ...{ url, contract, secrets, app, wanted, rollup, settlement, escrow },
    isRegistered: known !== undefined,
    registering: known === undefined ? await registrationCost(url, contract, escrow.account, wanted) : 0n,
    depositing: deposit > has ? deposit - has : 0n,
    balance: await vulcan.balance(),
  };
}

/** What is registered is so for ever. */
function checkSame(known: AppRecord, wanted: Registration): void {
  if (known.codeHash !== wanted.codeHash)
    throw new UsageError(`${wanted.name} is registered with code ${known.codeHash}, and this is ${wanted.codeHash}: mru upgrade has another version take over, --name registers another app`);
  if (known.genesisRoot !== wanted.genesisRoot) throw new UsageError(`${wanted.name} is registered with another genesis: --name registers another app`);
  if (known.operatorNode !== wanted.node)
    throw new UsageError(`${wanted.name} is registered with the node key ${known.operatorNode}, and these keys have ${wanted.node}: use the keys it was registered with`);
}

function planLines({ url, settlement, wanted, rollup, isRegistered, registering, depositing, balance, escrow }: Plan): string[] {
  return [
    `${wanted.name}, as ${rollup}, on chain ${settlement.chainId} (${url})`,
    isRegistered ? '  is registered already' : `  registering    ${formatEther(registering)} ether at most, with code ${wanted.codeHash}`,
    ...(depositing > 0n ? [`  its deposit    ${formatEther(depositing)} ether, and gas`] : []),
    `  ${escrow.account} has ${formatEther(balance)} ether`,
  ];
}

async function handedOver(values: Values, plan: Plan, bootstrap: readonly string[], signal: AbortSignal): Promise<number> {
  const progress = openProgress(process.stderr);
  const { url: l1Url, contract, secrets, app, wanted, rollup } = plan;
  try {
    return await handOver({
      ...{
        l1Url,
        contract,
        secrets,
        bootstrap,
        signal,
        rollup,
        name: wanted.name,
        wasm: app.wasm,
        genesis: app.genesis,
        blockMs: values['l1-block-ms'],
        disputeWindowSeconds: wanted.disputeWindowSeconds,
      },
      ...{ folder: values.data ?? '', log: () => undefined, progress: (have, members) => progress.show(`code is with ${have} of ${members} members`) },
    });
  } finally {
    progress.clear();
  }
}

function told(values: Values, file: string, { wanted, rollup, isRegistered, depositing, url, contract }: Plan, members: number | undefined): number {
  const { name, codeHash, genesisRoot } = wanted;
  if (values.json) printJson({ ok: true, name, rollup, codeHash, genesisRoot, registered: !isRegistered, deposited: depositing, members: members ?? null });
  else {
    const genesis = values.genesis === undefined ? '' : ` --genesis ${values.genesis}`;
    print(
      `${name} is on L1, as ${rollup}`,
      ...(members === undefined ? [] : [`  ${members} members have its code`]),
      'next: run it',
      `  mru operator ${file}${genesis} --keys ${values.keys} --data ${values.data ?? './rollup'} --window ${wanted.disputeWindowSeconds} --l1 ${url} --contract ${contract} --bootstrap ${values.bootstrap ?? 'ADDRESS'}`,
    );
  }
  return EXIT.done;
}
