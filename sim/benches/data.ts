/** What bodies cost on their way into the data layers: sharing, rebuilding, committing, packing, sealing. A body is a block of 500 transfers. */
import { actionBook, signAction } from '../../protocols/action.ts';
import { body as bodyCodec, type Header, headerHash } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import { encodeShares, rebuild } from '../../protocols/erasure.ts';
import { commitBody, spreadOver } from '../../protocols/shares.ts';
import { installNativeCrypto } from '../../runtime/crypto/native.ts';
import { createBlobCarrier } from '../../runtime/data/carrier.ts';
import { pack } from '../../runtime/data/packing.ts';
import { keysOf } from '../local/keys.ts';
import { type BenchResult, cpuMs, measure, resultOf } from './bench.ts';

const TRANSFERS = 500;
const WALLETS = 20;
/** Calls in a run: one takes about a millisecond. */
const REPEAT = 20;

const hash = (seed: number): Hex => sha256Hex(Uint8Array.of(seed));

function blockOfTransfers(): Uint8Array {
  const book = actionBook(1, `0x${'07'.repeat(32)}`, [{ name: 'transfer', input: { to: 'address', amount: 'uint256' } }]);
  const wallets = Array.from({ length: WALLETS }, (_, at) => keysOf(1, `wallet/${at}`));
  const entries = Array.from({ length: TRANSFERS }, (_, at) => {
    const from = wallets[at % WALLETS] as (typeof wallets)[number];
    const to = (wallets[(at * 7) % WALLETS] as (typeof wallets)[number]).address satisfies Hex;
    return { kind: 'action', action: signAction(book, 'transfer', { to, amount: BigInt(1 + at * 13) }, BigInt(Math.floor(at / WALLETS)), from) } as const;
  });
  return encode(bodyCodec, { entries });
}

const header: Header = {
  ...{ rollup: hash(1), height: 1, epoch: 0, committee: 0, next: 0, time: 1, parent: hash(2), stateRoot: hash(3), actionsRoot: hash(4) },
  ...{ receiptsRoot: hash(5), outboxRoot: hash(6), dataCommitment: hash(7), fuel: 1n, count: TRANSFERS, work: 1n },
};

export async function dataBench(): Promise<BenchResult[]> {
  installNativeCrypto();
  const body = blockOfTransfers();
  const spread = spreadOver(4);
  const shares = encodeShares(body, spread).map((share, index) => [index, share] as const);
  const each = (step: () => unknown) => async (): Promise<number> =>
    (await cpuMs(() => {
      for (let n = 0; n < REPEAT; n++) step();
    })) / REPEAT;
  const carrier = createBlobCarrier();
  const content = { heads: [headerHash(header)], blocks: [{ header, body, code: undefined }] };
  try {
    const sized = (name: string, bytes: number): BenchResult => resultOf({ name: `data.${name}`, unit: 'bytes', figures: [bytes] });
    return [
      sized('body', body.length),
      sized('packed', pack(content).length),
      ...(await measure([
        { name: 'data.share', unit: 'ms', run: each(() => encodeShares(body, spread)) },
        { name: 'data.commit', unit: 'ms', run: each(() => commitBody(body, spread)) },
        { name: 'data.rebuildFromData', unit: 'ms', run: each(() => rebuild(new Map(shares.slice(0, spread.k)), spread)) },
        { name: 'data.rebuildFromParity', unit: 'ms', run: each(() => rebuild(new Map(shares.slice(spread.k)), spread)) },
        { name: 'data.pack', unit: 'ms', run: each(() => pack(content)) },
      ])),
      ...(await measure([{ name: 'data.sealBlob', unit: 'ms', run: () => cpuMs(async () => void (await carrier.seal(content))) }], { warmUps: 1, runs: 3 })),
    ];
  } finally {
    await carrier.close();
  }
}
