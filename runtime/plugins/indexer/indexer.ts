/** Blocks, actions, events and messages of all rollups in SQLite, and queries over them. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { version } from '../../cli/version.ts';
import { API, definePlugin } from '../plugin.ts';
import { Queries } from './queries.ts';
import { queryRoutes } from './routes.ts';
import { SCHEMA_VERSION, TABLES, Tables } from './tables.ts';

export default definePlugin({
  name: 'indexer',
  version: version(),
  api: API,
  summary: 'Blocks, actions, events and messages in SQLite, with SQL queries over HTTP at /plugins/indexer/query.',
  options: {
    file: { kind: 'text', value: 'FILE', help: "the database (index.db in the plugin's folder)" },
    rows: { kind: 'whole', value: 'N', help: 'rows in one answer at most', fallback: 1_000, min: 1, max: 100_000 },
    'query-ms': { kind: 'whole', value: 'MS', help: 'how long a query may take', fallback: 2_000, min: 10, max: 60_000 },
  },
  start({ options, folder, rollups, log }) {
    const file = options.file ?? join(folder, 'index.db');
    const { database, isNew } = openDatabase(file);
    if (isNew) log('index-begins', { file });
    const tables = new Tables(database);
    tables.within(() => {
      for (const of of rollups) {
        tables.name(of);
        tables.forgetUncertified(of.rollup);
      }
    });
    const queries = new Queries({ file, rows: options.rows, ms: options['query-ms'] });
    const all = <T>(add: (each: T) => void) => {
      return (events: readonly T[]): void => tables.within(() => events.forEach(add));
    };
    return {
      // Levels of what was forgotten are said again, since it is followed again.
      after: (rollup) => tables.height(rollup),
      hooks: {
        executed: all((block) => tables.add(block)),
        certified: all((reached) => tables.reached(reached, 'C2')),
        published: all((reached) => tables.reached(reached, 'C3a')),
        final: all((reached) => tables.reached(reached, 'C3b')),
        undisputed: all((reached) => tables.reached(reached, 'C4')),
        withdrawn: all((withdrawn) => tables.withdrawn(withdrawn)),
      },
      routes: (app) => queryRoutes(app, queries, () => rollups.map(({ rollup, name }) => ({ rollup, name, height: tables.height(rollup), certified: tables.certified(rollup) }))),
      panels: [{ title: 'SQL', path: '/' }],
      stop: async () => {
        await queries.close();
        database.close();
      },
    };
  },
});

/** One of another version is made anew. */
function openDatabase(file: string): { readonly database: DatabaseSync; readonly isNew: boolean } {
  const database = new DatabaseSync(file);
  const found = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  if (found !== SCHEMA_VERSION && found !== 0) {
    database.close();
    for (const each of [file, `${file}-wal`, `${file}-shm`]) rmSync(each, { force: true });
    return openDatabase(file);
  }
  // Readers go on while blocks are written; what a crash takes is read again.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  if (found === 0) database.exec(`BEGIN; ${TABLES} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`);
  return { database, isNew: found === 0 };
}
