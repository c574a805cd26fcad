import type { WinKind } from "../../types/WinKind";

const kinds: Record<WinKind, string> = {
  conversation: "A good conversation",
  invitation: "An invitation",
  feedback: "Kind words",
  step: "Something I did",
};

export const wins = {
  title: "A small win",
  lead: "Small is exactly right. Nobody weighs it.",
  kind: "What was it?",
  kinds,
  text: "In a line, if you like",
  keep: "Keep it",
  back: "Back",
  kindNeeded: "Choose the one that is closest.",
  kept: "Kept. A small win.",
  /** No kind was chosen. */
  keptAs: (kind: WinKind) => `Kept as “${kinds[kind]}”.`,
  door: {
    title: "A small win, without unlocking",
    hint: "It is sealed at once and waits inside.",
    sealed: "Sealed. Your small win waits inside.",
    note: "Leave a note instead",
  },
};
