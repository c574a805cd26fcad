import type { EditorView } from "prosemirror-view";
import type { CommandError } from "../../../types/CommandError";
import type { ImageInfo } from "../../../types/ImageInfo";
import { putWhenThere } from "./pictures";

/** Over this a picture is not even read. */
const PICTURE_MOST = 40 * 1024 * 1024;

type Add = (bytes: Uint8Array) => Promise<ImageInfo>;
type Problem = (thrown: unknown) => void;

/** Takes a picture in and puts it where the caret was. */
export async function takeIn(
  view: EditorView,
  file: File,
  addImage: Add,
  onproblem: Problem,
): Promise<void> {
  await putWhenThere(view, async () => [await read(file, addImage)], onproblem);
}

/** One from the clipboard, which takes a while to give it. False: there was none. */
export async function takeClipboard(
  view: EditorView,
  fromClipboard: () => Promise<File | null>,
  addImage: Add,
  onproblem: Problem,
): Promise<boolean> {
  let there = true;
  const come = async () => {
    const file = await fromClipboard();
    there = file !== null;
    return file === null ? [] : [await read(file, addImage)];
  };
  await putWhenThere(view, come, onproblem);
  return there;
}

async function read(file: File, addImage: Add): Promise<ImageInfo> {
  if (file.size > PICTURE_MOST) {
    const code = "image_too_large";
    throw { code, message: "over 40 MB", hint: null } satisfies CommandError;
  }
  return addImage(new Uint8Array(await file.arrayBuffer()));
}

/** One from the system's dialog. Whoever is back from it sees at once that it is being taken in. */
export async function putChosen(
  view: EditorView,
  choose: () => Promise<ImageInfo | null>,
  onproblem: Problem,
): Promise<void> {
  const chosen = choose();
  await Promise.race([chosen.catch(() => null), backInWindow()]);
  if (view.isDestroyed) return void chosen.catch(onproblem);
  view.focus();
  await putWhenThere(view, async () => [await chosen].filter((info) => info !== null), onproblem);
}

/** Where no dialog takes the focus of the window, it never was away. */
function backInWindow(): Promise<void> {
  return new Promise((back) => {
    window.addEventListener("focus", () => back(), { once: true });
    setTimeout(() => document.hasFocus() && back(), 300);
  });
}
