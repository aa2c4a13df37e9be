/** What executing blocks costs a verifier, but for signatures: identities, nonces, the guest, receipts and the state root. */
import { join } from 'node:path';
import token from '../../contracts/apps/token/machine.ts';
import { Session } from '../../contracts/execution/session.ts';
import { LayeredState } from '../../contracts/execution/state.ts';
import { compileApp } from '../../contracts/guest/compile.ts';
import { type Guest, loadGuest } from '../../contracts/guest/host.ts';
import { keyBytes, placeOf } from '../../contracts/guest/layout.ts';
import { nativeGuest } from '../../contracts/guest/native.ts';
import { identifyAction } from '../../protocols/action.ts';
import type { Entry } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { codecOf } from '../../protocols/schema.ts';
import { type BenchResult, cpuMs, type Measured, measure } from './bench.ts';

const ROLLUP: Hex = `0x${'11'.repeat(32)}`;
const SIGNATURE: Hex = `0x${'00'.repeat(65)}`;
const ACTIONS = 1000;
const BLOCKS = 5;
const FILE = join(import.meta.dirname, '../../contracts/apps/token/machine.ts');

const TRANSFER = codecOf({ to: 'address', amount: 'uint256' });
const AMOUNT = codecOf({ amount: 'uint256' });
const account = (number: number): Hex => `0x${(number + 1).toString(16).padStart(40, '0')}`;
const PLACE = placeOf(token.state.balances, 0);

/** Balances of accounts, as the token app stores them. */
const balances = (accounts: number) => Array.from({ length: accounts }, (_, at) => ({ key: keyBytes(PLACE, account(at)), value: encode(AMOUNT, { amount: 1_000_000n }) }));

/** A fixed sequence: every run of every variant executes the same transfers. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function transfers(accounts: number): () => Entry[] {
  const next = sequence(1);
  const nonces = new Map<Hex, bigint>();
  const one = (): Entry => {
    const sender = account(next(accounts));
    const nonce = nonces.get(sender) ?? 0n;
    nonces.set(sender, nonce + 1n);
    const payload = encode(TRANSFER, { to: account(next(accounts)), amount: 1n });
    return { kind: 'action', action: { rollup: ROLLUP, transition: 0, sender, nonce, payload, signature: SIGNATURE } };
  };
  return () => Array.from({ length: ACTIONS }, one);
}

function tokenBench(name: string, guest: Guest, accounts: number): Measured {
  const entries = balances(accounts);
  const stateRoot = new LayeredState(0, entries).root;
  const session = new Session({
    chain: 7,
    rollup: ROLLUP,
    guest,
    genesis: encode(codecOf(token.genesis.input), { holders: [] }),
    check: identifyAction,
    checkpoint: { height: 0, stateRoot, entries },
  });
  const block = transfers(accounts);
  const run = (): number => {
    const blocks = Array.from({ length: BLOCKS }, block);
    return (ACTIONS * BLOCKS * 1000) / cpuMs(() => blocks.forEach((each) => advance(session, each)));
  };
  return { name, unit: 'actions/core-s', run };
}

/** A bench of blocks that revert would measure something else. */
function advance(session: Session, entries: Entry[]): void {
  const done = session.execute({ height: session.height + 1, time: 1, entries });
  if (done.kind !== 'executed') throw new Error(`entry ${done.entry}: ${done.reason}`);
  const reverted = done.result.receipts.findIndex(({ status }) => status !== 'executed');
  if (reverted >= 0) throw new Error(`entry ${reverted} reverted: ${done.result.reasons[reverted]}`);
  session.settle(session.height);
}

function rootBench(): Measured {
  const state = new LayeredState(0, balances(1_000_000));
  const next = sequence(2);
  const run = (): number => {
    const changed = new Set(Array.from({ length: 1000 }, () => next(1_000_000)));
    const writes = [...changed].map((at) => ({ key: keyBytes(PLACE, account(at)), value: encode(AMOUNT, { amount: BigInt(next(1 << 30)) }) }));
    return cpuMs(() => {
      state.push(writes);
      void state.root;
      state.settle(state.height);
    });
  };
  return { name: 'state.root.1000of1m', unit: 'ms', run };
}

/** Results for the token app, and of the state root. Takes minutes: a million accounts are made twice. */
export async function guestBench(): Promise<BenchResult[]> {
  const metered = loadGuest((await compileApp(FILE)).wasm);
  const small = measure([tokenBench('token.metered', metered, 10_000), tokenBench('token.native', nativeGuest(token), 10_000)]);
  return [...small, ...measure([tokenBench('token.metered.1m', metered, 1_000_000), rootBench()])];
}
