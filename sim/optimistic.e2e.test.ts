/** An app whose blocks are signed before anybody has executed them: who lies is found by one who does, and everybody else goes on. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { toModule } from '../contracts/guest/bundle.ts';
import { compileApp } from '../contracts/guest/compile.ts';
import { rollupIdOf } from '../contracts/settlement/model.ts';
import type { Hex } from '../protocols/bytes.ts';
import { toHex } from '../protocols/bytes.ts';
import { nodeKeyOf } from '../protocols/crypto/ed25519.ts';
import { sha256Hex } from '../protocols/crypto/hash.ts';
import { ETHER } from '../protocols/l1.ts';
import { certifiedAt } from '../runtime/client/certified.ts';
import { spotOfHeader } from '../runtime/client/settled.ts';
import { visit } from '../runtime/client/visit.ts';
import { createOperations } from '../runtime/executor/operations.ts';
import { type ClosableExecutor, createExecutor } from '../runtime/executor/pool.ts';
import { createHost, type RunningHost } from '../runtime/node/host.ts';
import { discoveryPart, networkOnL1 } from '../runtime/node/join.ts';
import { operatorPart } from '../runtime/node/operator.ts';
import { createBridge } from '../runtime/settlement/bridge.ts';
import { createDisputes } from '../runtime/settlement/disputes.ts';
import { createEscape } from '../runtime/settlement/escape.ts';
import { createEscrow } from '../runtime/settlement/escrow.ts';
import { createViemSettlement, registerApp } from '../runtime/settlement/viem.ts';
import { createVulcan } from '../runtime/settlement/vulcan.ts';
import { mru, resultOf } from './cli/cli.ts';
import { accountOf, appPath, BLOCK_MS, Founded, MEMBERS, ONE, secretOf } from './founded.fixture.ts';
import { wrongRoot } from './variants/operators.ts';

const WINDOW = 30;

describe('optimistic apps', function () {
  this.timeout(300_000);
  let founded: Founded;
  let liar: RunningHost;
  let lying: ClosableExecutor;
  let rollup: Hex;
  const said: string[] = [];

  before(async () => {
    founded = await Founded.begin(['honest', 'liar', 'user', 'fool', 'late']);
    await founded.operate('honest', 'bank', { proofs: 'optimistic', disputeWindowSeconds: WINDOW });
    await beginLying();
    await founded.verifier('late', {
      watches: true,
      log: (event, detail) => {
        said.push(`${event} ${JSON.stringify(detail, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))}`);
      },
    });
  });
  after(async () => {
    await liar?.stop(0);
    await lying?.close();
    await founded?.end();
  });

  /** An operator that claims, from the second block on, that an action did something else. */
  async function beginLying(): Promise<void> {
    const l1 = founded.l1As('liar');
    const [settlement, vulcan] = await Promise.all([createViemSettlement(l1), createVulcan(l1)]);
    const { bundle } = await compileApp(appPath('bank'));
    rollup = rollupIdOf(31_337, founded.contract, accountOf('liar'), 'casino');
    const { genesisRoot } = await createOperations().open('genesis', { chain: 31_337, rollup, wasm: toModule(bundle), genesis: new Uint8Array() });
    await registerApp(l1, founded.contract, {
      name: 'casino',
      node: toHex(nodeKeyOf(secretOf('casino node'))),
      codeHash: sha256Hex(bundle),
      genesisRoot,
      disputeWindowSeconds: WINDOW,
      proofs: 'optimistic',
    });
    lying = createExecutor();
    const folder = join(founded.folder, 'casino');
    const network = await networkOnL1({ l1Url: l1.url, settlement, vulcan, signal: new AbortController().signal, log: () => undefined });
    const app = operatorPart({ network, rollup, wasm: bundle, genesis: new Uint8Array(), privateKey: secretOf('liar operator'), executor: wrongRoot(lying) });
    liar = await createHost({ chain: 31_337, folder, seed: secretOf('casino node'), log: () => undefined, parts: [discoveryPart(folder, founded.bootstrap), app] });
    const escrow = await createEscrow(l1);
    await escrow.deposit(rollup, 10n * ONE);
  }
  const until = async (holds: () => Promise<boolean> | boolean): Promise<void> => {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, BLOCK_MS));
  };
  const send = (app: string, action: string, input: object, level: string) =>
    mru('send', app, action, JSON.stringify(input), ...founded.as('user'), '--bootstrap', founded.bootstrap.join(), '--until', level);
  const transfer = { asset: ETHER, to: accountOf('fool'), amount: '1' };

  it('have their blocks certified and settled though no member has executed them', async () => {
    const bridge = await createBridge(founded.l1As('user'));
    await bridge.deposit({ rollup: founded.operators.get('bank')?.rollup as Hex, asset: ETHER, account: bridge.account, amount: ONE });
    await until(async () => (await send('bank', 'transfer', transfer, 'C3b')).code === 0);
    const shown = await mru('vulcan', 'show', '--l1', founded.anvil.url, '--contract', founded.contract);
    assert.match(shown.stdout, /bank .*optimistic/);
  });

  it('end with the block below a wrong one, which one watchtower finds; the operator pays, the watchtower is paid', async () => {
    const first = await send('casino', 'transfer', transfer, 'C2');
    assert.equal(resultOf<{ height: number }>(first).height, 1, first.stderr);
    const wrong = await send('casino', 'transfer', transfer, 'C3b');
    assert.equal(resultOf<{ height: number; level: string }>(wrong).level, 'C3b', 'four members signed it');
    const escapes = await createEscape(founded.l1As('user'));
    await until(async () => (await escapes.standing(rollup)).frozen !== undefined);
    assert.equal((await escapes.standing(rollup)).frozen?.cut, 2);
    assert.ok(
      said.some((each) => each.startsWith('refused') && each.includes('"entry":0')),
      said.join('\n'),
    );
    assert.ok(
      said.some((each) => each.startsWith('challenges') && each.includes('"entry":0')),
      said.join('\n'),
    );
    const disputes = await createDisputes(founded.l1As('late'));
    assert.deepEqual([await escapes.due(accountOf('late'), ETHER), await disputes.due(accountOf('late'))], [ONE, await disputes.bond()]);
    const escrow = await createEscrow(founded.l1As('liar'));
    assert.equal((await escrow.find(rollup)).balance, 0n);
    const bond = await disputes.bond();
    const claimed = await mru('rewards', 'claim', ...founded.as('late'));
    assert.deepEqual([claimed.code, BigInt(resultOf<{ claimed: string }>(claimed).claimed)], [0, ONE + bond], claimed.stderr);
    assert.deepEqual([await escapes.due(accountOf('late'), ETHER), await disputes.due(accountOf('late'))], [0n, 0n]);
  });

  it('go on after a false challenge, which pays who judged it', async () => {
    const sent = resultOf<{ height: number }>(await send('bank', 'transfer', transfer, 'C3b'));
    const disputes = await createDisputes(founded.l1As('fool'));
    const settlement = await createViemSettlement(founded.l1As('fool'));
    const app = (await settlement.apps()).find(({ name }) => name === 'bank');
    assert.ok(app !== undefined);
    await visit({ settlement, bootstrap: founded.bootstrap, apps: [app] }, async (source) => {
      const { header } = await certifiedAt(source, app.rollup, sent.height);
      const spot = await spotOfHeader(source, header);
      assert.ok(spot !== undefined);
      await disputes.challenge(header, spot, 0);
      await until(async () => (await disputes.open()).length === 0);
      await assert.rejects(disputes.challenge(header, spot, 0), /is challenged, or was/);
    });
    const shares = await Promise.all(MEMBERS.map((name) => disputes.due(accountOf(name))));
    assert.equal(shares.filter((share) => share === 0n).length, 1, 'three of four signed');
    assert.equal(
      shares.reduce((sum, share) => sum + share, 0n),
      ((await disputes.bond()) / 3n) * 3n,
    );
    assert.equal((await (await createEscape(founded.l1As('fool'))).standing(app.rollup)).frozen, undefined);
    assert.equal((await send('bank', 'transfer', transfer, 'C2')).code, 0);
  });
});
