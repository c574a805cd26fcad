/** Addresses that may stand in a link. None is ever opened; this is for what leaves with a copy. */
export function linkAllowed(href: string): boolean {
  // Whatever a browser would overlook inside the name of a scheme is overlooked here too.
  const plain = [...href].filter((c) => c > " " && c !== "\u007f").join("");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1]?.toLowerCase();
  return scheme === undefined || ["http", "https", "mailto", "tel"].includes(scheme);
}

/** The number of a picture of the journal, or null for any other address: that is never loaded. */
export function imageId(src: string): number | null {
  const digits = /^image:(\d{1,15})$/.exec(src)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** An address that says no scheme is one of the web, or of a person. */
export function wholeAddress(typed: string): string {
  const address = typed.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) || address === "") return address;
  return /^[^\s/]+@[^\s/]+$/.test(address) ? `mailto:${address}` : `https://${address}`;
}
