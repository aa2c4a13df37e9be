/**
 * Metering: what a verifier does to a module before it runs it. The author's tools are not trusted, so this reads the module as
 * it was received, refuses what could differ between nodes or hurt the host, and adds fuel and depth counters of its own.
 */
import { concat } from '../../protocols/bytes.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { IMPORTS } from './abi.ts';
import { type Counters, meterBody } from './inject.ts';
import { type GuestModule, readModule } from './module.ts';
import { recursiveFunctions } from './recursion.ts';
import { SECTION, type Section, sleb, textBytes, uleb, WasmError, WasmReader, writeSections } from './wasm-binary.ts';

export const FUEL_EXPORT = 'mru_fuel';
export const DEPTH_EXPORT = 'mru_depth';

/** The module as the verifier runs it. Throws `WasmError` that names what is wrong. */
export function meter(wasm: Uint8Array): Uint8Array {
  const module = readModule(wasm);
  for (const { module: from, name } of module.imports) if (from !== 'mru' || !(IMPORTS as readonly string[]).includes(name)) throw new WasmError(`import ${from}.${name} is not part of the ABI`);
  const counters: Counters = { fuel: module.globals, depth: module.globals + 1, depthLimit: LIMITS.guestDepth };
  return writeSections(withGlobals(module.sections.filter((each) => each.id !== SECTION.custom).map((section) => rewrite(section, module, counters))));
}

function rewrite(section: Section, module: GuestModule, counters: Counters): Section {
  const { id } = section;
  if (id === SECTION.code) return { id, body: codeSection(module, counters) };
  if (id === SECTION.memory) return { id, body: memorySection(section.body) };
  if (id === SECTION.global) return { id, body: addGlobals(section.body) };
  if (id === SECTION.export) return { id, body: addExports(section.body, counters) };
  return section;
}

/** A module without globals gets a section for the counters, where the order of sections wants it. */
function withGlobals(sections: readonly Section[]): Section[] {
  if (sections.some((each) => each.id === SECTION.global)) return [...sections];
  const at = sections.findIndex((each) => each.id > SECTION.global);
  const added: Section = { id: SECTION.global, body: addGlobals(Uint8Array.of(0)) };
  return at < 0 ? [...sections, added] : [...sections.slice(0, at), added, ...sections.slice(at)];
}

function codeSection(module: GuestModule, counters: Counters): Uint8Array {
  const recursive = recursiveFunctions(module);
  const parts: Uint8Array[] = [Uint8Array.from(uleb(module.bodies.length))];
  module.bodies.forEach((body, at) => {
    const type = module.types[module.functionTypes[module.importedFunctions + at] as number];
    if (type !== undefined) parts.push(...meterBody(body, type, counters, recursive.has(at)));
  });
  return concat(...parts);
}

/** The author's maximum does not count: growing fails at the same page on every node. */
function memorySection(body: Uint8Array): Uint8Array {
  const reader = new WasmReader(body, 2);
  const pages = reader.u32();
  if (pages > LIMITS.guestPages) throw new WasmError(`${pages} pages of memory, at most ${LIMITS.guestPages} allowed`);
  return Uint8Array.from([1, 1, ...uleb(pages), ...uleb(LIMITS.guestPages)]);
}

function addGlobals(body: Uint8Array): Uint8Array {
  const reader = new WasmReader(body);
  const count = reader.count('globals');
  return concat(Uint8Array.from(uleb(count + 2)), body.subarray(reader.at), Uint8Array.from([0x7e, 1, 0x42, 0, 0x0b, 0x7f, 1, 0x41, ...sleb(0), 0x0b]));
}

function addExports(body: Uint8Array, counters: Counters): Uint8Array {
  const reader = new WasmReader(body);
  const count = reader.count('exports');
  const added = [...textBytes(FUEL_EXPORT), 3, ...uleb(counters.fuel), ...textBytes(DEPTH_EXPORT), 3, ...uleb(counters.depth)];
  return concat(Uint8Array.from(uleb(count + 2)), body.subarray(reader.at), Uint8Array.from(added));
}
