/**
 * Reading beside damage. A record whose checksum does not match is said to be damaged, once, and then is as good as none where it can be had
 * again: from peers, or of other records. What cannot stays what it is, an error at every reading: whoever needs it stops there.
 *
 * Nothing is removed: the next writing of that key takes its place.
 */
import { type Range, type Store, StoreError } from '../../actors/ports/store.ts';

export interface Damage {
  /** Whether a record can be had again. */
  readonly isElsewhere: (key: string) => boolean;
  readonly log: (event: string, detail: object) => void;
}

/** Damaged records that are remembered as told. */
const TOLD = 1_024;

/** The first key after one: space is the lowest character that keys have. */
const after = (key: string): string => `${key} `;

export function besideDamage(store: Store, { isElsewhere, log }: Damage): Store {
  const told = new Set<string>();

  /** The key of a record that may be passed over; throws what is no damage, or more than that. */
  function passed(error: unknown): string {
    const key = error instanceof StoreError && error.code === 'corrupt' ? error.key : undefined;
    if (key === undefined) throw error;
    if (!told.has(key) && told.size < TOLD) log('record-damaged', { key, again: isElsewhere(key) });
    told.add(key);
    if (!isElsewhere(key)) throw error;
    return key;
  }

  async function range(wanted: Range): Promise<readonly (readonly [string, Uint8Array])[]> {
    try {
      return await store.range(wanted);
    } catch (error) {
      const key = passed(error);
      const parts = [
        { ...wanted, to: key },
        { ...wanted, from: after(key) },
      ];
      const [first, second] = (wanted.reverse ? parts.reverse() : parts) as [Range, Range];
      const found = await range(first);
      const { limit = Number.POSITIVE_INFINITY } = wanted;
      if (found.length >= limit) return found;
      return [...found, ...(await range(wanted.limit === undefined ? second : { ...second, limit: limit - found.length }))];
    }
  }

  return {
    async get(key) {
      try {
        return await store.get(key);
      } catch (error) {
        passed(error);
        return undefined;
      }
    },
    batch: (operations, options) => store.batch(operations, options),
    range,
  };
}

const beginsWith =
  (...kinds: readonly string[]) =>
  (key: string): boolean =>
    kinds.some((kind) => key.startsWith(`${kind}/`));

/** Of a member: all but what only this node found out. */
export const othersHaveOfMember = beginsWith('tip', 'taken', 'certified', 'available', 'message', 'heard', 'blob', 'share', 'snapshot', 'chunk', 'deployment', 'evidence');

/** Of an operator: bodies and code, which members keep, certificates, and the tip, which is that of the last block. */
export const othersHaveOfOperator = beginsWith('tip', 'certified', 'blob');
