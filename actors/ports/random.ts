/** Chance as an argument, so that a simulation can draw it from a seed. */
export interface Random {
  bytes(size: number): Uint8Array;
}
