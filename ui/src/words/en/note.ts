export const note = {
  title: "A quick note",
  lead: "One place to put it down. It goes into the journal as it is.",
  field: "Your note",
  placeholder: "Write as it comes",
  keep: "Keep it",
  back: "Back",
  hint: "Ctrl Enter keeps it and leads back to where you were.",
  kept: "The note is in the journal.",
  empty: "Write a word or two first.",
};
