/** The versions of one app that its blocks are executed by. */
import { type ActionBook, actionBook } from '../../protocols/action.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { Codec } from '../../protocols/codec.ts';
import { codecOf, SchemaError } from '../../protocols/schema.ts';
import { replyInput } from '../guest/asks.ts';
import type { Guest } from '../guest/host.ts';
import type { Manifest } from '../guest/manifest.ts';
import { SessionError, type SessionOptions } from './session-options.ts';
import type { FindVersion } from './upgrade.ts';

type Found = NonNullable<ReturnType<FindVersion>>;

/** A version of the app, how to read its actions, and what answers to its asks are called with. */
export interface Version {
  readonly guest: Guest;
  readonly book: ActionBook;
  readonly replies: ReadonlyMap<string, { readonly transition: number; readonly codec: Codec<unknown> }>;
}

const repliesOf = ({ actions, replies = [] }: Manifest): Version['replies'] =>
  new Map(replies.map(({ name, note }, at) => [name, { transition: actions.length + at, codec: codecOf(replyInput(note)) as Codec<unknown> }]));

export class Versions {
  readonly #options: SessionOptions;
  /** By the hash of its code; the first one has none. */
  readonly #known = new Map<Hex | undefined, Version>();

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#know(undefined, options.guest);
  }

  /** The version with that code, which has taken over; none is the first one. Throws `SessionError` when its code is not here. */
  get(code: Hex | undefined): Version {
    return this.#known.get(code) ?? this.#know(code, this.#find(code as Hex) as Guest);
  }

  /** The version with that code, which wants to take over; one whose actions nobody could sign is unfit, too. Throws `SessionError` when its code is not here. */
  fitting(code: Hex): Found {
    const { chain, rollup } = this.#options;
    const found = this.#find(code);
    try {
      if (!('unfit' in found)) actionBook(chain, rollup, found.manifest.actions);
      return found;
    } catch (error) {
      if (!(error instanceof SchemaError)) throw error;
      return { unfit: error.message };
    }
  }

  #know(code: Hex | undefined, guest: Guest): Version {
    const { chain, rollup } = this.#options;
    const version = { guest, book: actionBook(chain, rollup, guest.manifest.actions), replies: repliesOf(guest.manifest) };
    this.#known.set(code, version);
    return version;
  }

  #find(code: Hex): Found {
    const found = code === this.#options.code ? this.#options.guest : this.#options.versions?.(code);
    if (found === undefined) throw new SessionError('missing-code', `the code of version ${code} is not here`);
    return found;
  }
}
