/** An app whose actions emit as many events as one action may: half a block of them has more than a block's result can carry. */
import { defineMachine } from '../../contracts/machine.ts';

export default defineMachine({
  name: 'noisy',
  state: {},
  actions: { shout: {} },
  events: { heard: { number: 'uint8' } },
  messages: {},
  genesis: { input: {}, run() {} },
  handlers: {
    shout({ emit }) {
      for (let number = 0; number < 256; number++) emit('heard', { number });
    },
  },
});
