/** Passports of actions, put together of what this gateway follows and what L1 proves. Each is checked before it is handed out. */
import { eventsOf } from '../../contracts/execution/receipts.ts';
import { writesOf } from '../../contracts/guest/writes.ts';
import { headerHash, type Receipt, receipt as receiptCodec } from '../../protocols/block.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import type { Certificate, CertifiedHeader } from '../../protocols/certificate.ts';
import { chunkHash } from '../../protocols/chunk-hash.ts';
import { encode } from '../../protocols/codec.ts';
import { merklePath } from '../../protocols/merkle.ts';
import { type L1Proof, type Passport, passport as passportCodec, type SettledSpot } from '../../protocols/passport.ts';
import { stateAt, type Wanted } from '../light/l1-chain.ts';
import type { L1Header } from '../light/l1-header.ts';
import type { L1Source } from '../light/l1-source.ts';
import { appOf, committeeCount, committeeOf, hasBatch, vulcanOf } from '../light/l1-state.ts';
import { verifyPassport } from '../light/passport.ts';
import type { GatewayContext } from './context.ts';
import { GatewayError } from './errors.ts';
import type { GatewayClient } from './port.ts';
import type { KeptBlock, Spot, Watched } from './watched.ts';

/** How long a final block of L1 is the newest, and parts of its state that are kept meanwhile: whoever asks for many passports has one L1 asked once. */
const FRESH_MS = 1_000;
const KEPT_STATES = 256;

/** Where a header was settled, by the batches that were followed. */
export function settledSpotOf(client: GatewayClient, header: Hex): SettledSpot | undefined {
  const spot = client.spot?.(header);
  if (spot === undefined) return undefined;
  const { batch, index, count, path } = spot;
  return { batch: { ...batch, id: Number(batch.id), time: Number(batch.time) }, index, count, path: [...path] };
}

/** That a body is stored, if a member shows it; a network that does not answer right now shows nothing. */
export const storedOf = async ({ client, log }: Pick<GatewayContext, 'client' | 'log'>, rollup: Hex, height: number): Promise<Certificate | undefined> =>
  client.stored?.(rollup, height).catch((error: unknown) => void log('storage-not-shown', { rollup, height, error: String(error) }));

/** Rejects with `GatewayError` `unavailable` when this gateway cannot ask for it, else with `BusError`. */
export async function certifiedOf({ client }: Pick<GatewayContext, 'client'>, rollup: Hex, height: number): Promise<CertifiedHeader> {
  if (client.certified === undefined) throw new GatewayError('unavailable', 'this gateway cannot ask for certificates');
  return client.certified(rollup, height);
}

export class Passports {
  readonly #context: GatewayContext;
  #newest: { readonly atMs: number; readonly header: Promise<L1Header> } | undefined;
  readonly #proofs = new Map<string, Promise<L1Proof>>();

  constructor(context: GatewayContext) {
    this.#context = context;
  }

  /** Encoded. Rejects with `GatewayError`, `LightError` or `BusError` when a part of it cannot be had. */
  async of(watched: Watched, id: Hex): Promise<Uint8Array> {
    const { network } = this.#context;
    const { spot, kept } = placeOf(watched, id);
    const { rollup, height } = kept.block.header;
    if (watched.tips.C2 < height) throw new GatewayError('unavailable', `block ${height} is not certified yet: try again`);
    const [certified, storage] = await Promise.all([certifiedOf(this.#context, rollup, height), storedOf(this.#context, rollup, height)]);
    const settlement = settledSpotOf(this.#context.client, headerHash(certified.header));
    const [l1, writes] = await Promise.all([this.#l1(rollup, certified.header.committee, settlement), this.#writes(rollup, spot)]);
    const origin = { chain: network.chain, contract: network.contract, rollup };
    const promise = spot.acknowledgement && { acknowledgement: spot.acknowledgement };
    const block = { header: certified.header, operator: certified.operator };
    return checked({ origin, action: actionIn(watched, kept, spot), promise, block, ...entryOf(kept, spot), writes, certificate: certified.certificate, storage, settlement, l1 });
  }

  async #writes(rollup: Hex, { height, index }: Spot): Promise<Passport['writes']> {
    const traces = await this.#context.replica?.traces(rollup, height);
    const writes = traces?.[index]?.writes.map(({ key, after }) => ({ key, value: after }));
    return writes && { list: encode(writesOf, writes) };
  }

  async #l1(rollup: Hex, committee: number, settlement: SettledSpot | undefined): Promise<L1Proof> {
    const { l1, network } = this.#context;
    if (l1 === undefined) throw new GatewayError('needs-l1', 'this gateway knows no L1, and a passport is proven there');
    const header = await this.#final(l1);
    const key = `${rollup}/${committee}/${settlement?.batch.id}`;
    const known =
      this.#proofs.get(key) ?? proofOf(l1, header, { contract: network.contract, rollup, committees: [committee], batches: settlement === undefined ? [] : [settlement.batch.id] }, settlement);
    this.#proofs.set(key, known);
    for (const oldest of this.#proofs.keys()) if (this.#proofs.size > KEPT_STATES) this.#proofs.delete(oldest);
    return known.catch((error: unknown) => {
      this.#proofs.delete(key);
      throw error;
    });
  }

  #final(l1: L1Source): Promise<L1Header> {
    const now = Date.now();
    if (this.#newest !== undefined && now - this.#newest.atMs < FRESH_MS) return this.#newest.header;
    this.#newest = { atMs: now, header: l1.final() };
    this.#proofs.clear();
    return this.#newest.header;
  }
}

/** What is in a block that is kept here. Throws `GatewayError`. */
function placeOf(watched: Watched, id: Hex): { readonly spot: Spot; readonly kept: KeptBlock } {
  const spot = watched.spot(id);
  const kept = spot && watched.block(spot.height);
  if (spot !== undefined && kept !== undefined) return { spot, kept };
  if (watched.pending(id) !== undefined) throw new GatewayError('unavailable', 'this action waits for its block: try again');
  throw new GatewayError('unknown-action', 'no such action in the blocks that are kept here');
}

function actionIn(watched: Watched, { block, description }: KeptBlock, { index }: Spot): Passport['action'] {
  const entry = block.entries[index];
  if (entry?.kind !== 'action') throw new GatewayError('bad-request', 'a message of another rollup: actions that somebody signed have passports');
  const { transition, sender, nonce, payload, signature } = entry.action;
  const described = (description ?? watched.description).book.actions[transition];
  if (described === undefined) throw new GatewayError('unavailable', 'an action of a version that is not known here yet: try again');
  return { name: described.name, input: JSON.stringify(described.input), sender, nonce, payload, signature };
}

function entryOf({ block }: KeptBlock, { index }: Spot): Pick<Passport, 'inclusion' | 'receipt' | 'events'> {
  const hashes = block.receipts.map((each) => toHex(chunkHash(encode(receiptCodec, each))));
  const events = block.result.events.filter(({ entry }) => entry === index).map(({ id, payload }) => ({ id, data: payload }));
  return {
    inclusion: { index, path: merklePath(block.ids, index) },
    receipt: { receipt: block.receipts[index] as Receipt, count: hashes.length, path: merklePath(hashes, index) },
    events: { list: encode(eventsOf, events) },
  };
}

/** What leads from an L1 block to what a passport says of L1, and nothing else. */
async function proofOf(l1: L1Source, header: L1Header, wanted: Wanted, settlement: SettledSpot | undefined): Promise<L1Proof> {
  const state = await stateAt(l1, header, wanted);
  const { contract, rollup, committees } = wanted;
  const vulcan = vulcanOf(state, contract);
  appOf(state, contract, rollup);
  committeeCount(state, vulcan);
  for (const id of committees) committeeOf(state, vulcan, id);
  if (settlement !== undefined) hasBatch(state, contract, settlement.batch);
  state.proof.get(header.hash);
  return { head: header.hash, number: header.number, preimages: [...state.proof.used] };
}

function checked(of: Passport): Uint8Array {
  const file = encode(passportCodec, of);
  const { checks } = verifyPassport(file);
  const fault = checks.find(({ state }) => state === 'fails');
  if (fault !== undefined) throw new GatewayError('unavailable', `no passport that holds can be made now (${fault.name}: ${fault.text}): try again`);
  return file;
}
