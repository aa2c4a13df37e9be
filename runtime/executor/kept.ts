/** Where an executor keeps states: in a folder for each session, or in memory, where closing forgets. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BaseCells, memoryCells } from '../../contracts/execution/tree/cells.ts';
import { utf8 } from '../../protocols/bytes.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import { StateError } from '../state/errors.ts';
import { openLevelCells } from '../state/level.ts';

export interface KeptCells extends BaseCells {
  readonly settledHeight: number | undefined;
  drain(): Promise<void>;
  flush(): Promise<void>;
  close(): Promise<void>;
}

const done = async (): Promise<void> => undefined;
const inMemory = (): KeptCells => ({ ...memoryCells(), settledHeight: undefined, drain: done, flush: done, close: done });

/** Sessions have any names; folders do not. */
const folderOf = (folder: string, session: string): string => join(folder, sha256Hex(utf8(session)).slice(2, 34));

/** A worker that was killed frees its folder only when it has ended: longer than that, somebody else has it. */
const LOCKED_MS = 5_000;
const RETRY_MS = 50;

/** Rejects with `StateError`. */
export async function openKept(folder: string | undefined, session: string): Promise<KeptCells> {
  if (folder === undefined) return inMemory();
  for (const began = performance.now(); ; ) {
    try {
      return await openLevelCells(folderOf(folder, session));
    } catch (error) {
      const mayPass = error instanceof StateError && error.code === 'state-locked' && performance.now() - began < LOCKED_MS;
      if (!mayPass) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

export async function forgetKept(folder: string | undefined, session: string): Promise<void> {
  if (folder !== undefined) await rm(folderOf(folder, session), { recursive: true, force: true });
}
