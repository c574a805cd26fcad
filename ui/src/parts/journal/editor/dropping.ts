import { Selection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { DroppedImages } from "../../../types/DroppedImages";
import { putWhenThere } from "./pictures";

export interface Given {
  dropped: () => Promise<DroppedImages>;
  onproblem: (thrown: unknown) => void;
  /** Some were too many. */
  onleft: () => void;
}

/** What comes from a file manager, put in where it was let go in the window. */
export function takeDropped(
  view: EditorView,
  place: { left: number; top: number },
  { dropped, onproblem, onleft }: Given,
): void {
  view.dispatch(view.state.tr.setSelection(caretFor(view, place)));
  view.focus();
  const come = async () => {
    const { images, problem, left } = await dropped();
    if (problem !== null) onproblem(problem);
    if (left > 0) onleft();
    return images;
  };
  void putWhenThere(view, come, onproblem);
}

/** Beside a line means that line; what is no place in the text means its end. */
function caretFor(view: EditorView, { left, top }: { left: number; top: number }): Selection {
  const { doc } = view.state;
  const around = view.dom.closest(".jdesk") ?? view.dom;
  const text = view.dom.getBoundingClientRect();
  const meant = around.contains(document.elementFromPoint(left, top)) && top < text.bottom;
  if (!meant) return Selection.atEnd(doc);
  if (top < text.top) return Selection.atStart(doc);
  const within = Math.min(Math.max(left, text.left + 1), text.right - 1);
  const at = view.posAtCoords({ left: within, top });
  return at === null ? Selection.atEnd(doc) : Selection.near(doc.resolve(at.pos));
}
