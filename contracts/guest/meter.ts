/**
 * Metering: what a verifier does to a module before it runs it. The author's tools are not trusted, so this reads the module as
 * it was received, refuses what could differ between nodes or hurt the host, and adds fuel and stack counters of its own.
 */
import { concat } from '../../protocols/bytes.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { wrapperBody } from './host-calls.ts';
import { type Injection, meterBody } from './inject.ts';
import { functionType, type GuestModule, readModule } from './module.ts';
import { countedFrames } from './recursion.ts';
import { surveyFunctions } from './survey.ts';
import { SECTION, type Section, sleb, textBytes, uleb, WasmError, WasmReader, WasmWriter, writeSections } from './wasm-binary.ts';

export const FUEL_EXPORT = 'mru_fuel';
export const DEPTH_EXPORT = 'mru_depth';
/**
 * Every global that code may change, so that an instance can be put back (`fresh.ts`). There are none when the module could also drop
 * data segments, which nobody can put back: only with a count of them does the binary format have instructions for that.
 */
export const VARIABLE_EXPORT = 'mru_variable_';

/** The module as the verifier runs it. Throws `WasmError` that names what is wrong. */
export function meter(wasm: Uint8Array): Uint8Array {
  const module = readModule(wasm);
  const frames = countedFrames(module, surveyFunctions(module));
  // Only a valid module is rewritten: what the rewriting adds must not make an invalid one valid.
  if (!WebAssembly.validate(wasm)) throw new WasmError('not a valid module');
  const { globals, imports, functionTypes } = module;
  const injection: Injection = { fuel: globals, depth: globals + 1, depthLimit: LIMITS.guestDepth, imports: imports.length, wrappers: functionTypes.length };
  return writeSections(withGlobals(module.sections.filter((each) => each.id !== SECTION.custom).map((section) => rewrite(section, module, injection, frames))));
}

function rewrite(section: Section, module: GuestModule, injection: Injection, frames: ReadonlyMap<number, number>): Section {
  const { id } = section;
  if (id === SECTION.code) return { id, body: codeSection(module, injection, frames) };
  if (id === SECTION.function) return { id, body: functionSection(module) };
  if (id === SECTION.memory) return { id, body: memorySection(section.body) };
  if (id === SECTION.global) return { id, body: addGlobals(section.body) };
  if (id === SECTION.export) return { id, body: addExports(section.body, module, injection) };
  return section;
}

/** A module without globals gets a section for the counters, where the order of sections wants it. */
function withGlobals(sections: readonly Section[]): Section[] {
  if (sections.some((each) => each.id === SECTION.global)) return [...sections];
  const at = sections.findIndex((each) => each.id > SECTION.global);
  const added: Section = { id: SECTION.global, body: addGlobals(Uint8Array.of(0)) };
  return at < 0 ? [...sections, added] : [...sections.slice(0, at), added, ...sections.slice(at)];
}

/** Own functions, then one wrapper per import, of the import's type. */
function functionSection({ functionTypes, imports }: GuestModule): Uint8Array {
  const types = [...functionTypes.slice(imports.length), ...functionTypes.slice(0, imports.length)];
  return Uint8Array.from([types.length, ...types].flatMap(uleb));
}

function codeSection(module: GuestModule, injection: Injection, frames: ReadonlyMap<number, number>): Uint8Array {
  const { bodies, imports } = module;
  const [out, scratch] = [new WasmWriter(), new WasmWriter()];
  out.push(uleb(bodies.length + imports.length));
  bodies.forEach((body, at) => {
    meterBody(body, functionType(module, imports.length + at), injection, frames.get(at), out, scratch);
  });
  imports.forEach(({ price }, at) => {
    // A body that traps for what may not be called.
    out.push(price === undefined ? [3, 0, 0, 0x0b] : wrapperBody(at, price, functionType(module, at), injection.fuel));
  });
  return out.bytes;
}

/** The author's maximum does not count: growing fails at the same page on every node. */
function memorySection(body: Uint8Array): Uint8Array {
  const reader = new WasmReader(body);
  reader.u32();
  reader.u32();
  const pages = reader.u32();
  if (pages > LIMITS.guestPages) throw new WasmError(`${pages} pages of memory, at most ${LIMITS.guestPages} allowed`);
  return Uint8Array.from([1, 1, ...uleb(pages), ...uleb(LIMITS.guestPages)]);
}

function addGlobals(body: Uint8Array): Uint8Array {
  const reader = new WasmReader(body);
  const count = reader.count('globals');
  return concat(Uint8Array.from(uleb(count + 2)), body.subarray(reader.at), Uint8Array.from([0x7e, 1, 0x42, 0, 0x0b, 0x7f, 1, 0x41, ...sleb(0), 0x0b]));
}

function addExports(body: Uint8Array, { sections, variables }: GuestModule, { fuel, depth }: Injection): Uint8Array {
  const reader = new WasmReader(body);
  const count = reader.count('exports');
  const mayDrop = sections.some((each) => each.id === SECTION.dataCount);
  const all: [string, number][] = mayDrop ? [] : [...variables, fuel, depth].map((index) => [`${VARIABLE_EXPORT}${index}`, index]);
  all.push([FUEL_EXPORT, fuel], [DEPTH_EXPORT, depth]);
  const added = all.flatMap(([name, index]) => [...textBytes(name), 3, ...uleb(index)]);
  return concat(Uint8Array.from(uleb(count + all.length)), body.subarray(reader.at), Uint8Array.from(added));
}
