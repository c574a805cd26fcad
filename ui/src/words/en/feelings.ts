/** What is stored is the word itself, so a person's own words and these are alike. */
export const feelings = {
  common: [
    "disappointed",
    "sad",
    "angry",
    "tired",
    "embarrassed",
    "worried",
    "ashamed",
    "jealous",
    "confused",
    "relieved",
    "numb",
    "lonely",
  ],
  /** How many of them the room shows: it has less space, and less is asked there. */
  inRoom: 8,
  most: 3,
  enough: "Three words are plenty. Take one away to choose another.",
  ownWord: "my own word",
  ownWordLabel: "My own word",
  add: "Add",
};
