/** The sign state of a member, in a store of its own: it is what must never be restored to an older copy. */
import type { SignState } from '../../actors/ports/sign-state.ts';
import type { Store } from '../../actors/ports/store.ts';
import { StoreError } from '../../actors/ports/store.ts';
import { ordinal } from '../../actors/records.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { decode, encode, hash32, record, u53, type ValueOf } from '../../protocols/codec.ts';

const claimRecord = record('Claim', { height: u53, epoch: u53, header: hash32 });
type Claim = ValueOf<typeof claimRecord>;

const claimKey = (rollup: Hex, height: number, epoch: number): string => `claim/${rollup.slice(2)}/${ordinal(height)}/${ordinal(epoch)}`;
const highestKey = (rollup: Hex): string => `highest/${rollup.slice(2)}`;

export function createSignState(store: Store): SignState {
  /** One claim at a time: two at once could both find the place free. */
  let last: Promise<unknown> = Promise.resolve();

  async function load(key: string): Promise<Claim | undefined> {
    const bytes = await store.get(key);
    const claim = bytes && decode(claimRecord, bytes);
    if (claim && !claim.ok) throw new StoreError('corrupt', `${key}: ${claim.error.message}`);
    return claim?.value;
  }

  async function claim(rollup: Hex, height: number, epoch: number, header: Hex): Promise<'new' | 'same' | 'conflict'> {
    const earlier = await load(claimKey(rollup, height, epoch));
    if (earlier !== undefined) return earlier.header === header ? 'same' : 'conflict';
    const highest = await load(highestKey(rollup));
    if (highest !== undefined && (height < highest.height || (height === highest.height && epoch < highest.epoch))) return 'conflict';
    const value = encode(claimRecord, { height, epoch, header });
    await store.batch(
      [
        { type: 'put', key: claimKey(rollup, height, epoch), value },
        { type: 'put', key: highestKey(rollup), value },
      ],
      { sync: true },
    );
    return 'new';
  }

  return {
    claim(rollup, height, epoch, header) {
      const next = last.then(() => claim(rollup, height, epoch, header));
      last = next.catch(() => undefined);
      return next;
    },
  };
}
