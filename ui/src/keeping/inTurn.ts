/** One thing after the other, also after one that failed. */
export class InTurn {
  #last: Promise<unknown> = Promise.resolve();

  do<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => null);
    return done;
  }

  /** Once all that was begun is done. */
  async over(): Promise<void> {
    await this.#last;
  }
}
