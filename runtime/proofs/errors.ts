export type ProofErrorCode =
  /** A package that is not installed. */
  | 'missing-tool'
  /** No keys in the folder, or such as do not fit together. */
  | 'no-keys'
  | 'bad-circuit'
  /** The circuit has no witness for the input. */
  | 'no-witness'
  /** The process that proves is gone. */
  | 'lost'
  | 'closed';

/** A fault of this node, or of its caller: never of a block. */
export class ProofError extends Error {
  override readonly name = 'ProofError';
  readonly code: ProofErrorCode;
  constructor(code: ProofErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
