/** A line that tells how far a command is: rewritten in place in a terminal, once in a while elsewhere. Everything goes to stderr. */
export interface Progress {
  /** Shows a text, unless one was shown just before. */
  show(text: string): void;
  /** Leaves the place to what is printed next. */
  clear(): void;
}

const TERMINAL_MS = 100;
const PLAIN_MS = 2_000;
const CLEAR_LINE = '\r\x1b[K';

export function openProgress(out: NodeJS.WriteStream): Progress {
  const isTerminal = out.isTTY === true;
  let last = Number.NEGATIVE_INFINITY;
  return {
    show(text) {
      if (performance.now() - last < (isTerminal ? TERMINAL_MS : PLAIN_MS)) return;
      last = performance.now();
      out.write(isTerminal ? `${CLEAR_LINE}${text.slice(0, (out.columns ?? 80) - 1)}` : `${text}\n`);
    },
    clear: () => void (isTerminal && Number.isFinite(last) && out.write(CLEAR_LINE)),
  };
}
