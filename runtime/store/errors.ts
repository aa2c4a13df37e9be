/** What goes wrong in LevelDB, in the words of the port. */
import { StoreError, type StoreErrorCode } from '../../actors/ports/store.ts';

interface Coded {
  readonly message?: string;
  readonly code?: string;
  readonly cause?: unknown;
}

/** The error and its causes, outermost first. */
function chain(error: unknown): Coded[] {
  const links: Coded[] = [];
  for (let at = error; typeof at === 'object' && at !== null && links.length < 8; at = (at as Coded).cause) links.push(at as Coded);
  return links;
}

function codeOf(links: readonly Coded[]): StoreErrorCode {
  const has = (code: string): boolean => links.some((each) => each.code === code);
  if (has('LEVEL_LOCKED')) return 'locked';
  if (has('LEVEL_CORRUPTION')) return 'corrupt';
  if (links.some((each) => /no space left|disk quota/i.test(each.message ?? ''))) return 'full';
  return has('LEVEL_DATABASE_NOT_OPEN') || has('LEVEL_STATUS_NOT_OPEN') ? 'closed' : 'failed';
}

export function storeErrorOf(error: unknown, folder: string): StoreError {
  if (error instanceof StoreError) return error;
  const links = chain(error);
  const code = codeOf(links);
  if (code === 'locked') return new StoreError('locked', `another process uses ${folder}: stop it, or give this one a folder of its own`);
  return new StoreError(code, `${folder}: ${links.map((each) => each.message ?? '').join(': ') || String(error)}`);
}
