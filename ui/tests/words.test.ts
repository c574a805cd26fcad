import { describe, expect, test } from "vitest";
import {
  clockTime,
  dayInWords,
  dayOf,
  localDate,
  longDay,
  partOfDay,
  size,
} from "../src/app/times";
import { minutesLeft, shareLeft } from "../src/parts/room/minutesLeft";
import { inQuiet } from "../src/parts/inQuiet";
import { otherDay } from "../src/parts/goals/ranMinutes";
import { readTime } from "../src/parts/readTime";
import type { Delivery } from "../src/types/Delivery";
import { words } from "../src/words";

const at = (time: string) => Date.parse(`2026-05-14T${time}Z`);

describe("the countdown", () => {
  test("says whole minutes, the whole time at the start, and less than a minute at the end", () => {
    const deadline = "2026-05-14T15:15:00Z";
    const said = (time: string) => words.room.leftSpoken(minutesLeft(deadline, at(time)));
    expect(said("15:00:00")).toBe("15 minutes left");
    expect(said("15:00:02")).toBe("15 minutes left");
    expect(said("15:04:10")).toBe("11 minutes left");
    expect(said("15:13:50")).toBe("1 minute left");
    expect(said("15:14:01")).toBe("Less than a minute left");
    expect(said("15:20:00")).toBe("Less than a minute left");
  });

  test("the ring holds the share of the time that is left, never more or less than there is", () => {
    const share = (time: string) =>
      shareLeft("2026-05-14T15:00:00Z", "2026-05-14T15:20:00Z", at(time));
    expect(share("15:05:00")).toBeCloseTo(0.75);
    expect(share("14:00:00")).toBe(1);
    expect(share("16:00:00")).toBe(0);
  });
});

describe("dates and times", () => {
  test("days read without a comma and with 24 hours", () => {
    expect(longDay(dayOf("2026-05-14"))).toBe("Thursday 14 May");
    expect(clockTime(new Date(2026, 4, 14, 0, 5))).toBe("00:05");
    expect(clockTime(new Date(2026, 4, 14, 17, 41))).toBe("17:41");
  });

  test("a calendar day stays the same day in every time zone", () => {
    expect(localDate(dayOf("2026-03-29"))).toBe("2026-03-29");
  });

  test("the sky follows the hour", () => {
    const part = (hour: number) => partOfDay(new Date(2026, 4, 14, hour));
    expect([3, 5, 9, 10, 16, 17, 21, 22].map(part)).toEqual([
      "night",
      "dawn",
      "dawn",
      "day",
      "day",
      "evening",
      "evening",
      "night",
    ]);
  });

  test("times can be typed in the ways people write them", () => {
    expect(["9", "930", "9.30", "09:30", "9:30", ""].map(readTime)).toEqual([
      "09:00",
      "09:30",
      "09:30",
      "09:30",
      "09:30",
      null,
    ]);
    expect(["24:00", "9:60", "noon", "123456"].map(readTime)).toEqual(Array(4).fill(undefined));
  });
});

describe("reminders in words", () => {
  test("quiet hours may go past midnight; their end is not in them", () => {
    const night = { from: "22:00", to: "07:00" };
    const lies = (time: string) => inQuiet(time, night);
    expect(["21:59", "22:00", "00:00", "06:59", "07:00"].map(lies)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(inQuiet("13:00", { from: "12:00", to: "14:00" })).toBe(true);
    expect(inQuiet("14:00", { from: "12:00", to: "14:00" })).toBe(false);
    expect(inQuiet("23:00", null)).toBe(false);
  });

  test("what was snoozed, and what came late, says so", () => {
    const said = (changes: Partial<Delivery>) =>
      words.reminders.log.fate(
        {
          id: 1,
          kind: "goal",
          goal: null,
          fate: "shown",
          at: "2026-05-14T06:00:00Z",
          decidedAt: "2026-05-14T06:00:02Z",
          until: null,
          together: 1,
          ...changes,
        },
        (at) => at.slice(11, 16),
      );
    const late = { decidedAt: "2026-05-14T07:00:00Z" };
    const snoozed = { ...late, until: "2026-05-14T06:45:00Z" };
    expect(said({})).toBe("Shown");
    expect(said(late)).toBe("Shown at 07:00");
    expect(said({ ...late, fate: "shown_locked" })).toBe("Shown at 07:00, while locked");
    expect(said(snoozed)).toBe("Snoozed until 06:45, then shown");
    expect(said({ ...snoozed, fate: "shown_locked" })).toBe(
      "Snoozed until 06:45, then shown, while locked",
    );
  });

  test("a timer says hours as hours, and names the day where that is another", () => {
    expect(words.today.running(890, 0)).toBe("Running, 14 hours 50 minutes");
    const now = new Date(2026, 4, 14, 0, 5);
    expect(otherDay(new Date(2026, 4, 14, 0, 1).toISOString(), now)).toBeNull();
    expect(otherDay(new Date(2026, 4, 13, 23, 0).toISOString(), now)).toBe("Wednesday");
    expect(otherDay(new Date(2026, 3, 1, 9, 0).toISOString(), now)).toBe("Wednesday 1 April");
  });
});

describe("what waits and what is kept", () => {
  test("days near are named, others have their date, and another year is said", () => {
    const today = new Date(2026, 4, 14, 0, 5);
    const said = (date: string) => dayInWords(dayOf(date), today);
    expect(["2026-05-14", "2026-05-13", "2026-05-12", "2025-12-31"].map(said)).toEqual([
      "today",
      "yesterday",
      "12 May",
      "31 December 2025",
    ]);
  });

  test("sizes read as people read them", () => {
    expect([900, 34_000, 3_412_000, 1_200_000_000].map(size)).toEqual([
      "900 bytes",
      "34 kB",
      "3.4 MB",
      "1.2 GB",
    ]);
  });

  test("what moved in at the unlock is one sentence, and nothing is said of nothing", () => {
    const said = (notes: number, noes: number, unreadable = 0, wins = 0) =>
      words.unlock.arrived({ notes, noes, wins, unreadable });
    expect(said(0, 0)).toBeNull();
    expect(said(2, 1)).toBe("Two notes and one no moved in.");
    expect(said(0, 1)).toBe("One no moved in.");
    expect(said(12, 0)).toBe("12 notes moved in.");
    expect(said(2, 1, 0, 1)).toBe("Two notes, one no and one small win moved in.");
    expect(said(0, 0, 0, 2)).toBe("Two small wins moved in.");
    expect(said(0, 0, 2)).toMatch(/^Two sealed notes could not be read. They stay/);
  });
});

describe("the words", () => {
  test("goals without words of their own get ours, with the number in them", () => {
    const title = (kind: "applications" | "messages" | "learning" | "own", target: number) =>
      words.goals.title({
        kind,
        target,
        title: " ",
        unit: kind === "learning" ? "minutes" : "times",
      });
    expect(title("applications", 1)).toBe("Send one application");
    expect(title("applications", 2)).toBe("Send two applications");
    expect(title("messages", 1)).toBe("Write one message");
    expect(title("learning", 30)).toBe("30 minutes of learning");
    expect(words.goals.title({ kind: "own", target: 1, title: "Rest", unit: "times" })).toBe(
      "Rest",
    );
  });

  test("today's sentence says what is done and what can wait, and never counts what is missing", () => {
    const say = (
      standing: Omit<Parameters<typeof words.today.sentence>[0], "resting" | "planned">,
    ) => words.today.sentence({ ...standing, resting: false, planned: 0 });
    expect(say({ part: "dawn", total: 3, done: 1, next: "14:00" })).toBe(
      "One small thing is done. The next can wait until 14:00.",
    );
    expect(say({ part: "day", total: 3, done: 2, next: null })).toContain("Two small things are");
    expect(say({ part: "day", total: 3, done: 3, next: null })).toContain("The rest of the day");
    expect(say({ part: "night", total: 3, done: 0, next: null })).toContain("before morning");
    expect(say({ part: "dawn", total: 0, done: 0, next: null })).not.toMatch(/\d/);
  });

  test("a notice names the kind of thing and why it was not seen, nothing more", () => {
    expect(words.today.notice({ kind: "window", why: "not_shown", count: 1 }, "15:12")).toBe(
      "Your window closed, 15:12. It could not be shown on this desktop.",
    );
    expect(words.today.notice({ kind: "goal", why: "missed", count: 1 }, "09:30")).toBe(
      "A reminder was due, 09:30. Onward was not running, or the computer slept.",
    );
  });

  test("no sentence cheers, scolds or uses an em dash", () => {
    const said: string[] = [];
    const walk = (value: unknown) => {
      if (typeof value === "string") said.push(value);
      else if (typeof value === "object" && value !== null) Object.values(value).forEach(walk);
    };
    walk(words);
    expect(said.length).toBeGreaterThan(150);
    for (const sentence of said) {
      expect(sentence).not.toMatch(/!|—|streak|failure|failed|overdue|great job|well done/i);
    }
  });
});
