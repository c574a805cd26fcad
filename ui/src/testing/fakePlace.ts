import type { ErrorCode } from "../types/ErrorCode";
import type { Place } from "../types/Place";
import { refusal } from "./refusal";
import type { FakeTask } from "./fakeTask";

const USUAL: Place = { folder: "/home/ana/.local/share/onward", usual: true, synced: null };

/** Where the journal lives, and the dialog that asks for another folder. */
export class FakePlace {
  now: Place = USUAL;
  /** What the system's dialog answers; null is a closed one. */
  dialog: Place | ErrorCode | null = null;
  #chosen: Place | null = null;
  #task: FakeTask;

  constructor(task: FakeTask) {
    this.#task = task;
  }

  choose(): Place | null {
    if (typeof this.dialog === "string") throw refusal(this.dialog);
    return (this.#chosen = this.dialog);
  }

  async move(): Promise<Place> {
    if (this.#chosen === null) throw refusal("invalid");
    await this.#task.run("move");
    this.now = this.#chosen;
    this.#chosen = null;
    return this.now;
  }

  async usual(): Promise<Place> {
    await this.#task.run("move");
    return (this.now = USUAL);
  }

  forget(): void {
    this.now = USUAL;
  }
}
