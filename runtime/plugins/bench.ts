/** Prints what plugins cost the node for each action of a block: `node runtime/plugins/bench.ts`. */

import { DatabaseSync } from 'node:sqlite';
import { MessageChannel } from 'node:worker_threads';
import { alice, bob, TestChain } from '../gateway/chain.fixture.ts';
import { describe } from '../gateway/description.ts';
import { blockOf } from './feed.ts';
import { TABLES, Tables } from './indexer/tables.ts';
import { token } from './told.fixture.ts';

const ACTIONS = 500;
const ROUNDS = 50;

const chain = new TestChain(await token());
await chain.client.submit(
  chain.rollup,
  Array.from({ length: ACTIONS }, (_, nonce) => chain.transfer(alice, bob.address, 1n, BigInt(nonce))),
);
chain.makeBlock();
const seen = await chain.client.block?.(chain.rollup, 1);
const manifest = chain.manifests.get(chain.rollup);
if (seen === undefined || manifest === undefined) throw new Error('no block');
const description = describe(31_337, chain.rollup, manifest);
const of = { rollup: chain.rollup, name: 'token' };
const block = blockOf(of, seen, description);
const { port1, port2 } = new MessageChannel();
const database = new DatabaseSync(':memory:');
database.exec(TABLES);
const tables = new Tables(database);

function measured(what: string, work: (round: number) => void): void {
  work(0);
  const before = process.cpuUsage();
  for (let round = 1; round <= ROUNDS; round++) work(round);
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(`${what.padEnd(12)} ${((user + system) / ROUNDS / ACTIONS).toFixed(1)} us of CPU an action\n`);
}

measured('decoding', () => void blockOf(of, seen, description));
measured('telling', () => port1.postMessage(block));
measured('indexing', (round) => tables.within(() => tables.add({ ...block, height: 1 + 2 * round, hash: block.hash })));
port1.close();
port2.close();
