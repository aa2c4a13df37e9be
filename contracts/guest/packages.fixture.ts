/** Ordinary packages inside a guest: fraction.js (shares of a whole), semver (CommonJS, as published years ago) and chess.js. */
import { Chess } from 'chess.js';
import Fraction from 'fraction.js';
import semver from 'semver';
import { defineMachine, map, optional, value } from '../machine.ts';

export default defineMachine({
  name: 'packages',
  state: { shares: map('address', 'string'), left: value('string'), releases: map({ package: 'string', at: 'uint32' }, 'string'), latest: map('string', { version: 'string', count: 'uint32' }) },
  actions: {
    take: { part: 'string' },
    release: { package: 'string', version: 'string' },
    find: { package: 'string', range: 'string' },
    play: { moves: ['string'] },
  },
  events: { found: { version: optional('string') }, board: { fen: 'string' } },
  messages: {},
  genesis: { input: {}, run: ({ state }) => state.left.set('1') },
  handlers: {
    take({ state, input, sender, require }) {
      const [part, left] = [new Fraction(input.part), new Fraction(state.left.get() ?? '0')];
      require(part.compare(0) > 0 && part.compare(left) <= 0, 1, () => `${part.toFraction()} of ${left.toFraction()}`);
      state.shares.set(sender, part.add(state.shares.get(sender) ?? '0').toFraction());
      state.left.set(left.sub(part).toFraction());
    },
    release({ state, input, need, require }) {
      const version = need(semver.valid(input.version) ?? undefined, 1, 'not a version');
      const before = state.latest.get(input.package);
      require(before === undefined || semver.gt(version, before.version), 2, () => `${version} is not above ${before?.version}`);
      const count = (before?.count ?? 0) + 1;
      state.releases.set({ package: input.package, at: count }, version);
      state.latest.set(input.package, { version, count });
    },
    find({ state, input, emit }) {
      const versions = [...state.releases.entries({ from: { package: input.package, at: 0 }, until: { package: input.package, at: 0xffffffff } })].map(([, version]) => version);
      emit('found', { version: semver.maxSatisfying(versions, input.range) ?? undefined });
    },
    play({ input, emit }) {
      const board = new Chess();
      for (const move of input.moves) board.move(move);
      emit('board', { fen: board.fen() });
    },
  },
});
