import type { CommandName } from "../commands";
import type { Care } from "../types/Care";
import type { FakeHost } from "./fakeHost";
import { refusal } from "./refusal";
import type { Handlers } from "./vaultHandlers";

type HourCommand = Extract<
  CommandName,
  | `rebound_${string}`
  | `ritual${string}`
  | `worry_${string}`
  | "worries_list"
  | `step${string}`
  | `preparation_${string}`
  | `feelings_${string}`
  | `draft_${string}`
  | "care_read"
  | "help_card_save"
  | "therapy_said"
  | "entry_unseal"
  | "window_fullscreen"
>;

const NOTHING_READY = { resume: false, job: false, notes: 0 };
const MOST_FEELINGS = 40;

/** The hour after a no: the window, what follows it, and what is parked meanwhile. */
export function hourHandlers(host: FakeHost): Pick<Handlers, HourCommand> {
  const { rebound, steps, journal } = host;

  const care = (): Care => ({ ...host.care, writingWeighs: rebound.writingWeighs });
  const then =
    <A>(act: (args: A) => unknown) =>
    (args: A) => {
      act(args);
      return host.call("today");
    };

  return {
    rebound_begin: ({ draft, openWindow }) =>
      rebound.begin(draft, openWindow, host.settings.windowMinutes),
    rebound_take_back: ({ id }) => rebound.takeBack(id),
    rebound_current: () => rebound.current,
    rebound_write: ({ id, text }) => rebound.change(id, { text }),
    rebound_to_self: ({ id, text }) => rebound.change(id, { toSelf: text }),
    rebound_feelings: ({ id, feelings }) => rebound.change(id, { feelings }),
    rebound_extend: ({ id }) => rebound.extend(id),
    rebound_close: ({ id }) => rebound.close(id),
    rebound_sting_after: ({ id, sting }) =>
      rebound.change(id, { stingAfter: sting, afterStep: "ritual" }),
    rebound_seal: ({ id, sealed }) => rebound.seal(id, sealed),
    rebound_ritual: ({ id, ritualId }) => rebound.change(id, { ritualId, ritualDone: false }),
    rebound_ritual_done: ({ id, done }) => rebound.ritualDone(id, done),
    rebound_after: ({ id, step }) => rebound.change(id, { afterStep: step }),
    rebound_finish: ({ id }) => rebound.finish(id),
    rituals_list: () => rebound.rituals.all,
    rituals_for_now: () => rebound.ritualsForNow(),
    ritual_save: ({ draft }) => rebound.saveRitual(draft),
    ritual_delete: ({ id }) => rebound.rituals.delete(id),
    ritual_restore: ({ id }) => rebound.rituals.restore(id),
    entry_unseal: ({ id }) => journal.seal(id, null),
    worry_park: ({ text, comesOn, time }) => steps.park(text, comesOn, time),
    worries_list: () => steps.parked(),
    worry_again: then(({ id, comesOn, time }) => steps.again(id, comesOn, time)),
    worry_let_go: then(({ id }) => steps.letGo(id, true)),
    worry_restore: then(({ id }) => steps.letGo(id, false)),
    step_add: (step) => steps.add(step),
    step_mark: then(({ id, done }) => steps.mark(id, done)),
    step_delete: then(({ id }) => steps.steps.delete(id)),
    step_restore: then(({ id }) => steps.steps.restore(id)),
    steps_of: ({ id }) => steps.of(id),
    preparation_read: ({ id }) => rebound.preparations.get(id) ?? NOTHING_READY,
    preparation_reuse: ({ company, role }) => host.goals.saveForLater(company, role),
    care_read: care,
    help_card_save: ({ text }) => ((host.care.helpCard = text), care()),
    therapy_said: () => ((host.care.therapySaid = true), care()),
    feelings_list: () => host.feelings,
    feelings_save: ({ words }) => {
      if (words !== null && (words.length === 0 || words.length > MOST_FEELINGS))
        throw refusal("invalid");
      return (host.feelings = words);
    },
    draft_keep: ({ name, text }) => {
      if (text === "") host.drafts.delete(name);
      else host.drafts.set(name, text);
      return null;
    },
    draft_read: ({ name }) => host.drafts.get(name) ?? null,
    window_fullscreen: ({ on }) => ((host.fullscreen = on), null),
  };
}
