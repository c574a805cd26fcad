import { onDestroy, onMount, untrack } from "svelte";
import type { Session } from "../app/session.svelte";
import { Draft } from "../keeping/draft.svelte";
import type { NamingForm } from "../keeping/namingForm.svelte";

/** What is being named, kept as a draft while one types; not at the locked door, where nothing is read. */
export class NamingKept {
  /** Something left here earlier stands there again. */
  found = $state(false);
  /** Read what was left here, so that from now on what stands here is kept. */
  #keeping = $state(false);
  #form: NamingForm;
  #draft: Draft;

  constructor(session: Session, form: NamingForm, locked: boolean) {
    this.#form = form;
    this.#draft = new Draft(session.host, "naming");
    const forget = locked ? () => {} : session.keep(this.#draft);
    onDestroy(() => void this.#draft.flush().then(forget));
    onMount(() => {
      if (!locked) void this.#begin();
    });
    $effect(() => {
      const { text } = form;
      if (this.#keeping) untrack(() => this.#draft.type(text));
    });
    // Undo may bring something back while one is here already.
    $effect(() => {
      void session.arrival;
      untrack(() => void (this.#keeping && this.#takeUp()));
    });
  }

  /** What was named is recorded or put aside: nothing of it is kept here any longer. */
  async settle(): Promise<void> {
    this.#keeping = false;
    await this.#draft.clear();
  }

  /** What was left here is not wanted. */
  afresh(): void {
    this.#form.clear();
    this.found = false;
  }

  async #begin(): Promise<void> {
    this.found = await this.#takeUp();
    this.#keeping = true;
  }

  async #takeUp(): Promise<boolean> {
    const form = this.#form;
    if (form.text !== "") return false;
    const left = await this.#draft.read();
    if (form.text === "" && left !== "") form.fill(left);
    else return false;
    return form.text !== "";
  }
}
