import { DOMSerializer, type DOMOutputSpec } from "prosemirror-model";
import { imageAddress } from "../../host";
import type { EntryFormat } from "../../types/EntryFormat";
import { words } from "../../words";
import { fromStored } from "./editor/fromMarkdown";
import { imageId } from "./editor/addresses";
import { schema } from "./editor/schema";

const hole = 0 as const;

/** The page's own reading of a text, made for looking at: boxes can't be ticked, links lead nowhere. */
const serializer = new DOMSerializer(
  {
    ...DOMSerializer.nodesFromSchema(schema),
    paragraph: ({ childCount }): DOMOutputSpec => ["p", childCount === 0 ? ["br"] : hole],
    list_item: ({ attrs }): DOMOutputSpec => {
      const checked = attrs["checked"] as boolean | null;
      if (checked === null) return ["li", hole];
      const box = { type: "checkbox", disabled: "", "aria-label": words.editor.ticked };
      return [
        "li",
        { class: "ed-boxed", "data-checked": String(checked) },
        ["input", checked ? { ...box, checked: "" } : box],
        ["div", hole],
      ];
    },
    image: ({ attrs }): DOMOutputSpec => {
      const { src, alt } = attrs as { src: string; alt: string };
      const id = imageId(src);
      // Whatever is not a picture of the journal is never fetched.
      if (id === null)
        return ["span", { class: "ed-elsewhere" }, alt || words.editor.pictureElsewhere];
      const address = imageAddress(id);
      return ["img", { class: "ed-image", alt: alt || words.editor.picture, src: address }];
    },
  },
  {
    ...DOMSerializer.marksFromSchema(schema),
    link: (): DOMOutputSpec => ["span", { class: "side-link" }, hole],
  },
);

/** A stored text as elements. */
export function readPage(text: string, format: EntryFormat): DocumentFragment {
  const made = document.createDocumentFragment();
  serializer.serializeFragment(fromStored(text, format).content, { document }, made);
  return made;
}
