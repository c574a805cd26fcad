import type { CaseKind } from "../../types/CaseKind";
import type { FactorSide } from "../../types/FactorSide";
import { fixes } from "./fixes";

const sides: Record<FactorSide, string> = {
  unsorted: "Not sorted",
  mine: "Mine",
  not_mine: "Not mine",
};

const kinds: Record<CaseKind, string> = {
  marketing: "How the application reads",
  interview: "How the talk went",
  product_fit: "How well it fitted",
};

export const caseWords = {
  title: (company: string | null) =>
    company ? `A calm look at the no from ${company}` : "A calm look at a no",
  back: "Looking back",
  heard: (day: string) => `The no came on ${day}`,
  waits: {
    title: "This opens tomorrow.",
    text: "A night in between often helps. You can open it now.",
    open: "Open it now",
  },
  kept: "Kept as you go",
  keptAt: (time: string) => `Kept at ${time}`,
  kind: {
    title: "What kind of no was it?",
    kinds,
    reason: {
      marketing: "It came before any interview. So it may speak of how the application reads.",
      interview: "It came after a talk. So it may speak of how the talk went.",
      product_fit: "It came at the very end. So it may speak of how well both sides fitted.",
    } as Record<CaseKind, string>,
    suggested: (kind: CaseKind) => `Closest, by how far it went: ${kinds[kind].toLowerCase()}.`,
    unsure: "How far it went is not said. Choose what is closest, or leave it open.",
    chosen: "Then these two may be worth a look:",
    questions: {
      marketing: [
        "Was it written for this one role?",
        "Does the first half of the page say what you are worth to them?",
      ],
      interview: [
        "Did your answers have an example each?",
        "Did they hear what you would bring to them?",
      ],
      product_fit: [
        "Does this kind of role fit how you like to work?",
        "Would you have said yes, after what you saw?",
      ],
    } as Record<CaseKind, [string, string]>,
  },
  factors: {
    title: "Mine, and not mine",
    lead: "Take what may have played a part, and put it where it belongs. Only one of the two sides can be worked on.",
    keys: "Drag each one, or use the Left and Right arrow keys.",
    pool: "What may have played a part",
    sides,
    sideLead: {
      mine: "In my hands",
      not_mine: "Out of my hands",
    },
    empty: "Nothing here",
    own: "Something else",
    ownAdd: "Add",
    full: "Twenty-four are plenty. Put one back first.",
    name: (text: string, side: FactorSide) =>
      side === "unsorted" ? text : `${text}: ${sides[side].toLowerCase()}`,
    back: (text: string) => `Put back: ${text}`,
    forget: (text: string) => `Take away: ${text}`,
    moved: (text: string, side: FactorSide) =>
      side === "unsorted" ? `Put back: ${text}` : `${sides[side]}: ${text}`,
    undone: "As it was before.",
    forgotten: (text: string) => `Taken away: ${text}`,
    notRightFit: "Nothing. It was not the right fit.",
    notRightFitText: "That is a full answer, and nothing is left to find out.",
    ready: {
      not_shown: "The résumé did not show it",
      late: "I applied late",
      not_tailored: "It was not written for this role",
      nervous: "I was nervous",
      answer_missing: "I had no answer to a question",
      pay_asked: "The pay I asked for",
      few_questions: "I asked few questions",
      not_ready: "I had little time to prepare",
      internal_candidate: "Someone from inside got it",
      budget: "The money for it went",
      freeze: "Hiring was stopped",
      change_of_plan: "Their plans changed",
      more_experience: "Someone had more experience",
      many_applicants: "Very many applied",
      location: "Where I live",
      timing: "The timing",
    } as Record<string, string>,
    /** Where each of them mostly belongs: that is what Enter does. */
    mine: [
      "not_shown",
      "late",
      "not_tailored",
      "nervous",
      "answer_missing",
      "pay_asked",
      "few_questions",
      "not_ready",
    ],
  },
  beside: {
    title: "You rarely get the full story.",
    lead: "Often it is one of these, and no one outside ever learns which:",
    reasons: [
      "someone inside was meant for it from the start",
      "the money was cut",
      "hiring was stopped for a while",
      "they needed something else in the end",
      "one person had done exactly this before",
    ],
  },
  misfits: {
    title: "What did not fit me",
    lead: "A no has two sides. Over time this draws the shape of the right role.",
    which: "What was it?",
    enough: "Twelve are plenty. Take one away to choose another.",
    ready: ["culture", "energy", "values", "pay", "hours", "place", "tasks", "people"],
    text: "In my own words",
    placeholder: "What I would not have liked there",
  },
  friend: {
    title: "As you would tell a friend",
    lead: "Three questions, each as long or short as you like.",
    didWell: "What did you do well?",
    nextTime: "What would you try another time?",
    learned: "What do you know about yourself now?",
  },
  further: "A little more, if you like",
  furtherText: "Each of these waits, and none is needed.",
  begun: "begun",
  finish: {
    title: "That is enough looking.",
    text: "It stays here, and Today no longer offers it.",
    done: "I have looked at it",
    said: "Looked at. It may rest now.",
    finishedOn: (day: string) => `You looked at this on ${day}.`,
    again: "Take it up again",
  },
  fixes,
};
