import { Slice } from "prosemirror-model";
import { Plugin, Selection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { bytesWithin } from "../../../keeping/limit.svelte";
import type { ImageInfo } from "../../../types/ImageInfo";
import { cleanHtml } from "./cleanHtml";
import { mayBePicture, pictureOnClipboard } from "./clipboard";
import { fromPlain } from "./fromPlain";
import { takeIn } from "./pictures";

/** HTML is mostly looks; over this many times what may be kept, even reading it would take long. */
const LOOKS = 4;

export interface Given {
  most: () => number;
  addImage: (bytes: Uint8Array) => Promise<ImageInfo>;
  onproblem: (thrown: unknown) => void;
  refuse: () => void;
}

function picturesIn(data: DataTransfer): File[] {
  // Text that comes with a picture of itself, as from a table or from Word, is meant as text.
  if (data.getData("text/plain").trim() !== "") return [];
  return [...data.files].filter(({ type }) => type.startsWith("image/"));
}

/** What is let fall here is put in here. */
function caretTo(view: EditorView, { clientX: left, clientY: top }: DragEvent): void {
  const at = view.posAtCoords({ left, top })?.pos;
  const { tr } = view.state;
  if (at !== undefined) view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(at))));
  view.focus();
}

/** What comes from the clipboard or is dropped: measured before it is read, cleaned before it is put in. */
export function pasting({ most, addImage, onproblem, refuse }: Given): Plugin {
  let asPlain = false;
  /** The same paste comes by here a second time, as text. */
  let pastingText = false;
  const tooMuch = (data: DataTransfer) => {
    const text = data.getData("text/plain");
    if (!bytesWithin(text, most())) return true;
    // Not asked for without need: the engine first cleans all of it, for ten megabytes many seconds long.
    return text === "" && data.getData("text/html").length > most() * LOOKS;
  };
  const came = (view: EditorView, event: Event, data: DataTransfer | null) => {
    if (data === null) return false;
    const pictures = picturesIn(data);
    if (pictures.length === 0 && !tooMuch(data)) return false;
    event.preventDefault();
    if (pictures.length === 0) refuse();
    for (const picture of pictures) void takeIn(view, picture, addImage, onproblem);
    return true;
  };
  /** A picture that only the clipboard itself knows of. What came instead is put in after all. */
  const paste = (view: EditorView, event: ClipboardEvent) => {
    const { clipboardData: data } = event;
    if (came(view, event, data)) return true;
    if (data === null || !mayBePicture(data)) return false;
    const html = data.getData("text/html");
    event.preventDefault();
    void pictureOnClipboard().then((picture) => {
      if (view.isDestroyed) return;
      if (picture !== null) void takeIn(view, picture, addImage, onproblem);
      else if (html !== "") view.pasteHTML(html, event);
    });
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
        paste,
        drop(view, event) {
          const data = event.dataTransfer;
          if (data !== null && picturesIn(data).length > 0) caretTo(view, event);
          return came(view, event, data);
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
