/** Topics of the embedding program, beside those of the protocol, with the same checks: a message that does not decode is never seen. */
import { listen } from '../../actors/routes.ts';
import { type Codec, encode } from '../../protocols/codec.ts';
import type { Envelope } from '../../protocols/envelope.ts';
import type { Topic } from '../../protocols/topics.ts';
import type { Verdict } from '../../protocols/verdict.ts';
import type { OpenHost } from './host.ts';

/** Lower-case letters, digits and dashes. */
const NAME = /^[a-z0-9-]{1,40}$/;

/** A topic of your own on a network's bus. Throws `TypeError` for a name that is not 1 to 40 of a-z, 0-9 and '-'. */
export function ownTopic<T>(chain: number, name: string, codec: Codec<T>): Topic<T> {
  if (!NAME.test(name)) throw new TypeError(`topic "${name}": 1 to 40 of a-z, 0-9 and - are due`);
  return { name: `mru/${chain}/own/${name}`, codec };
}

/** `judge` receives what decodes, and says whether it is worth relaying. */
export function subscribe<T>(host: Pick<OpenHost, 'bus' | 'onStop'>, topic: Topic<T>, judge: (message: T, envelope: Envelope) => Verdict): void {
  host.onStop(listen(host.bus, topic, judge));
}

/** Rejects with `BusError`. */
export const publish = <T>({ bus }: Pick<OpenHost, 'bus'>, topic: Topic<T>, message: T): PromiseLike<void> => bus.publish(topic.name, encode(topic.codec, message));
