import { createContext } from "svelte";
import { errorCode } from "../host";
import type { DropPlace } from "../types/DropPlace";
import type { Route } from "../types/Route";
import { words } from "../words";
import { Going } from "./going.svelte";
import { letGoOfWords } from "./letGoOfWords";

export const [useSession, provideSession] = createContext<Session>();

/** One opened window of the app: it opens, hears what is asked of it from outside, and goes. */
export class Session extends Going {
  #asked: Route | null = null;

  async start(): Promise<void> {
    const hearing = [
      this.host.on("changed", () => (this.changes += 1)),
      this.host.on("route", (route) => void this.asked(route)),
      this.host.on("flush", () => void this.answerFlush()),
      this.host.on("ask_close", () => (this.askingToClose = true)),
      this.host.on("desktop", (desktop) => this.know({ desktop })),
      this.host.on("progress", (progress) => this.task.hear(progress)),
      this.host.on("dropped", (place) => this.#dropped(place)),
    ];
    await this.look();
    try {
      await Promise.all(hearing);
    } catch (thrown) {
      this.startProblem = errorCode(thrown);
    }
  }

  /** Reads the app's state anew: at the start, after unlocking, and when asked to try again. */
  async look(): Promise<void> {
    try {
      const state = await this.host.call("app_state");
      this.#asked = state.route ?? this.#asked;
      if (state.vault === "open") {
        const asked = this.#takeAsked();
        if (asked === null && state.entry !== null) this.show("journal", { entry: state.entry });
        else this.show(asked ?? "today");
        this.before = null;
        this.namingLocked = this.winAtDoor = false;
        this.lockedSaid = null;
      }
      this.state = state;
      this.startProblem = null;
      if (state.vault === "open") await this.welcomeIn(state.arrived);
      else {
        this.lastLine = null;
        this.#showAtDoor();
      }
    } catch (thrown) {
      this.startProblem = errorCode(thrown);
    }
  }

  async lock(): Promise<void> {
    if (!(await this.flushOrSay())) return;
    this.uncover();
    await letGoOfWords();
    if (await this.attempt("vault_lock")) await this.look();
  }

  async hide(): Promise<void> {
    if (await this.flushOrSay())
      await this.attempt(this.trayShown ? "window_hide" : "window_minimise");
  }

  async quit(): Promise<void> {
    if (await this.flushOrSay()) await this.attempt("app_quit");
  }

  private async attempt(
    name: "vault_lock" | "window_hide" | "window_minimise" | "app_quit",
  ): Promise<boolean> {
    try {
      await this.host.call(name);
      return true;
    } catch (thrown) {
      this.sayProblem(errorCode(thrown));
      return false;
    }
  }

  private async asked(route: Route): Promise<void> {
    if (this.vault !== "open") {
      this.#asked = route;
      this.#showAtDoor();
    } else if (route === "naming") await this.gotANo();
    else await this.go(route);
  }

  /** Where not everything could be kept, the window stays: there are words only it has. */
  private async answerFlush(): Promise<void> {
    const kept = await this.flushOrSay();
    if (kept) await letGoOfWords();
    await this.host.call("flushed", { kept }).catch(this.problem);
  }

  /** Under a dialog there is no entry for whoever sees the page. */
  #dropped({ x, y }: DropPlace): void {
    const place = { left: x / window.devicePixelRatio, top: y / window.devicePixelRatio };
    const taken = document.querySelector("dialog[open]") === null && this.takesDrop?.(place);
    if (taken !== true) this.toasts.show({ text: words.editor.dropOnEntry });
  }

  /** Three things are there while locked too; any other waits until the journal is open. */
  #showAtDoor(): void {
    if (this.vault !== "locked") return;
    if (this.#asked === "naming") this.namingLocked = true;
    else if (this.#asked === "journal" || this.#asked === "win" || this.#asked === "note") {
      this.namingLocked = false;
      this.winAtDoor = this.#asked === "win";
      this.slipWanted = true;
    } else return;
    this.#asked = null;
  }

  #takeAsked(): Route | null {
    const route = this.#asked;
    this.#asked = null;
    return route;
  }
}
