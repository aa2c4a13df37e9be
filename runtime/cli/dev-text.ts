/** What `mru dev` tells a person. */
import { relative } from 'node:path';
import type { Hex } from '../../protocols/bytes.ts';
import { toHex } from '../../protocols/bytes.ts';
import { toJson } from '../../protocols/schema.ts';
import type { DevApp } from '../dev/apps.ts';
import type { DevNetwork } from '../dev/network.ts';
import type { Edit } from '../dev/session.ts';
import type { DevelopmentAccount } from '../playground/accounts.ts';
import type { Paint } from './paint.ts';

/** Ether of each development account. */
const ETHER = '1,000 ether';

const near = (file: string): string => {
  const short = relative(process.cwd(), file);
  return short.startsWith('..') ? file : short;
};

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

export interface BannerOptions {
  readonly network: DevNetwork;
  readonly accounts: readonly DevelopmentAccount[];
  readonly version: string;
  /** Since the process began. */
  readonly readyMs: number;
  /** Where it is kept, and whether something was. */
  readonly folder: string;
  readonly isKept: boolean;
  /** Whether keys of the keyboard are heard. */
  readonly hasKeys: boolean;
}

export function banner(paint: Paint, { network, accounts, version, readyMs, folder, isKept, hasKeys }: BannerOptions): string[] {
  const { gateway, l1, apps, network: of } = network;
  const row = (label: string, text: string): string => `  ${paint('dim', label.padEnd(11))}${text}`;
  return [
    '',
    `  ${paint('bold', 'micro-rollups')} ${paint('dim', version)}  ready in ${paint('green', seconds(readyMs))}`,
    '',
    row('playground', paint('cyan', `${gateway.url}/`)),
    row('gateway', paint('cyan', `${gateway.url}/v1/network`)),
    row('L1', `${l1.url}  ${paint('dim', `chain ${of.chain}, contract ${of.contract}`)}`),
    row('committee', 'Spock, alone: it executes every block again and signs'),
    row('kept in', `${near(folder)}  ${paint('dim', isKept ? 'going on from there; --fresh begins anew' : 'begun anew; the next run goes on from there')}`),
    '',
    ...apps.flatMap((app, at) => appLines(paint, at === 0 ? 'apps' : '', app, row)),
    '',
    ...accounts.flatMap((account, at) => accountLines(paint, at === 0 ? 'accounts' : '', account, apps, row)),
    '',
    `  ${paint('dim', hasKeys ? 'Save a file and it takes over. g: from genesis   Ctrl-C: end' : 'Save a file and it takes over. Ctrl-C ends it.')}`,
    '',
  ];
}

type Row = (label: string, text: string) => string;

function appLines(paint: Paint, label: string, { name, file, rollup, manifest, genesisFile, genesisInput, hasOtherGenesis }: DevApp, row: Row): string[] {
  const isEmpty = Object.keys(manifest.genesis).length === 0;
  const genesis = isEmpty ? 'nothing to say' : genesisFile === undefined ? `made up for the accounts below: ${JSON.stringify(toJson(genesisInput)).slice(0, 100)}…` : near(genesisFile);
  return [
    row(label, `${paint('bold', name)}  ${rollup}  ${paint('dim', near(file))}`),
    row('', paint('dim', `actions ${manifest.actions.map((each) => each.name).join(', ')}`)),
    row('', paint('dim', `genesis ${genesis}`)),
    ...(hasOtherGenesis ? [row('', paint('yellow', 'its genesis was another one when it began: what is there now counts with --fresh'))] : []),
  ];
}

function accountLines(paint: Paint, label: string, { name, address, privateKey }: DevelopmentAccount, apps: readonly DevApp[], row: Row): string[] {
  const holdings = apps.flatMap((app) => holdingsOf(app.genesisInput, address).map((amount) => `${amount} in ${app.name}`));
  return [row(label, `${paint('bold', name.padEnd(6))} ${address}  ${[ETHER, ...holdings].join(', ')}`), row('', paint('dim', `       key ${toHex(privateKey)}`))];
}

/** Amounts that stand beside an account in a genesis. */
export function holdingsOf(input: unknown, account: Hex): string[] {
  if (Array.isArray(input)) return input.flatMap((each) => holdingsOf(each, account));
  if (typeof input !== 'object' || input === null) return [];
  const values = Object.values(input);
  if (!values.some((each) => typeof each === 'string' && each.toLowerCase() === account)) return values.flatMap((each) => holdingsOf(each, account));
  return values.flatMap((each) => (typeof each === 'number' || (typeof each === 'string' && /^\d+$/.test(each)) ? String(each) : []));
}

/** One edit, in some lines. */
export function editLines(paint: Paint, edit: Edit): string[] {
  const indented = (text: string): string[] => text.split('\n').map((line) => `    ${line}`);
  const time = paint('dim', `(${edit.ms} ms)`);
  switch (edit.kind) {
    case 'took-over':
      return [`  ${paint('green', '✓')} ${edit.app}: the edit took over in block ${edit.height}, the state is kept ${time}`];
    case 'same':
      return [`  ${paint('green', '✓')} ${edit.app}: as it runs ${time}`];
    case 'broken':
      return [`  ${paint('red', '✗')} ${edit.app} does not compile; the version before goes on`, ...indented(edit.reason)];
    case 'unfit':
      return [
        `  ${paint('red', '✗')} ${edit.app}: the edit cannot take the state over; the version before goes on`,
        ...indented(edit.reason),
        ...indented('Give it a migrate, or begin from genesis (g).'),
      ];
    case 'failed':
      return [`  ${paint('red', '✗')} ${edit.app}: the edit did not take over; the version before goes on`, ...indented(edit.reason)];
  }
}
