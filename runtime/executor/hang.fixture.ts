/** An app that never ends: run natively, nothing but a killed thread ends it. */
import { defineMachine } from '../../contracts/machine.ts';

export default defineMachine({
  name: 'hang',
  state: {},
  actions: { hang: {} },
  events: {},
  messages: {},
  genesis: { input: {}, run() {} },
  handlers: {
    hang() {
      for (;;);
    },
  },
});
