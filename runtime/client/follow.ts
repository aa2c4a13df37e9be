/** One rollup as a client follows it: blocks in order, and the levels they reach. Trusts the operator's key and the committee's. */

import { ask, askAny } from '../../actors/ask.ts';
import type { Blobs } from '../../actors/ports/blobs.ts';
import type { Bus } from '../../actors/ports/bus.ts';
import type { AppRecord } from '../../actors/ports/settlement.ts';
import type { World } from '../../actors/routes.ts';
import type { ActionBook } from '../../protocols/action.ts';
import { identifyAction } from '../../protocols/action.ts';
import { type Announcement, announcementSigner, blockResult, body as bodyCodec, type Entry, headerHash, receiptsRoot } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { type Certificate, certificateFault } from '../../protocols/certificate.ts';
import { decode } from '../../protocols/codec.ts';
import { upgradeOf } from '../../protocols/inbound.ts';
import { merkleRoot } from '../../protocols/merkle.ts';
import { messageId } from '../../protocols/message.ts';
import { bitsOf } from '../../protocols/quorum.ts';
import { availableRequest, blocksRequest, certifiedRequest } from '../../protocols/requests.ts';
import type { ClientEvent, SeenBlock } from './client.ts';

export interface FollowOptions {
  readonly bus: Bus;
  readonly blobs: Blobs;
  readonly world: World;
  readonly record: AppRecord;
  /** Of some version; others are looked for when a block is not of this one. */
  readonly book: ActionBook;
  readonly bookOf: (code: Hex) => Promise<ActionBook>;
  readonly emit: (event: ClientEvent) => void;
}

/** Announcements kept for heights that cannot be read yet. */
const WINDOW = 512;
const PAGE = 64;

export class RollupFollower {
  readonly #options: FollowOptions;
  readonly #reader: VersionReader;
  readonly #announced = new Map<number, Announcement>();
  #next = 1;
  #reading = false;
  /** Heights up to which C2 and C3a were told. */
  #certified = 0;
  readonly #available = new Set<number>();
  #availableUpTo = 0;

  constructor(options: FollowOptions) {
    this.#options = options;
    this.#reader = new VersionReader(options);
  }

  /** Before anything else: what lies up to here is not asked for. */
  startAfter(height: number): void {
    this.#next = height + 1;
    this.#certified = height;
    this.#availableUpTo = height;
  }

  announce(announcement: Announcement): void {
    const { height } = announcement.header;
    if (height < this.#next || height > this.#next + WINDOW || this.#announced.has(height)) return;
    this.#announced.set(height, announcement);
    this.#options.emit({ kind: 'announced', rollup: this.#options.record.rollup, height, atMs: Date.now() });
    void this.#read();
  }

  /** A certificate covers every block below it. */
  certificate(certificate: Certificate): void {
    const members = bitsOf(certificate.bitmap);
    const { rollup } = certificate;
    if (certificate.kind === 'attest') {
      for (let height = this.#certified + 1; height <= certificate.height; height++) this.#emitLevel(rollup, height, 'C2', members);
      this.#certified = Math.max(this.#certified, certificate.height);
    } else if (!this.#available.has(certificate.height) && certificate.height > this.#availableUpTo) {
      this.#available.add(certificate.height);
      this.#emitLevel(rollup, certificate.height, 'C3a', members);
      while (this.#available.delete(this.#availableUpTo + 1)) this.#availableUpTo++;
    }
  }

  #emitLevel(rollup: Hex, height: number, level: 'C2' | 'C3a', members: readonly number[]): void {
    this.#options.emit({ kind: 'level', rollup, height, level, members, atMs: Date.now() });
  }

  /** One block after the other; what fails now is tried again by the next `poll`. */
  async #read(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    try {
      for (let next = this.#announced.get(this.#next); next !== undefined; next = this.#announced.get(this.#next)) {
        const block = await this.fetch(next);
        this.#announced.delete(this.#next);
        this.#next++;
        this.#options.emit({ kind: 'block', block, atMs: Date.now() });
      }
    } catch {
      // An operator that is gone or lies has nothing to show: members may, later.
    } finally {
      this.#reading = false;
    }
  }

  /** A block by its header and hashes, checked against the header. Rejects when nobody shows it. */
  async fetch(announcement: Pick<Announcement, 'header' | 'body' | 'result'>): Promise<SeenBlock> {
    const { blobs, world, record } = this.#options;
    const peers = [record.operatorNode, ...world.committees.current.members.map((member) => member.node)];
    const [bodyBytes, resultBytes] = await Promise.all([blobs.fetch(announcement.body, peers, 3_000), blobs.fetch(announcement.result, peers, 3_000)]);
    const body = decode(bodyCodec, bodyBytes);
    const result = decode(blockResult, resultBytes);
    if (!body.ok || !result.ok) throw new Error('a block that does not decode');
    const { header } = announcement;
    const ids = await this.#reader.ids(body.value.entries, header.actionsRoot);
    if (receiptsRoot(result.value.receipts) !== header.receiptsRoot) throw new Error('a block that is not what its header says');
    return { rollup: record.rollup, header, hash: headerHash(header), entries: body.value.entries, ids, receipts: result.value.receipts, result: result.value, bodyBytes: bodyBytes.length };
  }

  /** Asks for what gossip did not bring. */
  async poll(turn: number): Promise<void> {
    const { bus, world, record } = this.#options;
    const { rollup } = record;
    const nodes = world.committees.current.members.map((member) => member.node);
    const members = [...nodes.slice(turn % nodes.length), ...nodes.slice(0, turn % nodes.length)];
    const page = (from: number) => ({ rollup, from, limit: PAGE });
    const [blocks, heads, available] = await Promise.allSettled([
      ask(bus, record.operatorNode, blocksRequest, page(this.#next)),
      askAny(bus, members, certifiedRequest, page(this.#certified + 1)),
      askAny(bus, members, availableRequest, page(this.#availableUpTo + 1)),
    ]);
    for (const announcement of blocks.status === 'fulfilled' ? blocks.value : []) if (announcementSigner(world.chain, announcement) === record.operator) this.announce(announcement);
    const certificates = [...(heads.status === 'fulfilled' ? heads.value.map((head) => head.certificate) : []), ...(available.status === 'fulfilled' ? available.value : [])];
    for (const certificate of certificates) if (certificateFault(world.chain, world.committees, certificate) === undefined) this.certificate(certificate);
    void this.#read();
  }
}

/** Names the entries of blocks, whichever version of the app they are of: the right names give the root of the header. */
class VersionReader {
  readonly #bookOf: FollowOptions['bookOf'];
  readonly #codes: Set<Hex>;
  readonly #books = new Map<Hex, ActionBook>();
  #book: ActionBook;

  constructor({ record, book, bookOf }: FollowOptions) {
    this.#bookOf = bookOf;
    this.#book = book;
    this.#codes = new Set([record.codeHash, ...record.versions]);
  }

  /** Rejects when no version that is known here gives that root. */
  async ids(entries: readonly Entry[], actionsRoot: Hex): Promise<readonly Hex[]> {
    const code = upgradeOf(entries);
    if (code !== undefined) this.#codes.add(code);
    const ids = idsOf(entries, this.#book);
    if (ids !== undefined && merkleRoot(ids) === actionsRoot) return ids;
    for (const other of [...this.#codes].toReversed()) {
      const book = this.#books.get(other) ?? (await this.#bookOf(other));
      this.#books.set(other, book);
      const read = idsOf(entries, book);
      if (read === undefined || merkleRoot(read) !== actionsRoot) continue;
      this.#book = book;
      return read;
    }
    throw new Error('a block that is not what its header says, or of a version that is not known here');
  }
}

/** `undefined` when an action is none of this version. */
export function idsOf(entries: readonly Entry[], book: ActionBook): Hex[] | undefined {
  const ids: Hex[] = [];
  for (const entry of entries) {
    const named = entry.kind === 'message' ? { ok: true as const, id: messageId(entry.delivered.message) } : identifyAction(book, entry.action);
    if (!named.ok) return undefined;
    ids.push(named.id);
  }
  return ids;
}
