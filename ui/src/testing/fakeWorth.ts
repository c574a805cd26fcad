import { addDays } from "../app/times";
import type { Quality } from "../types/Quality";
import type { Worth } from "../types/Worth";
import { today } from "./fakeDays";
import { Shelf } from "./shelf";

/** What is one's own without any job title. */
export class FakeWorth {
  readonly qualities = new Shelf<Quality>();
  why = "";
  whyLookedOn: string | null = null;

  get lookDue(): boolean {
    return (
      this.why.trim() !== "" &&
      this.whyLookedOn !== null &&
      this.whyLookedOn <= addDays(today(), -365)
    );
  }

  read(): Worth {
    const { why, whyLookedOn, lookDue } = this;
    return { qualities: this.qualities.all, why, whyLookedOn, lookDue };
  }

  saveQuality(id: number | null, text: string): Quality {
    const createdAt = id === null ? new Date().toISOString() : this.qualities.find(id).createdAt;
    return this.qualities.put({ id: id ?? this.qualities.newId(), text, createdAt });
  }

  saveWhy(why: string): Worth {
    // Writing it is looking at it.
    this.why = why;
    return this.looked();
  }

  looked(): Worth {
    this.whyLookedOn = today();
    return this.read();
  }
}
