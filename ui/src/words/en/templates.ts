import type { TemplateOccasion } from "../../types/TemplateOccasion";

type Ready = Record<Exclude<TemplateOccasion, "other">, { name: string; text: string }>;

/** Ready-made beginnings: short questions, each of which can be left out. */
const ready: Ready = {
  morning: {
    name: "Morning",
    text: "### How am I, this morning?\n\n### One small thing for today\n\n### Something to look forward to\n",
  },
  evening: {
    name: "Evening",
    text: "### What was today?\n\n### Something that went all right\n\n### What can wait until tomorrow\n",
  },
  before_interview: {
    name: "Before an interview",
    text: "### What I would like them to know about me\n\n### Two things I have done that fit\n\n### What I want to find out about them\n\n### If I get stuck, then I\n",
  },
  after_interview: {
    name: "After an interview",
    text: "### What they asked\n\n### What went well\n\n### What I would say next time\n\n### How it felt to be there\n",
  },
  win: {
    name: "A win",
    text: "### What happened\n\n### What I did for it\n\n### What it says about how I work\n",
  },
  why: {
    name: "The why",
    text: "### Work that makes time pass quickly\n\n### What I would like to grow into\n\n### Who is better off when I do it well\n",
  },
};

export const templates = {
  ready,
  occasions: {
    morning: "Morning",
    evening: "Evening",
    before_interview: "Before an interview",
    after_interview: "After an interview",
    win: "A win",
    why: "The why",
    other: "Any time",
  } satisfies Record<TemplateOccasion, string>,
  offer: "Begin with",
  offerAll: "Another beginning",
  sheetLead: "A few questions to begin with. Leave out whichever you like.",
  ownMark: "your words",
  /** Shown one at a time on an empty page; none of them asks for an answer. */
  prompts: {
    morning: [
      "What would make today a little lighter?",
      "What is already clear this morning?",
      "What is one thing that can be small today?",
      "What did you wake up thinking of?",
    ],
    day: [
      "What has your attention right now?",
      "What would you tell a friend about today so far?",
      "What went a little better than expected?",
      "What are you carrying that could be put down here?",
    ],
    evening: [
      "What can today be left with?",
      "Who or what was kind today?",
      "What would you like to keep of today?",
      "What can wait until tomorrow?",
    ],
  },
  settings: {
    title: "Templates",
    lead: "Beginnings for a page. Change a ready-made one, or add your own.",
    none: "No templates yet.",
    add: "Add a template",
    name: "Name",
    nameNeeded: "A name for it, please.",
    occasion: "What for",
    text: "What stands on the page",
    textNeeded: "A line or two, please.",
    textHint: "### before a line makes it a heading.",
    ready: "ready-made",
    changed: "in your words",
    own: "yours",
    backToReady: "Back to the ready-made one",
    backAgain: (name: string) => `“${name}” is the ready-made one again.`,
    removed: (name: string) => `“${name}” is removed.`,
    writing: "While writing",
    lead2: "How the page helps, if at all.",
    spell: "Mark misspelt words",
    spellText:
      "With this computer’s own dictionaries, in the languages it is set to. If nothing is ever marked, one is missing: on Linux it comes with a package such as hunspell-en-gb.",
    count: "Count the words of a page",
    countText: "Below the page, small. It is no goal.",
  },
};
