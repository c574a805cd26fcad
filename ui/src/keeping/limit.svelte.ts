import type { Attachment } from "svelte/attachments";

type TextField = HTMLInputElement | HTMLTextAreaElement;

const encoder = new TextEncoder();

/** UTF-8 bytes of a text, without encoding one that is plainly short or plainly over `most`. */
export function bytesWithin(text: string, most: number): boolean {
  if (text.length * 3 <= most) return true;
  if (text.length > most) return false;
  return encoder.encode(text).length <= most;
}

/**
 * Guards one text field: what would make it longer than it may be is refused as a whole, before
 * the field takes it, and said beside the field. Nothing is ever cut.
 */
export class Limit {
  refused = $state(false);
  #most: () => number;

  constructor(most: () => number) {
    this.#most = most;
  }

  allows(text: string): boolean {
    return bytesWithin(text, this.#most());
  }

  readonly guard: Attachment<TextField> = (field) => {
    // The backstop's memory: what the field held just before the change under way.
    let good = field.value;

    const refuse = (event?: Event) => {
      event?.preventDefault();
      this.refused = true;
    };
    const wouldHold = (added: string) => {
      const { selectionStart, selectionEnd, value } = field;
      const from = selectionStart ?? value.length;
      const to = selectionEnd ?? value.length;
      if (!bytesWithin(added, this.#most())) return false;
      return this.allows(value.slice(0, from) + added + value.slice(to));
    };
    const beforePaste = (event: Event) => {
      const added =
        event.type === "drop"
          ? (event as DragEvent).dataTransfer?.getData("text/plain")
          : (event as ClipboardEvent).clipboardData?.getData("text/plain");
      if (added && !wouldHold(added)) refuse(event);
    };
    const beforeInput = (event: Event) => {
      const { data, inputType, isComposing } = event as InputEvent;
      good = field.value;
      if (isComposing || !inputType.startsWith("insert")) return;
      const added = data ?? (inputType === "insertLineBreak" ? "\n" : "");
      if (added && !wouldHold(added)) refuse(event);
    };
    // Runs before the component's own `input` listener (capture), so it never sees the overlong text.
    const input = (event: Event) => {
      if (this.allows(field.value)) {
        this.refused = false;
        return;
      }
      const caret = Math.min(field.selectionStart ?? good.length, good.length);
      field.value = good;
      field.setSelectionRange?.(caret, caret);
      event.stopImmediatePropagation();
      refuse();
    };
    field.addEventListener("paste", beforePaste);
    field.addEventListener("drop", beforePaste);
    field.addEventListener("beforeinput", beforeInput);
    field.addEventListener("input", input, { capture: true });
    return () => {
      field.removeEventListener("paste", beforePaste);
      field.removeEventListener("drop", beforePaste);
      field.removeEventListener("beforeinput", beforeInput);
      field.removeEventListener("input", input, { capture: true });
    };
  };
}
