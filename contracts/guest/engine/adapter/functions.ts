/** Where the adapter's functions begin in the engine's table: its size before they were added; build.ts checks it. */
export const FIRST_FUNCTION: i32 = 532;
