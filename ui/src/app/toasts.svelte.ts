export interface Toast {
  text: string;
  undo?: () => Promise<unknown> | void;
  /** It holds something to note down, so it goes only when sent away. */
  stays?: boolean;
}

const STAYS = 8000;

/** One sentence at a time, gone after eight seconds unless someone is at it. */
export class Toasts {
  current = $state.raw<Toast | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #left = STAYS;
  #since = 0;

  show(toast: Toast): void {
    this.current = toast;
    this.#left = STAYS;
    this.resume();
  }

  dismiss(): void {
    clearTimeout(this.#timer);
    this.current = null;
  }

  /** While the pointer or the focus is on it. */
  pause(): void {
    clearTimeout(this.#timer);
    this.#left = Math.max(1500, this.#left - (Date.now() - this.#since));
  }

  resume(): void {
    clearTimeout(this.#timer);
    if (this.current?.stays) return;
    this.#since = Date.now();
    this.#timer = setTimeout(() => this.dismiss(), this.#left);
  }

  undo(): void {
    const toast = this.current;
    if (toast?.undo === undefined) return;
    this.dismiss();
    void toast.undo();
  }
}
