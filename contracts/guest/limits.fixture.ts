/** An app that does what handlers should not: one step at or over each limit, and every way to throw. */
import type { Hex } from '../../protocols/bytes.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { defineMachine, map, value } from '../machine.ts';
import { CODE } from './abi.ts';

const ROLLUP: Hex = `0x${'33'.repeat(32)}`;

export default defineMachine({
  name: 'odd',
  state: { one: value('uint8'), many: map('bytes', 'bytes') },
  actions: { go: { what: 'uint8' } },
  events: { said: { text: 'bytes' } },
  messages: { tell: { text: 'bytes' } },
  genesis: { input: {}, run() {} },
  handlers: {
    go({ state, input: { what }, emit, send, require }) {
      const long = (bytes: number): Hex => `0x${'01'.repeat(bytes)}`;
      const steps: readonly (() => void)[] = [
        () => state.one.set(256),
        () => state.one.set(1.5),
        () => state.many.set('0x00', long(LIMITS.valueBytes - 4)),
        () => state.many.set('0x00', long(LIMITS.valueBytes)),
        () => state.many.set(long(LIMITS.keyBytes - 5), '0x'),
        () => state.many.set(long(LIMITS.keyBytes), '0x'),
        () => require(state.many.get(long(LIMITS.keyBytes)) !== undefined, 9, 'absent'),
        () => void state.many.get(long(600)),
        () => state.many.delete(long(LIMITS.keyBytes)),
        () => emit('said', { text: long(LIMITS.payloadBytes - 4) }),
        () => emit('said', { text: long(LIMITS.payloadBytes) }),
        () => Array.from({ length: 257 }, () => emit('said', { text: '0x' })),
        () => send(ROLLUP, 'tell', { text: long(LIMITS.payloadBytes) }),
        () => send('0x01', 'tell', { text: '0x' }),
        () => Array.from({ length: LIMITS.blockMessages + 1 }, () => send(ROLLUP, 'tell', { text: '0x' })),
        () => require(false, 0, 'no code'),
        () => require(false, 0x7fffffff, 'the highest'),
        () => require(false, 0x80000000, 'too high'),
        () => require(false, CODE.trap, "the framework's"),
        () => {
          throw undefined;
        },
        () => void globalThis.Date.now(),
        () => void globalThis.Math.random(),
        () => {
          try {
            state.many.set(long(LIMITS.keyBytes), '0x');
          } catch {
            state.one.set(7);
          }
        },
      ];
      (steps[what] ?? (() => undefined))();
    },
  },
});
