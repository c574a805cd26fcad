import { localDate } from "../app/times";
import type { Application } from "../types/Application";
import { today } from "./fakeDays";
import { refusal } from "./refusal";

interface Added {
  id: number;
  at: string;
}

export class FakeApplications {
  applications: Application[] = [];
  /** Those that were sent, and when: what counts for a goal. */
  protected added: Added[] = [];
  #removed = new Map<number, { gone: Application; added?: Added }>();
  #lastApplication = 100;

  addApplication(company: string, role: string): Application {
    const now = new Date();
    const id = (this.#lastApplication += 1);
    const application: Application = {
      id,
      company,
      role,
      stage: "applied",
      since: localDate(now),
    };
    this.applications = [application, ...this.applications];
    this.added.push({ id, at: now.toISOString() });
    return application;
  }

  /** A saved one: nothing of it is counted yet. */
  saveForLater(company: string, role: string): Application {
    const id = (this.#lastApplication += 1);
    const saved: Application = { id, company, role, stage: "saved", since: today() };
    this.applications = [saved, ...this.applications];
    return saved;
  }

  removeApplication(id: number): null {
    const gone = this.applications.find((application) => application.id === id);
    if (gone === undefined) throw refusal("not_found");
    this.#removed.set(id, { gone, added: this.added.find((added) => added.id === id) });
    this.applications = this.applications.filter((application) => application.id !== id);
    this.added = this.added.filter((added) => added.id !== id);
    return null;
  }

  restoreApplication(id: number): Application {
    const found = this.#removed.get(id);
    if (found === undefined) throw refusal("not_found");
    this.#removed.delete(id);
    this.applications = [found.gone, ...this.applications];
    if (found.added !== undefined) this.added.push(found.added);
    return found.gone;
  }

  /** A no came: it is not alive any more. */
  end(id: number): void {
    this.applications = this.applications.map((application) =>
      application.id === id ? { ...application, stage: "rejected", since: today() } : application,
    );
  }

  putBack(application: Application): void {
    const { id } = application;
    this.applications = this.applications.map((other) => (other.id === id ? application : other));
  }

  get alive(): number {
    const over = ["saved", "rejected", "withdrawn"];
    return this.applications.filter(({ stage }) => !over.includes(stage)).length;
  }

  addedSince(from: string): number {
    return this.added.filter(({ at }) => localDate(new Date(at)) >= from).length;
  }
}
