import { addDays } from "../app/times";
import type { Reached } from "../types/Reached";
import { today } from "./fakeDays";
import type { FakeHost } from "./fakeHost";

const noes: [daysAgo: number, company: string, role: string, reached: Reached | null][] = [
  [70, "Harbour Trust", "Project lead", "applied"],
  [61, "Oakline", "Operations", "no_answer"],
  [44, "Quay Museum", "Programme lead", "interview"],
  [30, "Marrow & Pine", "", "applied"],
  [19, "Kestrel", "Service designer", "screening"],
  [9, "Fernhill Council", "Service designer", "no_answer"],
  [5, "Tidewater Health", "Programme lead", "final_round"],
  [0, "Blue Kiln", "Studio manager", null],
];

const JOB = `We are looking for a programme lead who brings clinics and software together.

You plan rotas, keep stakeholders in the picture and lead a team of five. You know budgeting and you like plain language. Experience with stakeholders in health care, with rotas and with scheduling software is welcome.`;

const RESUME = `Ana Moreau
Clinic coordinator, 2019 to now
Moved the bookings of three clinics to a new software in one weekend
Responsible for the rotas of the whole house
Wrote a guide in plain language that 40 people use
Helped with the budget and other tasks`;

/** Some months of noes, made up, with a few of them looked at. */
export function fillWithCases(host: FakeHost): void {
  for (const [daysAgo, company, role, reached] of noes) {
    const heardOn = addDays(today(), -daysAgo);
    const draft = { applicationId: null, company, role, sting: 5, feelings: [] };
    const { id } = host.rebound.begin({ ...draft, reached, newsBy: "email", heardOn }, false, 15);
    host.rebound.change(id, { openedAt: new Date(`${heardOn}T15:00`).toISOString() });
  }
  const blank = host.cases.read(1).draft;
  host.cases.save(2, { ...blank, notRightFit: true });
  host.cases.save(3, {
    ...blank,
    kind: "interview",
    factors: [
      { factor: "nervous", text: "", side: "mine" },
      { factor: "internal_candidate", text: "", side: "not_mine" },
      { factor: "", text: "the long train ride before", side: "unsorted" },
    ],
    didWell: "I asked about the volunteers, and they lit up.",
    misfits: ["hours", "culture"],
  });
  host.cases.save(5, { ...blank, misfits: ["hours"] });
  for (const id of [1, 2, 3]) host.cases.finish(id, true);
  host.cases.savePapers(6, JOB, RESUME);
  host.cases.latestResume = RESUME;
  const { feedback } = host.cases;
  const answer = { strengths: "Warm with people.", improve: "", communication: "" };
  feedback.change(3, {
    answer: { ...answer, themes: ["examples", "clarity"] },
    answeredOn: today(),
  });
  feedback.change(5, { answer: { ...answer, themes: ["examples"] }, answeredOn: today() });
  feedback.change(6, { askedOn: addDays(today(), -20), letGoOn: addDays(today(), -6) });
  feedback.change(7, { draft: "Hello," });
  host.interviews.save(
    {
      id: null,
      reboundId: 7,
      round: "panel",
      asked: "Tell us about a time a plan of yours fell apart.",
      wentWell: "I stayed with the question.",
      sayNext: "The rota in March: what I saw, whom I rang, and what we do since.",
    },
    "Tidewater Health",
  );
  host.interviews.save(
    { id: null, reboundId: 3, round: "panel", asked: "Why us?", wentWell: "", sayNext: "" },
    "Quay Museum",
  );
  for (const text of ["I stay when it gets dull", "I notice who is left out"])
    host.worth.saveQuality(null, text);
  host.worth.why =
    "Work where people leave with less to worry about than they came with.\n\nI want to grow into someone who builds the thing that lasts after I go.";
  host.worth.whyLookedOn = addDays(today(), -400);
}
