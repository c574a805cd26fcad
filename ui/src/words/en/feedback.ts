export type Tone = "warm" | "plain" | "brief";
export type DraftStage = "early" | "talk" | "late";
interface About {
  company: string | null;
  role: string | null;
}
type Draft = (about: About) => string;

const role = ({ role }: About) => (role ? `the role of ${role}` : "the role");
const at = ({ company }: About) => (company ? ` at ${company}` : "");
const them = ({ company }: About) => (company ? `at ${company}` : "there");

/** Written to be sent as they are, and to be changed. */
const drafts: Record<DraftStage, Record<Tone, Draft>> = {
  early: {
    warm: (a) =>
      `Hello,\n\nthank you for letting me know about ${role(a)}${at(a)}. I was glad to find it, and I put care into my application.\n\nIf you have two minutes: was there something in my papers that you missed, or that was not clear? One sentence would already help me.\n\nI wish you and the person you chose a good start.\n\nKind regards,\n`,
    plain: (a) =>
      `Hello,\n\nthank you for your message about ${role(a)}${at(a)}.\n\nI would like to learn from it. Could you tell me which one thing in my application spoke against it? A short answer is enough.\n\nKind regards,\n`,
    brief: (a) =>
      `Hello,\n\nthank you for your answer about ${role(a)}. Is there one thing my application should have shown and did not?\n\nKind regards,\n`,
  },
  talk: {
    warm: (a) =>
      `Hello,\n\nthank you for the time you took to talk with me about ${role(a)}${at(a)}. I enjoyed the conversation and learned something about how you work.\n\nI understand that you decided otherwise. Would you tell me what came across well, and one thing I could do better in a talk like ours? Please be frank; I would be grateful.\n\nAll the best to you ${them(a)}.\n\nKind regards,\n`,
    plain: (a) =>
      `Hello,\n\nthank you for the conversation about ${role(a)}${at(a)} and for letting me know.\n\nTwo questions, if you have a moment: what spoke for me, and what was missing? I will use it to prepare better.\n\nKind regards,\n`,
    brief: (a) =>
      `Hello,\n\nthank you for our talk about ${role(a)}. What is the one thing you would have liked to hear from me?\n\nKind regards,\n`,
  },
  late: {
    warm: (a) =>
      `Hello,\n\nthank you for the whole way we went together for ${role(a)}${at(a)}. Getting that far meant something to me, and I would still have liked to work with you.\n\nIf you can say so: what tipped the scales in the end? And was there a moment on the way where I could have been clearer? I would be glad to stay in touch, too.\n\nI wish you all a good start together.\n\nKind regards,\n`,
    plain: (a) =>
      `Hello,\n\nthank you for the time that all of you gave me for ${role(a)}${at(a)}.\n\nAs I came to the last round, your view would be worth a lot to me: what decided it, and what would you advise me for a role like this one?\n\nKind regards,\n`,
    brief: (a) =>
      `Hello,\n\nthank you for letting me come so far for ${role(a)}. Would you tell me what decided it in the end?\n\nKind regards,\n`,
  },
};

export const feedback = {
  title: "Ask for feedback",
  states: {
    drafted: "a draft is here",
    asked: "asked",
    answered: "answered",
    letGo: "let go",
  },
  lead: "A short, friendly question. Some answer, many may not; either is about their rules and their time.",
  tone: "Begin with a draft",
  tones: { warm: "Warm", plain: "Plain", brief: "Brief" } as Record<Tone, string>,
  drafts,
  text: "What I would write",
  replaced: "Another draft took the place of yours.",
  kept: "Kept as you write",
  keptAt: (time: string) => `Kept at ${time}`,
  copy: "Copy",
  copied: "Copied. It stays on the clipboard until you copy something else.",
  copyFailed: "It could not be copied here. Mark the text and copy it by hand.",
  mail: "Open in the mail program",
  subject: ({ company, role }: About) =>
    role ? `A question about ${role}` : company ? `A question for ${company}` : "A question",
  mailed: "It is in your mail program now. Onward sends nothing by itself.",
  mailTooLong: "This is too long to hand over. Copy it instead, and paste it there.",
  mailNone: "No mail program answered. Copy it instead, and paste it where you write.",
  asked: {
    title: "Once it is sent",
    on: "I asked on",
    until: "I let it go on",
    hint: "If nothing has come by then, a reminder asks whether to let it go. It says no names.",
    keep: "I asked",
    onNeeded: "A day such as 14 May, please.",
    onAhead: "That day is still to come.",
    untilNeeded: "A day after the one you asked on, please.",
    said: (asked: string) => `You asked on ${asked}.`,
    waits: (until: string) => `On ${until} a reminder comes, and it may be let go.`,
    over: "It has had its time. It may be let go.",
    change: "Change the days",
    takeBack: "I have not asked",
    takenBack: "Not asked, then. The draft is still here.",
  },
  answer: {
    title: "What they answered",
    came: "An answer came",
    strengths: "What they liked",
    improve: "What could be better",
    communication: "How clear I was",
    themes: "What is it about?",
    ready: [
      "experience",
      "skills",
      "examples",
      "clarity",
      "preparation",
      "language",
      "pay",
      "fit with the team",
    ],
    keep: "Keep the answer",
    needed: "A few words or one theme, please.",
    change: "Change it",
    takeBack: "Take it back",
    takenBack: "The answer is taken back.",
    cancel: "Not now",
    saidOn: (day: string) => `Their answer, kept on ${day}`,
    thanks: "It is one view from one moment. Keep what helps and leave the rest.",
    begun: "What you had begun is here again.",
  },
  letGo: {
    do: "Let it go",
    text: "No answer says nothing about you.",
    said: "Let go.",
    takeBack: "Take it up again",
    more: "You asked well, and that was your part of it.",
  },
};
