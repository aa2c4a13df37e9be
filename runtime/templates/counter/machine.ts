import { defineMachine, map, value } from 'micro-rollups';

export default defineMachine({
  name: '{{name}}',
  /** What the app remembers. New entries come at the end, so that an edit can take the state over. */
  state: { total: value('uint64'), counts: map('address', 'uint64') },
  /** What users sign and send. */
  actions: {
    add: { by: 'uint64' },
    reset: {},
  },
  /** What others may want to hear of. */
  events: { added: { who: 'address', total: 'uint64' } },
  messages: {},
  /** How it begins. */
  genesis: {
    input: { start: 'uint64' },
    run: ({ state, input }) => state.total.set(input.start),
  },
  /** What actions do. One that throws leaves nothing behind. */
  handlers: {
    add({ state, input: { by }, sender, require, emit }) {
      require(by > 0n && by <= 100n, 1, 'by 1 to 100');
      const total = (state.total.get() ?? 0n) + by;
      state.total.set(total);
      state.counts.set(sender, (state.counts.get(sender) ?? 0n) + by);
      emit('added', { who: sender, total });
    },
    reset({ state, sender }) {
      const own = state.counts.get(sender) ?? 0n;
      state.total.set((state.total.get() ?? 0n) - own);
      state.counts.delete(sender);
    },
  },
});
