import type { Attachment } from "svelte/attachments";
import { paneOf } from "./seeking.svelte";
import type { Writing } from "./writing.svelte";

const GAP = 6;

/** Below the words it is about, or above them where there is no room: never over them. */
export function besideWords(
  writing: Writing,
  { from, to }: { from: number; to: number },
): Attachment<HTMLElement> {
  return (card) => {
    const { view } = writing;
    const around = card.offsetParent?.getBoundingClientRect();
    // Not every test engine can measure.
    if (view === null || around === undefined || card.offsetHeight === 0) return;
    const first = view.coordsAtPos(from);
    const last = view.coordsAtPos(to, -1);
    const seen = paneOf(view.dom)?.getBoundingClientRect() ?? around;
    const high = card.offsetHeight + GAP;
    const above = last.bottom + high > seen.bottom && first.top - high >= seen.top;
    const top = above ? first.top - high : last.bottom + GAP;
    card.style.top = `${top - around.top}px`;
    card.scrollIntoView({ block: "nearest" });
  };
}
