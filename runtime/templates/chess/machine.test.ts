import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Reverted, testMachine, wallet } from 'micro-rollups';
import chess from './machine.ts';

const [white, black, stranger] = [wallet('white'), wallet('black'), wallet('stranger')];

async function open() {
  const app = await testMachine(chess);
  app.as(white).open({ game: 1, black });
  return app;
}

describe('{{name}}', () => {
  it('plays to the fool’s mate', async () => {
    const app = await open();
    app.as(white).move({ game: 1, san: 'f3' });
    app.as(black).move({ game: 1, san: 'e5' });
    app.as(white).move({ game: 1, san: 'g4' });
    const { events } = app.as(black).move({ game: 1, san: 'Qh4#' });
    assert.deepEqual(events.at(-1), { name: 'over', fields: { game: 1, result: 'black' } });
    assert.equal(app.state.games.get(1)?.result, 'black');
    assert.throws(() => app.as(white).move({ game: 1, san: 'a3' }), new Reverted('move', 3, 'the game is over'));
  });

  it('knows the rules', async () => {
    const app = await open();
    assert.throws(() => app.as(white).move({ game: 1, san: 'Ke2' }), new Reverted('move', 6, 'Ke2 is not a legal move'));
    assert.throws(() => app.as(black).move({ game: 1, san: 'e5' }), new Reverted('move', 5, 'not your turn'));
  });

  it('is given up by players alone', async () => {
    const app = await open();
    assert.throws(() => app.as(stranger).resign({ game: 1 }), new Reverted('resign', 7, 'not a player'));
    app.as(white).resign({ game: 1 });
    assert.equal(app.state.games.get(1)?.result, 'black');
  });
});
