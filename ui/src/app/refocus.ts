import { tick } from "svelte";

/** Where what was pressed is gone with the press, the focus goes on from here instead of nowhere. */
export async function refocus(to: () => HTMLElement | null | undefined): Promise<void> {
  await tick();
  const at = document.activeElement;
  if (at === null || at === document.body) to()?.focus({ preventScroll: true });
}
