import { addDays } from "../app/times";
import { today } from "./fakeDays";
import type { FakeHost } from "./fakeHost";

const DAY = 24 * 60 * 60_000;

/** A journal that has been lived in: titles, marks, links, stars, versions, wins and a bin. */
export function fillWithJournal(host: FakeHost): void {
  const { journal, wins } = host;
  const newest = journal.newest[0];
  if (newest !== undefined) {
    journal.change(newest.id, {
      title: "After the panel",
      links: [{ kind: "application", id: 1 }],
      tags: ["panel"],
      mood: "even",
      energy: "low",
      starred: true,
    });
    journal.versions.keep({ ...newest, text: newest.text.slice(0, 150) });
    journal.versions.keep({ ...newest, text: newest.text.slice(0, 320) });
  }
  const [, rest, window] = journal.newest;
  if (rest !== undefined) journal.change(rest.id, { mood: "light", text: `${rest.text} #rest` });
  if (window !== undefined) journal.seal(window.id, addDays(today(), 1));
  const month = new Date();
  month.setMonth(month.getMonth() - 1);
  journal.create("The allotment. Nothing grew that I planted.", "page", month, {
    title: "The allotment",
  });
  journal.create(
    "![The gate](image:1)\n\nThe gate is painted.",
    "page",
    new Date(month.getTime() - 3 * DAY),
    {
      format: "commonmark",
    },
  );
  const gone = journal.create("This can go.", "page", new Date(Date.now() - 3 * DAY));
  journal.delete(gone.id);
  wins.add("conversation", "Talked to Mira about the archive.", new Date(Date.now() - 20 * DAY));
  wins.add("step", "Sent the letter.", new Date(Date.now() - 9 * DAY));
}
