/** Invariants of what L1 has in the end. */
import { keys } from '../../actors/records.ts';
import { type Batch, batchRoot } from '../../protocols/batch.ts';
import { body as bodyCodec, type Header, headerHash } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { certifiedHeader } from '../../protocols/certificate.ts';
import { type Codec, decode } from '../../protocols/codec.ts';
import { rebuild } from '../../protocols/erasure.ts';
import { L1 } from '../../protocols/l1.ts';
import { areProven, commitBody, provenShares, spreadOf } from '../../protocols/shares.ts';
import type { Contents, Fact, MakeChecker, View } from '../world/facts.ts';

type Head = Batch['heads'][number];

/** Blocks that L1 will not give back, in the order they were settled, each with the time when that was seen first. */
class Final {
  readonly #bodies = new Map<Hex, Batch>();
  readonly heads: Head[] = [];
  readonly at = new Map<string, number>();
  #looked = 0;

  see(fact: Fact, now: number): void {
    if (fact.kind === 'proposed') this.#bodies.set(batchRoot(fact.batch), fact.batch);
    if (fact.kind !== 'l1') return;
    for (; (fact.batches[this.#looked]?.l1Block ?? Number.POSITIVE_INFINITY) <= fact.head.finalized; this.#looked++)
      for (const head of this.#bodies.get(fact.batches[this.#looked]?.root as Hex)?.heads ?? []) {
        this.heads.push(head);
        this.at.set(placeOf(head), now);
      }
  }
}

const placeOf = ({ rollup, height }: { readonly rollup: Hex; readonly height: number }): string => `${rollup}/${height}`;

/** A receiver's block is final this long before the sender's, at most. */
const TOGETHER_MS = 20_000;

export const bothSettled: MakeChecker = ({ now, nameOfRollup }) => {
  const final = new Final();
  /** Messages by the block that took them in. */
  const taken: { readonly place: string; readonly by: string; readonly from: Hex; readonly height: number }[] = [];
  let last: Extract<Fact, { kind: 'l1' }> | undefined;
  /** Of an app that ended, what is above its end is not settled any more. */
  const isCut = (rollup: Hex, height: number): boolean => last?.frozen.has(rollup) === true || height >= (last?.games.cutOf(rollup) ?? Number.POSITIVE_INFINITY);
  return {
    number: 16,
    name: 'of two blocks of which one sent what the other took in, both are settled in the end, or the first is overturned',
    see(fact) {
      final.see(fact, now());
      if (fact.kind === 'l1') last = fact;
      if (fact.kind !== 'replayed') return undefined;
      const { header } = fact.block.announcement;
      for (const entry of fact.block.entries)
        if (entry.kind === 'message' && entry.delivered.message.from !== L1)
          taken.push({ place: placeOf(header), by: `${header.height} of ${nameOfRollup(header.rollup)}`, from: entry.delivered.message.from, height: entry.delivered.sourceHeight });
      return undefined;
    },
    end() {
      const half = taken.find(
        ({ place, from, height }) => (final.at.get(place) ?? Number.POSITIVE_INFINITY) < now() - TOGETHER_MS && !final.at.has(placeOf({ rollup: from, height })) && !isCut(from, height),
      );
      return half === undefined ? undefined : `block ${half.by} is, and block ${half.height} of ${nameOfRollup(half.from)} is not, whose message it took in`;
    },
  };
};

/** What disks have of blocks; looked at only as far as it takes to make one again. */
class Remains {
  readonly #disks: readonly Contents[];

  constructor(disks: readonly Contents[]) {
    this.#disks = disks;
  }

  /** By its hash, which L1 has. */
  header({ rollup, height, header: hash }: Head): Header | undefined {
    return this.#first(keys.certified(rollup, height), 0, (value) => {
      const head = read(certifiedHeader, value);
      return head !== undefined && headerHash(head.header) === hash ? head.header : undefined;
    });
  }

  body({ committees }: Pick<View, 'committees'>, { dataCommitment, committee }: Header): Uint8Array | undefined {
    const members = committees.of(committee);
    if (members === undefined) return undefined;
    const spread = spreadOf(members);
    const shares = new Map<number, Uint8Array>();
    for (let member = 0; member < members.members.length && shares.size < spread.k; member++) {
      const index = member * spread.each;
      const row = this.#first(`share/${dataCommitment.slice(2)}/${index.toString().padStart(3, '0')}`, member, (value) => {
        const found = read(provenShares, value);
        return found !== undefined && areProven(dataCommitment, found) ? found : undefined;
      });
      for (const [at, share] of row?.shares.entries() ?? []) shares.set(index + at, share);
    }
    const body = rebuild(shares, spread);
    return body !== undefined && commitBody(body, spread) === dataCommitment ? body : undefined;
  }

  /** On some disk, most likely the one at a place, and right. */
  #first<T>(key: string, place: number, right: (value: Uint8Array) => T | undefined): T | undefined {
    for (const at of this.#disks.keys()) {
      const value = this.#disks[(place + at) % this.#disks.length]?.get(key);
      const found = value && right(value);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

function read<T>(codec: Codec<T>, value: Uint8Array): T | undefined {
  const decoded = decode(codec, value);
  return decoded.ok ? decoded.value : undefined;
}

/** Apps whose state is made again of what L1 and the shares have; of more, only these. */
const EXECUTED = 1;

export const madeAgain: MakeChecker = (view) => {
  const final = new Final();
  /** Rollups of which a block is wrong: what follows from it is for 37. */
  const spoilt = new Set<Hex>();

  /** Executes what was settled of a rollup, of nothing but roots on L1 and shares on disks. */
  function execute(rollup: Hex, heads: readonly Head[], remains: Remains, isExecuted: boolean): string | undefined {
    const session = isExecuted ? view.begin(rollup) : undefined;
    for (const head of heads) {
      const { height } = head;
      const what = `block ${height} of ${view.nameOfRollup(rollup)}`;
      const header = remains.header(head);
      const bytes = header && remains.body(view, header);
      const body = bytes && read(bodyCodec, bytes);
      if (header === undefined || body === undefined) return `${what} is settled, and its ${header === undefined ? 'header' : 'body'} is not to be had`;
      const execution = session?.execute({ height, time: header.time, entries: body.entries });
      if (execution !== undefined && (execution.kind === 'invalid' || execution.stateRoot !== header.stateRoot)) return `${what} gives another state, made of its shares`;
      session?.settle(height);
    }
    return undefined;
  }

  function all(disks: readonly Contents[]): string | undefined {
    const remains = new Remains(disks);
    const turn = final.heads.length % view.rollups.length;
    for (const [at, { rollup }] of view.rollups.entries()) {
      if (spoilt.has(rollup)) continue;
      const isExecuted = (at - turn + view.rollups.length) % view.rollups.length < EXECUTED;
      const wrong = execute(
        rollup,
        final.heads.filter((head) => head.rollup === rollup),
        remains,
        isExecuted,
      );
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  }

  return {
    number: 20,
    name: 'what is settled can be made again, state and all, of L1 and the shares on disks alone',
    see(fact) {
      final.see(fact, view.now());
      if (fact.kind === 'replayed' && fact.block.fault !== undefined) spoilt.add(fact.block.announcement.header.rollup);
      return fact.kind === 'over' ? all(fact.disks) : undefined;
    },
  };
};
