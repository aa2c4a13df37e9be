/** A line of an actions file that cannot be read: known without loading what reads them. */
export class ActionsFileError extends Error {
  override readonly name = 'ActionsFileError';
  /** From 1. */
  readonly line: number;
  constructor(line: number, message: string) {
    super(`line ${line}: ${message}`);
    this.line = line;
  }
}
