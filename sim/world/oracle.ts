/** Executes every certified block again, alone and in order, from what operators wrote down: what the chain must be. */
import { Session } from '../../contracts/execution/session.ts';
import type { SessionOptions } from '../../contracts/execution/session-options.ts';
import { LayeredState } from '../../contracts/execution/state.ts';
import type { BlockResult } from '../../protocols/block.ts';
import { type Announcement, type Body, body as bodyCodec, type Entry, headerHash, workOf } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { decode } from '../../protocols/codec.ts';
import { codecOf } from '../../protocols/schema.ts';

export interface SeenBlock {
  readonly announcement: Announcement;
  readonly hash: Hex;
  readonly entries: readonly Entry[];
  readonly ids: readonly Hex[];
  readonly result: BlockResult;
  /** What is wrong with it, if anything. */
  readonly fault: string | undefined;
  /** What all clients have together, after it. */
  readonly supply: bigint;
}

interface Chain {
  readonly session: Session;
  height: number;
  /** Of the last block. */
  time: number;
  /** Up to the last block. */
  work: bigint;
  /** Hash of the certified header per height that waits for the ones below. */
  readonly waiting: Map<number, Hex>;
}

export class Oracle {
  readonly #chains = new Map<Hex, Chain>();
  readonly #announcements = new Map<Hex, Announcement>();
  readonly #bodies = new Map<Hex, Uint8Array>();

  readonly #commit: ((body: Uint8Array, committee: number) => Hex) | undefined;
  readonly #balances: readonly Uint8Array[];
  /** A rollup before its first block. */
  readonly begin: (rollup: Hex) => Session;

  /** `commit` is the data layer's; `balances` are the state's keys of all that anybody has. */
  constructor(
    chain: number,
    app: Pick<SessionOptions, 'guest' | 'code' | 'versions'>,
    rollups: readonly { readonly rollup: Hex; readonly genesis: Uint8Array }[],
    commit?: (body: Uint8Array, committee: number) => Hex,
    balances: readonly Uint8Array[] = [],
  ) {
    this.#commit = commit;
    this.#balances = balances;
    this.begin = (rollup) => new Session({ chain, rollup, ...app, genesis: rollups.find((each) => each.rollup === rollup)?.genesis ?? new Uint8Array(), state: new LayeredState() });
    for (const { rollup } of rollups) this.#chains.set(rollup, { session: this.begin(rollup), height: 0, time: 0, work: 0n, waiting: new Map() });
  }

  heights(): ReadonlyMap<Hex, number> {
    return new Map([...this.#chains].map(([rollup, { height }]) => [rollup, height]));
  }
  session(rollup: Hex): Session {
    return (this.#chains.get(rollup) as Chain).session;
  }

  body(name: Hex, bytes: Uint8Array): void {
    this.#bodies.set(name, bytes);
  }
  announced(announcement: Announcement): void {
    this.#announcements.set(headerHash(announcement.header), announcement);
  }

  /** Blocks that follow from a certificate, as far as all below is known. */
  *certified(rollup: Hex, height: number, hash: Hex): Generator<SeenBlock> {
    const chain = this.#chains.get(rollup);
    if (chain === undefined || height <= chain.height) return;
    chain.waiting.set(height, hash);
    for (;;) {
      const next = chain.waiting.get(chain.height + 1);
      const block = next === undefined ? undefined : this.#execute(chain, next);
      if (block === undefined) return;
      yield block;
    }
  }

  #execute(chain: Chain, hash: Hex): SeenBlock | undefined {
    const announcement = this.#announcements.get(hash);
    const bytes = announcement && this.#bodies.get(announcement.body);
    const body = bytes && decode(bodyCodec, bytes);
    if (announcement === undefined || bytes === undefined || !body?.ok) return undefined;
    chain.waiting.delete(chain.height + 1);
    this.#announcements.delete(hash);
    // All empty bodies are one.
    if (body.value.entries.length > 0) this.#bodies.delete(announcement.body);
    chain.height++;
    return this.#replay(chain, announcement, hash, body.value, bytes);
  }

  #replay(chain: Chain, announcement: Announcement, hash: Hex, { entries }: Body, bytes: Uint8Array): SeenBlock {
    const { header } = announcement;
    const executed = chain.session.execute({ height: header.height, time: header.time, entries });
    const nothing: BlockResult = { receipts: [], reasons: [], events: [], messages: [] };
    if (executed.kind === 'invalid') return { announcement, hash, entries, ids: [], result: nothing, supply: this.#supply(chain.session), fault: `entry ${executed.entry}: ${executed.reason}` };
    chain.session.settle(header.height);
    const wrong = FIELDS.filter((field) => executed[field] !== header[field]).map((field): string => field);
    if (header.count !== entries.length) wrong.push('count');
    if (header.work !== chain.work + workOf(header, bytes.length)) wrong.push('work');
    if (header.time < chain.time) wrong.push('time');
    if (this.#commit !== undefined && this.#commit(bytes, header.committee) !== header.dataCommitment) wrong.push('dataCommitment');
    chain.time = header.time;
    chain.work = header.work;
    return {
      announcement,
      hash,
      entries,
      ids: executed.ids,
      result: executed.result,
      supply: this.#supply(chain.session),
      fault: wrong.length === 0 ? undefined : `${wrong.join(', ')} of the header is not what executing gives`,
    };
  }

  #supply(session: Session): bigint {
    let sum = 0n;
    for (const key of this.#balances) {
      const value = session.read(key);
      const balance = value && decode(amount, value);
      if (balance?.ok) sum += balance.value;
    }
    return sum;
  }
}

const amount = codecOf('uint256');

const FIELDS = ['stateRoot', 'receiptsRoot', 'outboxRoot', 'actionsRoot', 'fuel'] as const;
