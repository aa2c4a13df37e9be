/** A member's side of the embedded data layer: the shares that it keeps, and shows to anybody. */
import { answer } from '../../actors/ask.ts';
import { BusError, type Stop } from '../../actors/ports/bus.ts';
import type { Custody } from '../../actors/ports/custody.ts';
import type { Store } from '../../actors/ports/store.ts';
import { below, loadRange, put } from '../../actors/records.ts';
import { signStatement } from '../../protocols/attestation.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { type Committees, memberIndex } from '../../protocols/committee.ts';
import { encodeShares } from '../../protocols/erasure.ts';
import { areProven, commitmentOf, keeperOf, type ProvenShares, pick, provenShares, proveShares, spreadOf } from '../../protocols/shares.ts';
import type { EmbeddedOptions } from './embedded.ts';
import { known, shareGet, sharePut } from './requests.ts';

const scopeOf = (commitment: Hex): string => `share/${commitment.slice(2)}`;
const keyOf = (commitment: Hex, { index }: Pick<ProvenShares, 'index'>): string => `${scopeOf(commitment)}/${index.toString().padStart(3, '0')}`;

const kept = (store: Store, commitment: Hex): Promise<ProvenShares[]> => loadRange(store, below(scopeOf(commitment)), provenShares);

const keep = (store: Store, commitment: Hex, rows: readonly ProvenShares[]): PromiseLike<void> =>
  store.batch(
    rows.map((row) => put(keyOf(commitment, row), provenShares, row)),
    { sync: true },
  );

export interface ShareHolderOptions extends EmbeddedOptions {
  readonly store: Store;
  /** Resolves once this member knows that the header is certified and carries the commitment; rejects when it does not in time. */
  readonly confirm: (place: { readonly rollup: Hex; readonly height: number; readonly header: Hex; readonly commitment: Hex }) => Promise<void>;
  readonly voteKey: Uint8Array;
}

/** Keeps this member's row, durably, before it signs for it; only members may ask it to. Shows what it keeps to anybody. */
export function holdShares({ bus, chain, committees, store, confirm, voteKey }: ShareHolderOptions): Stop {
  const stops = [
    answer(bus, sharePut, async ({ commitment, proven, ...place }, from) => {
      const committee = known(committees, place.committee);
      const member = memberIndex(committee, bus.self);
      const { each, n } = spreadOf(committee);
      if (memberIndex(committee, from) < 0) throw new BusError('refused', 'only members publish');
      if (member < 0 || proven.index !== member * each || proven.shares.length !== each || proven.total !== n)
        throw new BusError('refused', `${proven.shares.length} shares from ${proven.index} on of ${proven.total} are not mine`);
      if (!areProven(commitment, proven)) throw new BusError('refused', 'the shares are not of this commitment');
      await confirm({ ...place, commitment });
      // Written again when asked again: that it can be read does not mean that it was synced, and this repairs a damaged record.
      await keep(store, commitment, [proven]);
      const { signature, share } = signStatement('store', chain, place, member, voteKey, committee.members.length);
      return { signature, share };
    }),
    answer(bus, shareGet, async ({ commitment, numbers }) => {
      const rows = await kept(store, commitment);
      return numbers.length === 0 ? rows : [...new Set(numbers)].flatMap((number) => rows.flatMap((row) => pick(row, number) ?? []).slice(0, 1));
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** What this node ought to keep of bodies that were spread some time ago. */
export function createCustody({ self, store, committees }: { readonly self: Hex; readonly store: Store; readonly committees: Committees }): Custody {
  const mine = (commitment: Hex, id: number): number[] => {
    const then = known(committees, id);
    return [...then.members.keys()].filter((row) => keeperOf(commitment, row, { then, now: committees.current }) === self);
  };
  return {
    async lacks(commitment, committee) {
      const { each } = spreadOf(known(committees, committee));
      const present = new Set((await kept(store, commitment).catch(() => [])).filter((row) => areProven(commitment, row)).map(({ index }) => index / each));
      return mine(commitment, committee).filter((row) => !present.has(row));
    },
    async repair(commitment, committee, body) {
      const spread = spreadOf(known(committees, committee));
      const shares = encodeShares(body, spread);
      if (commitmentOf(shares) !== commitment) throw new BusError('refused', 'the body is not the one that was committed to');
      const rows = proveShares(shares, spread.each);
      const missing = await this.lacks(commitment, committee);
      await keep(
        store,
        commitment,
        missing.map((row) => rows[row] as ProvenShares),
      );
    },
  };
}
