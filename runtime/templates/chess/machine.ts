import { Chess } from 'chess.js';
import { defineMachine, map, oneOf } from 'micro-rollups';

const ERROR = { exists: 1, unknown: 2, over: 3, same: 4, notYourTurn: 5, illegal: 6, notPlayer: 7 } as const;

const resultOf = (board: Chess) => (board.isCheckmate() ? (board.turn() === 'w' ? 'black' : 'white') : board.isDraw() ? 'drawn' : 'open');

function plays(board: Chess, san: string): boolean {
  try {
    board.move(san);
    return true;
  } catch {
    return false;
  }
}

export default defineMachine({
  name: '{{name}}',
  state: {
    games: map('uint32', { white: 'address', black: 'address', fen: 'string', result: oneOf('open', 'white', 'black', 'drawn') }),
  },
  actions: {
    /** Whoever opens a game plays white. */
    open: { game: 'uint32', black: 'address' },
    /** As people write it: e4, Nf3, O-O. */
    move: { game: 'uint32', san: 'string' },
    resign: { game: 'uint32' },
  },
  events: {
    opened: { game: 'uint32', white: 'address', black: 'address' },
    moved: { game: 'uint32', san: 'string' },
    over: { game: 'uint32', result: 'string' },
  },
  messages: {},
  genesis: { input: {}, run: () => undefined },
  handlers: {
    open({ state, input: { game, black }, sender, require, emit }) {
      require(!state.games.has(game), ERROR.exists, 'this game exists');
      require(black !== sender, ERROR.same, 'a game takes two players');
      state.games.set(game, { white: sender, black, fen: new Chess().fen(), result: 'open' });
      emit('opened', { game, white: sender, black });
    },
    move({ state, input: { game, san }, sender, require, need, emit }) {
      const played = need(state.games.get(game), ERROR.unknown, 'no such game');
      require(played.result === 'open', ERROR.over, 'the game is over');
      const board = new Chess(played.fen, { skipValidation: true });
      require(sender === (board.turn() === 'w' ? played.white : played.black), ERROR.notYourTurn, 'not your turn');
      require(plays(board, san), ERROR.illegal, `${san} is not a legal move`);
      const result = resultOf(board);
      state.games.set(game, { ...played, fen: board.fen(), result });
      emit('moved', { game, san });
      if (result !== 'open') emit('over', { game, result });
    },
    resign({ state, input: { game }, sender, require, need, emit }) {
      const played = need(state.games.get(game), ERROR.unknown, 'no such game');
      require(played.result === 'open', ERROR.over, 'the game is over');
      require(sender === played.white || sender === played.black, ERROR.notPlayer, 'not a player');
      const result = sender === played.white ? 'black' : 'white';
      state.games.set(game, { ...played, result });
      emit('over', { game, result });
    },
  },
});
