import { convertFileSrc, invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Answer, Args, CommandName, EventName, HostEvents } from "./commands";
import type { CommandError } from "./types/CommandError";
import type { ErrorCode } from "./types/ErrorCode";

/** Whatever the UI runs in: the Tauri window, or the fake of tests and of the plain browser. */
export interface Host {
  /** Rejects with a CommandError, whatever went wrong. */
  call<K extends CommandName>(name: K, ...args: Args<K>): Promise<Answer<K>>;
  on<E extends EventName>(name: E, hear: (payload: HostEvents[E]) => void): Promise<() => void>;
}

export function asCommandError(thrown: unknown): CommandError {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown) {
    return thrown as CommandError;
  }
  return { code: "internal", message: String(thrown), hint: null };
}

export function errorCode(thrown: unknown): ErrorCode {
  return asCommandError(thrown).code;
}

export function inTauri(): boolean {
  return "__TAURI_INTERNALS__" in window;
}

/** Where the web view finds a picture of the journal; in a plain browser there is none. */
export function imageAddress(id: number): string {
  return inTauri() ? convertFileSrc(String(id), "onward-image") : `/image/${id}`;
}

export const tauriHost: Host = {
  async call(name, ...args) {
    try {
      return await invoke(name, args[0]);
    } catch (thrown) {
      throw asCommandError(thrown);
    }
  },
  on(name, hear) {
    return listen<HostEvents[typeof name]>(name, (event) => hear(event.payload));
  },
};
