import type { Node } from "prosemirror-model";
import {
  NodeSelection,
  Plugin,
  Selection,
  TextSelection,
  type Transaction,
} from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import type { ImageInfo } from "../../../types/ImageInfo";
import { words } from "../../../words";
import { nodes } from "./schema";
import { rememberSize } from "./sizes";

type Asked = { add: { key: object; pos: number } } | { gone: object };

function waiting(): HTMLElement {
  const place = document.createElement("span");
  place.className = "ed-waiting";
  place.setAttribute("role", "status");
  const sign = document.createElement("span");
  sign.className = "ed-going";
  place.append(words.editor.takingIn, sign);
  return place;
}

/** Where pictures are being taken in. The places move along with what is written meanwhile. */
export const places = new Plugin<DecorationSet>({
  state: {
    init: () => DecorationSet.empty,
    apply(tr, before) {
      const set = before.map(tr.mapping, tr.doc);
      const asked = tr.getMeta(places) as Asked | undefined;
      if (asked === undefined) return set;
      if ("add" in asked) {
        const { key, pos } = asked.add;
        return set.add(tr.doc, [Decoration.widget(pos, waiting, { key: "waiting", of: key })]);
      }
      return set.remove(set.find(undefined, undefined, ({ of }) => of === asked.gone));
    },
  },
  props: {
    decorations(state) {
      return this.getState(state);
    },
  },
});

/** Puts a picture in as a paragraph of its own; whoever still is at that place goes on below it. */
export function putImage(view: EditorView, info: ImageInfo, at?: number): void {
  rememberSize(info.id, info);
  const { tr, selection } = view.state;
  const stayed = at === undefined || at === selection.from;
  if (at === undefined) tr.deleteSelection();
  const from = at ?? tr.selection.from;
  const image = nodes.paragraph.create(null, nodes.image.create({ src: `image:${info.id}` }));
  tr.replaceRangeWith(from, from, image);
  const put = stayed ? whereIs(tr.doc, from, image) : null;
  if (put !== null) goBelow(tr, put + image.nodeSize);
  view.dispatch(tr);
}

function whereIs(doc: Node, near: number, image: Node): number | null {
  let found: number | null = null;
  const to = Math.min(doc.content.size, near + 4);
  doc.nodesBetween(Math.max(0, near - 2), to, (node, pos) => {
    if (node.eq(image)) found = pos;
    return found === null;
  });
  return found;
}

/** The caret onto the line after; at the end of the page that is a new one. */
function goBelow(tr: Transaction, end: number): void {
  const { depth, nodeAfter } = tr.doc.resolve(end);
  if (nodeAfter === null && depth === 0) tr.insert(end, nodes.paragraph.create());
  const line = tr.doc.resolve(end).nodeAfter === null ? end - 1 : end + 1;
  tr.setSelection(Selection.near(tr.doc.resolve(line))).scrollIntoView();
}

/** Marks the place of the caret, and puts there what comes, if that place is still there. */
export async function putWhenThere(
  view: EditorView,
  come: () => Promise<ImageInfo[]>,
  onproblem: (thrown: unknown) => void,
): Promise<void> {
  const key = {};
  const { doc, selection, tr } = view.state;
  const at = selection.to;
  if (!selection.empty) tr.setSelection(TextSelection.near(doc.resolve(at)));
  view.dispatch(tr.setMeta(places, { add: { key, pos: at } }).scrollIntoView());
  try {
    // The last one first: the place stays before what is put in there.
    for (const info of (await come()).toReversed()) {
      const pos = !view.isDestroyed && placeOf(view, key);
      if (typeof pos === "number") putImage(view, info, pos);
    }
  } catch (thrown) {
    onproblem(thrown);
  } finally {
    if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(places, { gone: key }));
  }
}

function placeOf(view: EditorView, key: object): number | undefined {
  return places.getState(view.state)?.find(undefined, undefined, ({ of }) => of === key)[0]?.from;
}

export function imageChosen(view: EditorView) {
  const { selection } = view.state;
  return selection instanceof NodeSelection && selection.node.type === nodes.image
    ? { node: selection.node, pos: selection.from }
    : null;
}
