/** Records the life that plugins are checked with: a token rollup of three blocks, as a node would tell of it. `node runtime/plugins/testing/record.fixture.ts` writes it anew. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileApp } from '../../../contracts/guest/compile.ts';
import { alice, bob, TestChain } from '../../gateway/chain.fixture.ts';
import type { Told } from '../events.ts';
import { Feed } from '../feed.ts';

export const LIFE_FILE = join(import.meta.dirname, 'life.json');
/** Of whatever has a time of this machine. */
const AT_MS = 1_700_000_000_000;

export async function recordLife(): Promise<readonly Told[]> {
  const chain = new TestChain(await compileApp(new URL('../../../contracts/apps/token/machine.ts', import.meta.url).pathname));
  const { network, manifests, rollup, client } = chain;
  const told: Told[] = [];
  const feed = new Feed({ network, manifests, code: async () => chain.wasm, plugins: { wants: () => true, tell: (each) => void told.push(each) }, log: () => undefined });
  client.events.subscribe((event) => feed.take(event));
  const of = { rollup, name: 'token' };
  const transfer = async (amount: bigint, nonce: bigint): Promise<void> => {
    const [outcome] = await client.submit(rollup, [chain.transfer(alice, bob.address, amount, nonce)]);
    if (outcome?.kind !== 'acknowledged') throw new Error(`${outcome?.code}: ${outcome?.reason}`);
    told.push({ kind: 'acknowledged', event: { ...of, id: outcome.id, action: 'transfer', sender: alice.address, nonce: nonce.toString(), by: outcome.acknowledgement.includedBy } });
  };
  await transfer(5n, 0n);
  await transfer(7n, 1n);
  chain.makeBlock();
  await transfer(1_000_000n, 2n);
  chain.makeBlock();
  chain.makeBlock();
  for (const height of [1, 2, 3]) chain.level(height, 'C3a');
  chain.emit({ kind: 'settlement', batchId: 1, headers: 1, gasUsed: 100_000, l1Block: 10, atMs: AT_MS });
  chain.level(3, 'C3b');
  chain.emit({ kind: 'withdrawn', rollup, height: 3, level: 'C3b', why: 'reorganised', atMs: AT_MS });
  chain.level(3, 'C3b');
  chain.level(3, 'C4');
  chain.emit({ kind: 'versions', rollup, versions: [], announced: { code: rollup, fromMs: AT_MS }, atMs: AT_MS });
  chain.emit({ kind: 'liar', member: 0, reason: 'votes for two headers at height 9', atMs: AT_MS });
  told.push({ kind: 'alarm', event: { event: 'engines-differ', detail: { height: 9 }, atMs: AT_MS } });
  return told.map(({ kind, event }) => ({ kind, event: 'atMs' in event ? { ...event, atMs: AT_MS } : event }) as Told);
}

if (process.argv[1] === import.meta.filename) writeFileSync(LIFE_FILE, `${JSON.stringify(await recordLife(), null, 2)}\n`);
