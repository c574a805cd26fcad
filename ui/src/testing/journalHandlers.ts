import { addDays, localDate } from "../app/times";
import type { CommandName } from "../commands";
import type { CalendarDay } from "../types/CalendarDay";
import type { EntryLink } from "../types/EntryLink";
import type { MonthCount } from "../types/MonthCount";
import type { TagCount } from "../types/TagCount";
import type { Template } from "../types/Template";
import type { Win } from "../types/Win";
import { today } from "./fakeDays";
import type { FakeHost } from "./fakeHost";
import { Shelf } from "./shelf";
import type { Handlers } from "./vaultHandlers";

type JournalCommand = Extract<
  CommandName,
  | `journal_${"list" | "read" | "create" | "save" | "delete" | "restore" | "month" | "months"}`
  | "entry_marks"
  | "entry_move"
  | `bin_${string}`
  | `version${string}`
  | `template${string}`
  | "tags_list"
  | "links_offered"
  | "contact_add"
  | "on_this_day"
  | "old_win"
>;

const named = (...parts: (string | null)[]) => parts.filter(Boolean).join(", ");

export function journalHandlers(host: FakeHost): Pick<Handlers, JournalCommand> {
  const { journal, wins, rebound } = host;
  const contacts = new Shelf<EntryLink>();
  const templates = new Shelf<Template>();

  const links = (): EntryLink[] => [
    ...host.goals.applications.map(({ id, company, role }) => ({
      kind: "application" as const,
      id,
      name: named(company, role),
    })),
    ...contacts.all,
    ...rebound.noes.all.map(({ id, company, role }) => ({
      kind: "case" as const,
      id,
      name: named(company, role),
    })),
  ];
  journal.linkable = links;

  return {
    journal_list: (ask) => journal.list(ask),
    journal_read: ({ id }) => journal.read(id),
    journal_create: ({ draft }) => journal.write(draft),
    journal_save: ({ id, draft, seen }) => journal.save(id, draft, seen),
    journal_delete: ({ id }) => journal.delete(id),
    journal_restore: ({ id }) => journal.restore(id),
    entry_marks: ({ id, marks }) => journal.mark(id, marks),
    entry_move: ({ id, date, time }) => journal.move(id, date, time),
    bin_list: () => journal.bin(),
    bin_empty: ({ id }) => journal.emptyBin(id),
    versions_list: ({ id }) => journal.versions.of(id),
    version_read: ({ id }) => journal.versions.read(id),
    version_restore: ({ id }) => journal.backTo(id),
    tags_list: () => tagCounts(host),
    links_offered: links,
    contact_add: ({ name }) => contacts.put({ kind: "contact", id: contacts.newId(), name }),
    templates_list: () => templates.all,
    template_save: ({ draft }) => templates.put({ ...draft, id: draft.id ?? templates.newId() }),
    template_delete: ({ id }) => templates.delete(id),
    template_restore: ({ id }) => templates.restore(id),
    journal_months: () => months(host),
    journal_month: ({ month }) => calendar(host, month),
    on_this_day: () => onThisDay(host),
    old_win: ({ not }) => oldWin(wins.wins.all, not),
  };
}

function tagCounts({ journal }: FakeHost): TagCount[] {
  const times = new Map<string, number>();
  for (const entry of journal.entries.all)
    for (const tag of journal.about(entry).tags) times.set(tag, (times.get(tag) ?? 0) + 1);
  return [...times]
    .map(([tag, count]) => ({ tag, times: count }))
    .sort((a, b) => b.times - a.times || a.tag.localeCompare(b.tag));
}

function months({ journal }: FakeHost): MonthCount[] {
  const found = new Map<string, number>();
  for (const { date } of journal.newest)
    found.set(date.slice(0, 7), (found.get(date.slice(0, 7)) ?? 0) + 1);
  return [...found].map(([month, entries]) => ({ month, entries }));
}

function calendar({ journal, wins, rebound }: FakeHost, month: string): CalendarDay[] {
  const days = new Map<string, CalendarDay>();
  const day = (date: string): CalendarDay => {
    const none = { entries: 0, starred: false, image: false, no: false, win: false, mood: null };
    const found = days.get(date) ?? { date, ...none };
    if (date.startsWith(month)) days.set(date, found);
    return found;
  };
  for (const entry of [...journal.newest].reverse()) {
    const of = day(entry.date);
    const about = journal.about(entry);
    of.entries += 1;
    of.starred ||= about.starred;
    of.image ||= about.hasImage;
    of.mood = about.mood ?? of.mood;
  }
  for (const { heardOn } of rebound.noes.all) day(heardOn).no = true;
  for (const { date } of wins.wins.all) day(date).win = true;
  return [...days.values()].sort((a, b) => a.date.localeCompare(b.date));
}

function onThisDay({ journal }: FakeHost) {
  const now = today();
  const open = journal.newest.map((entry) => journal.about(entry)).filter((e) => !e.sealedUntil);
  const month = new Date();
  month.setMonth(month.getMonth() - 1);
  const ago = localDate(month);
  return {
    years: open.filter(({ date }) => date < now && date.slice(5) === now.slice(5)),
    monthAgo: open.find(({ date }) => date === ago) ?? null,
  };
}

function oldWin(wins: Win[], not: number | null): Win | null {
  const old = wins.filter(({ date, id }) => date < addDays(today(), -7) && id !== not);
  return old[Math.floor(Math.random() * old.length)] ?? null;
}
