import assert from 'node:assert/strict';
import { Chess } from 'chess.js';
import games from './games.json' with { type: 'json' };

describe('famous games', () => {
  for (const { white, black, year, result, moves } of games) {
    it(`${white} - ${black}, ${year}: every move is legal`, () => {
      const board = new Chess();
      for (const san of moves) board.move(san);
      // A game that does not end in mate was resigned by the loser.
      if (board.isCheckmate()) assert.equal(result, board.turn() === 'w' ? '0-1' : '1-0');
    });
  }
});
