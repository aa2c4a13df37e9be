/**
 * Signed actions as text, one JSON object a line, so that anyone can bring their own:
 * `{"rollup":"0x…","action":"transfer","sender":"0x…","nonce":"0","input":{"to":"0x…","amount":"5"},"signature":"0x…"}`
 */
import { type ActionBook, encodePayload, type SignedAction } from './action.ts';
import { ActionsFileError } from './actions-file-error.ts';
import { type Hex, parseHex, toHex } from './bytes.ts';
import { decode } from './codec.ts';
import { fromJson, SchemaError, toJson } from './schema.ts';

const FIELDS = { rollup: 'bytes32', action: 'string', sender: 'address', nonce: 'uint64', signature: 'bytes' } as const;

/** One line of a file. Throws `TypeError` when the payload is not of the action's type: such an action has no text. */
export function formatAction(book: ActionBook, { rollup, transition, sender, nonce, payload, signature }: SignedAction): string {
  const compiled = book.actions[transition];
  const input = compiled && decode(compiled.codec, payload);
  if (compiled === undefined || !input?.ok) throw new TypeError('an action that does not decode');
  return JSON.stringify({ rollup, action: compiled.name, sender, nonce: nonce.toString(), input: toJson(input.value), signature });
}

/** Reads a file. `bookOf` knows the rollups there are. Throws `ActionsFileError` with line, path and reason. */
export function parseActions(text: string, bookOf: (rollup: Hex) => ActionBook | undefined): SignedAction[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      return [parseLine(line, bookOf)];
    } catch (error) {
      throw new ActionsFileError(at + 1, (error as Error).message);
    }
  });
}

function objectOf(value: unknown): { readonly input?: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new SchemaError('', 'expected an object');
  return value;
}

function parseLine(line: string, bookOf: (rollup: Hex) => ActionBook | undefined): SignedAction {
  const { input, ...rest } = objectOf(JSON.parse(line));
  const { rollup, action, sender, nonce, signature } = fromJson(FIELDS, rest);
  const book = bookOf(rollup);
  if (book === undefined) throw new SchemaError('rollup', `${rollup} is not a rollup of this network`);
  const transition = book.actions.findIndex((each) => each.name === action);
  const compiled = book.actions[transition];
  if (compiled === undefined) throw new SchemaError('action', `no action "${action}", there is ${book.actions.map((each) => each.name).join(', ')}`);
  const bytes = parseHex(signature);
  if (bytes?.length !== 65) throw new SchemaError('signature', `expected 65 bytes, got ${bytes?.length ?? 'no hex'}`);
  const payload = encodePayload(compiled.codec, fromJson(compiled.input, input, 'input'));
  return { rollup, transition, sender, nonce, payload, signature: toHex(bytes) };
}
