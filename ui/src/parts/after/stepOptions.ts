import type { StepChoice, StepForm } from "../../keeping/stepForm.svelte";
import type { Application } from "../../types/Application";
import type { Preparation } from "../../types/Preparation";
import { words } from "../../words";

const w = words.after;
/** So many saved applications are offered; more would be a list to work through. */
const SAVED = 2;

const nameOf = ({ company, role }: Application) => w.openOne(company, role);

/** What of a preparation can be used again, in words. */
export function readyParts({ resume, job, notes }: Preparation): string[] {
  return [
    ...(resume ? [w.reuseParts.resume] : []),
    ...(job ? [w.reuseParts.job] : []),
    ...(notes > 0 ? [w.reuseParts.notes(notes)] : []),
  ];
}

export function stepOptions(saved: Application[], reuse: boolean): [StepChoice, string][] {
  return [
    ["own", w.ready.own],
    ["write", w.ready.write],
    ...saved
      .slice(0, SAVED)
      .map((one): [StepChoice, string] => [`open:${one.id}`, w.open(nameOf(one))]),
    ...(reuse ? [["reuse", w.ready.reuse] as [StepChoice, string]] : []),
    ["rest", w.ready.rest],
  ];
}

/** How the chosen step reads on Today. */
export function stepText({ choice, own, name }: StepForm, saved: Application[]): string {
  if (choice === "own") return own.trim();
  if (choice === "reuse") return w.goOnWith(name);
  const one = saved.find(({ id }) => choice === `open:${id}`);
  return one === undefined ? w.ready.write : w.open(nameOf(one));
}
