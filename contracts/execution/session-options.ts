/** What a session is opened with, and why it cannot be. */
import type { ActionBook, IdentifiedAction, SignedAction } from '../../protocols/action.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { StateEntry } from '../../protocols/state-tree.ts';
import type { CallResult, Guest, StateReader } from '../guest/host.ts';
import type { Overlay } from '../guest/overlay.ts';
import type { Prepared } from './prepare.ts';
import type { LayeredState } from './state.ts';
import type { FindVersion } from './upgrade.ts';

/** Looks on while blocks are executed, for people; what comes of them is the same. */
export interface Onlooker {
  /** Where the next block is executed. */
  overlay(base: StateReader): Overlay;
  /** Its entries have run, and its hooks, of which `before` ran before them: one result each. What the framework writes for what they sent comes after. */
  ran(prepared: readonly Prepared[], results: readonly CallResult[], before: number): void;
}

export interface SessionOptions {
  readonly chain: number;
  readonly rollup: Hex;
  /** The first version of the app. */
  readonly guest: Guest;
  readonly genesis: Uint8Array;
  /** Where the rollup's state is kept, and what to go on from; genesis runs only when it is empty. */
  readonly state: LayeredState;
  /** Hash of the guest's module, when the state may be another one's. */
  readonly code?: Hex;
  /** Identifies an action and checks its signature; another one may have been checked elsewhere already. */
  readonly check?: (book: ActionBook, action: SignedAction) => IdentifiedAction;
  /** Versions that took over from `guest`, or will; none unless said. */
  readonly versions?: FindVersion;
  readonly onlooker?: Onlooker;
  /** Takes the place of what the state holds, unless it is the same. */
  readonly checkpoint?: { readonly height: number; readonly stateRoot: Hex; readonly entries: readonly StateEntry[] };
}

export type SessionErrorCode = 'missing-code' | 'bad-height' | 'bad-genesis' | 'bad-checkpoint' | 'other-state' | 'unfinished-snapshot';

export class SessionError extends Error {
  override readonly name = 'SessionError';
  readonly code: SessionErrorCode;
  constructor(code: SessionErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
