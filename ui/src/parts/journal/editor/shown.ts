import type { Node } from "prosemirror-model";
import type { EditorView, NodeView } from "prosemirror-view";
import { imageAddress } from "../../../host";
import { words } from "../../../words";
import { imageId } from "./addresses";
import { nodes } from "./schema";
import { makeRoom, rememberSize } from "./sizes";

/** A picture of the journal; of any other address only what is said about it. */
class ImageShown implements NodeView {
  dom: HTMLElement;

  constructor(node: Node) {
    const { src, alt } = node.attrs as { src: string; alt: string };
    const id = imageId(src);
    if (id === null) {
      this.dom = document.createElement("span");
      this.dom.className = "ed-elsewhere";
      this.dom.textContent = alt === "" ? words.editor.pictureElsewhere : alt;
      return;
    }
    const image = document.createElement("img");
    image.className = "ed-image";
    image.alt = alt === "" ? words.editor.picture : alt;
    image.decoding = "async";
    image.src = imageAddress(id);
    image.dataset["image"] = src;
    makeRoom(image, id);
    image.addEventListener("load", () => {
      rememberSize(id, { width: image.naturalWidth, height: image.naturalHeight });
      makeRoom(image, id);
    });
    this.dom = image;
  }
}

/** An item, with a box in front of it where it has one. */
class ItemShown implements NodeView {
  dom = document.createElement("li");
  contentDOM: HTMLElement = this.dom;
  #box: HTMLInputElement | null = null;

  constructor(node: Node, view: EditorView, getPos: () => number | undefined) {
    if (node.attrs["checked"] === null) return;
    this.dom.className = "ed-boxed";
    const box = document.createElement("input");
    box.type = "checkbox";
    box.tabIndex = -1;
    box.contentEditable = "false";
    box.ariaLabel = words.editor.ticked;
    box.addEventListener("pointerdown", (event) => event.preventDefault());
    box.addEventListener("click", (event) => {
      event.preventDefault();
      const pos = getPos();
      if (pos === undefined || !view.editable) return;
      const item = view.state.doc.nodeAt(pos);
      view.dispatch(view.state.tr.setNodeAttribute(pos, "checked", !item?.attrs["checked"]));
    });
    this.#box = box;
    this.contentDOM = document.createElement("div");
    this.dom.append(box, this.contentDOM);
    this.#tick(node);
  }

  update(node: Node): boolean {
    if (node.type !== nodes.list_item) return false;
    if ((node.attrs["checked"] === null) !== (this.#box === null)) return false;
    this.#tick(node);
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target === this.#box;
  }

  ignoreMutation(record: { type: string; target: unknown }): boolean {
    return record.type !== "selection" && !this.contentDOM.contains(record.target as HTMLElement);
  }

  #tick(node: Node): void {
    if (this.#box === null) return;
    const checked = node.attrs["checked"] === true;
    // A click is not over yet: the browser puts back what it was, and only then is this so.
    this.#box.checked = checked;
    setTimeout(() => this.#box !== null && (this.#box.checked = checked));
    this.dom.dataset["checked"] = String(checked);
  }
}

export const nodeViews = {
  image: (node: Node) => new ImageShown(node),
  list_item: (node: Node, view: EditorView, getPos: () => number | undefined) =>
    new ItemShown(node, view, getPos),
};
