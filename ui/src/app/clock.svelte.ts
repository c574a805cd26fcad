import { createSubscriber } from "svelte/reactivity";

/** The time, read anew at a rhythm while something on screen depends on it, and on every wake. */
export class Clock {
  #subscribe: () => void;

  constructor(every: number) {
    this.#subscribe = createSubscriber((update) => {
      const timer = setInterval(update, every);
      // Timers sleep with the computer; these events come when it wakes.
      window.addEventListener("focus", update);
      document.addEventListener("visibilitychange", update);
      return () => {
        clearInterval(timer);
        window.removeEventListener("focus", update);
        document.removeEventListener("visibilitychange", update);
      };
    });
  }

  get now(): number {
    this.#subscribe();
    return Date.now();
  }
}
