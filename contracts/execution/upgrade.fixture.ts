/** Two versions of an app: the second has other state, and a `migrate` that fills it. */
import type { Hex } from '../../protocols/bytes.ts';
import { defineMachine, map, oneOf, value } from '../machine.ts';

export const ROLLUP: Hex = `0x${'33'.repeat(32)}`;

export const first = defineMachine({
  name: 'notes',
  state: { notes: map('address', 'string'), count: value('uint32') },
  actions: { write: { note: 'string' } },
  events: {},
  messages: {},
  genesis: { input: { start: 'uint32' }, run: ({ state, input }) => state.count.set(input.start) },
  handlers: {
    write({ state, input, sender }) {
      state.notes.set(sender, input.note);
      state.count.set((state.count.get() ?? 0) + 1);
    },
  },
});

/** Notes get a mood; the old entry stays where it was until it is empty. */
const second = defineMachine({
  name: 'notes',
  state: { notes: map('address', 'string'), count: value('uint32'), moods: map('address', { note: 'string', mood: oneOf('calm', 'loud') }) },
  actions: { write: { note: 'string', mood: oneOf('calm', 'loud') } },
  events: { moved: { notes: 'uint32' } },
  messages: { told: { notes: 'uint32' } },
  genesis: { input: {}, run() {} },
  migrate({ state, emit, send, require }) {
    let notes = 0;
    for (const [account, note] of state.notes.entries()) {
      require(note !== 'stuck', 5, 'this one cannot be moved');
      state.moods.set(account, { note, mood: note === note.toUpperCase() ? 'loud' : 'calm' });
      state.notes.delete(account);
      notes++;
    }
    emit('moved', { notes });
    send(ROLLUP, 'told', { notes });
  },
  handlers: { write: ({ state, input, sender }) => state.moods.set(sender, input) },
});

export default second;
