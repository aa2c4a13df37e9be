/** Where in an author's source; line and column from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** An app that cannot be built, and why; where, if that is known. The message begins with it, as `app.ts:3:7: …`. */
export class CompileError extends Error {
  override readonly name = 'CompileError';
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;
  constructor(message: string, at?: Position) {
    super(at === undefined ? message : `${at.file}:${at.line}:${at.column}: ${message}`);
    this.file = at?.file;
    this.line = at?.line;
    this.column = at?.column;
  }
}
