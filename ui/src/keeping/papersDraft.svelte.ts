import type { Host } from "../host";
import type { Papers } from "../types/Papers";
import { Autosave, type AutosavePace, type Keeping } from "./autosave.svelte";

/** The job description and the résumé that belong to one no, kept together as they are pasted. */
export class PapersDraft implements Keeping {
  job = $state("");
  resume = $state("");
  readonly autosave: Autosave;

  constructor(host: Host, id: number, found: Papers, pace: Partial<AutosavePace> = {}) {
    this.job = found.job;
    this.resume = found.resume;
    this.autosave = new Autosave(() => {
      const { job, resume } = this;
      return host.call("papers_save", { id, job, resume });
    }, pace);
  }

  type(changes: { job?: string; resume?: string }): void {
    this.job = changes.job ?? this.job;
    this.resume = changes.resume ?? this.resume;
    // What is kept is read anew when it is saved; the text only tells that something changed.
    this.autosave.change(this.resume);
  }

  flush(): Promise<boolean> {
    return this.autosave.flush();
  }
}
