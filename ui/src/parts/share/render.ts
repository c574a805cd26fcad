import { defaultMarkdownParser, schema } from "prosemirror-markdown";
import { DOMSerializer } from "prosemirror-model";
import { imageAddress } from "../../host";
import type { Entry } from "../../types/Entry";

const serializer = DOMSerializer.fromSchema(schema);

/** An entry's words as elements, for reading only. */
export function rendered({ format, text }: Entry): DocumentFragment {
  // Made in a document that fetches nothing: only our own pictures are let in.
  const aside = document.implementation.createHTMLDocument();
  const made =
    format === "plain"
      ? paragraphs(text, aside)
      : (serializer.serializeFragment(defaultMarkdownParser.parse(text).content, {
          document: aside,
        }) as DocumentFragment);
  for (const image of made.querySelectorAll("img")) {
    const id = /^image:(\d+)$/.exec(image.getAttribute("src") ?? "")?.[1];
    if (id === undefined) image.replaceWith(image.alt);
    else image.src = imageAddress(Number(id));
  }
  return document.importNode(made, true);
}

function paragraphs(text: string, into: Document): DocumentFragment {
  const made = into.createDocumentFragment();
  for (const part of text.split(/\n\s*\n/)) {
    if (part.trim() === "") continue;
    const paragraph = into.createElement("p");
    paragraph.className = "printed-plain";
    paragraph.textContent = part;
    made.append(paragraph);
  }
  return made;
}

/** Printing does not wait for pictures, so it is waited for them; one that does not come holds nobody up. */
export async function picturesIn(node: ParentNode, patience = 5000): Promise<void> {
  const all = [...node.querySelectorAll("img")].map((image) => image.decode?.().catch(() => null));
  const enough = new Promise((resolve) => setTimeout(resolve, patience));
  if (all.length > 0) await Promise.race([Promise.all(all), enough]);
}
