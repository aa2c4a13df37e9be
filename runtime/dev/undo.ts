/** Undoes what was started, last first, once. */
export class Undo {
  #steps: (() => Promise<void> | void)[] = [];
  #running: Promise<void> | undefined;

  /** What is added after the end is undone at once. */
  add(step: () => Promise<void> | void): void {
    if (this.#running === undefined) this.#steps.push(step);
    else this.#running = this.#running.then(step);
  }

  /** Every step, whatever one of them throws; then rejects with the first that did. */
  run(): Promise<void> {
    this.#running ??= this.#run();
    return this.#running;
  }

  async #run(): Promise<void> {
    const faults: unknown[] = [];
    for (const step of this.#steps.splice(0).reverse())
      try {
        await step();
      } catch (error) {
        faults.push(error);
      }
    if (faults.length > 0) throw faults[0];
  }
}
