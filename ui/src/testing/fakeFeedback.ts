import type { Feedback } from "../types/Feedback";
import type { FeedbackAnswer } from "../types/FeedbackAnswer";
import type { FeedbackDue } from "../types/FeedbackDue";
import type { ThemeCount } from "../types/ThemeCount";
import { today } from "./fakeDays";
import { refusal } from "./refusal";

const NONE: Feedback = {
  draft: "",
  askedOn: null,
  letGoOn: null,
  answer: null,
  answeredOn: null,
  letGoAt: null,
};

/** What was asked of the people who said no, and what they answered. */
export class FakeFeedback {
  #all = new Map<number, Feedback>();

  find(id: number): Feedback | null {
    return this.#all.get(id) ?? null;
  }

  /** Asked for, its time passed, and neither answered nor let go of. */
  over(companyOf: (id: number) => string | null): FeedbackDue[] {
    return [...this.#all].flatMap(([id, { askedOn, letGoOn, answer, letGoAt }]) => {
      const waits = askedOn !== null && letGoOn !== null && answer === null && letGoAt === null;
      if (!waits || letGoOn > today()) return [];
      return [{ id, company: companyOf(id), askedOn, letGoOn }];
    });
  }

  change(id: number, changes: Partial<Feedback>): Feedback {
    const feedback = { ...(this.find(id) ?? NONE), ...changes };
    this.#all.set(id, feedback);
    return feedback;
  }

  asked(id: number, askedOn: string | null, letGoOn: string | null): Feedback {
    if (askedOn !== null && (askedOn > today() || (letGoOn ?? "") <= askedOn))
      throw refusal("invalid");
    return this.change(id, { askedOn, letGoOn });
  }

  answer(id: number, answer: FeedbackAnswer | null): Feedback {
    return this.change(id, { answer, answeredOn: answer === null ? null : today() });
  }

  letGo(id: number, letGo: boolean): Feedback {
    return this.change(id, { letGoAt: letGo ? new Date().toISOString() : null });
  }

  themes(): ThemeCount[] {
    const counts = new Map<string, number>();
    for (const { answer } of this.#all.values())
      for (const theme of answer?.themes ?? []) counts.set(theme, (counts.get(theme) ?? 0) + 1);
    return [...counts]
      .map(([theme, times]) => ({ theme, times }))
      .sort((a, b) => b.times - a.times || a.theme.localeCompare(b.theme));
  }
}
