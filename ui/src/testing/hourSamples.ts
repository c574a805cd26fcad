import { addDays } from "../app/times";
import type { AfterStep } from "../types/AfterStep";
import type { ReboundDraft } from "../types/ReboundDraft";
import { today } from "./fakeDays";
import type { FakeHost } from "./fakeHost";

const BLANK: ReboundDraft = {
  applicationId: null,
  company: "",
  role: "",
  sting: null,
  feelings: [],
  reached: null,
  newsBy: null,
  heardOn: null,
};

/** What the hour after a no leaves behind: steps, worries come back and parked, a saved application. */
export function fillWithHour(host: FakeHost): void {
  const { steps, goals, rebound } = host;
  steps.add({ text: "Write to one person", reboundId: null, fix: null, date: null });
  steps.add({ text: "Open Harrow House", reboundId: null, fix: null, date: null });
  steps.mark(2, true);
  const parked = { createdAt: new Date().toISOString(), letGoAt: null };
  const worry = (id: number, text: string, comesOn: string, time: string) =>
    steps.worries.put({ id, text, comesOn, time, ...parked });
  worry(1, "whether the rent can be paid in March", today(), "00:00");
  worry(2, "what I will say to my father", addDays(today(), 1), "17:00");
  goals.saveForLater("Harrow House", "Archivist");
  goals.applications = [
    ...goals.applications,
    { id: 90, company: "Old Mill", role: "Baker", stage: "rejected", since: addDays(today(), -40) },
  ];
  const { current } = rebound;
  if (current !== null) rebound.preparations.set(current.id, { resume: true, job: true, notes: 2 });
}

/** Windows in which writing made it heavier. */
export function fillWithHeavyWindows({ rebound }: FakeHost): void {
  for (let i = 0; i < 3; i += 1) {
    const { id } = rebound.begin({ ...BLANK, sting: 4 }, true, 15);
    rebound.change(id, { stingAfter: 7, closedAt: new Date().toISOString() });
    rebound.finish(id);
  }
}

/** The window is over, and this is the step one is at. */
export function standAfter(host: FakeHost, step: AfterStep): void {
  const { current } = host.rebound;
  if (current === null) return;
  host.rebound.close(current.id);
  const toSelf = "You went in there as yourself. That was the hard part, and you did it.";
  host.rebound.change(current.id, { afterStep: step, toSelf });
}
