import { chainCommands } from "prosemirror-commands";
import type { Node } from "prosemirror-model";
import { type Command, NodeSelection, Selection, TextSelection } from "prosemirror-state";
import { nodes } from "./schema";

/*
 * A picture that is alone in its paragraph is walked to like a line: the arrows choose it, and
 * lead past it. Beside it there would be nothing to see of the caret.
 */

function isPicture(node: Node | null): boolean {
  return node?.childCount === 1 && node.firstChild?.type === nodes.image;
}

type Way = "up" | "down" | "left" | "right";

const towards = (way: Way) => (way === "up" || way === "left" ? -1 : 1);

function choose(way: Way): Command {
  return (state, dispatch, view) => {
    const { selection, doc } = state;
    if (!(selection instanceof TextSelection) || !selection.empty) return false;
    if (view !== undefined && !view.endOfTextblock(way)) return false;
    const { $head } = selection;
    const back = towards(way) < 0;
    const $edge = doc.resolve(back ? $head.before() : $head.after());
    const block = back ? $edge.nodeBefore : $edge.nodeAfter;
    if (!isPicture(block)) return false;
    const at = back ? $edge.pos - block!.nodeSize + 1 : $edge.pos + 1;
    dispatch?.(state.tr.setSelection(NodeSelection.create(doc, at)).scrollIntoView());
    return true;
  };
}

function chosen(state: Parameters<Command>[0]) {
  const { selection } = state;
  const is = selection instanceof NodeSelection && isPicture(selection.$from.parent);
  return is ? selection.$from : null;
}

function pass(way: Way): Command {
  return (state, dispatch) => {
    const $at = chosen(state);
    if ($at === null) return false;
    const edge = towards(way) < 0 ? $at.before() : $at.after();
    const $edge = state.doc.resolve(edge);
    const next = towards(way) < 0 ? $edge.nodeBefore : $edge.nodeAfter;
    const found = isPicture(next)
      ? NodeSelection.create(state.doc, towards(way) < 0 ? edge - next!.nodeSize + 1 : edge + 1)
      : Selection.findFrom($edge, towards(way), true);
    if (found !== null) dispatch?.(state.tr.setSelection(found).scrollIntoView());
    return true;
  };
}

/** A line below the picture; Enter would else put one in its place. */
const lineBelow: Command = (state, dispatch) => {
  const $at = chosen(state);
  if ($at === null) return false;
  const { tr } = state;
  tr.insert($at.after(), nodes.paragraph.create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, $at.after() + 1)).scrollIntoView());
  return true;
};

export const pictureKeys: Record<string, Command> = {
  ArrowUp: chainCommands(pass("up"), choose("up")),
  ArrowLeft: chainCommands(pass("left"), choose("left")),
  ArrowDown: chainCommands(pass("down"), choose("down")),
  ArrowRight: chainCommands(pass("right"), choose("right")),
  Backspace: choose("left"),
  Delete: choose("right"),
  Enter: lineBelow,
};
