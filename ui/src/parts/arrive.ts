import type { Attachment } from "svelte/attachments";

/** Moves the focus here when the screen opens: to its heading, or to its natural first field. */
export const arriveHere: Attachment<HTMLElement> = (node) => {
  node.focus({ preventScroll: true });
};
