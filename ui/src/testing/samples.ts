import { localDate } from "../app/times";
import type { BackupFile, FakeBackups } from "./fakeBackups";
import type { FakeHost } from "./fakeHost";

const DAY = 24 * 60 * 60_000;

const pages: [daysAgo: number, kind: "page" | "window", text: string][] = [
  [
    58,
    "page",
    "What I know how to do, in plain words, take three.\n\nI find out what people really need. I write it down so that others can use it. I stay when it gets dull.",
  ],
  [48, "page", "He laughed at the rota story. It felt like ten minutes."],
  [
    12,
    "page",
    "If a no arrives: river, no phone. Decided.\n\nI want to have thought of it before I need it.",
  ],
  [8, "page", "Ana rang before I could ring her."],
  [
    7,
    "window",
    "The thing I keep not saying is that I liked them. I had already pictured the walk to that office.",
  ],
  [4, "page", "Rest day. Bread, then nothing, then more bread."],
  [
    2,
    "page",
    "Three of them around a table too big for the room. The one on the left smiled when I talked about the rota, and I think that was real.\n\nI stumbled on the budget question. I said “roughly” three times. But I also said I’d find out and come back to them, which is what I would do in the job, so.\n\nWhat I want to remember: I wasn’t pretending. The person they met is the one who’d turn up on Monday.\n\nWalked home the long way. The river was very loud.",
  ],
];

/** A journal some weeks old, made up, for looking at the screens with something in them. */
export function fillWithSamples(host: FakeHost): void {
  const now = Date.now();
  for (const [daysAgo, kind, text] of pages) {
    host.journal.create(text, kind, new Date(now - daysAgo * DAY));
  }
  const goal = {
    id: null,
    days: { kind: "week" as const, weekdays: [1, 2, 3, 4, 5, 6, 7] },
    startsOn: null,
    endsOn: null,
    times: [],
    active: true,
  };
  const tailor = host.goals.save({
    ...goal,
    kind: "own",
    title: "Tailor one application",
    target: 1,
    unit: "times",
  });
  host.goals.save({
    ...goal,
    kind: "messages",
    title: "Write to one person I know",
    target: 1,
    unit: "times",
    times: ["14:00"],
  });
  const course = host.goals.save({
    ...goal,
    kind: "learning",
    title: "Half an hour on the SQL course",
    target: 30,
    unit: "minutes",
    times: ["18:00"],
  });
  host.goals.save({ ...goal, kind: "applications", title: "", target: 2, unit: "times" });
  host.goals.mark(tailor.id, 1, new Date(now - 8 * 60_000));
  host.goals.mark(course.id, 10);
  host.goals.applications = [
    {
      id: 1,
      company: "Tidewater Health",
      role: "Programme lead",
      stage: "interview",
      since: "2026-05-01",
    },
    { id: 2, company: "Blue Kiln", role: "Studio manager", stage: "applied", since: "2026-04-20" },
    {
      id: 3,
      company: "Fernhill Council",
      role: "Service designer",
      stage: "applied",
      since: "2026-04-12",
    },
  ];
  const rituals = [
    { kind: "move", text: "walk to the river and back, without my phone." },
    { kind: "people", text: "call Ana" },
    { kind: "pleasure", text: "have a coffee at the corner" },
  ] as const;
  for (const { kind, text } of rituals) {
    const saved = host.rebound.saveRitual({ id: null, kind, text, parts: [] });
    host.rebound.rituals.put({ ...saved, createdAt: new Date(now - 12 * DAY).toISOString() });
  }
}

/** A backup of this very journal, made some days ago. */
export function backupFile(daysAgo: number, passphrase: string): BackupFile {
  const at = new Date(Date.now() - daysAgo * DAY);
  return {
    name: `onward-${localDate(at)}.backup`,
    madeAt: at.toISOString(),
    bytes: 3_412_000 - daysAgo * 24_000,
    passphrase,
    holds: {
      entries: 214 - daysAgo,
      applications: 12,
      goals: 4,
      firstEntry: "2026-01-12",
      lastEntry: localDate(new Date(at.getTime() - DAY)),
      sameJournal: true,
    },
  };
}

export function fillWithBackups(backups: FakeBackups, passphrase: string): void {
  backups.automatic = [0, 1, 3, 7, 14].map((daysAgo) => backupFile(daysAgo, passphrase));
  backups.dialog = { ...backupFile(30, passphrase), name: "from-the-stick.backup" };
}
