/** What CommonMark would read as a mark of its own, wherever it stands. */
const ANYWHERE = /[\\`*_[\]<&]/g;
/** What it would read so at the beginning of a line; "#word" is a tag and stays one. */
const AT_START = /^(\s{0,3})(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|-{2,}|={1,}|~{3,})/;
const NUMBERED = /^(\s{0,3}\d{1,9})([.)])(?=\s|$)/;

/** Text from a plain field as CommonMark that shows exactly the same, line for line. */
export function asMarkdown(text: string): string {
  const lines = text.split("\n").map(escapeLine);
  return lines
    .map((line, at) => {
      const goesOn = line.trim() !== "" && (lines[at + 1] ?? "").trim() !== "";
      return goesOn ? `${line}\\` : line;
    })
    .join("\n");
}

function escapeLine(line: string): string {
  return (
    line
      // As much white space as this would make it code.
      .replace(/^(?: {4,}|\s*\t\s*)/, (space) => space.replace(/\s/g, "\u00a0"))
      .replace(ANYWHERE, "\\$&")
      .replace(AT_START, "$1\\$2")
      .replace(NUMBERED, "$1\\$2")
  );
}
