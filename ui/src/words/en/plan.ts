import { capital } from "./counts";

interface Line {
  thing: string;
  time: string | null;
  place: string;
}

/** "At 09:00, at the library: write to Ana" */
function sentence({ thing, time, place }: Line): string {
  const when = time === null ? "" : `At ${time}`;
  const where = place.trim();
  const first = when && where ? `${when}, ${where}` : when || capital(where);
  return first === "" ? thing.trim() : `${first}: ${thing.trim()}`;
}

export const plan = {
  sentence,
  title: "Tomorrow, in two or three lines",
  lead: (day: string) => `${day}. A thing, when, and where. One line is enough.`,
  back: "Back",
  thing: (n: number) => `Thing ${n}`,
  things: "What",
  thingExample: "write to Ana",
  when: "When",
  timeExample: "09:00",
  where: "Where",
  placeExample: "at the library",
  thingMissing: "What would it be? Without that, this line is not kept.",
  empty: "Nothing needs planning tonight. An empty page is fine too.",
  morning: "These will be on Today in the morning.",
  kept: "Kept as you write",
  keptAt: (time: string) => `Kept at ${time}`,
  done: "Done",

  todayTitle: "Planned for today",
  markDone: (thing: string) => `Mark done: ${thing}`,
  isDone: (thing: string) => `Done: ${thing}`,
  letGo: "Let go",
  letGoOf: (thing: string) => `Let go: ${thing}`,
  letGone: "Let go.",
  leftTitle: "Still here from before",
  leftText: "Carry it along, or let it go. Both are fine.",
  carry: "Carry along",
  carryOn: (thing: string) => `Carry along: ${thing}`,
  carried: "It is on today’s plan.",
  full: "Today’s plan has three lines already. Let one go first.",
  cardText: "Then the morning knows what comes first.",
  cardDo: "Write it down",
};
