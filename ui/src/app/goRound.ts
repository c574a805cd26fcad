import { overPage } from "../parts/overPage";

const REACHED = "a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]";

/**
 * From the last control Tab leads to the first, and back. Left to itself the focus would leave the page for a
 * window that has nothing else in it, and be nowhere for one press.
 */
export function goRound(event: KeyboardEvent): void {
  // WebKitGTK has no name for Tab with Shift, only for the key it lies on.
  if ((event.key !== "Tab" && event.code !== "Tab") || event.defaultPrevented) return;
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const all = [...(overPage() ?? document.body).querySelectorAll<HTMLElement>(REACHED)];
  const stops = all.filter(isStop);
  const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  if (from === undefined || to === undefined || from !== document.activeElement) return;
  to.focus();
  if (document.activeElement === to) event.preventDefault();
}

function isStop(at: HTMLElement): boolean {
  if (at.tabIndex < 0 || at.matches(":disabled") || at.closest("[inert]") !== null) return false;
  // Of a group of radios the chosen one is a stop, or its first where none is.
  if (at instanceof HTMLInputElement && at.type === "radio") return chosenOf(at) === at;
  return at.checkVisibility?.({ visibilityProperty: true }) ?? true;
}

function chosenOf(radio: HTMLInputElement): HTMLInputElement | undefined {
  const name = CSS.escape(radio.name);
  const scope = radio.form ?? document;
  const group = [...scope.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${name}"]`)];
  return group.find(({ checked }) => checked) ?? group[0];
}
