/** Typed requests over the bus. */
import type { Hex } from '../protocols/bytes.ts';
import { decode, encode } from '../protocols/codec.ts';
import type { Request } from '../protocols/requests.ts';
import { type Bus, BusError, type Stop } from './ports/bus.ts';

/** An answer that takes longer than this is as good as none: the asker has other peers. */
export const ASK_MS = 5_000;

export async function ask<Q, A>(bus: Bus, peer: Hex, request: Request<Q, A>, question: Q, deadlineMs = ASK_MS): Promise<A> {
  const answer = decode(request.answer, await bus.request(peer, request.name, encode(request.question, question), deadlineMs));
  if (!answer.ok) throw new BusError('refused', `${request.name}: ${answer.error.message}`);
  return answer.value;
}

/** The first answer that some peer gives, asked one after the other. Rejects with the last failure. */
export async function askAny<Q, A>(bus: Bus, peers: readonly Hex[], request: Request<Q, A>, question: Q, deadlineMs = ASK_MS): Promise<A> {
  let failure: unknown = new BusError('unreachable', `${request.name}: no peer to ask`);
  for (const peer of peers) {
    try {
      return await ask(bus, peer, request, question, deadlineMs);
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/** Answers one kind of request. A question that does not decode, or an error, reaches the asker as a refusal. */
export function answer<Q, A>(bus: Bus, request: Request<Q, A>, reply: (question: Q, from: Hex) => PromiseLike<A> | A): Stop {
  return bus.serve(request.name, async (from, payload) => {
    const question = decode(request.question, payload);
    if (!question.ok) throw new BusError('refused', question.error.message);
    return encode(request.answer, await reply(question.value, from));
  });
}
