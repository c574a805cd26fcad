import { Slice } from "prosemirror-model";
import { Plugin, Selection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { bytesWithin } from "../../../keeping/limit.svelte";
import type { ImageInfo } from "../../../types/ImageInfo";
import { cleanHtml } from "./cleanHtml";
import { mayBePicture, pictureOnClipboard } from "./clipboard";
import { fromPlain } from "./fromPlain";
import { wordsIn } from "./kept";
import type { Refusing } from "./refusing";
import { takeClipboard, takeIn } from "./takingIn";

/** HTML is mostly looks; over this many times what may be kept, even reading it would take long. */
const LOOKS = 4;

/**
 * The engine cleans HTML before it hands it out, every time it is asked, which takes seconds for a long
 * one. So the words are looked at first, and of this much of a page's room they come without looks.
 */
const PLAIN_FROM = 0.25;

export interface Given {
  most: () => number;
  addImage: (bytes: Uint8Array) => Promise<ImageInfo>;
  onproblem: (thrown: unknown) => void;
  refusing: Refusing;
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
export function pasting({ most, addImage, onproblem, refusing }: Given): Plugin {
  let asPlain = false;
  let tooLong = false;
  /** It has been decided how it comes in, and it comes by here once more. */
  let putting = false;
  const put = (way: () => boolean) => {
    putting = true;
    way();
    putting = false;
  };
  const came = (view: EditorView, event: Event, data: DataTransfer | null) => {
    if (data === null) return false;
    const pictures = picturesIn(data);
    const text = data.getData("text/plain");
    if (pictures.length === 0 && bytesWithin(text, most())) return false;
    event.preventDefault();
    if (pictures.length === 0) refusing.refuse(wordsIn(text));
    for (const picture of pictures) void takeIn(view, picture, addImage, onproblem);
    return true;
  };
  /** A picture that only the clipboard itself knows of. What came instead is put in after all. */
  const pastePicture = async (view: EditorView, instead: () => boolean) => {
    if (await takeClipboard(view, pictureOnClipboard, addImage, onproblem)) return;
    if (!view.isDestroyed) put(instead);
  };
  const paste = (view: EditorView, event: ClipboardEvent) => {
    const { clipboardData: data } = event;
    tooLong = false;
    if (came(view, event, data)) return true;
    if (data === null) return false;
    const text = data.getData("text/plain");
    if (text !== "" && (asPlain || text.length > most() * PLAIN_FROM)) {
      asPlain = false;
      event.preventDefault();
      put(() => view.pasteText(text, event));
      return true;
    }
    // Words there are: the editor itself asks for their looks.
    if (text.trim() !== "") return false;
    const html = data.getData("text/html");
    event.preventDefault();
    const other = () => (html === "" ? view.pasteText(text, event) : view.pasteHTML(html, event));
    if (mayBePicture(data, html)) void pastePicture(view, other);
    else if (html.length > most() * LOOKS) refusing.refuse(0);
    else put(other);
    return true;
  };
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown(_, event) {
          asPlain =
            event.shiftKey && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "v";
          if (!/^(Control|Shift|Alt|AltGraph|Meta)$/.test(event.key)) refusing.goOn();
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
      transformPastedHTML(html) {
        tooLong = html.length > most() * LOOKS;
        return tooLong ? "" : cleanHtml(html);
      },
      // Its looks are too long, its words are not.
      handlePaste(view, event) {
        if (!tooLong || putting) return false;
        tooLong = false;
        put(() => view.pasteText(event.clipboardData?.getData("text/plain") ?? "", event));
        return true;
      },
      clipboardTextParser: (text) => Slice.maxOpen(fromPlain(text).content),
    },
  });
}
