import type { Component } from "svelte";
import type { Screen } from "./app/places";
import Locked from "./views/Locked.svelte";

export type ScreenName = Screen | "welcome" | "locked";

type Load = () => Promise<Component>;

// The unlock screen is what opens most often and must be there at once; the rest comes when wanted.
export const screens: Record<ScreenName, Load> = {
  locked: () => Promise.resolve(Locked as Component),
  welcome: async () => (await import("./views/Welcome.svelte")).default,
  today: async () => (await import("./views/Today.svelte")).default,
  journal: async () => (await import("./views/Journal.svelte")).default,
  note: async () => (await import("./views/Note.svelte")).default,
  settings: async () => (await import("./views/Settings.svelte")).default,
  naming: async () => (await import("./views/Naming.svelte")).default,
  room: async () => (await import("./views/Room.svelte")).default,
  win: async () => (await import("./views/Win.svelte")).default,
  evening: async () => (await import("./views/Evening.svelte")).default,
  week: async () => (await import("./views/Week.svelte")).default,
  cases: async () => (await import("./views/Cases.svelte")).default,
  case: async () => (await import("./views/Case.svelte")).default,
  cards: async () => (await import("./views/Cards.svelte")).default,
  worth: async () => (await import("./views/Worth.svelte")).default,
  after: async () => (await import("./views/After.svelte")).default,
};
