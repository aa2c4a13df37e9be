/** An app whose every block is proven on L1 besides being executed by its members, from a deposit to a withdrawal. */
import assert from 'node:assert/strict';
import { proofsAbi } from '../contracts/settlement/out/proofs.ts';
import { settlementAbi } from '../contracts/settlement/out/settlement.ts';
import type { Hex } from '../protocols/bytes.ts';
import { ETHER } from '../protocols/l1.ts';
import { KEY_FOLDER } from '../runtime/proofs/folder.ts';
import { ensureKeys } from '../runtime/proofs/keys.ts';
import { createBridge } from '../runtime/settlement/bridge.ts';
import { connect } from '../runtime/settlement/l1.ts';
import { createProofs } from '../runtime/settlement/proofs.ts';
import { mru, resultOf } from './cli/cli.ts';
import { accountOf, BLOCK_MS, Founded, ONE } from './founded.fixture.ts';

const APP = 'transfers-zk';

describe('apps with proofs', function () {
  this.timeout(300_000);
  let founded: Founded;
  const said: { readonly event: string; readonly detail: Readonly<Record<string, unknown>> }[] = [];

  before(async () => {
    await ensureKeys(KEY_FOLDER, 1, () => undefined);
    founded = await Founded.begin(['op', 'user', 'friend']);
  });
  after(() => founded?.end());

  const until = async (holds: () => Promise<boolean> | boolean): Promise<void> => {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, BLOCK_MS));
  };
  const send = (action: string, input: object, level: string) => mru('send', APP, action, JSON.stringify(input), ...founded.as('user'), '--bootstrap', founded.bootstrap.join(), '--until', level);

  it('are not registered without keys, nor when their accounts are no circuit’s', async () => {
    await assert.rejects(founded.operate('op', APP, { proofs: 'groth16', keyFolder: founded.folder }), /there are no keys in .*mru proofs setup/);
    await assert.rejects(founded.operate('op', 'bank', { proofs: 'groth16', keyFolder: KEY_FOLDER }), /bank cannot be proven/);
  });

  it('have their blocks proven by their operator, and pay out once they are', async () => {
    const log = (event: string, detail: object): void => void said.push({ event, detail: detail as Readonly<Record<string, unknown>> });
    const { rollup } = await founded.operate('op', APP, { proofs: 'groth16', keyFolder: KEY_FOLDER, log });
    const bridge = await createBridge(founded.l1As('user'));
    await bridge.deposit({ rollup, asset: ETHER, account: bridge.account, amount: ONE });
    await until(async () => (await send('transfer', { to: accountOf('friend'), amount: String(ONE / 4n) }, 'C2')).code === 0);
    const paid = resultOf<{ height: number; level: string }>(await send('withdraw', { amount: String(ONE / 2n) }, 'C4'));
    assert.equal(paid.level, 'C4');
    const proven = said.flatMap(({ event, detail }) => (event === 'proven' ? [detail['height']] : []));
    assert.deepEqual(
      proven.slice(0, paid.height),
      Array.from({ length: paid.height }, (_, at) => at + 1),
    );
    const withdrawn = await mru('withdraw', APP, ...founded.as('user'), '--bootstrap', founded.bootstrap.join());
    assert.equal(withdrawn.code, 0, withdrawn.stderr);
    const held = await connect(founded.anvil.url).readContract({ address: founded.contract, abi: settlementAbi, functionName: 'held', args: [rollup, ETHER] });
    assert.equal(held, ONE / 2n);
    await paidAfterProof(rollup, paid.height);
    const frozen = await mru('proofs', 'freeze', APP, '--height', String(paid.height), '--yes', ...founded.as('user'), '--bootstrap', founded.bootstrap.join());
    assert.equal(frozen.code, 2);
    assert.match(frozen.stderr, /is proven/);
    const shown = await mru('vulcan', 'show', '--l1', founded.anvil.url, '--contract', founded.contract);
    assert.match(shown.stdout, /transfers-zk .*groth16/);
  });

  /** On L1 the proof of its block came first. */
  async function paidAfterProof(rollup: Hex, height: number): Promise<void> {
    const reader = connect(founded.anvil.url);
    const { address } = await createProofs(founded.l1As('user'));
    const proofs = await reader.getContractEvents({ address, abi: proofsAbi, eventName: 'Proven', strict: true, fromBlock: 0n });
    const [payment] = await reader.getContractEvents({ address: founded.contract, abi: settlementAbi, eventName: 'WithdrawalPaid', strict: true, fromBlock: 0n });
    const proof = proofs.find(({ args }) => args.rollup === rollup && args.height === BigInt(height));
    assert.ok(proof !== undefined && payment !== undefined && proof.blockNumber < payment.blockNumber);
  }
});
