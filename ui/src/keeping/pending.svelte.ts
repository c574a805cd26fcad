import type { Host } from "../host";
import type { DraftName } from "../types/DraftName";
import { Autosave, type AutosavePace, type Keeping } from "./autosave.svelte";

/**
 * What is being typed in a form about one no, before it is kept as what it is to become. There is
 * one place for all of them, so each is found by the number of its no; a kill takes nothing.
 */
export class Pending<T> implements Keeping {
  value = $state.raw<T | null>(null);
  readonly autosave: Autosave;
  #host: Host;
  #name: DraftName;
  #key: string;

  private constructor(host: Host, name: DraftName, key: number, pace: Partial<AutosavePace>) {
    this.#host = host;
    this.#name = name;
    this.#key = String(key);
    this.autosave = new Autosave(() => this.#write(), pace);
  }

  static async find<T>(
    host: Host,
    name: DraftName,
    key: number,
    pace: Partial<AutosavePace> = {},
  ): Promise<Pending<T>> {
    const pending = new Pending<T>(host, name, key, pace);
    const all = await pending.#read();
    pending.value = all[pending.#key] ?? null;
    return pending;
  }

  type(value: T | null): void {
    this.value = value;
    this.autosave.change(JSON.stringify(value));
  }

  flush(): Promise<boolean> {
    return this.autosave.flush();
  }

  async #write(): Promise<void> {
    const all = await this.#read();
    if (this.value === null) delete all[this.#key];
    else all[this.#key] = this.value;
    const text = Object.keys(all).length === 0 ? "" : JSON.stringify(all);
    await this.#host.call("draft_keep", { name: this.#name, text });
  }

  async #read(): Promise<Record<string, T>> {
    const text = await this.#host.call("draft_read", { name: this.#name });
    try {
      const all: unknown = JSON.parse(text ?? "{}");
      return typeof all === "object" && all !== null ? (all as Record<string, T>) : {};
    } catch {
      // Not one of ours: there is nothing in it to be shown here.
      return {};
    }
  }
}
