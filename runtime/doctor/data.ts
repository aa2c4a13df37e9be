/** The folder of a node: what it keeps is opened, and read through from end to end. Nothing is written. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../../actors/ports/store.ts';
import { signFolderOf } from '../node/verifier.ts';
import { StateError } from '../state/errors.ts';
import { openLevelCells } from '../state/level.ts';
import { openLevelStore } from '../store/level.ts';
import { createSignState } from '../store/sign-state.ts';
import type { Finding } from './node-version.ts';

/** Entries read at once. */
const PAGE = 1_000;
/** Reading on takes minutes in a folder of a year. */
const MOST = 1_000_000;

/** Every database has such a file; opening one without it would make another. */
const isDatabase = (folder: string): boolean => existsSync(join(folder, 'CURRENT'));

export async function dataFindings(folder: string): Promise<Finding[]> {
  if (!existsSync(folder)) return [{ check: 'data', status: 'ok', found: `${folder} is not there yet: a node makes it` }];
  const store = join(folder, 'store');
  const states = join(folder, 'states');
  const parts = [
    lookAt('journal', store, () => readThrough(store), REBUILT),
    lookAt('sign state', signFolderOf(folder), () => readSigned(signFolderOf(folder)), NEVER_OLDER),
    ...(existsSync(states) ? readdirSync(states) : []).map((name) => lookAt(`state ${name}`, join(states, name), () => readState(join(states, name)), MADE_AGAIN)),
  ];
  return Promise.all(parts);
}

const REBUILT = 'move the folder away: a verifier begins with what other members have; an operator needs its own copy back, or its promises are broken';
const NEVER_OLDER = 'never go on without it: bring back the newest export (mru votes import), or join with other keys';
const MADE_AGAIN = 'delete this folder: the state is made again from the blocks';

async function lookAt(what: string, folder: string, read: () => Promise<string>, advice: string): Promise<Finding> {
  if (!existsSync(folder)) return { check: 'data', status: 'ok', found: `no ${what} in ${folder} yet` };
  if (!isDatabase(folder)) return { check: 'data', status: 'problem', found: `${folder} is no database, or a part of one: its ${what} is lost`, advice };
  try {
    return { check: 'data', status: 'ok', found: `${what}: ${await read()}` };
  } catch (error) {
    if (!(error instanceof StoreError || error instanceof StateError)) throw error;
    if (error.code === 'locked' || error.code === 'state-locked')
      return { check: 'data', status: 'warning', found: `${what}: a node that runs has it open`, advice: 'stop the node to have it looked at' };
    return { check: 'data', status: 'problem', found: `${what} is damaged: ${error.message}`, advice };
  }
}

/** Every value has a checksum, which reading it compares. */
async function readThrough(folder: string): Promise<string> {
  const store = await openLevelStore(folder);
  try {
    let count = 0;
    for (let from = ' '; count < MOST; ) {
      const page = await store.range({ from, to: '\x7f', limit: PAGE });
      count += page.length;
      const last = page.at(-1);
      if (last === undefined || page.length < PAGE) break;
      from = `${last[0]} `;
    }
    return `${count} entries, all as they were written`;
  } finally {
    await store.close();
  }
}

async function readSigned(folder: string): Promise<string> {
  const store = await openLevelStore(folder);
  try {
    return `${(await createSignState(store).export()).signed.length} places signed`;
  } finally {
    await store.close();
  }
}

async function readState(folder: string): Promise<string> {
  const cells = await openLevelCells(folder);
  const height = cells.settledHeight ?? 0;
  await cells.close();
  return `settled up to block ${height}`;
}
