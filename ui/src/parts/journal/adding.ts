/** What is being added to a page just now. */
export type Adding = "mood" | "energy" | "tag" | "link" | null;
