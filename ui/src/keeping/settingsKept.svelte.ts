import type { Session } from "../app/session.svelte";
import type { Settings } from "../types/Settings";

/** The settings as a page of theirs shows them: seen at once, then kept, and as before where that fails. */
export class SettingsKept {
  now = $state.raw<Settings | null>(null);
  #session: Session;

  constructor(session: Session) {
    this.#session = session;
    void session.host.call("settings_read").then((read) => (this.now = read), session.problem);
  }

  async set(changes: Partial<Settings>): Promise<void> {
    const before = this.now;
    if (before === null) return;
    // Seen at once, so that several presses count one after the other.
    const settings = (this.now = { ...before, ...changes });
    try {
      await this.#session.host.call("settings_save", { settings });
    } catch (thrown) {
      this.now = before;
      this.#session.problem(thrown);
    }
  }
}
