/** An actor of your own on the same bus, with a typed topic of its own: it greets who says hello, once each. */
import { setup } from 'xstate';
import type { Environment } from '../../actors/host/host.ts';
import { inboxPolicy, refuse } from '../../actors/host/policy.ts';
import { record, text, type ValueOf } from '../../protocols/codec.ts';
import { type OpenHost, ownTopic, type Part, publish, subscribe } from '../index.ts';

const greeting = record('Greeting', { kind: text(8), name: text(40) });
export type Greeting = ValueOf<typeof greeting>;
export const greetings = (chain: number) => ownTopic(chain, 'greetings', greeting);

type GreeterEvent = { readonly type: 'HELLO'; readonly name: string } | { readonly type: 'FAILED'; readonly error: unknown };
interface Input {
  readonly env: Environment;
  readonly say: (greeting: Greeting) => PromiseLike<void>;
}

export const greeter = setup({
  types: { context: {} as Input & { readonly known: Set<string> }, events: {} as GreeterEvent, input: {} as Input },
  actions: {
    welcome: ({ context: { env, say, known }, event }) => {
      if (event.type !== 'HELLO') return;
      known.add(event.name);
      env.call(
        () => say({ kind: 'welcome', name: event.name }),
        () => undefined,
        (error) => ({ type: 'FAILED', error }),
      );
    },
  },
  guards: { isNew: ({ context, event }) => event.type === 'HELLO' && !context.known.has(event.name) },
}).createMachine({
  id: 'greeter',
  context: ({ input }) => ({ ...input, known: new Set() }),
  initial: 'listening',
  states: { listening: { on: { HELLO: { guard: 'isNew', actions: 'welcome' } } } },
});

/** `heard` is told of every greeting, so that a program can look on. */
export const greeterPart =
  (chain: number, heard: (greeting: Greeting) => void): Part =>
  (host: OpenHost) => {
    const topic = greetings(chain);
    const inbox = inboxPolicy<GreeterEvent>({ HELLO: refuse(64), FAILED: 'own' });
    host.actors.spawn('greeter', { machine: greeter, inbox, input: { say: (message: Greeting) => publish(host, topic, message) } });
    subscribe(host, topic, (message) => {
      heard(message);
      if (message.kind === 'hello') host.actors.send('greeter', { type: 'HELLO', name: message.name });
      return 'accept';
    });
  };
