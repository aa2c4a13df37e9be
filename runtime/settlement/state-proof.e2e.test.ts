/** State proofs on a real L1: the contract and the TypeScript verifier agree on what is there, on what is not, and on lies. */
import assert from 'node:assert/strict';
import { encodeDeployData } from 'viem';
import { LayeredState } from '../../contracts/execution/state.ts';
import { stateProofsAbi, stateProofsBytecode } from '../../contracts/settlement/out/state-proofs.ts';
import { BALANCE_PREFIX } from '../../protocols/balance.ts';
import { concat, type Hex, toHex, utf8 } from '../../protocols/bytes.ts';
import { sha256 } from '../../protocols/crypto/hash.ts';
import { type StateProof, verifyProof } from '../../protocols/state-proof.ts';
import { type Anvil, startAnvil } from './anvil.ts';
import { chainIdOf, DEV_BLOCK_MS, fundOnDevChain } from './deploy.ts';
import { connect, type Reader } from './l1.ts';
import { createSender } from './sender.ts';
import { accountOf, keyOf } from './test-l1.ts';

const draw = (seed: string, length: number): Uint8Array => sha256(utf8(seed)).slice(0, length);
const ZERO: Hex = `0x${'00'.repeat(32)}`;
const NO_ACCOUNT: Hex = `0x${'00'.repeat(20)}`;

/** Every third key is a balance, in the form the framework fixes: 32 bytes, the lowest first. */
function keyNumber(at: number): Uint8Array {
  return at % 3 === 0 ? concat(BALANCE_PREFIX, new Uint8Array(20), draw(`account ${at}`, 20)) : concat(Uint8Array.of(1 + (at % 5)), draw(`key ${at}`, 8 + (at % 24)));
}
const valueNumber = (at: number): Uint8Array => (at % 3 === 0 ? concat(draw(`amount ${at}`, 8), new Uint8Array(24)) : draw(`value ${at}`, at % 32));

describe('state proofs on L1', () => {
  let anvil: Anvil;
  let reader: Reader;
  let address: Hex;
  const state = new LayeredState();
  const keys = Array.from({ length: 1_000 }, (_, at) => keyNumber(at));
  const isThere = (at: number): boolean => at % 2 === 0;

  before(async () => {
    anvil = await startAnvil({ blockSeconds: 0.2 });
    reader = connect(anvil.url);
    await fundOnDevChain(anvil.url, [accountOf(keyOf('payer'))]);
    const sender = createSender(reader, await chainIdOf(anvil.url), keyOf('payer'), DEV_BLOCK_MS);
    const receipt = await sender.send({ data: encodeDeployData({ abi: stateProofsAbi, bytecode: stateProofsBytecode }), gas: 3_000_000n });
    address = receipt.contractAddress as Hex;
    state.push(keys.flatMap((key, at) => (isThere(at) ? [{ key, value: valueNumber(at) }] : [])));
  });
  after(() => anvil.stop());

  const call = (functionName: 'isPresent' | 'isAbsent' | 'isBalance', args: readonly unknown[]): Promise<boolean> =>
    reader.readContract({ address, abi: stateProofsAbi, functionName, args: args as never }) as Promise<boolean>;

  function onL1(root: Hex, key: Uint8Array, value: Uint8Array | undefined, { siblings, other }: StateProof): Promise<boolean> {
    if (value !== undefined) return call('isPresent', [root, toHex(key), toHex(value), siblings]);
    return call('isAbsent', [root, toHex(key), siblings, { path: other?.path ?? ZERO, valueHash: other?.value ?? ZERO }]);
  }
  async function bothSay(expected: boolean, root: Hex, key: Uint8Array, value: Uint8Array | undefined, proof: StateProof, what: string): Promise<void> {
    assert.equal(verifyProof(root, key, value, proof), expected, `${what}: TypeScript`);
    assert.equal(await onL1(root, key, value, proof), expected, `${what}: Solidity`);
  }

  it('hold for 1,000 keys, present and absent, and for none of them the other way round', async () => {
    for (const [at, key] of keys.entries()) {
      const proof = state.prove(key);
      const value = isThere(at) ? valueNumber(at) : undefined;
      await bothSay(true, state.root, key, value, proof, `key ${at}`);
      await bothSay(false, state.root, key, isThere(at) ? undefined : Uint8Array.of(1), proof, `the opposite about key ${at}`);
    }
  }).timeout(180_000);

  it('hold for nothing that was changed', async () => {
    for (const at of [0, 1, 2, 3, 4, 5, 500, 501, 998, 999]) {
      const key = keys[at] as Uint8Array;
      const value = isThere(at) ? valueNumber(at) : undefined;
      const proof = state.prove(key);
      const { siblings } = proof;
      const [first = ZERO, ...rest] = siblings;
      await bothSay(false, ZERO, key, value, proof, 'another root');
      await bothSay(false, state.root, keyNumber(at + 3_000), value, proof, 'another key');
      await bothSay(false, state.root, key, value, { ...proof, siblings: rest }, 'a sibling less');
      await bothSay(false, state.root, key, value, { ...proof, siblings: [...siblings, ZERO] }, 'a sibling more');
      await bothSay(false, state.root, key, value, { ...proof, siblings: [first.replace(/.$/, (last) => (last === '0' ? '1' : '0')) as Hex, ...rest] }, 'another sibling');
      await bothSay(false, state.root, key, value, { ...proof, siblings: Array<Hex>(257).fill(ZERO) }, 'a path that is too long');
      if (value !== undefined) await bothSay(false, state.root, key, concat(value, Uint8Array.of(0)), proof, 'a longer value');
    }
  });

  it('tell the balance that an exit pays', async () => {
    const key = keys[0] as Uint8Array;
    const amount = BigInt(toHex(valueNumber(0).slice().reverse()));
    const account = toHex(key.slice(22));
    const { siblings } = state.prove(key);
    assert.equal(await call('isBalance', [state.root, NO_ACCOUNT, account, amount, siblings]), true);
    assert.equal(await call('isBalance', [state.root, NO_ACCOUNT, account, amount + 1n, siblings]), false);
    assert.equal(await call('isBalance', [state.root, account, NO_ACCOUNT, amount, siblings]), false);
  });

  it('proves absence in an empty state, and a state of one entry', async () => {
    const key = keys[1] as Uint8Array;
    await bothSay(true, ZERO, key, undefined, { siblings: [] }, 'nothing at all');
    const single = new LayeredState();
    single.push([{ key, value: Uint8Array.of(7) }]);
    await bothSay(true, single.root, key, Uint8Array.of(7), single.prove(key), 'the only entry');
    await bothSay(true, single.root, keys[2] as Uint8Array, undefined, single.prove(keys[2] as Uint8Array), 'beside the only entry');
  });
});
