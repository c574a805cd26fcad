import { overPage } from "../overPage";
import { keepPageClear, placeNew } from "./toastPlace";

/** Toasts lie in what lies over the page, so that they can be seen and reached; else at home. */
export function settle(region: HTMLElement, home: HTMLElement): boolean {
  const place = overPage() ?? home;
  if (region.parentElement === place) return false;
  place.append(region);
  return true;
}

/** Goes along with whatever opens, goes or is laid out anew, for as long as there is a toast, or it is away. */
export function follow(region: HTMLElement, home: HTMLElement, there: () => boolean): () => void {
  let frame = 0;
  const watch = new MutationObserver(() => {
    if (settle(region, home)) placeNew(region);
    if (!there() && region.parentElement === home) return watch.disconnect();
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => keepPageClear(region));
  });
  const what = { subtree: true, childList: true, attributes: true, attributeFilter: ["open"] };
  watch.observe(document.body, what);
  return () => {
    watch.disconnect();
    cancelAnimationFrame(frame);
  };
}
