/** What a state belongs to: kept beside it, so that no other rollup, code or genesis goes on from it. */
import { type Hex, ZERO32 } from '../../protocols/bytes.ts';
import { decode, encode, hash32, record, u53 } from '../../protocols/codec.ts';
import { DamagedState } from './tree/cells.ts';

export interface Origin {
  readonly chain: number;
  readonly rollup: Hex;
  /** Hash of the app's module; zero when whoever runs it does not tell modules apart. */
  readonly code: Hex;
  /** Hash of the encoded genesis input. */
  readonly genesis: Hex;
  readonly genesisRoot: Hex;
}

const originOf = record('StateOrigin', { chain: u53, rollup: hash32, code: hash32, genesis: hash32, genesisRoot: hash32 });

export const NO_CODE: Hex = ZERO32;
export const writeOrigin = (origin: Origin): Uint8Array => encode(originOf, origin);

/** Throws `DamagedState`. */
export function readOrigin(bytes: Uint8Array): Origin {
  const origin = decode(originOf, bytes);
  if (!origin.ok) throw new DamagedState(`origin of the state: ${origin.error.message}`);
  return origin.value;
}

/** What differs, in words; `undefined` when it is the same app. */
export function differenceOf(kept: Origin, wanted: Omit<Origin, 'genesisRoot'>): string | undefined {
  const name = (['chain', 'rollup', 'code', 'genesis'] as const).find((each) => kept[each] !== wanted[each]);
  return name && `the state kept is of ${name} ${kept[name]}, not ${wanted[name]}`;
}
