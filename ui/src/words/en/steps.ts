import { counted, capital } from "./counts";

/** How many applications are out, and a gentle word where that is one or none. */
function alive(n: number): string {
  if (n === 0) return "No application is out just now. That can wait; rest counts as rest.";
  if (n === 1)
    return "One application is out just now. When there is room for it, a second one beside it makes each weigh less.";
  return `${capital(counted(n, "application", "applications"))} are out just now.`;
}

export const steps = {
  todayTitle: "Small steps",
  markDone: (text: string) => `Mark done: ${text}`,
  isDone: (text: string) => `Done: ${text}`,
  letGo: "Let go",
  letGoOf: (text: string) => `Let go: ${text}`,
  letGone: "Let go.",
  alive,
};
