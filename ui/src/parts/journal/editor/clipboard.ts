/**
 * Whether a paste without words may be of a picture alone. WebKitGTK then gives neither files nor kinds, and a
 * browser's "Copy image" puts an <img> of its page beside the picture.
 */
export function mayBePicture(data: DataTransfer, html: string): boolean {
  if (data.files.length > 0) return false;
  return html === "" || (/<img\b/i.test(html) && html.replace(/<[^>]*>/g, "").trim() === "");
}

/** To be called while the paste goes on: at any other time the engine refuses. */
export async function pictureOnClipboard(): Promise<File | null> {
  try {
    for (const item of await navigator.clipboard.read()) {
      const type = item.types.find((kind) => kind.startsWith("image/"));
      if (type !== undefined) return new File([await item.getType(type)], "picture", { type });
    }
  } catch {
    // Nothing to be had, or not for us.
  }
  return null;
}
