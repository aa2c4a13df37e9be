/** Room for the host's input. */
import { free as release, malloc as take } from './quickjs';
export function malloc(size: i32): i32 { return take(size); }
export function free(pointer: i32): void { release(pointer); }
