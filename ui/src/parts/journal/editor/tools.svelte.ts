import { redoDepth, undoDepth } from "prosemirror-history";
import type { Mark } from "prosemirror-model";
import type { Command, EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { depthOf, listAt } from "./commands";
import { marks, nodes } from "./schema";

/** What the bar shows about the place of the caret. */
export interface Now {
  bold: boolean;
  italic: boolean;
  heading: number;
  list: ReturnType<typeof listAt>;
  quote: boolean;
  link: boolean;
  undo: boolean;
  redo: boolean;
}

const NOTHING: Now = {
  bold: false,
  italic: false,
  heading: 0,
  list: null,
  quote: false,
  link: false,
  undo: false,
  redo: false,
};

function has(state: EditorState, type: Mark["type"]): boolean {
  const { from, to, empty, $from: at } = state.selection;
  if (!empty) return state.doc.rangeHasMark(from, to, type);
  return type.isInSet(state.storedMarks ?? at.marks()) !== undefined;
}

export function linkAround(state: EditorState) {
  const { $from: at, empty, from, to } = state.selection;
  const { parent } = at;
  const beside = [parent.childAfter(at.parentOffset), parent.childBefore(at.parentOffset)];
  const near = beside.find(({ node }) => node !== null && marks.link.isInSet(node.marks));
  const mark = near?.node && marks.link.isInSet(near.node.marks);
  if (!mark || !parent.isTextblock) return null;
  let first = near.index;
  let last = near.index;
  while (first > 0 && mark.isInSet(parent.child(first - 1).marks)) first -= 1;
  while (last + 1 < parent.childCount && mark.isInSet(parent.child(last + 1).marks)) last += 1;
  let start = at.start();
  for (let i = 0; i < first; i += 1) start += parent.child(i).nodeSize;
  let end = start;
  for (let i = first; i <= last; i += 1) end += parent.child(i).nodeSize;
  if (!empty && (from < start || to > end)) return null;
  return { href: String(mark.attrs["href"]), from: start, to: end };
}

/** What a bar needs of the editor beside it: how things stand, and what can be done. */
export class Tools {
  now = $state.raw<Now>(NOTHING);
  ready = $state(false);
  /** Set by the editor. */
  askLink: () => void = () => {};
  askImage: () => void = () => {};
  #view: EditorView | null = null;

  get view(): EditorView | null {
    return this.#view;
  }

  attach(view: EditorView | null): void {
    this.#view = view;
    this.ready = view !== null;
    // Nothing is lit before someone is in the text: it may well begin with a heading.
    view?.dom.addEventListener("focus", () => this.look(view.state));
  }

  run(command: Command): void {
    const view = this.#view;
    if (view === null) return;
    command(view.state, view.dispatch, view);
    view.focus();
  }

  focus(): void {
    this.#view?.focus();
  }

  look(state: EditorState): void {
    const { $from: at } = state.selection;
    const next: Now = {
      bold: has(state, marks.strong),
      italic: has(state, marks.em),
      heading: at.parent.type === nodes.heading ? Number(at.parent.attrs["level"]) : 0,
      list: listAt(state),
      quote: depthOf(at, nodes.blockquote) > 0,
      link: linkAround(state) !== null,
      undo: undoDepth(state) > 0,
      redo: redoDepth(state) > 0,
    };
    const keys = Object.keys(next) as (keyof Now)[];
    if (keys.some((key) => next[key] !== this.now[key])) this.now = next;
  }
}
