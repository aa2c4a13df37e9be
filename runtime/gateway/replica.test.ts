import assert from 'node:assert/strict';
import type { AppRecord } from '../../actors/ports/settlement.ts';
import type { CompiledApp } from '../../contracts/guest/compile.ts';
import { stateKey } from '../../contracts/guest/manifest.ts';
import { signAction } from '../../protocols/action.ts';
import { type Hex, parseHex, ZERO32 } from '../../protocols/bytes.ts';
import { certificateFault, certifiedHeader } from '../../protocols/certificate.ts';
import { type Codec, decode, encode } from '../../protocols/codec.ts';
import { type Committee, onlyCommittee } from '../../protocols/committee.ts';
import { codecOf } from '../../protocols/schema.ts';
import { stateProof, verifyProof } from '../../protocols/state-proof.ts';
import { CONTRACT, MadeL1 } from '../light/made-l1.fixture.ts';
import { alice, bob, CHAIN, TestChain, tokenApp, walletOf } from './chain.fixture.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { type Described, ROUTES } from './schemas.ts';

interface Proven {
  readonly height: number;
  readonly stateRoot: Hex;
  readonly value: string | null;
  readonly proof: string;
  readonly certificate: string | null;
}
interface Steps {
  readonly steps: readonly {
    readonly status: string;
    readonly reads: readonly { readonly entry: string; readonly key: unknown; readonly value: unknown }[];
    readonly writes: readonly { readonly entry: string; readonly key: unknown; readonly before: unknown; readonly after: unknown }[];
  }[];
}

const read = <T>(codec: Codec<T>, text: string): T => {
  const value = decode(codec, parseHex(text) as Uint8Array);
  assert.ok(value.ok);
  return value.value;
};

describe('gateway with a replica', function () {
  this.timeout(60_000);
  let app: CompiledApp;
  let chain: TestChain;
  let gateway: Gateway;
  before(async () => {
    app = await tokenApp();
  });
  beforeEach(async () => {
    chain = new TestChain(app);
    gateway = await createGateway({ client: chain.client, network: chain.network, manifests: chain.manifests, replica: true });
  });
  afterEach(() => gateway.close());

  const get = async <T>(path: string): Promise<T> => (await fetch(`${gateway.url}/v1/rollups/token${path}`)).json() as Promise<T>;

  /** Once the replica has executed as far as that. */
  async function at(height: number): Promise<Proven> {
    for (;;) {
      const seen = await get<Proven>(`/state/balances?key=${bob.address}`);
      if (seen.height >= height) return seen;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  it('reads state with a proof under a certificate', async () => {
    await chain.client.submit(chain.rollup, [chain.transfer(alice, bob.address, 7n)]);
    chain.makeBlock();
    const { value, stateRoot, proof, certificate } = await at(1);
    assert.equal(value, '1007');
    const head = read(certifiedHeader, certificate ?? '');
    assert.equal(head.header.stateRoot, stateRoot);
    assert.equal(certificateFault(CHAIN, onlyCommittee(chain.network.committees[0] as Committee), head.certificate), undefined);
    const key = stateKey(app.manifest, 'balances', bob.address);
    assert.ok(verifyProof(stateRoot, key, encode(codecOf('uint256'), 1_007n), read(stateProof, proof)));
    const absent = await get<Proven>(`/state/balances?key=${walletOf('nobody').address}`);
    assert.equal(absent.value, null);
    assert.ok(verifyProof(stateRoot, stateKey(app.manifest, 'balances', walletOf('nobody').address), undefined, read(stateProof, absent.proof)));
  });

  it('executes a block that is certified at once, though nothing comes after it', async () => {
    const isReady = async (): Promise<boolean> => (await gateway.app.inject('/readyz')).statusCode === 200;
    const ready = async (): Promise<void> => {
      while (!(await isReady())) await new Promise((resolve) => setTimeout(resolve, 50));
    };
    await ready();
    chain.makeBlock();
    await ready();
  });

  it('lists the state in order, page by page', async () => {
    chain.makeBlock();
    await at(1);
    const first = await get<{ entries: { key: Hex; value: string }[]; next: Hex | null }>('/state/balances/entries?limit=1');
    const second = await get<{ entries: { key: Hex; value: string }[]; next: Hex | null }>(`/state/balances/entries?limit=5&after=${first.next}`);
    assert.deepEqual(
      [...first.entries, ...second.entries].map(({ key, value }) => [key, value]),
      [alice.address, bob.address].sort().map((each) => [each, '1000']),
    );
    assert.equal(second.next, null);
  });

  it('steps through a block', async () => {
    await chain.client.submit(chain.rollup, [chain.transfer(alice, bob.address, 7n)]);
    await chain.client.submit(chain.rollup, [chain.transfer(bob, alice.address, 5_000n)]);
    chain.makeBlock();
    await at(1);
    const { steps } = await get<Steps>('/blocks/1/steps');
    const [sent, reverted] = steps;
    assert.deepEqual(
      sent?.writes.find(({ entry, key }) => entry === 'balances' && key === bob.address),
      { entry: 'balances', key: bob.address, before: '1000', after: '1007' },
    );
    assert.deepEqual(
      sent?.writes.find(({ entry }) => entry === '@nonce'),
      { entry: '@nonce', key: alice.address, before: null, after: '1' },
    );
    assert.deepEqual([reverted?.status, reverted?.writes.map(({ entry }) => entry)], ['reverted', ['@nonce']]);
    assert.deepEqual(
      reverted?.reads.find(({ entry }) => entry === 'balances'),
      { entry: 'balances', key: bob.address, value: '1007' },
    );
  });

  it('answers as its description says', async () => {
    const [sent, waiting] = [chain.transfer(alice, bob.address, 7n), chain.transfer(bob, alice.address, 5_000n)];
    const message = signAction(chain.book, 'fund', { chess: ZERO32, game: ZERO32, amount: 1n }, 1n, alice);
    const l1 = await MadeL1.of(chain.network);
    await using undo = new AsyncDisposableStack();
    undo.defer(() => l1.close());
    await gateway.close();
    gateway = await createGateway({ client: chain.client, network: { ...chain.network, contract: CONTRACT, l1Url: l1.url }, manifests: chain.manifests, replica: true });
    const [outcome] = await chain.client.submit(chain.rollup, [sent, message]);
    chain.makeBlock();
    await at(1);
    const body = (nonce: string): string =>
      JSON.stringify({ actions: [{ action: 'transfer', sender: bob.address, nonce, input: { to: alice.address, amount: '5000' }, signature: waiting.signature }] });
    const own = '/v1/rollups/token';
    const answers: readonly (readonly [path: string, of: Described, body?: string])[] = [
      ['/v1/network', ROUTES.network],
      [own, ROUTES.rollup],
      [`${own}/nonces/${alice.address}`, ROUTES.nonce],
      [`${own}/actions`, ROUTES.submit, body('0')],
      [`${own}/actions`, ROUTES.submit, body('9')],
      [`${own}/actions`, ROUTES.actions],
      [`${own}/actions/${outcome?.kind === 'acknowledged' ? outcome.id : ''}`, ROUTES.action],
      [`${own}/actions/${outcome?.kind === 'acknowledged' ? outcome.id : ''}/passport`, ROUTES.passport],
      [`${own}/headers/1`, ROUTES.header],
      [`${own}/blocks/1/sent/0`, ROUTES.sent],
      [`${own}/blocks`, ROUTES.blocks],
      [`${own}/blocks/1`, ROUTES.block],
      [`${own}/blocks/1/steps`, ROUTES.steps],
      [`${own}/state`, ROUTES.state],
      [`${own}/state/supply`, ROUTES.stateEntry],
      [`${own}/state/balances/entries?limit=1`, ROUTES.stateEntries],
      ['/v1/lanes', ROUTES.lanes],
      ['/v1/committee', ROUTES.committee],
      ['/v1/actors', ROUTES.actors],
      ['/v1/plugins', ROUTES.plugins],
      ['/healthz', ROUTES.health],
      ['/readyz', ROUTES.ready],
    ];
    assert.equal(new Set(answers.map(([, of]) => of)).size, Object.keys(ROUTES).length - 1, 'every route but JSON-RPC');
    for (const [path, { response }, posted] of answers) {
      const answer: unknown = await (await fetch(`${gateway.url}${path}`, posted === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: posted })).json();
      const validate = gateway.app.validatorCompiler?.({ schema: response['200'], method: 'GET', url: path, httpPart: 'body' }) as unknown as { (value: unknown): boolean; readonly errors?: object };
      assert.ok(validate(answer), `${path}: ${JSON.stringify(validate.errors)} in ${JSON.stringify(answer)}`);
    }
  });

  it('says that it waits for a certificate, and what to switch on', async () => {
    const far = await fetch(`${gateway.url}/v1/rollups/token/blocks/3/steps`);
    assert.equal(far.status, 404);
    const bare = await createGateway({ client: chain.client, network: chain.network, manifests: chain.manifests });
    try {
      const answer = await fetch(`${bare.url}/v1/rollups/token/state/balances/entries`);
      assert.equal(answer.status, 404);
      assert.match(await answer.text(), /--replica/);
      const asked = (await (await fetch(`${bare.url}/v1/rollups/token/state/supply`)).json()) as Proven;
      assert.deepEqual([asked.value, asked.proof, asked.height], ['2000', null, null]);
      const [outcome] = await chain.client.submit(chain.rollup, [chain.transfer(alice, bob.address, 7n)]);
      chain.makeBlock();
      const passport = await fetch(`${bare.url}/v1/rollups/token/actions/${outcome?.kind === 'acknowledged' ? outcome.id : ''}/passport`);
      assert.deepEqual([passport.status, ((await passport.json()) as { error: { code: string } }).error.code], [404, 'needs-l1']);
      for (const [path, code] of [
        [`/actions/${`0x${'11'.repeat(32)}`}/passport`, 'unknown-action'],
        ['/headers/9', 'unknown-block'],
        ['/blocks/1/sent/0', 'bad-request'],
        ['/blocks/1/sent/x', 'bad-request'],
      ])
        assert.equal(((await (await fetch(`${bare.url}/v1/rollups/token${path}`)).json()) as { error: { code: string } }).error.code, code, path);
    } finally {
      await bare.close();
    }
  });

  it('takes in an app and a committee that L1 gets to know later, and proves the state from its genesis on', async () => {
    await gateway.close();
    const committees = [...chain.network.committees];
    gateway = await createGateway({ client: chain.client, network: { ...chain.network, committees, rollups: [] }, manifests: new Map(), replica: true });
    assert.equal((await fetch(`${gateway.url}/v1/rollups/token`)).status, 404);
    const [record] = chain.network.rollups;
    chain.emit({ kind: 'app', record: record as AppRecord, manifest: app.manifest, atMs: 1 });
    assert.deepEqual((await get<{ actions: { name: string }[] }>('')).actions.map(({ name }) => name).sort(), app.manifest.actions.map(({ name }) => name).sort());
    await chain.client.submit(chain.rollup, [chain.transfer(alice, bob.address, 7n)]);
    chain.makeBlock();
    assert.equal((await at(1)).value, '1007');
    const committee = async () => (await (await fetch(`${gateway.url}/v1/committee`)).json()) as { id: number; members: { votes: number }[] };
    assert.deepEqual(await committee().then(({ id, members }) => [id, members.map(({ votes }) => votes)]), [0, [1]]);
    const [first] = committees as [Committee];
    committees.push({ id: 1, members: [...first.members, ...first.members] });
    assert.deepEqual(await committee().then(({ id, members }) => [id, members.map(({ votes }) => votes)]), [1, [0, 0]], 'votes are of the seats of one committee');
  });
});
