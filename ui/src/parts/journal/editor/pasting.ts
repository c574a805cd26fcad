import { Slice } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { bytesWithin } from "../../../keeping/limit.svelte";
import type { ImageInfo } from "../../../types/ImageInfo";
import { cleanHtml } from "./cleanHtml";
import { fromPlain } from "./fromMarkdown";
import { takeIn } from "./pictures";

/** HTML is mostly looks; over this many times what may be kept, even reading it would take long. */
const LOOKS = 4;

interface Given {
  most: () => number;
  addImage: (bytes: Uint8Array) => Promise<ImageInfo>;
  onproblem: (thrown: unknown) => void;
  refuse: () => void;
}

function pictureIn(data: DataTransfer): File | null {
  const file = [...data.files].find(({ type }) => type.startsWith("image/"));
  // Text that comes with a picture of itself, as from a table or from Word, is meant as text.
  return file !== undefined && data.getData("text/plain").trim() === "" ? file : null;
}

/** What comes from the clipboard or is dropped: measured before it is read, cleaned before it is put in. */
export function pasting({ most, addImage, onproblem, refuse }: Given): Plugin {
  let asPlain = false;
  /** The same paste comes by here a second time, as text. */
  let pastingText = false;
  const tooMuch = (data: DataTransfer) => {
    const html = data.getData("text/html");
    const text = data.getData("text/plain");
    if (!bytesWithin(text, most())) return true;
    return html.length > most() * LOOKS && text === "";
  };
  const came = (view: EditorView, event: Event, data: DataTransfer | null, at?: number) => {
    if (data === null) return false;
    const picture = pictureIn(data);
    if (picture === null && !tooMuch(data)) return false;
    event.preventDefault();
    if (picture === null) refuse();
    else void takeIn(view, picture, addImage, onproblem, at);
    return true;
  };
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown(_, event) {
          asPlain =
            event.shiftKey && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "v";
          return false;
        },
        paste: (view, event) => came(view, event, event.clipboardData),
        drop(view, event) {
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
          return came(view, event, event.dataTransfer, at);
        },
        // A link leads nowhere from here: there is no network, and no page is left this way.
        click(_, event) {
          if ((event.target as Element).closest("a")) event.preventDefault();
          return false;
        },
        auxclick(_, event) {
          if ((event.target as Element).closest("a")) event.preventDefault();
          return false;
        },
      },
      handlePaste(view, event) {
        const html = event.clipboardData?.getData("text/html") ?? "";
        const text = event.clipboardData?.getData("text/plain") ?? "";
        if (pastingText || html === "" || text === "") return false;
        if (!asPlain && html.length <= most() * LOOKS) return false;
        asPlain = false;
        pastingText = true;
        view.pasteText(text, event);
        pastingText = false;
        return true;
      },
      transformPastedHTML: (html) => (html.length > most() * LOOKS ? "" : cleanHtml(html)),
      clipboardTextParser: (text) => Slice.maxOpen(fromPlain(text).content),
    },
  });
}
