import { DOMSerializer } from "prosemirror-model";
import { imageAddress } from "../../host";
import type { Entry } from "../../types/Entry";
import { fromStored } from "../journal/editor/fromMarkdown";
import { imageId } from "../journal/editor/addresses";
import { schema } from "../journal/editor/schema";

const serializer = DOMSerializer.fromSchema(schema);

/** An entry's words as elements, for reading only. */
export function rendered({ format, text }: Entry): DocumentFragment {
  const made = document.createDocumentFragment();
  // Nothing is fetched by it: a picture has no address until it gets one of our own.
  serializer.serializeFragment(fromStored(text, format).content, { document }, made);
  for (const image of made.querySelectorAll("img")) {
    const id = imageId(image.dataset["image"] ?? "");
    if (id === null) image.replaceWith(image.alt);
    else image.src = imageAddress(id);
  }
  return made;
}

/** Printing does not wait for pictures; one that does not come holds nobody up. */
export async function picturesIn(node: ParentNode, patience = 5000): Promise<void> {
  const all = [...node.querySelectorAll("img")].map((image) => image.decode?.().catch(() => null));
  const enough = new Promise((resolve) => setTimeout(resolve, patience));
  if (all.length > 0) await Promise.race([Promise.all(all), enough]);
}
