/** The parts of a received module that metering reads, with the limits that keep a compile bomb out. */
import { readSections, SECTION, type Section, WasmError, WasmReader } from './wasm-binary.ts';

/** Module limits, each far above what the JavaScript engine needs (2,200 functions, 0.7 MB of code). */
export const MODULE_LIMITS = { bytes: 8 * 1024 * 1024, functions: 20_000, locals: 10_000, bodyBytes: 1024 * 1024, tableEntries: 100_000, types: 10_000, globals: 1_000 } as const;

export interface FunctionType {
  readonly parameters: readonly number[];
  readonly results: readonly number[];
}

export interface GuestModule {
  readonly sections: readonly Section[];
  readonly types: readonly FunctionType[];
  /** Type index per function, imports first. */
  readonly functionTypes: readonly number[];
  readonly importedFunctions: number;
  readonly imports: readonly { readonly module: string; readonly name: string }[];
  readonly globals: number;
  /** Bodies of the module's own functions: locals and code. */
  readonly bodies: readonly Uint8Array[];
  /** Functions that a table may hold: targets of call_indirect. */
  readonly addressTaken: Set<number>;
}

export const sectionBody = (sections: readonly Section[], id: number): Uint8Array => sections.find((each) => each.id === id)?.body ?? Uint8Array.of(0);

function limit(n: number, max: number, what: string): number {
  if (n > max) throw new WasmError(`${n} ${what}, at most ${max} allowed`);
  return n;
}

function readTypes(body: Uint8Array): FunctionType[] {
  const reader = new WasmReader(body);
  const values = (): number[] => Array.from({ length: limit(reader.count('values'), 1_000, 'values') }, () => reader.u8());
  return Array.from({ length: limit(reader.count('types'), MODULE_LIMITS.types, 'types') }, () => {
    if (reader.u8() !== 0x60) throw new WasmError('a type that is not a function');
    return { parameters: values(), results: values() };
  });
}

function readImports(body: Uint8Array): { readonly imports: { module: string; name: string }[]; readonly types: number[] } {
  const reader = new WasmReader(body);
  const imports: { module: string; name: string }[] = [];
  const types: number[] = [];
  for (let left = reader.count('imports'); left > 0; left--) {
    imports.push({ module: reader.text(), name: reader.text() });
    if (reader.u8() !== 0) throw new WasmError(`import ${imports.at(-1)?.name}: only functions may be imported`);
    types.push(reader.u32());
  }
  return { imports, types };
}

function readBodies(body: Uint8Array): Uint8Array[] {
  const reader = new WasmReader(body);
  return Array.from({ length: limit(reader.count('functions'), MODULE_LIMITS.functions, 'functions') }, () => reader.slice(limit(reader.u32(), MODULE_LIMITS.bodyBytes, 'bytes in one function')));
}

/** Element segments name the functions that tables hold. Expressions may only be constants. */
function readElements(body: Uint8Array): Set<number> {
  const reader = new WasmReader(body);
  const taken = new Set<number>();
  const expression = (): void => {
    for (let op = reader.u8(); op !== 0x0b; op = reader.u8()) {
      if (op === 0x41 || op === 0x42) reader.s64();
      else if (op === 0x23) reader.u32();
      else if (op === 0xd2) taken.add(reader.u32());
      else if (op === 0xd0) reader.u8();
      else throw new WasmError(`opcode 0x${op.toString(16)} in an element segment`);
    }
  };
  for (let left = reader.count('element segments'); left > 0; left--) {
    const flags = reader.u32();
    if (flags > 7) throw new WasmError(`element segment of kind ${flags}`);
    if (flags & 2 && !(flags & 1)) reader.u32();
    if (!(flags & 1)) expression();
    if (flags & 3) reader.u8();
    for (let n = limit(reader.count('elements'), MODULE_LIMITS.tableEntries, 'elements'); n > 0; n--) {
      if (flags & 4) expression();
      else taken.add(reader.u32());
    }
  }
  return taken;
}

/** Tables are bounded, memory is one and 32-bit. */
function checkStorage(sections: readonly Section[]): void {
  const tables = new WasmReader(sectionBody(sections, SECTION.table));
  for (let left = tables.count('tables'); left > 0; left--) {
    tables.u8();
    const flags = tables.u32();
    limit(tables.u32(), MODULE_LIMITS.tableEntries, 'table entries');
    if (flags & 1) tables.u32();
  }
  const memories = new WasmReader(sectionBody(sections, SECTION.memory));
  if (memories.count('memories') !== 1) throw new WasmError('exactly one memory is required');
  if (memories.u32() > 1) throw new WasmError('the memory must be 32-bit and not shared');
}

/** Reads a module that nobody checked. Throws `WasmError`. */
export function readModule(wasm: Uint8Array): GuestModule {
  limit(wasm.length, MODULE_LIMITS.bytes, 'bytes');
  const sections = readSections(wasm);
  if (sections.some((each) => each.id === SECTION.start)) throw new WasmError('a start function is not allowed');
  if (sections.some((each) => each.id > SECTION.dataCount)) throw new WasmError('a section of an unknown kind');
  checkStorage(sections);
  const { imports, types: importedTypes } = readImports(sectionBody(sections, SECTION.import));
  const own = new WasmReader(sectionBody(sections, SECTION.function));
  const ownTypes = Array.from({ length: own.count('functions') }, () => own.u32());
  const types = readTypes(sectionBody(sections, SECTION.type));
  const functionTypes = [...importedTypes, ...ownTypes];
  if (functionTypes.some((type) => type >= types.length)) throw new WasmError('a function of an unknown type');
  const bodies = readBodies(sectionBody(sections, SECTION.code));
  if (bodies.length !== ownTypes.length) throw new WasmError(`${bodies.length} bodies for ${ownTypes.length} functions`);
  const globals = limit(new WasmReader(sectionBody(sections, SECTION.global)).count('globals'), MODULE_LIMITS.globals, 'globals');
  return { sections, types, functionTypes, importedFunctions: importedTypes.length, imports, globals, bodies, addressTaken: readElements(sectionBody(sections, SECTION.element)) };
}
