import type { Node } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { LONG } from "./pieces";
import type { Stretch } from "./soughtWords";

/** Of very many only those around the one that is looked at are marked. */
const MARKED = 1000;

interface Found {
  marks: DecorationSet;
  /** Someone looks on from a bar; else they go with the first key. */
  held: boolean;
}

export interface Shown {
  places: Stretch[];
  at: number;
  held: boolean;
}

const NONE: Found = { marks: DecorationSet.empty, held: false };

/** Every place in the page's text that `look` finds in one of its blocks. */
export function placesIn(doc: Node, look: (text: string) => Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  doc.descendants((block, pos) => {
    if (!block.isTextblock) return true;
    // What is no text takes one place, as it does in the page.
    const text = block.textBetween(0, block.content.size, undefined, " ");
    for (const { from, to } of look(text)) found.push({ from: pos + 1 + from, to: pos + 1 + to });
    return false;
  });
  return found;
}

function marksOf(doc: Node, { places, at }: Shown): DecorationSet {
  const first = Math.max(0, at - MARKED / 2);
  const around = places.slice(first, first + MARKED);
  const marks = around.flatMap(({ from, to }, i) => {
    // A mark would part one of the pieces in which a very long paragraph is shown.
    if (doc.resolve(from).parent.content.size > LONG) return [];
    const here = first + i === at ? " is-here" : "";
    return [Decoration.inline(from, to, { nodeName: "mark", class: `ed-found${here}` })];
  });
  return DecorationSet.create(doc, marks);
}

/** What was looked for, marked where it stands. */
export const found = new Plugin<Found>({
  state: {
    init: () => NONE,
    apply(tr, before) {
      const shown = tr.getMeta(found) as Shown | null | undefined;
      if (shown === null) return NONE;
      if (shown !== undefined) return { marks: marksOf(tr.doc, shown), held: shown.held };
      if (!tr.docChanged || before === NONE) return before;
      return before.held ? { ...before, marks: before.marks.map(tr.mapping, tr.doc) } : NONE;
    },
  },
  props: {
    decorations(state) {
      return this.getState(state)?.marks;
    },
    handleKeyDown(view, event) {
      const now = found.getState(view.state);
      if (now === undefined || now === NONE || now.held) return false;
      if (/^(Control|Shift|Alt|AltGraph|Meta|CapsLock)$/.test(event.key)) return false;
      hide(view);
      // Escape is for the marks first, and only then for the page.
      return event.key === "Escape";
    },
  },
});

export function hide(view: EditorView): void {
  view.dispatch(view.state.tr.setMeta(found, null));
}
