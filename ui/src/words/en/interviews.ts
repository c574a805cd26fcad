import type { InterviewRound } from "../../types/InterviewRound";

const rounds: Record<InterviewRound, string> = {
  screening: "First call",
  first: "First interview",
  technical: "Technical",
  task: "A task",
  panel: "A panel",
  final: "Last round",
  other: "Another",
};

export const interviews = {
  title: "Notes from the interview",
  lead: "One note for each thing that was asked. They come back as cards before the next interview of that kind.",
  none: "There are no notes yet.",
  add: "Add a note",
  edit: "A note",
  removed: "The note is deleted.",
  round: "Which round?",
  rounds,
  asked: "What was asked?",
  wentWell: "What went well?",
  sayNext: "What would I say next time?",
  needed: "One of the three, please. A few words are enough.",
  kept: "Kept as you write",
  nothingAsked: "Without a question",
  came: "What you had begun is here again.",
  toCards: "Cards for the next interview of this kind",
};

export const cards = {
  title: "Cards for an interview",
  lead: "What you were asked, and what you would say now.",
  back: "Back",
  round: "Which kind?",
  front: "Asked",
  reverse: "What I would say",
  wentWell: "What went well",
  noReverse: "Nothing is written on the back yet.",
  turn: "Turn it",
  turnBack: "Turn it back",
  before: "Before",
  next: "Next",
  place: (n: number, of: number) => `${n} of ${of}`,
  from: (company: string) => `from ${company}`,
  keys: "Space turns the card, the arrow keys go on and back.",
  spoken: (n: number, of: number, text: string) => `${n} of ${of}: ${text}`,
  emptyTitle: "No cards of this kind yet.",
  emptyText: "They come from the notes you make after an interview, when you look back at a no.",
};
