/** An app that has every fault a check looks for, each behind an action of its own; only `fine` is fine. */
import { defineMachine, map, value } from '../machine.ts';

let hidden = 0;
const cache = new Map<number, number>();

export default defineMachine({
  name: 'planted',
  state: { count: value('uint32'), notes: map('uint8', 'string') },
  actions: { fine: { amount: 'uint8' }, stack: { amount: 'uint8' }, source: { amount: 'uint8' }, sorted: { amount: 'uint8' }, locale: { amount: 'uint8' }, counter: { amount: 'uint8' } },
  events: { noted: { text: 'string' } },
  messages: {},
  genesis: { input: {}, run() {} },
  handlers: {
    /** Remembers in a module variable what it could compute again: nobody sees a difference. */
    fine({ state, input: { amount }, emit }) {
      const square = cache.get(amount) ?? amount * amount;
      cache.set(amount, square);
      state.count.set((state.count.get() ?? 0) + square);
      emit('noted', { text: String(square) });
    },
    /** Only for some amounts, so that there is something to shrink. */
    stack({ state, input: { amount } }) {
      if (amount > 2) state.notes.set(amount, String(new Error('here').stack?.length));
    },
    source({ state }) {
      state.notes.set(0, Math.max.toString());
    },
    /** A comparison that contradicts itself: every engine ends with another order. */
    sorted({ state, input: { amount } }) {
      const items = Array.from({ length: 40 }, (_, at) => (at * 7 + amount) % 40);
      state.notes.set(1, items.sort((a, b) => ((a * b) % 3) - 1).join());
    },
    locale({ state }) {
      state.notes.set(2, (1_234_567.891).toLocaleString('de-DE'));
    },
    counter({ state }) {
      hidden++;
      if (hidden > 2) state.count.set(hidden);
    },
  },
});
