import type { Args, CommandName, Commands, EventName, HostEvents } from "../commands";
import type { ErrorCode } from "../types/ErrorCode";
import { refusal } from "./refusal";

/** What goes through the door, what is refused there, and what comes out by itself. */
export class FakeDoor {
  readonly calls: [CommandName, unknown][] = [];
  /** Milliseconds every answer takes; 0 answers in the next microtask. */
  delay = 0;
  slow: Partial<Record<CommandName, number>> = {};

  #failing = new Map<CommandName, { code: ErrorCode; times: number }>();
  #hearers = new Map<EventName, Set<(payload: never) => void>>();

  /** The next `times` calls of a command are refused. */
  fail(name: CommandName, code: ErrorCode, times = Infinity): void {
    this.#failing.set(name, { code, times });
  }

  mend(name: CommandName): void {
    this.#failing.delete(name);
  }

  called<K extends CommandName>(name: K): Commands[K][0][] {
    return this.calls
      .filter(([called]) => called === name)
      .map(([, args]) => args as Commands[K][0]);
  }

  emit<E extends EventName>(name: E, payload: HostEvents[E]): void {
    for (const hear of this.#hearers.get(name) ?? []) hear(payload as never);
  }

  on<E extends EventName>(name: E, hear: (payload: HostEvents[E]) => void): Promise<() => void> {
    const hearers = this.#hearers.get(name) ?? new Set();
    this.#hearers.set(name, hearers.add(hear as (payload: never) => void));
    return Promise.resolve(() => hearers.delete(hear as (payload: never) => void));
  }

  /** Notes a call down and takes its time; throws where it is to be refused. */
  protected async pass<K extends CommandName>(name: K, ...args: Args<K>): Promise<Commands[K][0]> {
    const given = (args[0] ?? {}) as Commands[K][0];
    this.calls.push([name, structuredClone(given)]);
    const wait = this.slow[name] ?? this.delay;
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const failing = this.#failing.get(name);
    if (failing !== undefined && failing.times > 0) {
      failing.times -= 1;
      throw refusal(failing.code);
    }
    return given;
  }
}
