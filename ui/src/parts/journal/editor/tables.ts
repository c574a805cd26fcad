const LINE = "p, div, br";
const BLOCK = "ul, ol, pre, blockquote, h1, h2, h3, h4, h5, h6, hr, table";
const BETWEEN = " | ";

/**
 * An entry has no tables. Each row becomes a line with its cells apart; what is more than a line
 * (mails and pages are often laid out in tables) is taken out of its cell as it is.
 */
export function tablesAsLines(body: HTMLElement): void {
  // The innermost first, so that what holds them finds lines.
  for (const table of [...body.querySelectorAll("table")].reverse()) {
    const { ownerDocument: page } = table;
    const made: Element[] = [];
    let lines: Element | null = null;
    for (const part of rowsOf(table)) {
      const cells = part.matches("tr") ? [...part.children] : [part];
      const line = asLine(cells);
      if (line === null) {
        lines = null;
        made.push(...cells.map((cell) => inside(page.createElement("div"), cell)));
      } else if (lines === null) made.push((lines = inside(page.createElement("p"), line)));
      else lines.append(page.createElement("br"), ...line.childNodes);
    }
    table.replaceWith(...made);
  }
}

function rowsOf(table: HTMLTableElement): Element[] {
  return [...table.querySelectorAll("caption, tr")].filter(
    (part) => part.closest("table") === table && part.textContent.trim() + part.innerHTML !== "",
  );
}

function inside(place: HTMLElement, from: Element): HTMLElement {
  place.append(...from.childNodes);
  return place;
}

/** The cells one after the other, or null where one of them is more than a line. */
function asLine(cells: Element[]): Element | null {
  const long = cells.some(
    (cell) => cell.querySelector(BLOCK) !== null || cell.querySelectorAll(LINE).length > 1,
  );
  const first = cells[0];
  if (first === undefined || long) return null;
  const line = first.ownerDocument.createElement("span");
  cells.forEach((cell, i) => {
    for (const wrap of cell.querySelectorAll(LINE)) wrap.replaceWith(...wrap.childNodes);
    trim(cell);
    line.append(...(i > 0 ? [BETWEEN] : []), ...cell.childNodes);
  });
  return line;
}

/** The source's own line ends and indents around a cell's words. */
function trim(cell: Element): void {
  cell.normalize();
  const { firstChild, lastChild } = cell;
  if (firstChild?.nodeType === 3) firstChild.nodeValue = (firstChild.nodeValue ?? "").trimStart();
  if (lastChild?.nodeType === 3) lastChild.nodeValue = (lastChild.nodeValue ?? "").trimEnd();
}
