/** Time as an argument. No safety rule may read it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once, `ms` from now, unless cancelled. */
  after(ms: number, callback: () => void): () => void;
}
