import type { Session } from "../app/session.svelte";

/** Whether the room fills the screen: as it was last time, and never longer than one is in it. */
export class FullScreen {
  on = $state(false);
  #session: Session;
  #gone = false;

  constructor(session: Session) {
    this.#session = session;
  }

  async enter(): Promise<void> {
    try {
      const { roomFullscreen } = await this.#session.host.call("settings_read");
      if (roomFullscreen && !this.#gone) await this.#show(true);
    } catch {
      // A window as large as it was is fine too.
    }
  }

  async turn(on = !this.on): Promise<void> {
    try {
      await this.#show(on);
      const settings = { ...(await this.#session.host.call("settings_read")), roomFullscreen: on };
      await this.#session.host.call("settings_save", { settings });
    } catch (thrown) {
      this.#session.problem(thrown);
    }
  }

  leave(): void {
    this.#gone = true;
    if (this.on) void this.#show(false).catch(() => null);
  }

  async #show(on: boolean): Promise<void> {
    this.on = on;
    try {
      await this.#session.host.call("window_fullscreen", { on });
    } catch (thrown) {
      this.on = !on;
      throw thrown;
    }
  }
}
