/** Looks again and again, one look at a time, until it is stopped; one that fails is told of, and the next is soon. */
export function repeat(look: () => Promise<void>, pauseMs: number, failed: (reason: string) => void): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  async function loop(): Promise<void> {
    await look().catch((error: unknown) => failed((error as Error).message));
    if (!isStopped) timer = setTimeout(begin, pauseMs);
  }
  const begin = (): void => {
    running = loop();
  };
  let running = loop();
  return {
    stop() {
      isStopped = true;
      clearTimeout(timer);
      return running;
    },
  };
}
