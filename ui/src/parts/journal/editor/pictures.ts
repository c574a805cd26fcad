import { NodeSelection, Plugin, TextSelection } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import type { CommandError } from "../../../types/CommandError";
import type { ImageInfo } from "../../../types/ImageInfo";
import { words } from "../../../words";
import { nodes } from "./schema";

/** Over this a picture is not even read. */
export const PICTURE_MOST = 40 * 1024 * 1024;

type Asked = { add: { key: object; pos: number } } | { gone: object };

function waiting(): HTMLElement {
  const place = document.createElement("span");
  place.className = "ed-waiting";
  place.setAttribute("role", "status");
  const bar = document.createElement("progress");
  bar.className = "bar";
  bar.setAttribute("aria-label", words.editor.takingIn);
  place.append(words.editor.takingIn, bar);
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

export function putImage(view: EditorView, { id }: ImageInfo, at?: number): void {
  const image = nodes.image.create({ src: `image:${id}` });
  const { tr } = view.state;
  if (at === undefined) tr.replaceSelectionWith(image, false);
  else tr.insert(at, image);
  view.dispatch(tr.scrollIntoView());
}

/** Takes a picture in and puts it where it was asked for, if that place is still there. */
export async function takeIn(
  view: EditorView,
  file: File,
  addImage: (bytes: Uint8Array) => Promise<ImageInfo>,
  onproblem: (thrown: unknown) => void,
  at = view.state.selection.from,
): Promise<void> {
  if (file.size > PICTURE_MOST) {
    const code = "image_too_large";
    return onproblem({ code, message: "over 40 MB", hint: null } satisfies CommandError);
  }
  const key = {};
  if (!view.state.selection.empty && at === view.state.selection.from) {
    const { to } = view.state.selection;
    view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(to))));
    at = view.state.selection.from;
  }
  view.dispatch(view.state.tr.setMeta(places, { add: { key, pos: at } }));
  try {
    const info = await addImage(new Uint8Array(await file.arrayBuffer()));
    const pos = !view.isDestroyed && placeOf(view, key);
    if (typeof pos === "number") putImage(view, info, pos);
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
