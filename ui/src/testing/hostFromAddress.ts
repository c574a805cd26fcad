import { addDays } from "../app/times";
import type { AfterStep } from "../types/AfterStep";
import type { AppState } from "../types/AppState";
import type { NoticesState } from "../types/NoticesState";
import type { Route } from "../types/Route";
import type { TestOutcome } from "../types/TestOutcome";
import type { Theme } from "../types/Theme";
import { fillWithCases } from "./caseSamples";
import { codeNumber } from "./fakeCode";
import { today } from "./fakeDays";
import { FakeHost } from "./fakeHost";
import { fillWithHeavyWindows, fillWithHour, standAfter } from "./hourSamples";
import { fillWithJournal } from "./journalSamples";
import { fillWithNotices, fillWithReminders } from "./reminderSamples";
import { fillWithBackups, fillWithSamples } from "./samples";

const MINUTE = 60_000;

/**
 * For looking at any screen in a plain browser, e.g.
 * ?vault=open&route=room&samples&theme=dark&text=200&left=11&passphrase=four+quiet+words+here
 * ?vault=open&route=cases&cases   ?vault=open&route=worth&cases
 * ?vault=open&route=journal&samples&journal&count
 * ?vault=locked&code&keychain&waiting=2&synced   ?vault=open&route=settings&code&backups&synced&pace=400
 */
export function hostFromAddress(search: string): FakeHost {
  const asked = new URLSearchParams(search);
  const host = new FakeHost();
  host.passphrase = asked.get("passphrase") ?? "four quiet words here";
  host.slow = { vault_unlock: 900, vault_create: 900 };
  host.state.vault = (asked.get("vault") ?? "absent") as AppState["vault"];
  host.state.route = asked.get("route") as Route | null;
  host.state.preferences = {
    theme: (asked.get("theme") ?? "system") as Theme,
    textPercent: Number(asked.get("text") ?? 100),
    still: asked.has("still"),
    autostartAsked: !asked.has("ask-autostart"),
  };
  if (asked.has("no-tray")) host.state.desktop = { tray: "no_host", notices: "no_daemon" };
  if (asked.has("samples")) fillWithSamples(host);
  if (asked.has("cases")) fillWithCases(host);
  if (asked.has("journal")) fillWithJournal(host);
  host.settings.wordCount = asked.has("count");
  if (asked.has("bare")) host.rebound.rituals.all = [];
  liveTheHour(host, asked);
  if (asked.has("notices")) fillWithNotices(host);
  remind(host, asked);
  standAtDoor(host, asked);
  // For trying events by hand in the browser's console.
  Object.assign(window, { fakeHost: host });
  return host;
}

function standAtDoor({ vault, backups, place, task, state }: FakeHost, asked: URLSearchParams) {
  vault.since("passphrase", new Date(Date.now() - 80 * 24 * 60 * MINUTE));
  if (asked.has("code")) {
    vault.recovery = codeNumber(99);
    vault.since("recovery", new Date(Date.now() - 80 * 24 * 60 * MINUTE));
  }
  if (asked.has("keychain")) vault.keychain = true;
  for (let i = 0; i < Number(asked.get("waiting") ?? 0); i += 1) vault.notes.push("A note.");
  if (asked.has("backups")) fillWithBackups(backups, vault.passphrase ?? "");
  if (asked.has("backup-problem")) backups.problem = "disk_full";
  const elsewhere = "/home/ana/Dropbox/onward";
  place.dialog = { folder: elsewhere, usual: false, synced: "dropbox" };
  if (asked.has("synced")) place.now = place.dialog;
  state.folder = state.vault === "missing" ? "/media/ana/stick/onward" : place.now.folder;
  state.otherJournals = !place.now.usual || state.vault === "missing";
  task.pace = Number(asked.get("pace") ?? 400);
}

/** ?rest ?rest=3 ?hushed ?clock ?evening=21:00 ?week ?plan ?running=25 ?tested=refused ?autostart=on */
function remind(host: FakeHost, asked: URLSearchParams): void {
  const { reminders, goals, state } = host;
  if (asked.has("samples") && !asked.has("bare")) fillWithReminders(host);
  if (asked.has("rest")) reminders.beginRest(addDays(today(), Number(asked.get("rest")) || 0));
  if (asked.has("hushed")) reminders.hush(60);
  if (asked.has("clock")) reminders.clock = "wrong";
  if (asked.has("evening")) reminders.settings.evening = asked.get("evening") || "00:00";
  if (asked.has("week")) reminders.weeklyDue = true;
  if (asked.has("running")) {
    const course = goals.goals.all.find(({ unit }) => unit === "minutes");
    const since = new Date(Date.now() - Number(asked.get("running")) * MINUTE);
    if (course !== undefined) goals.startTimer(course.id, since);
  }
  if (asked.has("tested")) reminders.testOutcome = asked.get("tested") as TestOutcome;
  if (asked.has("autostart")) state.autostart = asked.get("autostart") as AppState["autostart"];
  if (asked.has("notices-state"))
    state.desktop.notices = asked.get("notices-state") as NoticesState;
}

/** ?hour ?weighs ?left=0&after=step ?said */
function liveTheHour(host: FakeHost, asked: URLSearchParams): void {
  if (asked.has("weighs")) fillWithHeavyWindows(host);
  if (asked.has("left")) openWindow(host, Number(asked.get("left")));
  if (asked.has("hour")) fillWithHour(host);
  if (asked.has("after")) standAfter(host, asked.get("after") as AfterStep);
  host.care.therapySaid = asked.has("said");
}

function openWindow(host: FakeHost, minutesLeft: number): void {
  const draft = {
    applicationId: null,
    company: "Blue Kiln",
    role: "Studio manager",
    sting: 6,
    feelings: ["disappointed", "embarrassed"],
    reached: null,
    newsBy: null,
    heardOn: null,
  };
  const { id } = host.rebound.begin(draft, true, 15);
  const text =
    "They wrote at twenty to three. Two lines. “We’ve decided to go with someone whose experience is a closer match.” I read it standing up in the kitchen with my coat still on.\n\nI had already pictured the walk to that office. The bakery on the corner. I’d worked out which bus. That’s the part that";
  const openedAt = new Date(Date.now() - (15 - minutesLeft) * MINUTE).toISOString();
  const deadline = new Date(Date.now() + minutesLeft * MINUTE).toISOString();
  host.rebound.change(id, { openedAt, deadline, text });
  if (minutesLeft <= 0) host.rebound.close(id);
}
