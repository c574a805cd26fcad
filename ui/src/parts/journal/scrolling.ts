import { tick } from "svelte";
import type { Attachment } from "svelte/attachments";

/** Fetches on as soon as this is seen; where there is no observer the button itself works. */
export function whenSeen(act: () => void): Attachment<HTMLElement> {
  return (node) => {
    if (typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) act();
    });
    observer.observe(node);
    return () => observer.disconnect();
  };
}

/** Lines come and go above and below; those one is looking at stay where they are. */
export async function stayingPut(
  scroll: HTMLElement | undefined,
  work: () => Promise<void>,
): Promise<void> {
  const top = scroll?.getBoundingClientRect().top ?? 0;
  const seen = [...(scroll?.querySelectorAll<HTMLElement>("button.entry") ?? [])].filter(
    (line) => line.getBoundingClientRect().bottom > top,
  );
  const before = new Map(seen.map((line) => [line, line.getBoundingClientRect().top]));
  await work();
  await tick();
  const kept = seen.find((line) => line.isConnected);
  if (scroll === undefined || kept === undefined) return;
  scroll.scrollTop += kept.getBoundingClientRect().top - (before.get(kept) ?? 0);
}
