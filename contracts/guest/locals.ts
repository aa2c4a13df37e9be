import { MODULE_LIMITS } from './module.ts';
import { valueType, WasmError, type WasmReader } from './wasm-binary.ts';

/** Reads the local declarations at the head of a function body; answers how many locals there are and of how many groups. */
export function skipLocals(reader: WasmReader): { readonly groups: number; readonly count: number } {
  const groups = reader.count('local groups', MODULE_LIMITS.locals);
  let count = 0;
  for (let left = groups; left > 0; left--) {
    count += reader.u32();
    valueType(reader.u8());
    if (count > MODULE_LIMITS.locals) throw new WasmError(`more than ${MODULE_LIMITS.locals} locals in one function`);
  }
  return { groups, count };
}
