/** Where the caret was: by numbers, so that no word is remembered. */
export interface Caret {
  in: "title" | "text" | "list";
  from: number;
  to: number;
}

/** How one stood in the journal when one left it for a moment. */
export interface Stood {
  /** The stretch of the list that was there. */
  stretch: { before: number | null; limit: number };
  listTop: number;
  /** Where in the window the open entry's line was; null where it was not there. */
  line: number | null;
  pageTop: number;
  /** At narrow width: the page, not the list. */
  reading: boolean;
  alone: boolean;
  caret: Caret | null;
}
