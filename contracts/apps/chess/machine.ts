/** Chess with stakes. The rules are those of the npm package chess.js, which runs inside the guest as it is. */
import { Chess } from 'chess.js';
import { defineMachine, map, value } from '../../machine.ts';

const OPEN = 0;
const WON_BY_WHITE = 1;
const WON_BY_BLACK = 2;
const DRAWN = 3;

const ERROR = { exists: 1, unknown: 2, over: 3, notBank: 4, notPlayer: 5, wrongStake: 6, notFunded: 7, notYourTurn: 8, illegal: 9, samePlayer: 10 } as const;

const resultOf = (board: Chess): number => (board.isCheckmate() ? (board.turn() === 'w' ? WON_BY_BLACK : WON_BY_WHITE) : board.isDraw() ? DRAWN : OPEN);

export default defineMachine({
  name: 'chess',
  state: {
    /** The rollup whose tokens are staked. */
    bank: value('bytes32'),
    games: map('bytes32', { white: 'address', black: 'address', stake: 'uint256', whitePaid: 'bool', blackPaid: 'bool', fen: 'string', result: 'uint8' }),
  },
  actions: {
    open: { game: 'bytes32', white: 'address', black: 'address', stake: 'uint256' },
    /** Arrives as a message from the bank, which took the stake. */
    fund: { game: 'bytes32', player: 'address', amount: 'uint256' },
    move: { game: 'bytes32', san: 'string' },
    resign: { game: 'bytes32' },
  },
  events: { opened: { game: 'bytes32' }, funded: { game: 'bytes32', player: 'address' }, moved: { game: 'bytes32', san: 'string' }, over: { game: 'bytes32', result: 'uint8' } },
  messages: { transfer: { to: 'address', amount: 'uint256' } },
  genesis: { input: { bank: 'bytes32' }, run: ({ state, input }) => state.bank.set(input.bank) },
  handlers: {
    open({ state, input, require, emit }) {
      require(!state.games.has(input.game), ERROR.exists, 'this game exists');
      require(input.white !== input.black, ERROR.samePlayer, 'a game takes two players');
      const paid = input.stake === 0n;
      const { white, black, stake } = input;
      state.games.set(input.game, { white, black, stake, whitePaid: paid, blackPaid: paid, fen: new Chess().fen(), result: OPEN });
      emit('opened', { game: input.game });
    },
    fund({ state, input, from, require, need, emit }) {
      require(from !== undefined && from === state.bank.get(), ERROR.notBank, 'stakes arrive as messages from the bank');
      const game = need(state.games.get(input.game), ERROR.unknown, 'no such game');
      require(input.amount === game.stake, ERROR.wrongStake, `the stake is ${game.stake}`);
      const isWhite = input.player === game.white && !game.whitePaid;
      const isBlack = input.player === game.black && !game.blackPaid;
      require(isWhite || isBlack, ERROR.notPlayer, 'not a player who has yet to pay');
      state.games.set(input.game, { ...game, whitePaid: game.whitePaid || isWhite, blackPaid: game.blackPaid || isBlack });
      emit('funded', { game: input.game, player: input.player });
    },
    move({ state, input, sender, require, need, emit, send }) {
      const game = need(state.games.get(input.game), ERROR.unknown, 'no such game');
      require(game.result === OPEN, ERROR.over, 'the game is over');
      require(game.whitePaid && game.blackPaid, ERROR.notFunded, 'a stake is missing');
      const whiteToMove = game.fen.split(' ')[1] === 'w';
      require(sender === (whiteToMove ? game.white : game.black), ERROR.notYourTurn, 'not your turn');
      const board = new Chess(game.fen, { skipValidation: true });
      require(plays(board, input.san), ERROR.illegal, `${input.san} is not a legal move`);
      const result = resultOf(board);
      state.games.set(input.game, { ...game, fen: board.fen(), result });
      emit('moved', { game: input.game, san: input.san });
      if (result !== OPEN) emit('over', { game: input.game, result });
      if (result !== OPEN && game.stake > 0n) payOut(game, result, state.bank.get() as `0x${string}`, send);
    },
    resign({ state, input, sender, require, need, emit, send }) {
      const game = need(state.games.get(input.game), ERROR.unknown, 'no such game');
      require(game.result === OPEN, ERROR.over, 'the game is over');
      require(game.whitePaid && game.blackPaid, ERROR.notFunded, 'a stake is missing');
      require(sender === game.white || sender === game.black, ERROR.notPlayer, 'not a player');
      const result = sender === game.white ? WON_BY_BLACK : WON_BY_WHITE;
      state.games.set(input.game, { ...game, result });
      emit('over', { game: input.game, result });
      if (game.stake > 0n) payOut(game, result, state.bank.get() as `0x${string}`, send);
    },
  },
});

function plays(board: Chess, san: string): boolean {
  try {
    board.move(san);
    return true;
  } catch {
    return false;
  }
}

interface Pot {
  readonly white: `0x${string}`;
  readonly black: `0x${string}`;
  readonly stake: bigint;
}

type Pay = (bank: `0x${string}`, action: 'transfer', input: { to: `0x${string}`; amount: bigint }) => void;

/** The bank holds both stakes in this rollup's account: the winner gets both, a draw gives them back. */
function payOut({ white, black, stake }: Pot, result: number, bank: `0x${string}`, pay: Pay): void {
  if (result === DRAWN) {
    pay(bank, 'transfer', { to: white, amount: stake });
    pay(bank, 'transfer', { to: black, amount: stake });
  } else pay(bank, 'transfer', { to: result === WON_BY_WHITE ? white : black, amount: 2n * stake });
}
