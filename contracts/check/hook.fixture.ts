/** An app whose fault is in a hook, and shows from the fourth block with actions on. */
import { defineMachine, value } from '../machine.ts';

export default defineMachine({
  name: 'hooked',
  state: { blocks: value('uint32'), seen: value('string') },
  actions: { go: {} },
  events: {},
  messages: {},
  genesis: { input: {}, run: ({ state }) => state.blocks.set(0) },
  hooks: {
    beforeBlock({ state }) {
      const blocks = (state.blocks.get() ?? 0) + 1;
      state.blocks.set(blocks);
      if (blocks > 3) state.seen.set(String(new Error('here').stack?.length));
    },
  },
  handlers: { go() {} },
});
