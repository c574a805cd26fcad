/** What lies over the page; all outside it is out of reach and not read out. */
export function overPage(): HTMLElement | undefined {
  const open = [...document.querySelectorAll<HTMLElement>("dialog[open]")];
  return open.find((dialog) => dialog.contains(document.activeElement)) ?? open.at(-1);
}
