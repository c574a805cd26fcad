import { closeHistory } from "prosemirror-history";
import { InputRule } from "prosemirror-inputrules";
import type { Command, EditorState, Transaction } from "prosemirror-state";
import { wholeAddress } from "./addresses";
import { marks } from "./schema";

/** It begins like one of the web, and ends before the sign that ends a sentence. */
const ADDRESS =
  /(?<![^\s([“"'])((?:https?:\/\/|www\.)[^\s<>]*[^\s<>.,;:!?'"”’)\]…])[.,;:!?'"”’)\]…]*$/i;
/** A longer one is not typed by hand. */
const MOST = 500;

/** The address that ends before this place of the text becomes a link; null where there is none. */
function linked(state: EditorState, end: number): Transaction | null {
  const $end = state.doc.resolve(end);
  if (!$end.parent.isTextblock || $end.parent.type.spec.code) return null;
  const begins = Math.max(0, $end.parentOffset - MOST);
  const before = $end.parent.textBetween(begins, $end.parentOffset, undefined, " ");
  const found = ADDRESS.exec(before);
  const typed = found?.[1];
  if (found === null || typed === undefined) return null;
  const from = $end.start() + begins + found.index;
  const to = from + typed.length;
  const { link, code } = marks;
  if (state.doc.rangeHasMark(from, to, link) || state.doc.rangeHasMark(from, to, code)) return null;
  return state.tr.addMark(from, to, link.create({ href: wholeAddress(typed) }));
}

export const addressThenSpace = new InputRule(
  /\S\s$/,
  (state, match, _start, end) => linked(state, end)?.insertText(match[0].slice(-1), end) ?? null,
);

/** The same as one goes to the next line. It is a step of its own, so that Undo takes just that back. */
export const addressThenEnter: Command = (state, dispatch, view) => {
  const { empty, from } = state.selection;
  const tr = empty ? linked(state, from) : null;
  if (tr !== null) dispatch?.(closeHistory(tr));
  if (tr !== null && view) dispatch?.(closeHistory(view.state.tr));
  // The key goes on to what it is for.
  return false;
};
