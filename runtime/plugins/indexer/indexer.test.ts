import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Hex } from '../../../protocols/bytes.ts';
import { alice, bob, TestChain } from '../../gateway/chain.fixture.ts';
import type { Block } from '../events.ts';
import { type ToldPlugins, tellOf, token } from '../told.fixture.ts';
import { TABLES, Tables } from './tables.ts';

const ROLLUP: Hex = `0x${'11'.repeat(32)}`;

describe('the SQL indexer', function () {
  this.timeout(60_000);
  let folder: string;
  let chain: TestChain;
  let told: ToldPlugins;
  let app: FastifyInstance;
  let lines: string[];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mru-indexer-'));
    chain = new TestChain(await token());
    lines = [];
    await start();
  });
  afterEach(async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(options: Readonly<Record<string, unknown>> = {}): Promise<void> {
    const log = (event: string, detail: object): void => void lines.push(JSON.stringify({ event, ...detail }));
    told = await tellOf(chain, { folder, log, wanted: [{ plugin: 'indexer', options }] });
    app = Fastify();
    await told.plugins.mount(app);
  }
  async function stop(): Promise<void> {
    await app.close();
    await told.stop();
  }
  async function block(...amounts: readonly bigint[]): Promise<void> {
    await chain.client.submit(
      chain.rollup,
      amounts.map((amount, at) => chain.transfer(alice, bob.address, amount, BigInt(at) + nonce)),
    );
    nonce += BigInt(amounts.length);
    chain.makeBlock();
  }
  let nonce = 0n;
  beforeEach(() => {
    nonce = 0n;
  });

  interface Answered {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly unknown[])[];
    readonly isCut: boolean;
    readonly error?: { readonly message: string };
  }
  async function query(sql: string, ...parameters: readonly unknown[]): Promise<Answered> {
    return (await app.inject({ method: 'POST', url: '/plugins/indexer/query', payload: { sql, parameters } })).json<Answered>();
  }
  const rows = async (sql: string, ...parameters: readonly unknown[]) => (await query(sql, ...parameters)).rows;
  async function until(sql: string, expected: unknown): Promise<void> {
    for (const end = performance.now() + 30_000; ; await new Promise((resolve) => setTimeout(resolve, 20))) {
      const [[found] = []] = await rows(sql);
      if (found === expected) return;
      assert.ok(performance.now() < end, `${sql} gives ${found}, not ${expected}: ${lines}`);
    }
  }

  it('answers queries about blocks, actions and events, decoded by the app', async () => {
    await block(5n, 7n);
    await block(10_000n);
    await until('SELECT count(*) FROM blocks', 2);
    assert.deepEqual(await rows('SELECT height, entries, reverted FROM blocks ORDER BY height'), [
      [1, 2, 0],
      [2, 1, 1],
    ]);
    assert.deepEqual(await rows("SELECT action, nonce, input ->> 'amount', status FROM actions WHERE sender = ? ORDER BY height, entry", alice.address), [
      ['transfer', 0, '5', 'executed'],
      ['transfer', 1, '7', 'executed'],
      ['transfer', 2, '10000', 'reverted'],
    ]);
    const sum = await query("SELECT sum(fields ->> 'amount') AS total FROM events WHERE name = 'transferred' AND fields ->> 'to' = ?", bob.address);
    assert.deepEqual([sum.columns, sum.rows], [['total'], [[12]]]);
    const status = (await app.inject('/plugins/indexer/status')).json<{ rollups: { height: number; certified: number }[] }>();
    assert.deepEqual(
      status.rollups.map(({ height, certified }) => [height, certified]),
      [[2, 2]],
    );
  });

  it('goes on after a restart where it was, and begins again where its file is lost', async () => {
    await block(1n);
    await until('SELECT count(*) FROM blocks', 1);
    await stop();
    await block(2n);
    await start();
    await until('SELECT count(*) FROM blocks', 2);
    assert.deepEqual(await rows("SELECT input ->> 'amount' FROM actions ORDER BY height"), [['1'], ['2']]);
    await stop();
    rmSync(join(folder, 'indexer'), { recursive: true });
    await start();
    await until('SELECT count(*) FROM blocks', 2);
  });

  it('notes how far blocks have come, and takes it back with L1', async () => {
    await block(1n);
    await block(1n);
    chain.level(2, 'C3b');
    await until("SELECT height FROM levels WHERE level = 'C3b'", 2);
    chain.emit({ kind: 'withdrawn', rollup: chain.rollup, height: 2, level: 'C3b', why: 'reorganised', atMs: 1 });
    await until("SELECT count(*) FROM levels WHERE level = 'C3b'", 0);
    assert.deepEqual(await rows('SELECT level, height FROM levels ORDER BY level'), [['C2', 2]]);
  });

  it('takes queries alone, one at a time, and no more rows than it may', async () => {
    await block(1n);
    await until('SELECT count(*) FROM blocks', 1);
    const refused = async (sql: string): Promise<string> => (await query(sql)).error?.message ?? 'answered';
    assert.match(await refused('DELETE FROM blocks'), /only a query is taken/);
    assert.match(await refused("ATTACH 'other.db' AS other"), /only a query is taken/);
    assert.match(await refused('PRAGMA query_only = 0'), /only a query is taken/);
    assert.match(await refused('SELECT 1; SELECT 2'), /one query at a time/);
    assert.match(await refused('WITH gone AS (SELECT 1) DELETE FROM blocks'), /readonly/);
    assert.match(await refused('SELECT absent'), /no such column/);
    await stop();
    await start({ rows: 10 });
    const many = await query('WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n');
    assert.deepEqual([many.rows.length, many.isCut], [10, true]);
  });

  it('ends a query that takes too long, and takes in blocks meanwhile', async () => {
    await stop();
    await start({ 'query-ms': 500 });
    await block(1n);
    await until('SELECT count(*) FROM blocks', 1);
    const long = query('WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n');
    await block(2n);
    const { error } = await long;
    assert.match(error?.message ?? '', /the query was ended after 500 ms/);
    await until('SELECT count(*) FROM blocks', 2);
  });
});

describe('tables of the index', () => {
  const blockAt = (height: number, hash: number, parent: number): Block => {
    const word = (byte: number): Hex => `0x${byte.toString(16).padStart(2, '0').repeat(32)}`;
    const roots = { stateRoot: word(0), receiptsRoot: word(0), outboxRoot: word(0) };
    return { rollup: ROLLUP, name: 'token', height, hash: word(hash), parent: word(parent), time: 1, ...roots, fuel: '1', bodyBytes: 1, entries: [], hooks: [], sent: [] };
  };
  const opened = (): { readonly database: DatabaseSync; readonly tables: Tables; readonly hashes: () => unknown[] } => {
    const database = new DatabaseSync(':memory:');
    database.exec(TABLES);
    return {
      database,
      tables: new Tables(database),
      hashes: () =>
        database
          .prepare('SELECT substr(hash, 3, 2) AS hash FROM blocks ORDER BY height')
          .all()
          .map((row) => row['hash']),
    };
  };

  it('take a block once, however often it comes', () => {
    const { tables, hashes } = opened();
    for (const block of [blockAt(1, 1, 0), blockAt(2, 2, 1), blockAt(1, 1, 0), blockAt(2, 2, 1)]) tables.add(block);
    assert.deepEqual(hashes(), ['01', '02']);
  });

  it('follow a rollback: another block at a height takes the place of it and of all above', () => {
    const { tables, hashes } = opened();
    for (const block of [blockAt(1, 1, 0), blockAt(2, 2, 1), blockAt(3, 3, 2)]) tables.add(block);
    tables.add(blockAt(2, 9, 1));
    assert.deepEqual(hashes(), ['01', '09']);
  });

  it('take no block that follows another than is here, and forget at a start what was never certified', () => {
    const { tables, hashes } = opened();
    for (const block of [blockAt(1, 1, 0), blockAt(2, 2, 1)]) tables.add(block);
    tables.reached({ rollup: ROLLUP, name: 'token', height: 1, members: [], atMs: 1 }, 'C2');
    assert.throws(() => tables.add(blockAt(3, 3, 9)), /block 3 of 0x1111.* does not follow the one below it/);
    tables.forgetUncertified(ROLLUP);
    assert.deepEqual([hashes(), tables.height(ROLLUP)], [['01'], 1]);
  });

  it('leave nothing of a batch that fails', () => {
    const { tables, hashes } = opened();
    assert.throws(() =>
      tables.within(() => {
        tables.add(blockAt(1, 1, 0));
        throw new Error('in the middle');
      }),
    );
    assert.deepEqual(hashes(), []);
  });
});
