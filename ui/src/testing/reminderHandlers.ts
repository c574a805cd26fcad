import type { CommandName } from "../commands";
import { addDays, localDate } from "../app/times";
import type { Today } from "../types/Today";
import { today } from "./fakeDays";
import type { FakeHost } from "./fakeHost";
import type { Handlers } from "./vaultHandlers";

type ReminderCommand = Extract<
  CommandName,
  | "today"
  | `goal${string}`
  | `timer_${string}`
  | `rest_${string}`
  | `hush_${string}`
  | `reminder${string}`
  | `deliveries_${string}`
  | `notices_${string}`
  | `plan_${string}`
  | "win_add"
  | "win_delete"
  | "win_restore"
  | `week_${string}`
  | "clock_is_right"
  | "autostart_set"
>;

export function reminderHandlers(host: FakeHost): Pick<Handlers, ReminderCommand> {
  const { goals, reminders, plan, wins } = host;

  const day = (): Today => {
    const rest = reminders.rest;
    return {
      date: today(),
      goals: goals.due(),
      next: reminders.next(),
      notices: reminders.notices,
      rebound: host.rebound.current,
      rest: rest !== null && rest.from <= today() ? rest : null,
      hushedUntil: reminders.hushedUntil,
      plan: plan.shown(),
      evening: reminders.evening(),
      weekly: reminders.weeklyDue && !wins.looked,
      clock: reminders.clock,
      looks: host.calm.looks(),
      letGo: host.calm.letGo(),
      whyDue: host.calm.whyDue(),
      steps: host.steps.shown(),
      worries: host.steps.back(),
      alive: goals.alive,
      anyApplication: goals.applications.length > 0,
      afterNo: host.rebound.noes.all.some(
        ({ openedAt }) => localDate(new Date(openedAt)) >= addDays(today(), -1),
      ),
    };
  };
  /** Does it, and answers how the day stands then. */
  const then =
    <A>(act: (args: A) => unknown) =>
    (args: A): Today => {
      act(args);
      return day();
    };

  return {
    today: day,
    goals_list: () => goals.goals.all,
    goal_save: ({ draft }) => goals.save(draft),
    goal_delete: ({ id }) => goals.goals.delete(id),
    goal_restore: ({ id }) => goals.goals.restore(id),
    goal_preview: ({ draft }) => reminders.preview(draft),
    goal_mark: then(({ id, amount }) => goals.mark(id, amount)),
    goal_unmark: then(({ id }) => goals.unmark(id)),
    timer_start: then(({ id }) => goals.startTimer(id)),
    timer_stop: then(({ id, minutes }) => goals.stopTimer(id, minutes)),
    timer_discard: then(({ id }) => goals.discardTimer(id)),
    rest_begin: then(({ until }) => reminders.beginRest(until)),
    rest_end: then(() => reminders.endRest()),
    hush_begin: then(({ minutes }) => reminders.hush(minutes)),
    hush_end: then(() => reminders.hush(null)),
    clock_is_right: then(() => (reminders.clock = "right")),
    reminders_read: () => reminders.read(),
    reminders_save: ({ settings }) => (reminders.save(settings), reminders.read()),
    deliveries_list: ({ before, limit }) => reminders.page(before, limit),
    notices_dismiss: ({ ids }) => reminders.dismiss(ids),
    reminder_test: () => {
      setTimeout(() => host.emit("tested", reminders.testOutcome), reminders.testAfter);
      return null;
    },
    plan_read: ({ date }) => plan.read(date),
    plan_save: ({ date, items }) => plan.save(date, items),
    plan_mark: then(({ id, done }) => plan.mark(id, done)),
    plan_delete: then(({ id }) => plan.items.delete(id)),
    plan_restore: then(({ id }) => plan.items.restore(id)),
    win_add: ({ kind, text }) => wins.add(kind, text),
    win_delete: ({ id }) => wins.wins.delete(id),
    win_restore: ({ id }) => wins.wins.restore(id),
    week_look: () => wins.look(),
    week_looked: () => {
      wins.looked = true;
      return null;
    },
    autostart_set: ({ on }) => {
      if (host.state.autostart !== "unavailable") host.state.autostart = on ? "on" : "off";
      return host.state.autostart;
    },
  };
}
