import {
  baseKeymap,
  chainCommands,
  exitCode,
  lift,
  setBlockType,
  toggleMark,
  wrapIn,
} from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { undoInputRule } from "prosemirror-inputrules";
import type { NodeType, ResolvedPos } from "prosemirror-model";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "prosemirror-schema-list";
import type { Command, EditorState } from "prosemirror-state";
import { leave } from "./leaving";
import { marks, nodes } from "./schema";

/** How deep the nearest node of a kind around the caret lies; 0 where there is none. */
export function depthOf($pos: ResolvedPos, ...types: (NodeType | undefined)[]): number {
  for (let depth = $pos.depth; depth > 0; depth -= 1)
    if (types.includes($pos.node(depth).type)) return depth;
  return 0;
}

export function itemAt({ selection: { $from } }: EditorState) {
  const depth = depthOf($from, nodes.list_item);
  return depth === 0 ? null : { node: $from.node(depth), pos: $from.before(depth), depth };
}

export const bold = toggleMark(marks.strong);
export const italic = toggleMark(marks.em);
export const code = toggleMark(marks.code);

export function heading(level: number): Command {
  return (state, dispatch) => {
    const { parent } = state.selection.$from;
    const there = parent.type === nodes.heading && parent.attrs["level"] === level;
    return setBlockType(there ? nodes.paragraph : nodes.heading, there ? null : { level })(
      state,
      dispatch,
    );
  };
}

/** No heading, a large one, a smaller one, the smallest, none. */
export const nextHeading: Command = (state, dispatch) => {
  const { parent } = state.selection.$from;
  const level = parent.type === nodes.heading ? Number(parent.attrs["level"]) : 0;
  return level >= 3
    ? setBlockType(nodes.paragraph)(state, dispatch)
    : setBlockType(nodes.heading, { level: level + 1 })(state, dispatch);
};

export const quote: Command = (state, dispatch) =>
  depthOf(state.selection.$from, nodes.blockquote) > 0
    ? lift(state, dispatch)
    : wrapIn(nodes.blockquote)(state, dispatch);

type ListName = "bullet_list" | "ordered_list" | "boxes";

export function listAt(state: EditorState): ListName | null {
  const item = itemAt(state);
  if (item === null) return null;
  if (item.node.attrs["checked"] !== null) return "boxes";
  const list = state.selection.$from.node(item.depth - 1);
  return list.type === nodes.ordered_list ? "ordered_list" : "bullet_list";
}

/** A list of that kind, made from what is there; once more takes it out again. */
export function list(name: ListName): Command {
  return (state, dispatch) => {
    const now = listAt(state);
    if (now === name) return liftListItem(nodes.list_item)(state, dispatch);
    const type = name === "ordered_list" ? nodes.ordered_list : nodes.bullet_list;
    if (now === null) {
      return wrapInList(type)(state, dispatch && ((tr) => dispatch(boxes(tr, name === "boxes"))));
    }
    const item = itemAt(state);
    if (item === null) return false;
    const at = state.selection.$from.before(item.depth - 1);
    if (dispatch)
      dispatch(boxes(state.tr.setNodeMarkup(at, type), name === "boxes").scrollIntoView());
    return true;
  };
}

/** Gives every item of the selection a box, or takes it away. */
function boxes(tr: EditorState["tr"], wanted: boolean): EditorState["tr"] {
  const { from, to } = tr.selection;
  tr.doc.nodesBetween(from, to, (node, pos) => {
    if (node.type !== nodes.list_item || (node.attrs["checked"] !== null) === wanted) return;
    tr.setNodeAttribute(pos, "checked", wanted ? false : null);
  });
  return tr;
}

export const tick: Command = (state, dispatch) => {
  const item = itemAt(state);
  if (item === null || item.node.attrs["checked"] === null) return false;
  dispatch?.(state.tr.setNodeAttribute(item.pos, "checked", !item.node.attrs["checked"]));
  return true;
};

const enter: Command = (state, dispatch) => {
  const boxed = itemAt(state)?.node.attrs["checked"];
  const attrs = boxed === null || boxed === undefined ? {} : { checked: false };
  return splitListItem(nodes.list_item, attrs)(state, dispatch);
};

/** Before the first letter Backspace takes away what the block is, before it takes the block. */
const plainAgain: Command = (state, dispatch) => {
  const { $cursor } = state.selection as { $cursor?: ResolvedPos | null };
  if (!$cursor || $cursor.parentOffset > 0) return false;
  const item = itemAt(state);
  if (item !== null && item.depth === $cursor.depth - 1 && $cursor.index(item.depth) === 0) {
    if (item.node.attrs["checked"] === null) return liftListItem(nodes.list_item)(state, dispatch);
    dispatch?.(state.tr.setNodeAttribute(item.pos, "checked", null));
    return true;
  }
  if ($cursor.parent.type === nodes.paragraph) return false;
  return setBlockType(nodes.paragraph)(state, dispatch);
};

const lineBreak: Command = (state, dispatch) => {
  if (state.selection.$from.parent.type.spec.code) return exitCode(state, dispatch);
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
};

const inList: Command = (state) => itemAt(state) !== null;

/** Tab indents in a list, and leads on from everywhere else. */
export const keys: Record<string, Command> = {
  ...baseKeymap,
  "Mod-b": bold,
  "Mod-i": italic,
  "Mod-e": code,
  // What took a form of itself while it was typed is taken back before the words are.
  "Mod-z": chainCommands(undoInputRule, undo),
  "Mod-Shift-z": redo,
  "Mod-y": redo,
  "Mod-Shift-0": setBlockType(nodes.paragraph),
  "Mod-Shift-1": heading(1),
  "Mod-Shift-2": heading(2),
  "Mod-Shift-3": heading(3),
  "Mod-Shift-6": quote,
  "Mod-Shift-7": list("ordered_list"),
  "Mod-Shift-8": list("bullet_list"),
  "Mod-Shift-9": list("boxes"),
  "Mod-Enter": chainCommands(tick, exitCode),
  "Shift-Enter": lineBreak,
  Enter: chainCommands(enter, baseKeymap["Enter"]!),
  Backspace: chainCommands(undoInputRule, plainAgain, baseKeymap["Backspace"]!),
  Tab: chainCommands(sinkListItem(nodes.list_item), inList, leave),
  "Shift-Tab": liftListItem(nodes.list_item),
};
