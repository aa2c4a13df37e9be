/** `mru vulcan`: a network of verifiers as L1 has it. */
import { formatEther } from 'viem';
import type { FrozenApp } from '../../../actors/ports/settlement.ts';
import { toHex } from '../../../protocols/bytes.ts';
import { attestedMembers } from '../../enclave/members.ts';
import { openKeys, publicKeys } from '../../keys/keys.ts';
import { createViemSettlement, deploySettlement } from '../../settlement/viem.ts';
import { createVulcan } from '../../settlement/vulcan.ts';
import type { vulcanDeployCommand, vulcanShowCommand } from '../descriptions/vulcan.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { contractOf, NOBODY, needed, urlOf, weiOf } from '../network-flags.ts';
import { passwordFrom } from '../password.ts';
import { EXIT, print, printJson } from '../result.ts';
import { upgradeText } from '../upgrade-text.ts';
import { enclaveVerifierOf } from './enclave.ts';

export async function vulcanDeploy({ values }: Parsed<typeof vulcanDeployCommand.flags>): Promise<number> {
  const url = urlOf(values.l1);
  const folder = needed(values.keys, 'keys', 'whose operator key pays for the deployment');
  const { operator } = await openKeys(folder, await passwordFrom(values['password-file']));
  const terms = {
    minStake: weiOf(values['min-stake'] ?? '1', 'min-stake'),
    epochBlocks: values['epoch-blocks'],
    unbondingSeconds: values.unbonding,
    minMembers: values['min-members'],
    maxMembers: values['max-members'],
    ...lentUnbondingOf(values['lent-unbonding'], values.unbonding),
    price: weiOf(values.price ?? '0', 'price'),
    noticeSeconds: values.notice,
    answerSeconds: values.answer,
    showSeconds: values.showing,
    demandBond: weiOf(values['demand-bond'] ?? '0.01', 'demand-bond'),
  };
  const contract = await deploySettlement({ url, privateKey: toHex(operator), blockMs: values['l1-block-ms'] }, [], terms);
  if (values.json) printJson({ ok: true, contract, ...terms, payer: publicKeys(folder).operator });
  else
    print(
      `contract ${contract}`,
      `  a committee of ${terms.minMembers} to ${terms.maxMembers} members with ${formatEther(terms.minStake)} ether or more, a new one every ${terms.epochBlocks} blocks`,
      `  stakes unbond in ${terms.unbondingSeconds} s`,
      ...('lentUnbondingSeconds' in terms ? [`  others may lend stake to members; it unbonds in ${terms.lentUnbondingSeconds} s`] : []),
      terms.price === 0n ? '  apps are verified for nothing' : `  apps pay ${formatEther(terms.price)} ether for a billion units of work`,
      `  an app freezes when a demand with a bond of ${formatEther(terms.demandBond)} ether is left unanswered for ${terms.answerSeconds} s`,
    );
  return EXIT.done;
}

const MAX_UNBONDING = 31_536_000;

export function lentUnbondingOf(text: string | undefined, least: number): { readonly lentUnbondingSeconds?: number } {
  if (text === undefined) return {};
  const seconds = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(seconds >= least && seconds <= MAX_UNBONDING))
    throw new UsageError(`--lent-unbonding wants a whole number from --unbonding (${least}) to ${MAX_UNBONDING}, got "${text}": what is lent must not leave before a lie is found`);
  return { lentUnbondingSeconds: seconds };
}

export async function vulcanShow({ values }: Parsed<typeof vulcanShowCommand.flags>): Promise<number> {
  const l1 = { url: urlOf(values.l1), contract: contractOf(values.contract), privateKey: NOBODY };
  const verifier = enclaveVerifierOf(values);
  const [settlement, vulcan] = await Promise.all([createViemSettlement(l1), createVulcan(l1)]);
  const [terms, epoch, committees, apps, frozen, games] = await Promise.all([
    vulcan.terms(),
    vulcan.epoch(),
    settlement.committees(0),
    settlement.apps(),
    settlement.frozen(),
    settlement.games.open(),
  ]);
  const committee = committees.at(-1);
  const attested = committee === undefined || verifier === undefined ? undefined : await attestedMembers({ vulcan, chain: settlement.chainId, committee, verifier, nowMs: Date.now() });
  if (values.json)
    printJson({
      ok: true,
      contract: l1.contract,
      vulcan: vulcan.address,
      ...terms,
      ...epoch,
      committee: committee ?? null,
      attested: attested ?? null,
      apps,
      frozen: Object.fromEntries(frozen),
      games,
    });
  else
    print(
      `network ${l1.contract} on chain ${settlement.chainId}`,
      `  terms      ${formatEther(terms.minStake)} ether at least, ${terms.minMembers} to ${terms.maxMembers} members, ${terms.epochBlocks} blocks an epoch, ${terms.unbondingSeconds} s to unbond`,
      `  joined     ${epoch.candidates}`,
      committee === undefined ? '  committee  none yet' : `  committee  ${committee.id}, the next not before block ${epoch.dueAtBlock}`,
      ...(committee?.members ?? []).map(
        ({ address, node }, at) => `    ${String(at).padStart(2)}  ${address}  node ${node.slice(0, 18)}…${attested === undefined ? '' : `  ${attested.standings[at]}`}`,
      ),
      ...(attested === undefined ? [] : [`    of any certificate, ${attested.least} signers at least are attested`]),
      `  apps       ${apps.length}`,
      ...apps.flatMap((app) => [
        `    ${app.name.padEnd(16)} ${app.rollup}  operator ${app.operator}${app.proofs === 'pessimistic' ? '' : `  ${app.proofs}`}${app.versions.length === 0 ? '' : `  version ${app.versions.length + 1}`}${frozenText(frozen.get(app.rollup))}`,
        ...upgradeText(app).map((line) => `      ${line}`),
        ...games.filter(({ rollup }) => rollup === app.rollup).map(({ height, until }) => `      block ${height} is CHALLENGED, to be judged by ${new Date(until * 1_000).toISOString()}`),
      ]),
    );
  return EXIT.done;
}

function frozenText(how: FrozenApp | undefined): string {
  if (how === undefined) return '';
  return `  FROZEN since ${new Date(how.atMs).toISOString()}${how.cut === undefined ? '' : `, void from block ${how.cut} on`}`;
}
