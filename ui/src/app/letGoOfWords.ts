/** Two frames at most; a window that is not shown draws none. */
const PATIENCE = 60;

/**
 * The web engine tells the desktop's input methods what stands around the caret, and keeps that in
 * a process that outlives the page. With the caret in an empty field, that is nothing: told with the
 * next frame.
 */
export async function letGoOfWords(): Promise<void> {
  const empty = document.createElement("input");
  empty.className = "sr";
  empty.ariaHidden = "true";
  empty.tabIndex = -1;
  document.body.append(empty);
  empty.focus({ preventScroll: true });
  const drawn = new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(resolve)),
  );
  await Promise.race([drawn, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  empty.remove();
}
