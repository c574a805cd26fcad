/** What was refused is said until one goes on. */
export class Refusing {
  /** How often something was, since all was well. */
  #times = 0;
  #say: (refused: boolean, words: number) => void;

  constructor(say: (refused: boolean, words: number) => void) {
    this.#say = say;
  }

  /** Of so many words nothing is put in; 0 where that is not known. */
  refuse(words: number): void {
    this.#times += 1;
    this.#say(true, words);
  }

  allow(): void {
    if (this.#times > 0) this.#say(false, 0);
    this.#times = 0;
  }

  /** With the next key it has been read, unless that is refused too. */
  goOn(): void {
    const times = this.#times;
    if (times > 0) setTimeout(() => times === this.#times && this.allow());
  }
}
