import type { Host } from "../host";
import type { DraftName } from "../types/DraftName";
import { Autosave, type AutosavePace, type Keeping } from "./autosave.svelte";

/**
 * What is being typed in a form before it is recorded as what it is to become. It is kept under its
 * name meanwhile, so that neither leaving nor a kill takes a word.
 */
export class Draft implements Keeping {
  readonly autosave: Autosave;
  #host: Host;
  #name: DraftName;
  #last = "";

  constructor(host: Host, name: DraftName, pace: Partial<AutosavePace> = {}) {
    this.#host = host;
    this.#name = name;
    this.autosave = new Autosave((text) => host.call("draft_keep", { name, text }), pace);
  }

  /** What was left here; nothing where that cannot be read. */
  async read(): Promise<string> {
    const found = await this.#host.call("draft_read", { name: this.#name }).catch(() => null);
    return (this.#last = found ?? "");
  }

  type(text: string): void {
    if (text === this.#last) return;
    this.#last = text;
    this.autosave.change(text);
  }

  flush(): Promise<boolean> {
    return this.autosave.flush();
  }

  /** It became what it was to become, or was put aside. An old one left behind holds nobody back. */
  async clear(): Promise<void> {
    this.type("");
    if (!(await this.flush())) this.autosave.drop();
  }
}
