/** Demands, freezing and escapes, by the contract on anvil and through the adapter. */
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { decodeFunctionData } from 'viem';
import { inboundKey, nonceKey, writeLane, writeNonce } from '../../contracts/execution/reserved.ts';
import { LayeredState } from '../../contracts/execution/state.ts';
import { rollupIdOf } from '../../contracts/settlement/model.ts';
import { settlementAbi } from '../../contracts/settlement/out/settlement.ts';
import { type Acknowledgement, acknowledgementsOf, type Pledge, signPromises } from '../../protocols/acknowledgement.ts';
import { actionBook, identifyAction, type SignedAction, type SignedWords, signAction, signedWords } from '../../protocols/action.ts';
import { balanceKey } from '../../protocols/balance.ts';
import { type Header, headerHash } from '../../protocols/block.ts';
import { fromHex, type Hex, toHex } from '../../protocols/bytes.ts';
import { encode, integer } from '../../protocols/codec.ts';
import { ETHER, L1, WITHDRAWAL } from '../../protocols/l1.ts';
import { merklePath, merkleRoot } from '../../protocols/merkle.ts';
import { messageId } from '../../protocols/message.ts';
import { codecOf } from '../../protocols/schema.ts';
import { RING } from '../node/noting.ts';
import { type Bridge, createBridge, type Spot } from './bridge.ts';
import { DEV_TERMS } from './deploy.ts';
import { CALLS, type Counted, createEscape, type Escape } from './escape.ts';
import { createEscrow } from './escrow.ts';
import { objectionTo } from './objection.ts';
import { accountOf, hashOf, keyOf, startTestL1, type TestL1 } from './test-l1.ts';
import { registerApp } from './viem.ts';

const [WINDOW, ANSWER, SHOWING, BOND] = [5, 60, 30, 1_000n];
const [alice, bob] = [accountOf(keyOf('alice')), `0x${'b0'.repeat(20)}`] as [Hex, Hex];

interface Kept {
  readonly balances?: readonly (readonly [Hex, bigint])[];
  readonly taken?: number;
  readonly nonce?: bigint;
}

/** The state of an app of which L1 knows balances, what was taken in and nonces. */
class AppState {
  readonly #state = new LayeredState();
  constructor({ balances = [], taken = 0, nonce = 0n }: Kept) {
    const entries = balances.map(([account, amount]) => ({ key: balanceKey(ETHER, account), value: encode(integer(256, false), amount) }));
    if (taken > 0) entries.push({ key: inboundKey(L1), value: writeLane(taken) });
    if (nonce > 0n) entries.push({ key: nonceKey(alice), value: writeNonce(nonce) });
    this.#state.push([...entries, { key: Uint8Array.of(7), value: Uint8Array.of(1) }]);
  }
  get root(): Hex {
    return this.#state.root;
  }
  taken = (value: number): Counted => ({ value, proof: this.#state.prove(inboundKey(L1)) });
  nonce = (value: bigint): Counted => ({ value, proof: this.#state.prove(nonceKey(alice)) });
  balance = (account: Hex) => this.#state.prove(balanceKey(ETHER, account));
}

interface Settled {
  readonly header: Header;
  readonly spot: Spot;
}

describe('escape', () => {
  let l1: TestL1;
  let bridge: Bridge;
  let escaping: Escape;
  let rollup: Hex;
  let apps = 0;
  let batches = 0;
  const genesis = new AppState({ balances: [[bob, 3n]] });

  before(async () => {
    l1 = await startTestL1(4, {}, undefined, { ...DEV_TERMS, answerSeconds: ANSWER, showSeconds: SHOWING, demandBond: BOND });
    const at = { url: l1.anvil.url, contract: l1.contract };
    bridge = await createBridge({ ...at, privateKey: keyOf('rival') });
    escaping = await createEscape({ ...at, privateKey: keyOf('rival') });
  });
  after(() => l1.anvil.stop());
  beforeEach(async () => {
    const app = { name: `app ${apps++}`, node: hashOf(3), codeHash: hashOf(1), genesisRoot: genesis.root, disputeWindowSeconds: WINDOW };
    await registerApp({ url: l1.anvil.url, privateKey: keyOf('operator') }, l1.contract, app);
    rollup = rollupIdOf(l1.settlement.chainId, l1.contract, accountOf(keyOf('operator')), app.name);
  });

  const pass = async (seconds: number): Promise<void> => {
    await l1.rpc('evm_increaseTime', seconds);
    await l1.rpc('evm_mine');
  };
  const deposit = (amount: bigint, account = bob): Promise<void> => bridge.deposit({ rollup, asset: ETHER, account, amount });
  const withdrawalId = (seq: number, amount: bigint): Hex => {
    const payload = encode(codecOf(WITHDRAWAL.input), { asset: ETHER, to: bob, amount } as never);
    return messageId({ from: rollup, to: L1, seq, action: WITHDRAWAL.action, payload });
  };

  /** A settled block with this state, that gives so much back to bob. */
  async function settled(height: number, state: AppState, back = 0n): Promise<Settled> {
    const header: Header = {
      ...{ rollup, height, epoch: 0, committee: 0, next: 0, time: 1, parent: hashOf(1), stateRoot: state.root, actionsRoot: hashOf(3), receiptsRoot: hashOf(4) },
      ...{ outboxRoot: merkleRoot([withdrawalId(0, back)]), dataCommitment: hashOf(6), fuel: 1n, count: 1, work: 0n },
    };
    const hashes = [hashOf(70), headerHash(header), hashOf(71)];
    const outcome = await l1.settlement.settle(l1.proposal(batches++, { root: merkleRoot(hashes) }));
    assert.ok(outcome.kind === 'settled');
    const { batchId, root, bodyHash, l1TimeMs } = outcome.batch;
    return { header, spot: { batch: { committee: 0, id: BigInt(batchId), time: BigInt(l1TimeMs / 1000), root, bodyHash }, index: 1, count: hashes.length, path: merklePath(hashes, 1) } };
  }
  const withdraw = ({ header, spot }: Settled, amount: bigint): Promise<void> => bridge.withdraw({ header, seq: 0, asset: ETHER, to: bob, amount, index: 0, count: 1, path: [] }, spot);
  const balanceOf = (account: Hex): Promise<bigint> => l1.reader.getBalance({ address: account });
  const leave = (state: AppState, account: Hex, amount: bigint): Promise<void> => escaping.escape({ rollup, asset: ETHER, account, amount, proof: state.balance(account) });

  /** Nobody answers. */
  async function freeze(): Promise<void> {
    if ((await escaping.standing(rollup)).sent === 0) await bridge.force({ rollup, action: 'exit', input: new Uint8Array() });
    await escaping.demand(rollup);
    await pass(ANSWER + 1);
    await escaping.freeze(rollup);
  }

  it('has a demand answered by a settled block that took in what L1 sent, and the bond goes to who shows it', async () => {
    await assert.rejects(escaping.demand(rollup), /force an action first/);
    await assert.rejects(escaping.demand(hashOf(5)), /no such rollup/);
    for (const amount of [5n, 6n]) await deposit(amount);
    await escaping.demand(rollup);
    await assert.rejects(escaping.demand(rollup), /still running/);
    await assert.rejects(escaping.freeze(rollup), /still running/);
    const { demand, sent, frozen } = await escaping.standing(rollup);
    assert.deepEqual([demand?.upTo, demand?.by, sent, frozen], [2, escaping.account, 2, undefined]);
    assert.ok((demand?.until ?? 0) > (await escaping.now()) + ANSWER - 10);

    const [one, two] = [new AppState({ taken: 1 }), new AppState({ taken: 2 })];
    const early = await settled(1, one);
    await assert.rejects(escaping.answer(early.header, early.spot, one.taken(1)), /less than is demanded/);
    await assert.rejects(escaping.answer(early.header, early.spot, one.taken(2)), /says something else/);
    await assert.rejects(escaping.answer({ ...early.header, stateRoot: two.root }, early.spot, two.taken(2)), /not settled/);
    const right = await settled(2, two);
    const answering = await createEscape({ url: l1.anvil.url, contract: l1.contract, privateKey: keyOf('operator') });
    const before = await balanceOf(l1.contract);
    await answering.answer(right.header, right.spot, two.taken(2));
    assert.equal(await balanceOf(l1.contract), before - BOND);
    await assert.rejects(answering.answer(right.header, right.spot, two.taken(2)), /nothing is demanded/);
    await assert.rejects(escaping.freeze(rollup), /nothing is demanded/);
    // What was shown is not demanded again; what comes then is.
    await assert.rejects(escaping.demand(rollup), /force an action first/);
    await deposit(1n);
    await escaping.demand(rollup);
    assert.equal((await escaping.standing(rollup)).demand?.upTo, 3);
  });

  it('answers late as long as nobody froze the app', async () => {
    await deposit(5n);
    await escaping.demand(rollup);
    await pass(ANSWER + 1);
    const state = new AppState({ taken: 1 });
    const { header, spot } = await settled(1, state);
    await escaping.answer(header, spot, state.taken(1));
    await assert.rejects(escaping.freeze(rollup), /nothing is demanded/);
  });

  it('freezes an app that does not answer, gives the bond back, and lets nothing in any more', async () => {
    await deposit(5n);
    const dueBefore = await escaping.due(escaping.account, ETHER);
    await freeze();
    assert.equal(await escaping.due(escaping.account, ETHER), dueBefore + BOND);
    const { frozen } = await escaping.standing(rollup);
    assert.deepEqual([frozen?.height, frozen?.stateRoot, frozen?.taken, frozen?.isOpen], [0, genesis.root, 0, false]);
    assert.equal((frozen?.opensAt ?? 0) - (frozen?.at ?? 0), WINDOW + SHOWING);
    await assert.rejects(deposit(1n), /frozen/);
    await assert.rejects(bridge.force({ rollup, action: 'exit', input: new Uint8Array() }), /frozen/);
    await assert.rejects(escaping.demand(rollup), /frozen/);
    await assert.rejects(escaping.freeze(rollup), /frozen/);
    assert.equal((await l1.settlement.frozen()).has(rollup), false, 'L1 may still forget it');
    // Settled later: never final. What is settled in the same second was in time.
    await pass(2);
    const late = await settled(1, new AppState({ taken: 1 }), 5n);
    await pass(WINDOW + 1);
    await assert.rejects(withdraw(late, 5n), /not final/);
    await assert.rejects(escaping.show(late.header, late.spot, new AppState({ taken: 1 }).taken(1)), /settled after the freeze/);
    await l1.rpc('anvil_mine', '0x80');
    assert.ok((await l1.settlement.frozen()).has(rollup));
    await escaping.collect(escaping.account, ETHER);
    await assert.rejects(escaping.collect(escaping.account, ETHER), /nothing is due/);
  });

  it('pays each balance of the newest final block once, and from nothing else', async () => {
    for (const amount of [50n, 60n]) await deposit(amount);
    const [older, newer] = [
      new AppState({ taken: 1, balances: [[alice, 50n]] }),
      new AppState({
        taken: 2,
        balances: [
          [alice, 70n],
          [bob, 40n],
        ],
      }),
    ];
    const [first, second] = [await settled(1, older), await settled(2, newer)];
    await assert.rejects(escaping.show(first.header, first.spot, older.taken(1)), /not frozen/);
    await freeze();
    await assert.rejects(leave(newer, alice, 70n), /cannot leave yet/);
    await escaping.show(first.header, first.spot, older.taken(1));
    await escaping.show(second.header, second.spot, newer.taken(2));
    await assert.rejects(escaping.show(first.header, first.spot, older.taken(1)), /as new was shown/);
    await pass(WINDOW + SHOWING + 1);
    await assert.rejects(leave(older, alice, 50n), /says something else/);
    await assert.rejects(leave(newer, alice, 71n), /says something else/);
    await assert.rejects(leave(newer, `0x${'cc'.repeat(20)}`, 0n), /says something else/);
    const before = await balanceOf(alice);
    await leave(newer, alice, 70n);
    await leave(newer, bob, 40n);
    assert.equal(await balanceOf(alice), before + 70n);
    for (const [account, amount] of [
      [alice, 70n],
      [bob, 40n],
    ] as const)
      await assert.rejects(leave(newer, account, amount), /paid before/);
    assert.deepEqual([await escaping.hasEscaped({ rollup, asset: ETHER, account: alice }), await bridge.held(rollup, ETHER)], [true, 0n]);
    await assert.rejects(escaping.show(second.header, second.spot, newer.taken(2)), /leave already/);
  });

  it('lets nobody leave by a block below one that paid out, and pays out of none above the one that was shown', async () => {
    await deposit(50n);
    const [older, newer] = [new AppState({ taken: 1, balances: [[bob, 50n]] }), new AppState({ taken: 1, balances: [[bob, 20n]] })];
    const [first, second] = [await settled(1, older), await settled(2, newer, 30n)];
    await pass(WINDOW + 1);
    await withdraw(second, 30n);
    assert.equal((await escaping.standing(rollup)).seenHeight, 2);
    await bridge.force({ rollup, action: 'exit', input: new Uint8Array() });
    const third = await settled(3, new AppState({ taken: 1 }), 20n);
    await freeze();
    await escaping.show(first.header, first.spot, older.taken(1));
    await pass(WINDOW + SHOWING + 1);
    await assert.rejects(leave(older, bob, 50n), /cannot leave yet/);
    // It never opens by itself: whoever shows the right one is not too late.
    await escaping.show(second.header, second.spot, newer.taken(1));
    await assert.rejects(withdraw(third, 20n), /no block as new was shown/);
    await leave(newer, bob, 20n);
    assert.equal(await bridge.held(rollup, ETHER), 0n);
  });

  it('pays what the shown block and those below gave back', async () => {
    await deposit(50n);
    const state = new AppState({ taken: 1, balances: [[bob, 20n]] });
    const block = await settled(1, state, 30n);
    await freeze();
    await assert.rejects(withdraw(block, 30n), /no block as new was shown/);
    await escaping.show(block.header, block.spot, state.taken(1));
    await withdraw(block, 30n);
    await pass(WINDOW + SHOWING + 1);
    await leave(state, bob, 20n);
    assert.equal(await bridge.held(rollup, ETHER), 0n);
  });

  it('is forgotten after as many batches as members reckon with', async () => {
    assert.equal(await l1.reader.readContract({ address: l1.contract, abi: settlementAbi, functionName: 'RING' }), BigInt(RING));
  });

  it('shows a block whose batch is forgotten, if it was noted before', async () => {
    await deposit(20n);
    const state = new AppState({ taken: 1, balances: [[bob, 20n]] });
    const { header, spot } = await settled(1, state);
    await pass(WINDOW + 1);
    await bridge.note(header, spot);
    assert.equal((await escaping.standing(rollup)).seenHeight, 1);
    await bridge.force({ rollup, action: 'exit', input: new Uint8Array() });
    await freeze();
    await assert.rejects(escaping.show({ ...header, time: 9 }, undefined, state.taken(1)), /not final/);
    await escaping.show(header, undefined, state.taken(1));
    await pass(WINDOW + SHOWING + 1);
    await leave(state, bob, 20n);
  });

  it('gives back deposits that no block took in, each once, and none that was', async () => {
    const sent = [5n, 0n, 7n, 9n];
    for (const amount of sent) await (amount === 0n ? bridge.force({ rollup, action: 'exit', input: new Uint8Array() }) : deposit(amount, alice));
    await l1.rpc('anvil_mine', '0x80');
    const inbox = await l1.settlement.inbox(rollup, 0, 64);
    const state = new AppState({ taken: 1, balances: [[bob, 5n]] });
    const block = await settled(1, state);
    await freeze();
    await escaping.show(block.header, block.spot, state.taken(1));
    await assert.rejects(escaping.refund(rollup, inbox, 3), /cannot leave yet/);
    await pass(WINDOW + SHOWING + 1);
    const before = await escaping.due(alice, ETHER);
    for (const wrong of [inbox.slice(0, 3), inbox.with(3, { ...(inbox[3] as (typeof inbox)[0]), amount: 10n }), inbox.toReversed()])
      await assert.rejects(escaping.refund(rollup, wrong, 2), /not the newest/);
    await assert.rejects(escaping.refund(rollup, inbox, 0), /not the newest/);
    await escaping.refund(rollup, inbox, 3);
    await assert.rejects(escaping.refund(rollup, inbox, 3), /not the newest/);
    await escaping.refund(rollup, inbox.slice(0, 3), 1);
    await assert.rejects(escaping.refund(rollup, inbox.slice(0, 1), 0), /not the newest/);
    assert.equal(await escaping.due(alice, ETHER), before + 16n);
    const had = await balanceOf(alice);
    await escaping.collect(alice, ETHER);
    assert.equal(await balanceOf(alice), had + before + 16n);
    await leave(state, bob, 5n);
    assert.equal(await bridge.held(rollup, ETHER), 0n);
  });

  it('lets users of an app that settled nothing leave with what its genesis says', async () => {
    await deposit(3n);
    await freeze();
    await pass(WINDOW + SHOWING + 1);
    await leave(genesis, bob, 3n);
    assert.equal(await bridge.held(rollup, ETHER), 0n);
  });

  it('ends an app with the block below one that its operator vetoed, while that was not final', async () => {
    await deposit(50n);
    const [older, newer] = [new AppState({ taken: 1, balances: [[bob, 50n]] }), new AppState({ taken: 1, balances: [[alice, 50n]] })];
    const first = await settled(1, older);
    await pass(WINDOW + 1);
    const [second, third] = [await settled(2, newer, 50n), await settled(3, newer)];
    const owner = await createEscape({ url: l1.anvil.url, contract: l1.contract, privateKey: keyOf('operator') });
    await assert.rejects(escaping.veto(second.header, second.spot), /only the operator/);
    await assert.rejects(owner.veto(first.header, first.spot), /final, and nobody can take it back/);
    await assert.rejects(owner.veto({ ...second.header, time: 7 }, second.spot), /not settled/);
    await owner.veto(second.header, second.spot);
    assert.equal((await escaping.standing(rollup)).frozen?.cut, 2);
    await assert.rejects(owner.veto(second.header, second.spot), /frozen/);
    await pass(WINDOW + 1);
    for (const { header, spot } of [second, third]) await assert.rejects(escaping.show(header, spot, newer.taken(1)), /not final/);
    await assert.rejects(withdraw(second, 50n), /not final/);
    await escaping.show(first.header, first.spot, older.taken(1));
    await pass(WINDOW + SHOWING + 1);
    await assert.rejects(leave(newer, alice, 50n), /says something else/);
    await leave(older, bob, 50n);
    await l1.rpc('anvil_mine', '0x80');
    const known = (await l1.settlement.frozen()).get(rollup);
    assert.deepEqual([known?.cut, (known?.atMs ?? 0) > 0], [2, true]);
  });

  describe('censorship', () => {
    const book = () => actionBook(l1.settlement.chainId, rollup, [{ name: 'transfer', input: { to: 'address', amount: 'uint256', notes: ['string'] } }]);
    const signed = (nonce: bigint): SignedAction => signAction(book(), 'transfer', { to: bob, amount: 5n, notes: ['a', 'b'] }, nonce, { address: alice, privateKey: fromHex(keyOf('alice')) });
    const words = (action: SignedAction): SignedWords => signedWords(book(), action) as SignedWords;
    function acknowledged(action: SignedAction, includedBy: number, by = 'operator') {
      const identified = identifyAction(book(), action);
      assert.ok(identified.ok);
      const [before, after] = [hashOf(31), hashOf(32)].map((action) => ({ action, includedBy: 40 })) as [Pledge, Pledge];
      const promises = [before, { action: identified.id, includedBy }, after];
      return acknowledgementsOf(rollup, promises, signPromises(l1.settlement.chainId, rollup, promises, fromHex(keyOf(by))))[1] as Acknowledgement;
    }

    it('is proven by an acknowledgement and a block: the app freezes, and a part of its deposit is the sender’s', async () => {
      const escrow = await createEscrow({ url: l1.anvil.url, contract: l1.contract, privateKey: keyOf('rival') });
      await escrow.deposit(rollup, 1_000n);
      const state = new AppState({ nonce: 4n });
      const [early, late] = [await settled(6, state), await settled(7, state)];
      const [action, promise] = [signed(4n), acknowledged(signed(4n), 7)];
      const prove = (of: Settled, nonce = state.nonce(4n), by = promise, said = words(action)): Promise<void> => escaping.proveCensored(of.header, of.spot, by, said, nonce);
      await assert.rejects(prove(early), /below the height/);
      await assert.rejects(prove({ ...late, header: early.header }), /not settled/);
      await assert.rejects(prove(late, state.nonce(3n)), /says something else/);
      await assert.rejects(prove(late, state.nonce(0n)), /says something else/);
      await assert.rejects(prove(late, undefined, acknowledged(action, 7, 'rival')), /did not acknowledge/);
      await assert.rejects(prove(late, undefined, { ...promise, includedBy: 6 }), /did not acknowledge/);
      await assert.rejects(prove(late, undefined, { ...promise, index: 0 }), /did not acknowledge/);
      await assert.rejects(prove(late, undefined, { ...promise, path: promise.path.slice(1) }), /did not acknowledge/);
      await assert.rejects(prove(late, undefined, promise, words(signed(5n))), /did not acknowledge/);
      await assert.rejects(prove(late, undefined, acknowledged(signed(3n), 7), words(signed(3n))), /was included/);
      const before = await escaping.due(alice, ETHER);
      await prove(late);
      assert.deepEqual([await escaping.due(alice, ETHER), (await escrow.find(rollup)).balance], [before + 100n, 0n]);
      assert.ok((await escaping.standing(rollup)).frozen);
      await assert.rejects(prove(late), /frozen/);
    });

    it('of a first action is proven by what is not in the state', async () => {
      const state = new AppState({});
      const block = await settled(3, state);
      await escaping.proveCensored(block.header, block.spot, acknowledged(signed(0n), 2), words(signed(0n)), state.nonce(0n));
      assert.ok((await escaping.standing(rollup)).frozen);
    });

    it('gives a demand that was running its bond back', async () => {
      await deposit(1n);
      await escaping.demand(rollup);
      const before = await escaping.due(escaping.account, ETHER);
      const state = new AppState({});
      const block = await settled(3, state);
      await escaping.proveCensored(block.header, block.spot, acknowledged(signed(0n), 2), words(signed(0n)), state.nonce(0n));
      assert.equal(await escaping.due(escaping.account, ETHER), before + BOND);
      assert.equal((await escaping.standing(rollup)).demand, undefined);
    });

    it('is proven by nothing after the flip of any bit that means something', async () => {
      const state = new AppState({});
      const { header, spot } = await settled(7, state);
      const data = fromHex(CALLS.proveCensored(header, spot, acknowledged(signed(0n), 7), words(signed(0n)), state.nonce(0n)));
      const refusal = async (of: Uint8Array): Promise<boolean> => (await objectionTo(l1.reader, { to: l1.contract, data: toHex(of), from: escaping.account })) !== undefined;
      const meaning = (of: Uint8Array): unknown => decodeFunctionData({ abi: settlementAbi, data: toHex(of) }).args;
      assert.equal(await refusal(data), false);
      await fc.assert(
        fc.asyncProperty(fc.nat({ max: data.length * 8 - 1 }), async (bit) => {
          const flipped = data.with(bit >> 3, (data[bit >> 3] as number) ^ (1 << (bit & 7)));
          // Bytes that only fill up the last word of a signature are nobody's.
          return (await refusal(flipped)) || isDeepStrictEqual(meaning(flipped), meaning(data));
        }),
        { numRuns: 300 },
      );
    }).timeout(60_000);
  });
});
