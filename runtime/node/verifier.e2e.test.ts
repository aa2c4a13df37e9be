/** A network that nobody set up: nodes that know L1, a contract and one address find each other, and a stranger joins and leaves. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VerifierProgress } from '../../actors/verifier/machine.ts';
import { compileApp } from '../../contracts/guest/compile.ts';
import { fromHex, type Hex, toHex } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { keccakHex } from '../../protocols/crypto/hash.ts';
import { addressOf } from '../../protocols/crypto/secp256k1.ts';
import { codecOf } from '../../protocols/schema.ts';
import { installNativeCrypto } from '../crypto/native.ts';
import type { Secrets } from '../keys/keys.ts';
import { type Anvil, startAnvil } from '../settlement/anvil.ts';
import { deploySettlement } from '../settlement/deploy.ts';
import { fundOnDevChain } from '../settlement/viem.ts';
import { createVulcan, type Vulcan } from '../settlement/vulcan.ts';
import type { RunningHost } from './host.ts';
import { type RunningOperator, startOperatorNode } from './operator-node.ts';
import { startVerifier } from './verifier.ts';

const ETHER = 10n ** 18n;
const TERMS = { minStake: ETHER, epochBlocks: 4, unbondingSeconds: 5, minMembers: 4, maxMembers: 16 };
const LIMIT_MS = 150_000;
/** Whoever relies on it looks into it; a node only shows it. */
const DOCUMENT = Uint8Array.of(1, 2, 3);
const APP = join(import.meta.dirname, '../../contracts/apps/token/machine.ts');

const secretOf = (name: string): Uint8Array => fromHex(keccakHex(new TextEncoder().encode(`joining ${name}`)));
const secretsOf = (name: string): Secrets => ({ node: secretOf(`${name} node`), vote: secretOf(`${name} vote`), operator: secretOf(`${name} operator`) });

interface Node {
  readonly host: RunningHost;
  readonly events: { readonly event: string; readonly detail: Record<string, unknown> }[];
  readonly seen: VerifierProgress[];
}

describe('a network that finds itself', () => {
  let folder: string;
  let anvil: Anvil;
  let contract: Hex;
  let operator: RunningOperator | undefined;
  const nodes = new Map<string, Node>();
  const abort = new AbortController();

  /** Resolves once it has a committee to follow; what it says until then is in `events`. */
  async function verify(
    name: string,
    bootstrap: readonly string[],
    { stake = ETHER, events = [], document }: { readonly stake?: bigint; readonly events?: Node['events']; readonly document?: Uint8Array } = {},
  ): Promise<Node> {
    const seen: VerifierProgress[] = [];
    const host = await startVerifier({
      l1Url: anvil.url,
      contract,
      folder: join(folder, name),
      secrets: secretsOf(name),
      bootstrap,
      stake,
      ...(document && { document }),
      signal: abort.signal,
      log: (event, detail) => events.push({ event, detail: detail as Record<string, unknown> }),
      progress: (progress) => seen.push(progress),
    });
    const node = { host, events, seen };
    nodes.set(name, node);
    return node;
  }
  const vulcanOf = (name: string): Promise<Vulcan> => createVulcan({ url: anvil.url, contract, privateKey: toHex(secretOf(`${name} operator`)) });

  async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
    const end = Date.now() + LIMIT_MS;
    while (!(await holds())) {
      if (Date.now() > end) assert.fail(`not in ${LIMIT_MS} ms: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  before(async () => {
    installNativeCrypto();
    folder = mkdtempSync(join(tmpdir(), 'mru-joining-'));
    anvil = await startAnvil({ blockSeconds: 0.5 });
    const accounts = ['founder', 'a', 'b', 'c', 'd', 'stranger', 'app'].map((name) => addressOf(secretOf(`${name} operator`)));
    await fundOnDevChain(anvil.url, accounts);
    contract = await deploySettlement({ url: anvil.url, privateKey: toHex(secretOf('founder operator')) }, [], TERMS);
  });
  after(async () => {
    abort.abort();
    await operator?.stop(0);
    await Promise.all([...nodes.values()].map(({ host }) => host.stop(0)));
    await anvil.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('forms a committee of who joined, verifies an app that comes later, seats a stranger, and lets it go with its stake', async () => {
    // Nobody can start before enough have joined, so all start at once; the others know where the first listens.
    const events: Node['events'] = [];
    const addresses = (): string[] => events.flatMap(({ event, detail }) => (event === 'listening' ? (detail['addresses'] as string[]) : []));
    const first = verify('a', [], { events });
    await until('the first node listens', () => addresses().length > 0);
    const bootstrap = addresses();
    await Promise.all([first, ...['b', 'c', 'd'].map((name) => verify(name, bootstrap))]);

    const { bundle, manifest } = await compileApp(APP);
    const genesis = encode(codecOf(manifest.genesis), { holders: [] } as never);
    const app = { name: 'token', wasm: bundle, genesis, disputeWindowSeconds: 1 };
    operator = await startOperatorNode({ l1Url: anvil.url, contract, folder: join(folder, 'app'), secrets: secretsOf('app'), bootstrap, ...app, signal: abort.signal, log: () => undefined });

    const stranger = await verify('stranger', bootstrap, { stake: 2n * ETHER, document: DOCUMENT });
    assert.deepEqual(await (await vulcanOf('a')).documentOf(addressOf(secretOf('stranger vote'))), DOCUMENT);
    const seat = (): unknown => stranger.events.findLast(({ event }) => event === 'committee')?.detail['seat'];
    await until('the stranger has the first seat', () => seat() === 0);
    // The handover itself is a block of the old committee; nothing else happens in this rollup.
    await until('the handover is certified at the stranger', () => (stranger.seen.at(-1)?.certified ?? 0) >= 1);

    const vulcan = await vulcanOf('stranger');
    await vulcan.leave();
    await until('a committee without the stranger', () => seat() === -1);
    // It certified the block that hands over to its successors.
    await until('the stranger voted', () => stranger.seen.some(({ event }) => event === 'attested'));
    await until('the stake has unbonded', () =>
      vulcan.withdraw().then(
        () => true,
        () => false,
      ),
    );
    assert.equal(await vulcan.find(vulcan.staker), undefined);
    assert.ok((await vulcan.balance()) > 999n * ETHER);
  }).timeout(4 * LIMIT_MS);
});
