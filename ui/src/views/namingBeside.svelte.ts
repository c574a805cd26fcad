import { stillRunning } from "../app/stillRunning";
import type { Host } from "../host";
import type { Application } from "../types/Application";
import type { Ritual } from "../types/Ritual";

/**
 * What stands beside a no while it is named. None of it is waited for: the words can be chosen
 * before any of this is there, and what cannot be read is left out.
 */
export class NamingBeside {
  minutes = $state(15);
  applications = $state.raw<Application[]>([]);
  /** Null: the ready-made list. */
  feelings = $state.raw<string[] | null>(null);
  rituals = $state.raw<Ritual[]>([]);
  /** Writing has made it heavier a few times. */
  weighs = $state(false);
  /** That Onward is no therapy was never said yet. */
  sayTherapy = $state(false);
  /** A window is open, and one is enough at a time. */
  running = $state(false);
  #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  async read(): Promise<void> {
    const host = this.#host;
    await Promise.allSettled([
      host.call("settings_read").then(({ windowMinutes }) => (this.minutes = windowMinutes)),
      host.call("applications_list").then((found) => (this.applications = found)),
      host.call("feelings_list").then((found) => (this.feelings = found)),
      host
        .call("rebound_current")
        .then((found) => (this.running = found !== null && stillRunning(found))),
      host.call("care_read").then(({ writingWeighs, therapySaid }) => {
        this.sayTherapy = !therapySaid;
        this.weighs = writingWeighs;
      }),
    ]);
    if (!this.weighs) return;
    await host.call("rituals_for_now").then(
      (found) => (this.rituals = found),
      () => null,
    );
  }
}
