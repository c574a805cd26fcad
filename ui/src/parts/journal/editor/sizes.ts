interface Size {
  width: number;
  height: number;
}

/** A tall picture is shown smaller, so that it and a line below it are seen at once. */
const HIGHEST = 512;

const known = new Map<number, Size>();

/** Of each picture seen since the start: so that its place is right before it is there. */
export function rememberSize(id: number, { width, height }: Size): void {
  if (width > 0 && height > 0) known.set(id, { width, height });
}

/** Gives a picture its place on the page; until its size is known it takes none. */
export function makeRoom(image: HTMLImageElement, id: number): void {
  const size = known.get(id);
  if (size === undefined) return;
  const scale = Math.min(1, HIGHEST / size.height);
  image.width = Math.round(size.width * scale);
  image.height = Math.round(size.height * scale);
}
