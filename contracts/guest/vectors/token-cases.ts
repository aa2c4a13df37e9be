/** What the token app is asked in the vectors: the ordinary, every refusal, and the edges of its integers. */
import { type Hex, toHex } from '../../../protocols/bytes.ts';
import { encode } from '../../../protocols/codec.ts';
import { codecOf } from '../../../protocols/schema.ts';
import token from '../../apps/token/machine.ts';
import { NOBODY, TRANSITION } from '../abi.ts';
import type { BlockJson, CallJson, CaseJson, EntryJson } from './play.ts';

const [A, B, C]: [Hex, Hex, Hex] = [`0x${'aa'.repeat(20)}`, `0x${'bb'.repeat(20)}`, `0x${'0c'.repeat(20)}`];
const ROLLUP: Hex = `0x${'33'.repeat(32)}`;
const CHESS: Hex = `0x${'44'.repeat(12)}${'55'.repeat(20)}`;
const GAME: Hex = `0x${'66'.repeat(32)}`;
const MOST = 2n ** 256n - 1n;
const { transfer: TRANSFER, fund: FUND } = { transfer: 0, fund: 1 };

const call = (transition: number, sender: Hex, payload: Hex, from: Hex | null = null): CallJson => ({ transition, sender, from, payload });
const transferInput = (to: Hex, amount: bigint): Hex => toHex(encode(codecOf(token.actions.transfer), { to, amount }));
const fundInput = (chess: Hex, game: Hex, amount: bigint): Hex => toHex(encode(codecOf(token.actions.fund), { chess, game, amount }));
const transfer = (sender: Hex, to: Hex, amount: bigint): CallJson => call(TRANSFER, sender, transferInput(to, amount));
const fund = (sender: Hex, chess: Hex, amount: bigint): CallJson => call(FUND, sender, fundInput(chess, GAME, amount));
const genesis = (...holders: readonly (readonly [owner: Hex, amount: bigint])[]): CallJson =>
  call(TRANSITION.genesis, NOBODY, toHex(encode(codecOf(token.genesis.input), { holders: holders.map(([owner, amount]) => ({ owner, amount })) })));

const block = (height: number, ...calls: readonly CallJson[]): BlockJson => ({ rollup: ROLLUP, height, time: 1_700_000_000_000 + height, entropy: `0x${'77'.repeat(32)}`, first: 0, calls });

const UINT256 = codecOf('uint256');
const balance = (of: Hex, amount: bigint): EntryJson => ({ key: `0x01${of.slice(2)}`, value: toHex(encode(UINT256, amount)) });
const supply = (amount: bigint): EntryJson => ({ key: '0x02', value: toHex(encode(UINT256, amount)) });
const STATE = [balance(A, 1_000n), balance(B, 5n), supply(1_005n)];

/** All but the last byte, and a byte too many. */
const cut = (hex: Hex): Hex => hex.slice(0, -2) as Hex;
const longer = (hex: Hex): Hex => `${hex}00`;

const ORDINARY: readonly CaseJson[] = [
  { name: 'genesis', about: 'an owner named twice is credited twice; an amount of zero is written', state: [], blocks: [block(0, genesis([A, 700n], [B, 5n], [A, 300n], [C, 0n]))] },
  { name: 'genesis without holders', about: 'only the supply is written', state: [], blocks: [block(0, genesis())] },
  {
    name: 'transfers',
    about: 'each call sees what the calls before it committed; all of a balance may go; a balance of zero stays',
    state: STATE,
    blocks: [block(1, transfer(A, B, 30n), transfer(A, C, 970n), transfer(C, A, 1n), transfer(B, C, 35n))],
  },
  {
    name: 'refused transfers',
    about: 'code 1 for nothing, code 2 for more than there is, in this order; a refused call leaves nothing and the next one goes on',
    state: STATE,
    blocks: [block(1, transfer(A, B, 0n), transfer(C, B, 0n), transfer(A, B, 1_001n), transfer(C, A, 1n), transfer(A, B, 1_000n), transfer(A, B, 1n), transfer(B, A, 1_005n))],
  },
  {
    name: 'a transfer to oneself',
    about: 'one write of the same balance, and an event',
    state: STATE,
    blocks: [block(1, transfer(A, A, 400n), transfer(A, A, 1_000n), transfer(A, A, 1_001n), transfer(C, C, 1n))],
  },
  {
    name: 'messages to another rollup',
    about: 'the amount goes to the account of the rollup, the last 20 bytes of its id; a refused call sends nothing',
    state: STATE,
    blocks: [block(1, fund(A, CHESS, 10n), fund(A, CHESS, 0n), fund(A, CHESS, 991n), fund(A, `0x${'00'.repeat(12)}${A.slice(2)}`, 1n), fund(B, ROLLUP, 5n))],
  },
  {
    name: 'calls that came as messages',
    about: 'the sender is the account of the rollup that sent them, and `from` its id: this app does not look at it',
    state: [balance(`0x${CHESS.slice(26)}`, 50n), supply(50n)],
    blocks: [block(1, call(TRANSFER, `0x${CHESS.slice(26)}`, transferInput(A, 20n), CHESS), call(FUND, `0x${CHESS.slice(26)}`, fundInput(CHESS, GAME, 30n), CHESS), transfer(A, B, 20n))],
  },
  { name: 'an empty block', about: 'no calls, no results; the host need not enter the guest', state: STATE, blocks: [block(1)] },
  {
    name: 'blocks on blocks',
    about: 'genesis, then three blocks on what it left; the last one is the rest of a block whose first 7 calls ran elsewhere',
    state: [],
    blocks: [
      block(0, genesis([A, 1_000n])),
      block(1, transfer(A, B, 600n), transfer(B, C, 1n)),
      block(2, transfer(B, A, 600n), transfer(B, A, 599n)),
      { ...block(3, fund(C, CHESS, 1n), transfer(C, A, 1n)), first: 7 },
    ],
  },
];

const badGenesis = (payload: Hex): CallJson => call(TRANSITION.genesis, NOBODY, payload);
const HOLDERS = genesis([A, 1n], [B, 2n]).payload;

const BAD: readonly CaseJson[] = [
  {
    name: 'payloads that are not of the type',
    about: 'code 0xffff0005: cut, too long or empty; nothing of them is done',
    state: STATE,
    blocks: [
      block(
        1,
        call(TRANSFER, A, cut(transferInput(B, 1n))),
        call(TRANSFER, A, longer(transferInput(B, 1n))),
        call(TRANSFER, A, '0x'),
        call(FUND, A, transferInput(B, 1n)),
        call(FUND, A, cut(fundInput(CHESS, GAME, 1n))),
        call(TRANSFER, A, fundInput(CHESS, GAME, 1n)),
        transfer(A, B, 1n),
      ),
    ],
  },
  {
    name: 'genesis that is not of the type',
    about: 'a count that is more or less than what follows, up to 2^32 - 1; a list cut in the middle; bytes after it',
    state: [],
    blocks: [
      block(
        0,
        badGenesis(cut(HOLDERS)),
        badGenesis(longer(HOLDERS)),
        badGenesis('0x'),
        badGenesis('0x000000'),
        badGenesis('0xffffffff'),
        badGenesis(`0x03000000${HOLDERS.slice(10)}`),
        badGenesis(`0x01000000${HOLDERS.slice(10)}`),
        badGenesis(`0xffffffff${HOLDERS.slice(10)}`),
        badGenesis(`0x9d89d89d${HOLDERS.slice(10)}`),
      ),
    ],
  },
  {
    name: 'transitions that do not exist',
    about: 'code 0xffff0005: numbers of no action, and the hooks and the migration that this app does not have',
    state: STATE,
    blocks: [block(1, ...[2, 0x00ff, 0x8000, 0xfffb, TRANSITION.beforeBlock, TRANSITION.afterBlock, TRANSITION.migrate].map((each) => call(each, A, transferInput(B, 1n))), transfer(A, B, 1n))],
  },
  {
    name: 'stored balances that are no integers',
    about: 'code 0xffff0001: a value of 31, 1 or 0 bytes, of the sender or of the receiver, whose debit is undone',
    state: [balance(A, 9n), { key: `0x01${B.slice(2)}`, value: `0x${'01'.repeat(31)}` }, { key: `0x01${C.slice(2)}`, value: '0x01' }, { key: `0x01${NOBODY.slice(2)}`, value: '0x' }],
    blocks: [block(1, transfer(B, A, 1n), transfer(A, B, 1n), transfer(C, A, 0n), transfer(A, C, 1n), transfer(NOBODY, A, 1n), transfer(A, NOBODY, 1n), transfer(A, A, 9n))],
  },
];

const EDGES: readonly CaseJson[] = [
  {
    name: 'the largest integer',
    about: 'all of 2^256 - 1 in one hand, and then in another',
    state: [],
    blocks: [block(0, genesis([A, MOST])), block(1, transfer(A, B, MOST), transfer(B, A, MOST - 1n), transfer(B, B, 1n), transfer(B, A, 2n))],
  },
  {
    name: 'a supply that does not fit',
    about: 'code 0xffff0001, and no balance is left behind',
    state: [],
    blocks: [block(0, genesis([A, MOST], [B, 1n]), genesis([A, MOST], [A, 1n]), genesis([A, 1n], [B, MOST - 1n]))],
  },
  {
    name: 'a balance that does not fit',
    about: 'code 0xffff0001 when the receiver holds too much already: what was taken from the sender is back',
    state: [balance(A, MOST), balance(B, MOST), balance(C, 2n ** 128n), supply(0n)],
    blocks: [block(1, transfer(A, B, 1n), transfer(A, B, MOST), transfer(C, A, 2n ** 128n), fund(A, `0x${'00'.repeat(12)}${B.slice(2)}`, 1n), transfer(A, A, MOST), transfer(A, C, MOST - 2n ** 128n))],
  },
  {
    name: 'carries and borrows',
    about: 'sums and differences that run through every 64 bits of an integer',
    state: [balance(A, 2n ** 192n), balance(B, 2n ** 64n - 1n), balance(C, 2n ** 192n - 1n), supply(0n)],
    blocks: [
      block(1, transfer(A, B, 1n), transfer(A, C, 1n), transfer(B, C, 2n ** 64n), transfer(C, A, 2n ** 192n + 2n ** 64n - 1n), transfer(C, A, 2n ** 64n), transfer(A, B, 2n ** 128n + 2n ** 64n)),
    ],
  },
];

export const TOKEN_CASES: readonly CaseJson[] = [...ORDINARY, ...BAD, ...EDGES];
