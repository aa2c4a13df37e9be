/** `mru data use`, `mru data sample`, `mru data get`: where the bodies of an app go, whether one is there, and the body itself. */
import { randomInt } from 'node:crypto';
import type { AppRecord, Settlement } from '../../../actors/ports/settlement.ts';
import { body as bodyCodec } from '../../../protocols/block.ts';
import { toHex } from '../../../protocols/bytes.ts';
import type { CertifiedHeader } from '../../../protocols/certificate.ts';
import { decode } from '../../../protocols/codec.ts';
import { sha256Hex } from '../../../protocols/crypto/hash.ts';
import { DATA_LAYERS } from '../../../protocols/l1.ts';
import { certifiedAt, newestHeight } from '../../client/certified.ts';
import { LOOK_BACK, newestSettled, type SettledSource } from '../../client/settled.ts';
import { visit } from '../../client/visit.ts';
import { BlobError, contentOfBatch } from '../../data/beacon.ts';
import { createEmbeddedDataLayer } from '../../data/embedded.ts';
import { sampleShares } from '../../data/sampling.ts';
import { openKeys } from '../../keys/keys.ts';
import { viewOf } from '../../node/network.ts';
import { chooseDataLayer } from '../../settlement/data-layers.ts';
import { urlsOf } from '../../settlement/l1.ts';
import { createViemSettlement } from '../../settlement/viem.ts';
import type { dataGetCommand, dataSampleCommand, dataUseCommand, FLAGS } from '../descriptions/data.ts';
import { writeBytes } from '../files.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { contractOf, listOf, NOBODY, needed, urlOf } from '../network-flags.ts';
import { passwordFrom } from '../password.ts';
import { EXIT, print, printJson } from '../result.ts';
import { appOf } from './escrow.ts';

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

export async function dataUse({ values, positionals: [wanted = '', layer = ''] }: Parsed<typeof dataUseCommand.flags>): Promise<number> {
  const name = DATA_LAYERS.find((each) => each === layer);
  if (name === undefined) throw new UsageError(`no data layer "${layer}"; there is ${DATA_LAYERS.join(' and ')}`);
  const at = { url: urlOf(values.l1), contract: contractOf(values.contract) };
  const app = appOf(await (await createViemSettlement({ ...at, privateKey: NOBODY })).apps(), wanted);
  const { operator } = await openKeys(needed(values.keys, 'keys', 'the folder that mru keys new made'), await passwordFrom(values['password-file']));
  const notice = await chooseDataLayer({ ...at, privateKey: toHex(operator), blockMs: values['l1-block-ms'] }, app.rollup, name);
  if (values.json) printJson({ ok: true, rollup: app.rollup, layer: name, noticeSeconds: notice });
  else
    print(
      `${app.name}: ${name === 'blobs' ? 'batches carry its bodies in blobs' : 'its bodies stay with the members'}, once L1 is final${notice === 0 ? '' : ` and ${notice} s have passed: users who count on blobs have time to leave`}`,
    );
  return EXIT.done;
}

export async function dataGet({ values, positionals: [wanted = ''] }: Parsed<typeof dataGetCommand.flags>): Promise<number> {
  return withBlock(values, wanted, async (source, app, block) => {
    const { height, dataCommitment } = block.header;
    const bytes = values.from === 'blobs' ? await fromBatch(source, block, values.beacon ?? (urlsOf(urlOf(values.l1))[0] as string)) : await fromShares(source, block);
    const body = decode(bodyCodec, bytes);
    const entries = body.ok ? body.value.entries.length : 0;
    if (values.out !== undefined) writeBytes(values.out, bytes);
    const from = values.from ?? 'shares';
    if (values.json) printJson({ ok: true, rollup: app.rollup, height, commitment: dataCommitment, from, bytes: bytes.length, entries, out: values.out ?? null });
    else print(`block ${height} of ${app.name}: ${bytes.length} bytes with ${entries} entries, from ${from}${values.out === undefined ? '' : `, in ${values.out}`}`);
    return EXIT.done;
  });
}

function fromShares({ host, network }: SettledSource, { header: { committee, dataCommitment } }: CertifiedHeader): PromiseLike<Uint8Array> {
  const data = createEmbeddedDataLayer({ bus: host.bus, chain: network.chain, committees: viewOf(network).committees });
  return data.retrieve(dataCommitment, committee);
}

/** Whatever the blobs carry: it is the body that the header names, or none. */
async function fromBatch(source: SettledSource, { header, body }: CertifiedHeader, url: string): Promise<Uint8Array> {
  for await (const { batch, content } of newestSettled(source, LOOK_BACK)) {
    if (!content.heads.some(({ rollup, height }) => rollup === header.rollup && height === header.height)) continue;
    if (content.data === undefined) throw new BlobError(`batch ${batch.batchId}, in which block ${header.height} was settled, carried no blobs`);
    const { blocks } = await contentOfBatch({ url, block: batch.l1Block, count: content.data.blobs.length, root: batch.root });
    const found = blocks.find((each) => sha256Hex(each.body) === body);
    if (found === undefined) throw new BlobError(`the blobs of batch ${batch.batchId} do not carry block ${header.height}`);
    return found.body;
  }
  throw new BlobError(`block ${header.height} is not settled, or not in the newest ${LOOK_BACK} batches`);
}
