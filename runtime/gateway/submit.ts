/** Signed actions on their way from JSON to the operator. */
import type { FastifyInstance } from 'fastify';
import { acknowledgement as acknowledgementCodec } from '../../protocols/acknowledgement.ts';
import { type ActionBook, encodePayload, identifyAction, type SignedAction } from '../../protocols/action.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { fromJson, SchemaError } from '../../protocols/schema.ts';
import type { SubmitOutcome } from '../client/client.ts';
import type { GatewayContext } from './context.ts';
import { Idempotency } from './idempotency.ts';
import { ROUTES } from './schemas.ts';
import type { Watched } from './watched.ts';

/** As a client sends it; checked by its schema. */
export interface ActionJson {
  readonly action: string;
  readonly sender: Hex;
  readonly nonce: string;
  readonly input: unknown;
  readonly signature: Hex;
}

interface Refused {
  readonly status: 'refused';
  readonly code: string;
  readonly reason: string;
}
type OutcomeJson = Refused | { readonly status: 'acknowledged'; readonly id: Hex; readonly by: number; readonly acknowledgement: Hex };

interface Read {
  readonly signed: SignedAction;
  readonly input: unknown;
}

const NONCES = 1n << 64n;

const refused = (code: string, reason: string): Refused => ({ status: 'refused', code, reason: reason.slice(0, 400) });

/** The wire form of an action, or why there is none: it is refused alone, and the others go on. */
function readAction(book: ActionBook, { action, sender, nonce, input, signature }: ActionJson): Read | Refused {
  const transition = book.actions.findIndex(({ name }) => name === action);
  const compiled = book.actions[transition];
  if (compiled === undefined) return refused('unknown-action', `no action "${action}"; there is ${book.actions.map(({ name }) => name).join(', ')}`);
  if (BigInt(nonce) >= NONCES) return refused('bad-schema', 'nonce: not a uint64');
  try {
    const value = fromJson(compiled.input, input);
    const signed = { rollup: book.rollup, transition, sender: lower(sender), nonce: BigInt(nonce), payload: encodePayload(compiled.codec, value), signature: lower(signature) };
    const identified = identifyAction(book, signed);
    return identified.ok ? { signed, input: value } : refused(identified.refusal.code, identified.refusal.reason);
  } catch (error) {
    if (error instanceof SchemaError) return refused('bad-schema', error.message);
    throw error;
  }
}

const lower = (hex: Hex): Hex => hex.toLowerCase() as Hex;

/** One outcome for each action, in order. Rejects with `BusError` when the operator cannot be reached. */
export async function submitActions({ client }: Pick<GatewayContext, 'client'>, watched: Watched, actions: readonly ActionJson[]): Promise<OutcomeJson[]> {
  const { book } = watched.description;
  const read = actions.map((each) => readAction(book, each));
  const good = read.filter((each) => 'signed' in each);
  const answers =
    good.length === 0
      ? []
      : await client.submit(
          book.rollup,
          good.map(({ signed }) => signed),
        );
  let next = 0;
  return read.map((each) => ('signed' in each ? outcomeOf(watched, each, answers[next++]) : each));
}

function outcomeOf(watched: Watched, { signed, input }: Read, answer: SubmitOutcome | undefined): OutcomeJson {
  if (answer === undefined) return refused('no-answer', 'the operator left this action out of its answer');
  if (answer.kind === 'refused') return refused(answer.code, answer.reason);
  const { id, acknowledgement } = answer;
  const { sender, nonce, transition } = signed;
  const action = watched.description.book.actions[transition]?.name ?? '';
  watched.wait({ id, action, sender, nonce, input, acknowledgement });
  return { status: 'acknowledged', id, by: acknowledgement.includedBy, acknowledgement: toHex(encode(acknowledgementCodec, acknowledgement)) };
}

export function submitRoutes(app: FastifyInstance, context: GatewayContext): void {
  const answered = new Idempotency<OutcomeJson[]>();
  app.post<Submitted>('/v1/rollups/:rollup/actions', { schema: ROUTES.submit }, async ({ params, body, headers, asker }) => {
    const watched = context.watch.find(params.rollup);
    const submit = (): Promise<OutcomeJson[]> => submitActions(context, watched, body.actions);
    const key = headers['idempotency-key'];
    if (key === undefined) return { outcomes: await submit() };
    return { outcomes: await answered.once(JSON.stringify([asker?.who, watched.record.rollup, key]), body, body.actions.length, submit) };
  });
}

interface Submitted {
  readonly Params: { readonly rollup: string };
  readonly Body: { readonly actions: ActionJson[] };
  readonly Headers: { readonly 'idempotency-key'?: string };
}
