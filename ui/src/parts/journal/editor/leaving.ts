import { type Command, Selection } from "prosemirror-state";

const CONTROLS = "a[href], button, input, select, textarea, [tabindex]";

function reachable(all: ParentNode): HTMLElement[] {
  return [...all.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (control) =>
      control.tabIndex >= 0 &&
      !control.matches(":disabled, [contenteditable] *") &&
      control.checkVisibility?.() !== false,
  );
}

/** Whoever meant to indent types on. The first letter leads back, and is not lost. */
function typingLeadsBack(control: HTMLElement, back: () => void): void {
  if (control.matches("input, select, textarea")) return;
  const typed = (event: KeyboardEvent) => {
    const letter = event.key.length === 1 && event.key !== " ";
    if (letter && !event.ctrlKey && !event.altKey && !event.metaKey) back();
  };
  control.addEventListener("keydown", typed);
  control.addEventListener("blur", () => control.removeEventListener("keydown", typed), {
    once: true,
  });
}

/**
 * On to the next control that is seen: what stands below the text, else the first one above it.
 * Left to itself the engine would go on past the end of the page, where keys go nowhere.
 */
export const leave: Command = (_state, _dispatch, view) => {
  if (view === undefined) return false;
  const page = view.dom.closest("main") ?? document;
  const follows = (control: HTMLElement) =>
    (view.dom.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const next = reachable(page).find(follows) ?? reachable(view.dom.closest("article") ?? page)[0];
  if (next === undefined || next === view.dom) return false;
  next.focus();
  typingLeadsBack(next, () => view.focus());
  return true;
};

/** Up from the first line there is something too. */
export function upFrom(first: () => void): Command {
  return (state, _dispatch, view) => {
    const { selection } = state;
    const atTop = selection.empty && selection.$head.index(0) === 0 && selection.$head.depth > 0;
    if (!atTop || view?.endOfTextblock("up") === false) return false;
    // In a list or a quote only from its very first line.
    for (let depth = 1; depth < selection.$head.depth; depth += 1)
      if (selection.$head.index(depth) > 0) return false;
    first();
    return true;
  };
}

/** To the first line, with all that stands above it in sight. */
export const toTop: Command = (state, dispatch, view) => {
  dispatch?.(state.tr.setSelection(Selection.atStart(state.doc)));
  let around: Element | null = view?.dom.parentElement ?? null;
  for (; around !== null && !around.matches("main"); around = around.parentElement)
    around.scrollTop = 0;
  return true;
};
