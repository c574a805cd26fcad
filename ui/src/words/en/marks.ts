import type { Energy } from "../../types/Energy";
import type { EntryLinkKind } from "../../types/EntryLinkKind";
import type { Mood } from "../../types/Mood";

/** What a page is marked with. */
export const marks = {
  title: "About this page",
  add: "Add",
  addWhat: "Add to this page",
  mood: "How it feels",
  energy: "How much energy there is",
  tag: "A tag",
  tags: "Tags so far",
  tagHint: "A #word in the text becomes a tag by itself.",
  link: "An application, a person or a no",
  links: "Applications, people and noes",
  linkLabel: "An application, a person or a no",
  linkHint: "A name that is not there yet is kept as a person or a company.",
  addIt: "Add it",
  done: "Done",
  notSaid: "Leave it unsaid",
  change: (word: string) => `${word}. Change`,
  remove: (name: string) => `Remove ${name}`,
  removed: (name: string) => `“${name}” is off this page.`,
  openCase: (name: string) => `Look at the no: ${name}`,
  unnamed: "A no",
  kinds: { application: "application", contact: "person", case: "a no" } satisfies Record<
    EntryLinkKind,
    string
  >,
  moods: {
    heavy: "heavy",
    low: "low",
    even: "even",
    light: "light",
    bright: "bright",
  } satisfies Record<Mood, string>,
  energies: {
    empty: "worn out",
    low: "tired",
    some: "some energy",
    good: "rested",
    full: "full of energy",
  } satisfies Record<Energy, string>,
};
