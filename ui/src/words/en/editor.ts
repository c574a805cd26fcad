import { number } from "../../app/times";

export const editor = {
  tools: "Writing tools",
  bold: "Bold",
  italic: "Italic",
  heading: "Heading",
  headingAt: (level: number) => `Heading ${level}`,
  bullets: "List",
  numbers: "Numbered list",
  boxes: "Check boxes",
  quote: "Quote",
  link: "Web link",
  image: "Picture",
  undo: "Undo",
  redo: "Redo",
  more: "More tools",
  withKeys: (name: string, keys: string) => `${name} (${keys})`,
  ways: "Tab leads out of the text; in a list it indents. Escape leads back.",
  ticked: "Done",
  picture: "A picture",
  pictureElsewhere: "A picture that is not in the journal",
  takingIn: "Taking in the picture",
  dropOnEntry: "Open an entry and drop the picture there.",
  tenAtOnce: "Ten pictures go in at a time. The others were left where they are.",
  find: {
    title: "Find on this page",
    next: "Next place",
    previous: "Place before",
    close: "Close",
    none: "Not on this page",
    at: (at: number, count: number) => `${number(at)} of ${number(count)}`,
    /** Said to whoever can’t see the marks, as a page opens that was found. */
    shown: (count: number) =>
      count === 0
        ? ""
        : count === 1
          ? "Marked in one place. The caret is there."
          : `Marked in ${number(count)} places. The caret is at the first.`,
  },
  linkCard: "The link",
  address: "Address",
  addressWrong: "That is no address that can be kept here. It begins with https:// or mailto:.",
  copy: "Copy address",
  copied: "The address is copied.",
  notCopied: "It could not be copied. You can select the address and copy it from there.",
  removeLink: "Remove link",
  keepLink: "Keep link",
  pictureCard: "The picture",
  about: "What it shows, for whoever can’t see it",
  removePicture: "Remove picture",
  done: "Done",
};
