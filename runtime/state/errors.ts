/** What can go wrong with a state on disk. All of it is a fault of this node: no verdict about a block may come of it. */
import { DamagedState } from '../../contracts/execution/tree/cells.ts';
import { storeErrorOf } from '../store/errors.ts';

export type StateErrorCode = 'damaged-state' | 'state-locked' | 'state-full' | 'state-closed' | 'state-failed';

export class StateError extends Error {
  override readonly name = 'StateError';
  readonly code: StateErrorCode;
  constructor(code: StateErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

const CODES = { corrupt: 'damaged-state', locked: 'state-locked', full: 'state-full', closed: 'state-closed', failed: 'state-failed' } as const;

export function stateErrorOf(error: unknown, folder: string): StateError {
  if (error instanceof StateError) return error;
  if (error instanceof DamagedState) return new StateError('damaged-state', `${folder}: ${error.message}`, error);
  const { code, message } = storeErrorOf(error, folder);
  return new StateError(CODES[code], message, error);
}
