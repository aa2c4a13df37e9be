/** `mru data sample`, `mru data get`: whether the body of a block is there, and the body itself, from the shares that members keep. */
import { randomInt } from 'node:crypto';
import type { AppRecord, Settlement } from '../../../actors/ports/settlement.ts';
import { body as bodyCodec } from '../../../protocols/block.ts';
import type { CertifiedHeader } from '../../../protocols/certificate.ts';
import { decode } from '../../../protocols/codec.ts';
import { certifiedAt, newestHeight } from '../../client/certified.ts';
import type { SettledSource } from '../../client/settled.ts';
import { visit } from '../../client/visit.ts';
import { createEmbeddedDataLayer } from '../../data/embedded.ts';
import { sampleShares } from '../../data/sampling.ts';
import { viewOf } from '../../node/network.ts';
import { createViemSettlement } from '../../settlement/viem.ts';
import { writeBytes } from '../files.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { contractOf, listOf, NETWORK_FLAGS, NOBODY, needed, urlOf } from '../network-flags.ts';
import { EXIT, print, printJson } from '../result.ts';
import { appOf } from './escrow.ts';

const { l1, contract, bootstrap } = NETWORK_FLAGS;
const FLAGS = {
  ...{ l1, contract, bootstrap },
  height: { kind: 'whole', value: 'N', help: 'which block; 0: the newest certified one', fallback: 0, min: 0, max: Number.MAX_SAFE_INTEGER },
  json: { kind: 'boolean', help: 'print the result as one JSON object' },
} as const;
const REACH = '--l1 http://127.0.0.1:8545 --contract 0x… --bootstrap /ip4/…';

export const dataSampleCommand = {
  name: 'data sample',
  summary: 'Asks for random shares of a block: shows that its body is there without fetching it. Exit code 1 when one is missing.',
  positionals: ['rollup'],
  flags: { ...FLAGS, samples: { kind: 'whole', value: 'N', help: 'different shares to ask for', fallback: 20, min: 1, max: 128 } },
  examples: [`mru data sample token --samples 20 ${REACH}`],
} as const;

export const dataGetCommand = {
  name: 'data get',
  summary: 'Rebuilds the body of a block from shares alone, and checks it against the header.',
  positionals: ['rollup'],
  flags: { ...FLAGS, out: { kind: 'text', value: 'FILE', help: 'where to write it' } },
  examples: [`mru data get token --height 7 --out body.bin ${REACH}`],
} as const;

/** Four seconds in all. */
const ROUNDS = 4;

type Values = Parsed<typeof FLAGS>['values'];

/** Does something with one certified block of an app. */
async function withBlock<T>(values: Values, wanted: string, work: (source: SettledSource, app: AppRecord, block: CertifiedHeader) => Promise<T>): Promise<T> {
  const nodes = listOf(needed(values.bootstrap, 'bootstrap', 'the address of any node of the network'));
  const settlement: Settlement = await createViemSettlement({ url: urlOf(values.l1), contract: contractOf(values.contract), privateKey: NOBODY });
  const app = appOf(await settlement.apps(), wanted);
  return visit({ settlement, bootstrap: nodes, apps: [app] }, async (source) => {
    const height = values.height || (await newestHeight(source, app.rollup));
    if (height === 0) throw new UsageError(`no member knows a certified block of ${app.name} yet`);
    return work(source, app, await certifiedAt(source, app.rollup, height));
  });
}

export async function dataSample({ values, positionals: [wanted = ''] }: Parsed<typeof dataSampleCommand.flags>): Promise<number> {
  return withBlock(values, wanted, async ({ host, network }, app, { header: { height, committee, dataCommitment } }) => {
    const { committees } = viewOf(network);
    const { proven, missing, doubt } = await sampleShares({ bus: host.bus, committees, commitment: dataCommitment, committee, samples: values.samples, random: randomInt, again: ROUNDS });
    const isThere = missing.length === 0;
    if (values.json) printJson({ ok: isThere, rollup: app.rollup, height, commitment: dataCommitment, proven: proven.length, missing, ...(isThere && { doubt }) });
    else
      print(
        isThere
          ? `block ${height} of ${app.name}: ${proven.length} of ${proven.length} shares are there; that too few are is as likely as ${doubt.toExponential(1)}`
          : missingText(app, height, values.samples, missing),
      );
    return isThere ? EXIT.done : EXIT.no;
  });
}

const missingText = ({ name }: AppRecord, height: number, samples: number, missing: readonly number[]): string =>
  `block ${height} of ${name}: ${missing.length} of ${samples} shares are not shown: ${missing.toSorted((a, b) => a - b).join(', ')}`;

export async function dataGet({ values, positionals: [wanted = ''] }: Parsed<typeof dataGetCommand.flags>): Promise<number> {
  return withBlock(values, wanted, async ({ host, network }, app, { header: { height, committee, dataCommitment } }) => {
    const data = createEmbeddedDataLayer({ bus: host.bus, chain: network.chain, committees: viewOf(network).committees });
    const bytes = await data.retrieve(dataCommitment, committee);
    const body = decode(bodyCodec, bytes);
    const entries = body.ok ? body.value.entries.length : 0;
    if (values.out !== undefined) writeBytes(values.out, bytes);
    if (values.json) printJson({ ok: true, rollup: app.rollup, height, commitment: dataCommitment, bytes: bytes.length, entries, out: values.out ?? null });
    else print(`block ${height} of ${app.name}: ${bytes.length} bytes with ${entries} entries, rebuilt from shares${values.out === undefined ? '' : `, in ${values.out}`}`);
    return EXIT.done;
  });
}
