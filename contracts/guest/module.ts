/** The parts of a received module that metering reads, with the limits that keep a compile bomb out. */
import { type HostFunction, hostFunction } from './host-calls.ts';
import { readExports, readSections, SECTION, type Section, valueType, WasmError, WasmReader } from './wasm-binary.ts';

/**
 * Module limits, each far above what the JavaScript engine needs (1,200 functions, 0.7 MB of code, 40 KB in one function, 50
 * locals, 17 parameters, one result). A compiler keeps a note of every value at every place where control flow meets: parameters and
 * results multiply with branches there, so they are the tightest.
 */
export const MODULE_LIMITS = {
  bytes: 8 * 1024 * 1024,
  functions: 20_000,
  locals: 10_000,
  bodyBytes: 128 * 1024,
  tables: 8,
  tableEntries: 100_000,
  types: 10_000,
  parameters: 128,
  results: 16,
  imports: 64,
  globals: 1_000,
} as const;

export interface FunctionType {
  readonly parameters: readonly number[];
  readonly results: readonly number[];
}

export interface GuestModule {
  readonly sections: readonly Section[];
  readonly types: readonly FunctionType[];
  /** Per type the index of the first type that is equal: what call_indirect compares. */
  readonly sameTypes: readonly number[];
  /** Type index per function, imports first. */
  readonly functionTypes: readonly number[];
  /** The imports, all of them functions of the host. */
  readonly imports: readonly HostFunction[];
  readonly globals: number;
  /** Indices of the globals that code may change. */
  readonly variables: readonly number[];
  /** Bodies of the module's own functions: locals and code. */
  readonly bodies: readonly Uint8Array[];
  /** Functions that a table holds: targets of call_indirect. */
  readonly addressTaken: ReadonlySet<number>;
}

export const sectionBody = (sections: readonly Section[], id: number): Uint8Array => sections.find((each) => each.id === id)?.body ?? Uint8Array.of(0);

/** The type of a function. Throws `WasmError` for an index that names none. */
export function functionType({ types, functionTypes }: Pick<GuestModule, 'types' | 'functionTypes'>, index: number): FunctionType {
  return typeAt(types, functionTypes[index] ?? -1);
}

export function typeAt(types: readonly FunctionType[], index: number): FunctionType {
  const type = types[index];
  if (type === undefined) throw new WasmError('a type that does not exist');
  return type;
}

function limit(n: number, max: number, what: string): number {
  if (n > max) throw new WasmError(`${n} ${what}, at most ${max} allowed`);
  return n;
}

function readTypes(body: Uint8Array): FunctionType[] {
  const reader = new WasmReader(body);
  const values = (what: string, max: number): number[] => Array.from({ length: reader.count(what, max) }, () => valueType(reader.u8()));
  return Array.from({ length: reader.count('types', MODULE_LIMITS.types) }, () => {
    if (reader.u8() !== 0x60) throw new WasmError('a type that is not a function');
    return { parameters: values('parameters', MODULE_LIMITS.parameters), results: values('results', MODULE_LIMITS.results) };
  });
}

function findSameTypes(types: readonly FunctionType[]): number[] {
  const first = new Map<string, number>();
  return types.map(({ parameters, results }, index) => {
    const key = `${parameters}:${results}`;
    const known = first.get(key) ?? index;
    first.set(key, known);
    return known;
  });
}

function readImports(body: Uint8Array, types: readonly FunctionType[]): { readonly imports: HostFunction[]; readonly importTypes: number[] } {
  const reader = new WasmReader(body);
  const imports: HostFunction[] = [];
  const importTypes: number[] = [];
  for (let left = reader.count('imports', MODULE_LIMITS.imports); left > 0; left--) {
    const [module, name] = [reader.text(), reader.text()];
    if (reader.u8() !== 0) throw new WasmError(`import ${module}.${name}: only functions may be imported`);
    const type = reader.u32();
    imports.push(hostFunction(module, name, typeAt(types, type)));
    importTypes.push(type);
  }
  return { imports, importTypes };
}

function readBodies(body: Uint8Array): Uint8Array[] {
  const reader = new WasmReader(body);
  return Array.from({ length: reader.count('functions', MODULE_LIMITS.functions) }, () => reader.slice(limit(reader.u32(), MODULE_LIMITS.bodyBytes, 'bytes in one function')));
}

/** An expression that gives a start value: one constant, or a function for a table. */
function readConstant(reader: WasmReader, onFunction: (index: number) => void): void {
  const op = reader.u8();
  if (op === 0x41 || op === 0x42) reader.skipNumber();
  else if (op === 0x43 || op === 0x44) reader.skip(op === 0x43 ? 4 : 8);
  else if (op === 0x23) reader.u32();
  else if (op === 0xd2) onFunction(reader.u32());
  else if (op === 0xd0) reader.u8();
  else throw new WasmError(`opcode 0x${op.toString(16)} in a start value`);
  if (reader.u8() !== 0x0b) throw new WasmError('a start value must be one constant');
}

/** Element segments name the functions that tables hold: never a function of the host, whose wrapper would be passed by. */
function readElements(body: Uint8Array, imports: number): Set<number> {
  const reader = new WasmReader(body);
  const taken = new Set<number>();
  const take = (index: number): void => {
    if (index < imports) throw new WasmError('a table may not hold a function of the host');
    taken.add(index);
  };
  let room: number = MODULE_LIMITS.tableEntries;
  for (let left = reader.count('element segments', MODULE_LIMITS.tableEntries); left > 0; left--) {
    const flags = limit(reader.u32(), 7, 'as the kind of an element segment');
    if (flags & 2 && !(flags & 1)) reader.u32();
    if (!(flags & 1)) readConstant(reader, take);
    if (flags & 3) reader.u8();
    const entries = reader.count('elements', room);
    room -= entries;
    for (let n = entries; n > 0; n--) flags & 4 ? readConstant(reader, take) : take(reader.u32());
  }
  return taken;
}

/** Whether each global may change. */
function readGlobals(body: Uint8Array): boolean[] {
  const reader = new WasmReader(body);
  return Array.from({ length: reader.count('globals', MODULE_LIMITS.globals) }, () => {
    valueType(reader.u8());
    const isVariable = reader.u8() === 1;
    readConstant(reader, () => undefined);
    return isVariable;
  });
}

function checkTables(body: Uint8Array): void {
  const reader = new WasmReader(body);
  for (let left = reader.count('tables', MODULE_LIMITS.tables); left > 0; left--) {
    if (reader.u8() !== 0x70) throw new WasmError('tables hold functions, nothing else');
    const flags = reader.u32();
    limit(reader.u32(), MODULE_LIMITS.tableEntries, 'table entries');
    if (flags & 1) reader.u32();
  }
}

/** Memory is one and 32-bit. */
function checkMemory(body: Uint8Array): void {
  const reader = new WasmReader(body);
  if (reader.count('memories') !== 1) throw new WasmError('exactly one memory is required');
  if (reader.u32() > 1) throw new WasmError('the memory must be 32-bit and not shared');
}

const I32 = 0x7f;
const I64 = 0x7e;
/** What the host calls; whether they are there is its own question. */
const ENTRIES: Readonly<Record<string, FunctionType>> = {
  mru_abi: { parameters: [], results: [I32] },
  mru_alloc: { parameters: [I32], results: [I32] },
  mru_apply: { parameters: [I32, I32], results: [I64] },
};

function checkExports(module: GuestModule): void {
  for (const { name, kind, index } of readExports(sectionBody(module.sections, SECTION.export))) {
    if (kind === 0 && index < module.imports.length) throw new WasmError(`export ${name} is a function of the host`);
    const expected = Object.hasOwn(ENTRIES, name) ? ENTRIES[name] : undefined;
    if (expected === undefined) continue;
    const { parameters, results } = kind === 0 ? functionType(module, index) : { parameters: [-1], results: [] };
    if (`${parameters}:${results}` !== `${expected.parameters}:${expected.results}`) throw new WasmError(`export ${name} has the wrong type`);
  }
}

/** Reads a module that nobody checked. Throws `WasmError`. */
export function readModule(wasm: Uint8Array): GuestModule {
  limit(wasm.length, MODULE_LIMITS.bytes, 'bytes');
  const sections = readSections(wasm);
  if (sections.some((each) => each.id === SECTION.start)) throw new WasmError('a start function is not allowed');
  if (sections.some((each) => each.id > SECTION.dataCount)) throw new WasmError('a section of an unknown kind');
  const body = (id: number): Uint8Array => sectionBody(sections, id);
  checkTables(body(SECTION.table));
  checkMemory(body(SECTION.memory));
  const types = readTypes(body(SECTION.type));
  const { imports, importTypes } = readImports(body(SECTION.import), types);
  const own = new WasmReader(body(SECTION.function));
  const ownTypes = Array.from({ length: own.count('functions', MODULE_LIMITS.functions) }, () => own.u32());
  if (ownTypes.some((type) => type >= types.length)) throw new WasmError('a function of an unknown type');
  const bodies = readBodies(body(SECTION.code));
  if (bodies.length !== ownTypes.length) throw new WasmError(`${bodies.length} bodies for ${ownTypes.length} functions`);
  const addressTaken = readElements(body(SECTION.element), imports.length);
  const globals = readGlobals(body(SECTION.global));
  const variables = globals.flatMap((isVariable, at) => (isVariable ? [at] : []));
  const functionTypes = [...importTypes, ...ownTypes];
  const module = { sections, types, sameTypes: findSameTypes(types), functionTypes, imports, globals: globals.length, variables, bodies, addressTaken };
  checkExports(module);
  return module;
}
