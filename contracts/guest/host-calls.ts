/**
 * The functions a guest may import, and the wrapper that metering puts before each: it takes the price of the call from the fuel,
 * traps when that was more than there is, and only then calls. So host work is paid inside the module, alike on every host.
 */
import type { FunctionType } from './module.ts';
import { HOST_PRICES, type HostPrice } from './prices.ts';
import { uleb, WasmError } from './wasm-binary.ts';

export interface HostFunction {
  readonly name: string;
  /** `undefined` for the one function that may be imported but not called. */
  readonly price: HostPrice | undefined;
}

const I32 = 0x7f;
const NAMES: Readonly<Record<number, string>> = { 127: 'i32', 126: 'i64', 125: 'f32', 124: 'f64' };

/** How many i32 each takes, and whether it answers one. */
const SIGNATURES = {
  'mru.get': [4, 1],
  'mru.put': [4, 1],
  'mru.del': [2, 1],
  'mru.scan': [7, 1],
  'mru.emit': [3, 1],
  'mru.send': [2, 1],
  'mru.hash': [4, 0],
  'mru.begin': [1, 0],
  'mru.commit': [0, 0],
  'mru.revert': [3, 0],
  // Nothing calls it; some toolchains and drivers want a module to import something of WASI.
  'wasi_snapshot_preview1.proc_exit': [1, 0],
} as const;

const typeText = ({ parameters, results }: FunctionType): string => `(${parameters.map((each) => NAMES[each]).join(', ')}) -> (${results.map((each) => NAMES[each]).join(', ')})`;

const isKnown = (name: string): name is keyof typeof SIGNATURES => Object.hasOwn(SIGNATURES, name);

/** The host function of an import. Throws `WasmError` that names the import and the type it must have. */
export function hostFunction(module: string, name: string, type: FunctionType): HostFunction {
  const full = `${module}.${name}`;
  if (!isKnown(full)) throw new WasmError(`import ${full} is not part of the ABI, which has ${Object.keys(SIGNATURES).join(', ')}`);
  const [parameters, results] = SIGNATURES[full];
  const expected = typeText({ parameters: Array(parameters).fill(I32), results: Array(results).fill(I32) });
  if (typeText(type) !== expected) throw new WasmError(`import ${full} must be ${expected}, not ${typeText(type)}`);
  return { name: full, price: module === 'mru' ? HOST_PRICES[name as keyof typeof HOST_PRICES] : undefined };
}

const CONST_I64 = 0x42;
const EXTEND_U = 0xad;
const MULTIPLY = 0x7e;
const SUBTRACT = 0x7d;
const LOCAL_GET = 0x20;

/** Traps when the fuel counter is below zero. */
export const trapIfOut = (fuel: number): number[] => [0x23, ...uleb(fuel), CONST_I64, 0, 0x53, 0x04, 0x40, 0x00, 0x0b];

/** Prices are positive and small: unsigned and signed LEB128 differ only by the sign bit. */
function constant(value: number): number[] {
  const bytes = uleb(value);
  const last = bytes.at(-1) as number;
  return [CONST_I64, ...(last & 0x40 ? [...bytes.slice(0, -1), last | 0x80, 0] : bytes)];
}

/** Price of a byte on the stack; `byKind` picks it by the first parameter, and an unknown kind pays `price`. */
const bytePrice = (price: number, byKind: readonly number[] = []): number[] => [...constant(price), ...byKind.flatMap((each, kind) => [...constant(each), LOCAL_GET, 0, 0x41, kind, 0x47, 0x1b])];

/** The answer when it is a length, else 0: negative answers say that there is none. */
const answerLength = (local: number): number[] => [LOCAL_GET, local, 0x41, 0, LOCAL_GET, local, 0x41, 0, 0x4a, 0x1b];

/** The body of the wrapper of import `index`, with its size in front. Parameters are below 128, so one byte names them. */
export function wrapperBody(index: number, price: HostPrice, { parameters, results }: FunctionType, fuel: number): number[] {
  const charge = (cost: readonly number[]): number[] => [0x23, ...uleb(fuel), ...cost, SUBTRACT, 0x24, ...uleb(fuel)];
  const lengths = price.bytes.map(([parameter, each]) => [LOCAL_GET, parameter, EXTEND_U, ...bytePrice(each, price.byKind), MULTIPLY]);
  const total = [...constant(price.base), ...lengths.flatMap((each) => [...each, 0x7c])];
  const call = [...parameters.flatMap((_, at) => [LOCAL_GET, at]), 0x10, ...uleb(index)];
  const answer = parameters.length;
  const after = price.answer === undefined ? [] : [0x21, answer, ...charge([...answerLength(answer), EXTEND_U, ...constant(price.answer), MULTIPLY]), ...trapIfOut(fuel), LOCAL_GET, answer];
  const locals = results.length > 0 ? [1, 1, I32] : [0];
  const body = [...locals, ...charge(total), ...trapIfOut(fuel), ...call, ...after, 0x0b];
  return [...uleb(body.length), ...body];
}
