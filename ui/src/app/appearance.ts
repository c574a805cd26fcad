import type { Preferences } from "../types/Preferences";

/** Puts the person's preferences on the root element, where the style sheets look for them. */
export function wear({ theme, textPercent, still }: Preferences): void {
  const root = document.documentElement.dataset;
  if (theme === "system") delete root.theme;
  else root.theme = theme;
  if (still) root.motion = "still";
  else delete root.motion;
  const size = String(textPercent);
  if (root.text === size) return;
  root.text = size;
  measureAnew();
}

/**
 * Engines ask container queries in rem again only when a container changes its size in pixels, not
 * when the rem does. Taking the app out of the layout and back in within one turn makes them ask.
 */
function measureAnew(): void {
  const app = document.getElementById("app");
  if (app === null) return;
  const scrolled = [...app.querySelectorAll(".main, .quiet")].map(
    (pane) => [pane, pane.scrollTop] as const,
  );
  app.hidden = true;
  void app.offsetHeight;
  app.hidden = false;
  for (const [pane, top] of scrolled) pane.scrollTop = top;
}
