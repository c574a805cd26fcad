import type { Progress } from "../types/Progress";
import { refusal } from "./refusal";

/** Long tasks: one at a time, telling how far they are, and cancelled between two steps. */
export class FakeTask {
  /** Milliseconds between two steps. */
  pace = 0;
  steps = 4;
  #tell: (progress: Progress) => void;
  #running = false;
  #cancelled = false;

  constructor(tell: (progress: Progress) => void) {
    this.#tell = tell;
  }

  async run(task: Progress["task"]): Promise<void> {
    if (this.#running) throw refusal("busy");
    this.#running = true;
    this.#cancelled = false;
    try {
      for (let done = 0; done <= this.steps; done += 1) {
        this.#tell({ task, done, total: this.steps });
        await new Promise((resolve) => setTimeout(resolve, this.pace));
        if (this.#cancelled) throw refusal("cancelled");
      }
    } finally {
      this.#running = false;
    }
  }

  cancel(): null {
    this.#cancelled = true;
    return null;
  }
}
