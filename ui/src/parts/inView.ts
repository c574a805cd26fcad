import type { Attachment } from "svelte/attachments";

/**
 * What opens, or grows while someone is in it, is brought fully into the window. `nearest` moves
 * nothing that is in view already.
 */
export const inView: Attachment<HTMLElement> = (node) => {
  // Not every test engine can scroll or measure.
  const show = () => node.scrollIntoView?.({ block: "nearest" });
  const frame = requestAnimationFrame(show);
  if (typeof ResizeObserver === "undefined") return () => cancelAnimationFrame(frame);
  let height = node.offsetHeight;
  const watch = new ResizeObserver(() => {
    const grew = node.offsetHeight > height;
    height = node.offsetHeight;
    if (grew && node.contains(document.activeElement)) showField(node);
  });
  watch.observe(node);
  return () => {
    cancelAnimationFrame(frame);
    watch.disconnect();
  };
};

/** Where the card is taller than the window, the place someone is at matters more than its top. */
function showField(node: HTMLElement): void {
  const pane = node.closest(".main, .quiet, .unlock-col");
  const fits = pane === null || node.offsetHeight <= pane.clientHeight;
  const at = fits ? node : document.activeElement;
  at?.scrollIntoView?.({ block: "nearest" });
}

/** For words about what went wrong: seen as soon as they are there. */
export const seen: Attachment<HTMLElement> = (node) => {
  const frame = requestAnimationFrame(() => node.scrollIntoView?.({ block: "nearest" }));
  return () => cancelAnimationFrame(frame);
};
