/** Why nobody can leave by this way. */
export class ExitError extends Error {
  override readonly name = 'ExitError';
  /**
   * - `gap`: a block is not to be had.
   * - `other-app`: the code or the genesis is not that of the app on L1.
   * - `differs`: executing a block gave something else than was settled.
   */
  readonly code: 'gap' | 'other-app' | 'differs';
  constructor(code: ExitError['code'], message: string) {
    super(message);
    this.code = code;
  }
}
