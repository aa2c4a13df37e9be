/** Undoes what was started, last first, once. */
export class Undo {
  #steps: (() => Promise<void> | void)[] = [];
  #running: Promise<void> | undefined;

  /** What is added after the end is undone at once. */
  add(step: () => Promise<void> | void): void {
    if (this.#running === undefined) this.#steps.push(step);
    else this.#running = this.#running.then(step);
  }

  /** Every step, whatever one of them throws. */
  run(): Promise<void> {
    this.#running ??= this.#run();
    return this.#running;
  }

  async #run(): Promise<void> {
    for (const step of this.#steps.splice(0).reverse())
      try {
        await step();
      } catch {
        // What does not end in good order ends with the process.
      }
  }
}
