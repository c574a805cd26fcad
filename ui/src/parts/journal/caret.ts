import { TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { Caret } from "../../app/stood";

function titleBeside(view: EditorView): HTMLTextAreaElement | null {
  return view.dom.closest(".jedit")?.querySelector<HTMLTextAreaElement>(".jtitle") ?? null;
}

/** Where the caret is on this page; null where it is somewhere else. */
export function caretOf(view: EditorView): Caret | null {
  const title = titleBeside(view);
  if (title !== null && document.activeElement === title)
    return { in: "title", from: title.selectionStart, to: title.selectionEnd };
  const { anchor, head } = view.state.selection;
  return view.hasFocus() ? { in: "text", from: anchor, to: head } : null;
}

/** Puts it back there, moving nothing. */
export function putCaret(view: EditorView, caret: Caret): void {
  if (caret.in === "title") {
    const title = titleBeside(view);
    title?.focus({ preventScroll: true });
    title?.setSelectionRange(caret.from, caret.to);
    return;
  }
  const { doc, tr } = view.state;
  const at = (pos: number) => doc.resolve(Math.min(pos, doc.content.size));
  view.dispatch(tr.setSelection(TextSelection.between(at(caret.from), at(caret.to))));
  view.focus();
}
