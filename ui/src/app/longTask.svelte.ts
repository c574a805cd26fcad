import type { Host } from "../host";
import type { Progress } from "../types/Progress";

/** The long task that runs, if one does: the Rust side has one at a time and tells how far it is. */
export class LongTask {
  running = $state<Progress["task"] | null>(null);
  progress = $state.raw<Progress | null>(null);
  cancelling = $state(false);
  #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  hear(progress: Progress): void {
    if (progress.task === this.running) this.progress = progress;
  }

  async run<T>(task: Progress["task"], work: () => Promise<T>): Promise<T> {
    this.running = task;
    this.progress = null;
    this.cancelling = false;
    try {
      return await work();
    } finally {
      this.running = null;
      this.progress = null;
    }
  }

  async cancel(): Promise<void> {
    this.cancelling = true;
    await this.#host.call("task_cancel").catch(() => (this.cancelling = false));
  }
}
