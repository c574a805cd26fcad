import type { Attachment } from "svelte/attachments";

/** Lays an element directly into the body for as long as it is there, so that print styles can pick it. */
export const toBody: Attachment<HTMLElement> = (node) => {
  document.body.append(node);
  return () => node.remove();
};
