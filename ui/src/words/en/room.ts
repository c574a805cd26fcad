import { minutes } from "./counts";

export const room = {
  title: "The window is open",
  /** The big number in the ring and the words below it. */
  left: (n: number) => (n === 1 ? "minute left" : "minutes left"),
  leftFew: "less than a minute",
  leftSpoken: (n: number) => (n < 1 ? "Less than a minute left" : `${minutes(n)} left`),
  closesAt: "The window closes by itself at",
  feelings: "What is closest?",
  moreWords: "More words",
  prompts: ["What happened, plainly?", "What did I hope for?", "What hurts most?"] as [
    string,
    ...string[],
  ],
  another: "Another",
  anotherLabel: "Another question",
  writing: "Writing",
  kept: "Kept as you write.",
  friend: "What would I say to a friend?",
  friendText: "The last minutes are for these words. What you wrote stays where it is.",
  nearEnd: (n: number) =>
    n === 1
      ? "One minute left. It is all kept."
      : "Three minutes left. Time to come slowly to an end.",
  anotherNo: "Another no came",
  full: "Fill the screen",
  unfull: "Leave the full screen",
  five: "Five more minutes, once",
  fiveDone: "Five minutes added.",
  close: "Close the window now",
  early: "Leave when it is enough. What you wrote stays.",
  hide: "Hide; the window goes on",
  minimise: "Minimise; the window goes on",
  toToday: "Back to Today",
};
