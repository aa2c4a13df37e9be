/** The token app of ../../../apps/token/machine.ts in AssemblyScript: the same manifest, the same bytes in state, events and messages. */
import { add, alloc, apply, BAD_INPUT, clear, emit, fail, GENESIS, isWhole, isZero, left, loadInteger, OVER_LIMIT, put, readU32, REFUSED, send, sender, startWriting, subtract, take, THROWN, VERSION, writeAccount, writeU32, writeU8, writeWord, written } from './mru';

const TRANSFER: i32 = 0;
const FUND: i32 = 1;
const NOT_POSITIVE: u32 = 1;
const TOO_LITTLE: u32 = 2;
const TRANSFERRED: i32 = 0;
const HOLDER_BYTES: u32 = 52;

/** State entry 0 is the map of balances, entry 1 the supply. */
const BALANCES: u32 = 1;
const SUPPLY_KEY: usize = memory.data<u8>([2]);

/** Places for what is made during a call. */
const key: usize = memory.data(24, 8);
const balance: usize = memory.data(32, 8);
const supply: usize = memory.data(32, 8);
const output: usize = memory.data(128, 8);

function loadBalance(account: usize): bool {
  startWriting(key);
  writeU8(BALANCES);
  writeAccount(account);
  return loadInteger(key, 21, balance);
}
function storeBalance(): u32 {
  return put(key, 21, balance, 32) == REFUSED ? fail(OVER_LIMIT, 'the state is full') : 0;
}

function credit(account: usize, amount: usize): u32 {
  if (!loadBalance(account)) return fail(THROWN, 'a stored balance is damaged');
  if (add(balance, amount)) return fail(THROWN, 'a balance over 256 bits');
  return storeBalance();
}

function debit(account: usize, amount: usize): u32 {
  if (!loadBalance(account)) return fail(THROWN, 'a stored balance is damaged');
  if (isZero(amount)) return fail(NOT_POSITIVE, 'the amount must be positive');
  if (subtract(balance, amount)) return fail(TOO_LITTLE, 'the balance is less than the amount');
  return storeBalance();
}

function move(to: usize, amount: usize): u32 {
  let code = debit(sender, amount);
  if (code == 0) code = credit(to, amount);
  if (code != 0) return code;
  startWriting(output);
  writeAccount(sender);
  writeAccount(to);
  writeWord(amount);
  return emit(TRANSFERRED, output, written(output)) == REFUSED ? fail(OVER_LIMIT, 'too many events') : 0;
}

function badInput(): u32 { return fail(BAD_INPUT, 'the input is not of the type'); }

function transfer(): u32 {
  const to = take(20);
  const amount = take(32);
  return isWhole() ? move(to, amount) : badInput();
}

function fund(): u32 {
  const chess = take(32);
  const game = take(32);
  const amount = take(32);
  if (!isWhole()) return badInput();
  // The account of a rollup is the end of its id.
  const code = move(chess + 12, amount);
  if (code != 0) return code;
  startWriting(output);
  writeWord(chess);
  writeU32(4);
  writeU32(0x646e7566); // 'fund'
  writeU32(84);
  writeWord(game);
  writeAccount(sender);
  writeWord(amount);
  return send(output, written(output)) == REFUSED ? fail(OVER_LIMIT, 'too many messages') : 0;
}

/** Looks at the length of the list before anything is done with it: an input that is not of the type does nothing. */
function genesis(): u32 {
  let holders = readU32();
  if (<u64>left() != <u64>holders * HOLDER_BYTES) return badInput();
  const list = take(left());
  if (!isWhole()) return badInput();
  clear(supply);
  for (let at = list; holders > 0; holders--, at += HOLDER_BYTES) {
    const code = credit(at, at + 20);
    if (code != 0) return code;
    if (add(supply, at + 20)) return fail(THROWN, 'a supply over 256 bits');
  }
  return put(SUPPLY_KEY, 1, supply, 32) == REFUSED ? fail(OVER_LIMIT, 'the state is full') : 0;
}

function act(transition: i32): u32 {
  switch (transition) {
    case TRANSFER: return transfer();
    case FUND: return fund();
    case GENESIS: return genesis();
    default: return fail(BAD_INPUT, 'no such action');
  }
}

export function mru_abi(): i32 { return VERSION; }
export function mru_alloc(size: i32): usize { return alloc(size); }
export function mru_apply(input: usize, length: i32): i64 { return apply(input, length, act); }
