import { addDays, localDate } from "../app/times";
import type { Case } from "../types/Case";
import type { CaseDraft } from "../types/CaseDraft";
import type { CaseKind } from "../types/CaseKind";
import type { CaseSummary } from "../types/CaseSummary";
import type { Papers } from "../types/Papers";
import type { Reached } from "../types/Reached";
import type { Rebound } from "../types/Rebound";
import type { Step } from "../types/Step";
import { today } from "./fakeDays";
import type { FakeFeedback } from "./fakeFeedback";
import { refusal } from "./refusal";

const KINDS: Record<Reached, CaseKind> = {
  no_answer: "marketing",
  applied: "marketing",
  screening: "interview",
  interview: "interview",
  final_round: "product_fit",
  offer_withdrawn: "product_fit",
};

const BLANK: CaseDraft = {
  kind: null,
  notRightFit: false,
  factors: [],
  didWell: "",
  nextTime: "",
  learned: "",
  misfits: [],
  misfitText: "",
};

interface Sources {
  noes: () => Rebound[];
  steps: () => Step[];
}

/** The calm looks at the noes, and the papers that went with them. */
export class FakeCases {
  latestResume: string | null = null;
  readonly feedback: FakeFeedback;
  #from: Sources;
  #drafts = new Map<number, CaseDraft>();
  #finished = new Map<number, string>();
  #papers = new Map<number, { job: string; resume: string }>();

  constructor(from: Sources, feedback: FakeFeedback) {
    this.#from = from;
    this.feedback = feedback;
  }

  read(id: number): Case {
    const rebound = this.no(id);
    const opensOn = addDays(localDate(new Date(rebound.openedAt)), 1);
    return {
      rebound,
      suggestedKind: rebound.reached === null ? null : KINDS[rebound.reached],
      draft: this.#drafts.get(id) ?? BLANK,
      opensOn,
      ready: opensOn <= today(),
      finishedAt: this.#finished.get(id) ?? null,
      steps: this.#from.steps().filter(({ reboundId }) => reboundId === id),
      feedback: this.feedback.find(id),
    };
  }

  save(id: number, draft: CaseDraft): Case {
    if (draft.factors.length > 24) throw refusal("invalid");
    this.#drafts.set(this.no(id).id, draft);
    return this.read(id);
  }

  finish(id: number, finished: boolean): Case {
    if (finished) this.#finished.set(this.no(id).id, new Date().toISOString());
    else this.#finished.delete(id);
    return this.read(id);
  }

  list(): CaseSummary[] {
    const all = this.#from.noes().map(({ id, company, role, heardOn, reached }) => {
      const { ready, finishedAt, draft } = this.read(id);
      const begun = this.#drafts.has(id);
      return { id, company, role, heardOn, reached, kind: draft.kind, ready, begun, finishedAt };
    });
    return all.sort((a, b) => b.heardOn.localeCompare(a.heardOn) || b.id - a.id);
  }

  /** For Today: ready, not finished, of the last two weeks. */
  looks(): CaseSummary[] {
    const since = addDays(today(), -14);
    return this.list().filter(
      ({ ready, finishedAt, heardOn }) => ready && finishedAt === null && heardOn >= since,
    );
  }

  papers(id: number): Papers {
    const { job = "", resume = "" } = this.#papers.get(this.no(id).id) ?? {};
    return { job, resume, latestResume: resume === "" ? this.latestResume : null };
  }

  savePapers(id: number, job: string, resume: string): null {
    this.#papers.set(this.no(id).id, { job, resume });
    return null;
  }

  no(id: number): Rebound {
    const found = this.#from.noes().find((no) => no.id === id);
    if (found === undefined) throw refusal("not_found");
    return found;
  }
}
