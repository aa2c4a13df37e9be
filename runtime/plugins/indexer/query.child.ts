/** The process that queries run in: SQLite cannot be stopped in the middle of one by anything but the end of its process. */
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

export interface Query {
  readonly sql: string;
  readonly parameters: readonly (string | number | null)[];
  readonly rows: number;
}

export type Result = { readonly columns: readonly string[]; readonly rows: readonly (readonly unknown[])[]; readonly isCut: boolean } | { readonly error: string };

const [file = ''] = process.argv.slice(2);
/** Text of all rows: the answer is JSON, and waits in two processes. */
const ANSWER_BYTES = 4 * 1024 * 1024;
/** What reads: nothing that writes, attaches another file or changes a setting begins like this. */
const READS = /^\s*(?:select|with|values)\b/i;

const database = new DatabaseSync(file, { readOnly: true, timeout: 1_000, allowExtension: false });

/** Exact, or as text. */
const shown = (value: unknown): unknown => {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  return value instanceof Uint8Array ? `0x${Buffer.from(value).toString('hex')}` : value;
};

function answer({ sql, parameters, rows: most }: Query): Result {
  if (!READS.test(sql)) return { error: 'only a query is taken: it begins with SELECT, WITH or VALUES' };
  const statement = database.prepare(sql);
  if (statement.sourceSQL.trim().length < sql.trim().length) return { error: 'one query at a time' };
  statement.setReadBigInts(true);
  statement.setReturnArrays(true);
  const rows: unknown[][] = [];
  let size = 0;
  for (const row of statement.iterate(...(parameters as SQLInputValue[])) as Iterable<unknown>) {
    const values = (row as unknown[]).map(shown);
    size += JSON.stringify(values).length;
    if (rows.length === most || size > ANSWER_BYTES) return { columns: columnsOf(statement), rows, isCut: true };
    rows.push(values);
  }
  return { columns: columnsOf(statement), rows, isCut: false };
}

const columnsOf = (statement: ReturnType<DatabaseSync['prepare']>): string[] => statement.columns().map(({ name }) => name);

function tried(query: Query): Result {
  try {
    return answer(query);
  } catch (error) {
    return { error: (error as Error).message };
  }
}

process.on('message', (query: Query) => process.send?.(tried(query)));
process.on('disconnect', () => process.exit(0));
