/** Writes an evaluated instance back as a module: its memory as data segments, its globals as initial values. */
import { concat } from '../../protocols/bytes.ts';
import { readExports, readSections, SECTION, type Section, sleb, uleb, WasmError, WasmReader, writeExports, writeSections } from './wasm-binary.ts';

/** What a guest exports; everything else served only the build. */
const EXPORTED = /^(memory|mru_(abi|alloc|free|apply))$/;
/** Zeros between two runs of data that are cheaper to write than a second segment. */
const GAP = 24;

/** `most` bounds the data, bytes: throws `WasmError` when there is more. */
export function snapshot(wasm: Uint8Array, instance: WebAssembly.Instance, most: number): Uint8Array {
  const sections = readSections(wasm);
  const exports = readExports(sections.find((each) => each.id === SECTION.export)?.body ?? new Uint8Array());
  const memory = new Uint8Array((instance.exports['memory'] as WebAssembly.Memory).buffer);
  const globals = new Map(exports.filter((each) => each.kind === 3).map((each) => [each.index, (instance.exports[each.name] as WebAssembly.Global).value as number | bigint]));
  const rewrite = (section: Section): Section[] => {
    switch (section.id) {
      case SECTION.custom:
      case SECTION.start:
      case SECTION.dataCount:
      case SECTION.data:
        return [];
      case SECTION.memory:
        return [{ id: section.id, body: Uint8Array.from([1, 0, ...uleb(memory.length >> 16)]) }];
      case SECTION.global:
        return [{ id: section.id, body: writeGlobals(section.body, globals) }];
      case SECTION.export:
        return [{ id: section.id, body: writeExports(exports.filter((each) => EXPORTED.test(each.name))) }];
      default:
        return [section];
    }
  };
  return writeSections([...sections.flatMap(rewrite), { id: SECTION.data, body: dataSegments(memory, most) }]);
}

const I64 = 0x7e;
const I32_CONST = 0x41;
const I64_CONST = 0x42;
const END = 0x0b;

/** Every mutable global must be known by export, or its value would be lost. */
function writeGlobals(body: Uint8Array, values: ReadonlyMap<number, number | bigint>): Uint8Array {
  const reader = new WasmReader(body);
  const count = reader.count('globals');
  const out: number[] = uleb(count);
  for (let index = 0; index < count; index++) {
    const type = reader.u8();
    const mutable = reader.u8();
    const start = reader.at;
    skipConstant(reader);
    const value = values.get(index);
    if (mutable && value === undefined) throw new WasmError(`mutable global ${index} is not exported`);
    out.push(type, mutable);
    if (mutable) out.push(type === I64 ? I64_CONST : I32_CONST, ...sleb(value as number | bigint), END);
    else out.push(...body.subarray(start, reader.at));
  }
  return Uint8Array.from(out);
}

function skipConstant(reader: WasmReader): void {
  const opcode = reader.u8();
  if (opcode === I32_CONST || opcode === I64_CONST) reader.skipNumber();
  else if (opcode === 0x43) reader.skip(4);
  else if (opcode === 0x44) reader.skip(8);
  else throw new WasmError(`global initialiser 0x${opcode.toString(16)}`);
  reader.u8();
}

function dataSegments(memory: Uint8Array, most: number): Uint8Array {
  const words = new BigUint64Array(memory.buffer, 0, memory.length >> 3);
  const segments: Uint8Array[] = [];
  let bytes = 0;
  for (let at = 0; at < memory.length; ) {
    if ((at & 7) === 0 && words[at >> 3] === 0n) at += 8;
    else if (memory[at] === 0) at++;
    else {
      const end = runEnd(memory, at, at + most);
      bytes += end - at;
      if (bytes > most) throw new WasmError(`more than ${most} bytes of data`);
      segments.push(Uint8Array.from([0, I32_CONST, ...sleb(at), END, ...uleb(end - at)]), memory.slice(at, end));
      at = end;
    }
  }
  return concat(Uint8Array.from(uleb(segments.length / 2)), ...segments);
}

function runEnd(memory: Uint8Array, start: number, most: number): number {
  let last = start;
  for (let at = start; at < memory.length && at <= most && at - last < GAP; at++) if (memory[at] !== 0) last = at;
  return last + 1;
}
