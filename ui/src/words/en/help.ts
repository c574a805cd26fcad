/** The ready-made card: blanks to fill, nothing that needs a network. */
const readyMade = `If I am in danger, the emergency number here: ______
A crisis line in my country, day and night: ______
My doctor: ______
Someone I can call, at any hour: ______
A place where I am not alone: ______

I don’t have to explain it well. “It’s a bad day and I need someone” is enough.`;

export const help = {
  link: "If this is more than a bad day",
  title: "For a day that is too much",
  lead: "It works without a network, and nobody sees that you opened it.",
  readyMade,
  edit: "Fill it in",
  close: "Close",
  locked: "Your own card is inside; this is the one that came with Onward.",
  card: "Your card",
  settingsLead:
    "Numbers and names for a day that is too much. Fill it in on a calm one; it is there in the room, and wherever a no is named.",
  kept: "Kept as you write, on this device only",
  keptAt: (time: string) => `Kept at ${time}`,
  back: "Back to the ready-made card",
  isBack: "The ready-made card is back.",
  ready: "This is the ready-made card. What you change here becomes your own.",
  noTherapy:
    "Onward is a journal, not therapy. It can give a hard hour its place; it can’t be someone who is there.",
};
