import type { CommandName } from "../commands";
import type { FakeHost } from "./fakeHost";
import { refusal } from "./refusal";
import { marketingLook } from "./fakeMarketing";
import type { Handlers } from "./vaultHandlers";

type CaseCommand = Extract<
  CommandName,
  | `case_${string}`
  | "cases_list"
  | `papers_${string}`
  | "marketing_look"
  | `interview_${string}`
  | `feedback_${string}`
  | "mail_open"
  | "worth_read"
  | `quality_${string}`
  | `why_${string}`
>;

/** What a mail program takes in one address. */
const MAIL_MOST = 8000;

export function caseHandlers(host: FakeHost): Pick<Handlers, CaseCommand> {
  const { cases, interviews, worth } = host;
  const { feedback } = cases;
  const known = (id: number) => cases.no(id).id;
  host.calm = {
    looks: () => cases.looks(),
    letGo: () => feedback.over((id) => cases.no(id).company),
    whyDue: () => worth.lookDue,
  };

  return {
    case_read: ({ id }) => cases.read(id),
    case_save: ({ id, draft }) => cases.save(id, draft),
    case_finish: ({ id, finished }) => cases.finish(id, finished),
    cases_list: () => cases.list(),
    papers_read: ({ id }) => cases.papers(id),
    papers_save: ({ id, job, resume }) => cases.savePapers(id, job, resume),
    marketing_look: ({ id }) => {
      const { job, resume } = cases.papers(id);
      return marketingLook(job, resume);
    },
    interview_notes: ({ id }) => interviews.of(id),
    interview_note_save: ({ draft }) => {
      const { reboundId } = draft;
      return interviews.save(draft, reboundId === null ? null : cases.no(reboundId).company);
    },
    interview_note_delete: ({ id }) => interviews.notes.delete(id),
    interview_note_restore: ({ id }) => interviews.notes.restore(id),
    interview_cards: ({ round }) => interviews.cards(round),
    feedback_draft: ({ id, text }) => feedback.change(known(id), { draft: text }),
    feedback_asked: ({ id, askedOn, letGoOn }) => feedback.asked(known(id), askedOn, letGoOn),
    feedback_answer: ({ id, answer }) => feedback.answer(known(id), answer),
    feedback_let_go: ({ id, letGo }) => feedback.letGo(known(id), letGo),
    feedback_themes: () => feedback.themes(),
    mail_open: ({ body }) => {
      if (encodeURIComponent(body).length > MAIL_MOST) throw refusal("invalid");
      return null;
    },
    worth_read: () => worth.read(),
    quality_save: ({ id, text }) => worth.saveQuality(id, text),
    quality_delete: ({ id }) => worth.qualities.delete(id),
    quality_restore: ({ id }) => worth.qualities.restore(id),
    why_save: ({ text }) => worth.saveWhy(text),
    why_looked: () => worth.looked(),
  };
}
