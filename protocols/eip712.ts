/**
 * EIP-712 for described types: what a wallet shows and signs.
 *
 * An action `transfer {to, amount}` is signed as `Transfer(address sender,uint64 nonce,address to,uint256 amount)`, and `token.transfer`
 * of a rollup of several machines as `Token_transfer(...)`, in the domain `{name: "micro-rollups", version: "1", chainId, salt: rollup}`. Sender and nonce are inside, so the hash names one action
 * of one account once, whatever text its signature is written in. Source: https://eips.ethereum.org/EIPS/eip-712
 */
import { concat, fromHex, type Hex, parseHex, toHex, utf8 } from './bytes.ts';
import { keccak256, word } from './crypto/hash.ts';
import { type Fields, SchemaError, shapeOf, type TypeExpr } from './schema.ts';

type Encoder = (value: unknown) => Uint8Array;
/** Struct definitions by name, as EIP-712 wants them listed. */
export type TypedDataTypes = Record<string, { name: string; type: string }[]>;

export const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The domain's own struct: an action of that name would take its place in what a wallet is sent. */
const DOMAIN_STRUCT = 'EIP712Domain';

/**
 * The name a wallet shows an action under. Wallets take letters, digits and _ in type names, so the dot of `token.transfer` becomes one;
 * a machine's name has none (`isActionName`), so two actions of one rollup differ here unless only the case of their first letter does.
 */
export const primaryTypeOf = (action: string): string => capital(action.replace('.', '_'));

/** Letters, digits and _, not beginning with a digit; `__proto__` would be no field of its own in JavaScript. */
export const isIdentifier = (name: string): boolean => /^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(name) && name !== '__proto__';
const MACHINE_NAME = /^[a-z][A-Za-z0-9]{0,30}$/;
/** Names a machine of a rollup that has several. */
export const isMachineName = (name: string): boolean => MACHINE_NAME.test(name);

/** `transfer`, or `token.transfer` in a rollup of several machines; at most 64 characters, as messages carry it. */
export function isActionName(name: string): boolean {
  const [first = '', second, ...more] = name.split('.');
  return name.length <= 64 && more.length === 0 && (second === undefined ? isIdentifier(first) : isMachineName(first) && isIdentifier(second));
}

/** Fields that every action has and no author may declare. */
const ENVELOPE_FIELDS: Fields = { sender: 'address', nonce: 'uint64' };

/** The type name of a field, registering nested structs on the way. */
function typeName(type: TypeExpr, path: string, types: TypedDataTypes): string {
  const shape = shapeOf(type);
  if (shape.kind === 'list' || shape.kind === 'optional') return `${typeName(shape.item, path, types)}[]`;
  if (shape.kind === 'enum') return 'string';
  if (shape.kind !== 'struct') return type as string;
  define(path, shape.fields, types);
  return path;
}

function define(name: string, fields: Fields, types: TypedDataTypes): void {
  if (Object.hasOwn(types, name) || name === DOMAIN_STRUCT) throw new SchemaError('', `two structs would be called ${name} in a wallet: rename an action or a field`);
  const members: { name: string; type: string }[] = [];
  types[name] = members;
  for (const [field, type] of Object.entries(fields)) members.push({ name: field, type: typeName(type, name + capital(field), types) });
}

const signature = (name: string, types: TypedDataTypes): string => `${name}(${(types[name] ?? []).map((member) => `${member.type} ${member.name}`).join(',')})`;

function dependencies(name: string, types: TypedDataTypes, found = new Set<string>()): Set<string> {
  for (const member of types[name] ?? []) {
    const struct = member.type.replace(/(\[\])+$/, '');
    if (Object.hasOwn(types, struct) && !found.has(struct)) dependencies(struct, types, found.add(struct));
  }
  return found;
}

/** `encodeType` of the standard: the struct itself, then the structs it uses by name. */
export function encodeType(name: string, types: TypedDataTypes): string {
  return [name, ...[...dependencies(name, types)].sort()].map((each) => signature(each, types)).join('');
}

function structEncoder(name: string, fields: Fields, types: TypedDataTypes): Encoder {
  const words = structWords(name, fields, types);
  return (value) => keccak256(...words(value));
}

/** The words that a struct's hash is of: that of its type, then one for each field. */
function structWords(name: string, fields: Fields, types: TypedDataTypes): (value: unknown) => Uint8Array[] {
  const typeHash = keccak256(utf8(encodeType(name, types)));
  const members = Object.entries(fields).map(([field, type]) => [field, encoderOf(type, name + capital(field), types)] as const);
  return (value) => [typeHash, ...members.map(([field, encoder]) => encoder((value as Record<string, unknown>)[field]))];
}

const leftPad = (bytes: Uint8Array): Uint8Array => concat(new Uint8Array(32 - bytes.length), bytes);
const rightPad = (bytes: Uint8Array): Uint8Array => concat(bytes, new Uint8Array(32 - bytes.length));

function encoderOf(type: TypeExpr, path: string, types: TypedDataTypes): Encoder {
  const shape = shapeOf(type);
  switch (shape.kind) {
    case 'integer':
      return (value) => word(BigInt.asUintN(256, BigInt(value as bigint | number)));
    case 'fixed':
      return (value) => rightPad(fromHex(value as Hex));
    case 'address':
      return (value) => leftPad(fromHex(value as Hex));
    case 'bytes':
      return (value) => keccak256(fromHex(value as Hex));
    case 'string':
    case 'enum':
      return (value) => keccak256(utf8(value as string));
    case 'bool':
      return (value) => word(value ? 1 : 0);
    case 'list': {
      const item = encoderOf(shape.item, path, types);
      return (value) => keccak256(...(value as unknown[]).map(item));
    }
    case 'optional': {
      const item = encoderOf(shape.item, path, types);
      return (value) => keccak256(...(value === undefined ? [] : [item(value)]));
    }
    case 'struct':
      return structEncoder(path, shape.fields, types);
  }
}

const DOMAIN_TYPE = keccak256(utf8('EIP712Domain(string name,string version,uint256 chainId,bytes32 salt)'));

/** The domain of one rollup; `chain` is the L1's chain id, `rollup` its 32-byte id. */
export function domainSeparator(chain: number, rollup: Hex): Uint8Array {
  return keccak256(DOMAIN_TYPE, keccak256(utf8('micro-rollups')), keccak256(utf8('1')), word(chain), fromHex(rollup));
}

export interface TypedAction {
  readonly primaryType: string;
  readonly types: TypedDataTypes;
  /** `encodeType` of the standard, as `Transfer(address sender,uint64 nonce,address to,uint256 amount)`. */
  readonly typeText: string;
  /** The 32-byte digest a wallet signs, and the action's id. */
  digest(domain: Uint8Array, sender: Hex, nonce: bigint, input: unknown): Hex;
  /** What the digest is of, after the domain: words of the type, the sender, the nonce, and one for each field of the input. */
  words(sender: Hex, nonce: bigint, input: unknown): Uint8Array[];
}

/** Compiles an action's input description once; `digest` is then only hashing. Throws `SchemaError` for names that cannot be. */
export function typedAction(name: string, input: Fields): TypedAction {
  if (!isActionName(name)) throw new SchemaError('', `"${name}" is no name of an action`);
  for (const reserved of Object.keys(ENVELOPE_FIELDS)) {
    if (Object.hasOwn(input, reserved)) throw new SchemaError(reserved, `action ${name} uses a reserved field name`);
  }
  const fields: Fields = { ...ENVELOPE_FIELDS, ...input };
  const primaryType = primaryTypeOf(name);
  const types: TypedDataTypes = {};
  define(primaryType, fields, types);
  const wordsOf = structWords(primaryType, fields, types);
  const words: TypedAction['words'] = (sender, nonce, value) => wordsOf({ ...(value as object), sender, nonce });
  return {
    primaryType,
    types,
    typeText: encodeType(primaryType, types),
    words,
    digest: (domain, sender, nonce, value) => toHex(keccak256(PREFIX, domain, keccak256(...words(sender, nonce, value)))),
  };
}

const PREFIX = parseHex('0x1901') as Uint8Array;
