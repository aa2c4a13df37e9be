import type { ActionBook, IdentifiedAction, SignedAction } from '../../protocols/action.ts';

/** Checks users' signatures in batches, wherever there is a core to do it. */
export interface SignaturePool {
  /** Schema and signature of each action, in order. */
  check(book: ActionBook, actions: readonly SignedAction[]): PromiseLike<readonly IdentifiedAction[]>;
}
