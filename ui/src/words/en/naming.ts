import { minutes } from "./counts";

export const naming = {
  title: "A no. I’m sorry.",
  lead: "Name it first. There is nothing to fix right now.",
  private: "Nothing here leaves this device",
  back: "Back",
  sting: "How much does it sting?",
  least: "hardly",
  worst: "as much as it could",
  clear: "Clear",
  words: "Which words are closest? One or two is plenty.",
  which: "Which one was it? You can leave this blank.",
  company: "Company",
  role: "Role",
  suggestions: "Your applications",
  withRole: (company: string, role: string) => (role ? `${company}, ${role}` : company),
  open: (n: number) => `Open the window, ${minutes(n)}`,
  justNote: "Just note it",
  noted: "Noted. Nothing more is asked of you.",
  locked: {
    write: "A few words, if they are there already",
    writeText: "They are sealed with the rest, and nobody reads them before you unlock.",
    open: "Open the window, once unlocked",
    keptOpen: "Your no is kept. Unlock, and the window opens. After two hours it is simply noted.",
    kept: "Your no is kept. Nothing more is asked of you.",
  },
};
