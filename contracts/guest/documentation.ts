/** What an app offers, from its manifest alone: as one JSON document for programs, and as a page for people. */
import type { Callers } from '../../protocols/action.ts';
import { type Hex, toHex, utf8 } from '../../protocols/bytes.ts';
import { keccakHex } from '../../protocols/crypto/hash.ts';
import { type TypedDataTypes, typedAction } from '../../protocols/eip712.ts';
import { type Fields, shapeOf, type TypeExpr } from '../../protocols/schema.ts';
import type { Place } from './layout.ts';
import { type Hook, type Manifest, placesOf } from './manifest.ts';

export interface ActionDocument {
  /** Its transition number on the wire. */
  readonly number: number;
  readonly name: string;
  /** What a wallet shows and signs: `eth_signTypedData` with these types and this primary type. */
  readonly primaryType: string;
  readonly types: TypedDataTypes;
  readonly typeText: string;
  readonly typeHash: Hex;
  /** As the author wrote it; in text form too. */
  readonly input: Fields;
  readonly inputText: string;
  /** Who alone may call it, if not anybody. */
  readonly callers: Callers | undefined;
}

export interface AppDocument {
  readonly name: string;
  readonly abi: number;
  /** Names of the machines of a rollup that has several. */
  readonly machines: readonly string[];
  /** Of the EIP-712 domain, whose `chainId` and `salt` are the L1's chain id and the rollup's id. */
  readonly domain: { readonly name: string; readonly version: string };
  readonly actions: readonly ActionDocument[];
  readonly events: readonly { readonly number: number; readonly name: string; readonly fields: Fields; readonly fieldsText: string }[];
  /** Actions of other rollups that it calls. */
  readonly messages: readonly { readonly machine: string | undefined; readonly name: string; readonly input: Fields; readonly inputText: string }[];
  /** What answers to its asks are called with. */
  readonly replies: readonly { readonly name: string; readonly note: Fields; readonly noteText: string }[];
  /** Keys of an entry begin with `prefix`. */
  readonly state: readonly { readonly name: string; readonly kind: string; readonly prefix: Hex; readonly key: string | undefined; readonly value: string }[];
  readonly hooks: readonly Hook[];
  readonly genesis: Fields;
  readonly genesisText: string;
}

/** A type as one line: `{ to: address, limit: uint256? }`, `uint8[]`, `"buy" | "sell"`. */
export function typeText(type: TypeExpr): string {
  const shape = shapeOf(type);
  switch (shape.kind) {
    case 'list':
      return `${grouped(shape.item)}[]`;
    case 'optional':
      return `${grouped(shape.item)}?`;
    case 'enum':
      return shape.words.map((word) => JSON.stringify(word)).join(' | ');
    case 'struct': {
      const fields = Object.entries(shape.fields).map(([name, field]) => `${name}: ${typeText(field)}`);
      return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
    }
    default:
      return type as string;
  }
}

const grouped = (type: TypeExpr): string => (shapeOf(type).kind === 'enum' ? `(${typeText(type)})` : typeText(type));

function actionOf({ name, input, callers }: Manifest['actions'][number], number: number): ActionDocument {
  const { primaryType, types, typeText: text } = typedAction(name, input);
  return { number, name, primaryType, types, typeText: text, typeHash: keccakHex(utf8(text)), input, inputText: typeText(input), callers };
}

/** The document of a manifest that was checked, as every one that was read is. */
export function describeApp(manifest: Manifest): AppDocument {
  const { name, abi, machines = [], actions, events, messages = [], replies = [], state, hooks = [], genesis } = manifest;
  const places = placesOf(manifest);
  return {
    name,
    abi,
    machines,
    domain: { name: 'micro-rollups', version: '1' },
    actions: actions.map(actionOf),
    events: events.map((event, number) => ({ number, name: event.name, fields: event.fields, fieldsText: typeText(event.fields) })),
    messages: messages.map((message) => ({ machine: message.machine, name: message.name, input: message.input, inputText: typeText(message.input) })),
    replies: replies.map(({ name, note }) => ({ name, note, noteText: typeText(note) })),
    state: state.map((entry, at) => {
      const { prefix, key, value } = places[at] as Place;
      return { name: entry.name, kind: entry.kind, prefix: toHex(prefix), key: key && typeText(key), value: typeText(value) };
    }),
    hooks,
    genesis,
    genesisText: typeText(genesis),
  };
}

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;

function table(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return ['', `## ${title}`, '', line(columns), line(columns.map(() => '---')), ...rows.map(line)];
}

/** The document as a page in Markdown. */
export function documentText({ name, abi, machines, domain, actions, events, messages, replies, state, hooks, genesisText }: AppDocument): string {
  const kind = machines.length > 0 ? `A rollup of the machines ${machines.map(code).join(', ')}` : 'One machine';
  return [
    `# ${name}`,
    '',
    `${kind}; ABI ${abi}. Actions are signed as EIP-712 data in the domain ${code(`{ name: "${domain.name}", version: "${domain.version}", chainId, salt: rollup }`)}.`,
    ...table(
      'Actions',
      ['number', 'name', 'input', 'signed as'],
      actions.map((each) => [String(each.number), code(each.name), code(each.inputText), each.callers === 'rollups' ? 'by messages alone' : code(each.typeText)]),
    ),
    ...table(
      'Events',
      ['number', 'name', 'fields'],
      events.map((each) => [String(each.number), code(each.name), code(each.fieldsText)]),
    ),
    ...table(
      'Messages it sends',
      ['to the action', 'input', ...(machines.length > 0 ? ['from'] : [])],
      messages.map((each) => [code(each.name), code(each.inputText), ...(each.machine === undefined ? [] : [code(each.machine)])]),
    ),
    ...table(
      'Replies',
      ['name', 'called with the outcome and'],
      replies.map((each) => [code(each.name), code(each.noteText)]),
    ),
    ...table(
      'State',
      ['entry', 'key', 'value', 'prefix'],
      state.map((each) => [code(each.name), each.key === undefined ? '' : code(each.key), code(each.value), each.prefix]),
    ),
    '',
    '## Genesis',
    '',
    code(genesisText),
    ...(hooks.length > 0 ? ['', `Has ${hooks.map(code).join(', ')}.`] : []),
    '',
  ].join('\n');
}
