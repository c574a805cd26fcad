import { addDays, localDate } from "../src/app/times";
import type { FakeHost } from "../src/testing/fakeHost";
import type { Rebound } from "../src/types/Rebound";
import { button, openAt, type Opened, titleIs } from "./onward";

export const today = () => localDate(new Date());
export const daysAgo = (days: number) => addDays(today(), -days);

interface ANo {
  company?: string;
  role?: string;
  reached?: Rebound["reached"];
  days?: number;
}

/** A no that came some days ago. */
export function aNo(host: FakeHost, no: ANo = {}): number {
  const { company = "Tidewater", role = "Lead", reached = "interview", days = 3 } = no;
  const heardOn = daysAgo(days);
  const draft = { applicationId: null, company, role, sting: 5, feelings: [], newsBy: null };
  const { id } = host.rebound.begin({ ...draft, reached, heardOn }, false, 15);
  host.rebound.change(id, { openedAt: new Date(`${heardOn}T12:00`).toISOString() });
  return id;
}

/** Opens the list, and from it the calm look at one no. */
export async function openCase(
  no: ANo = {},
  prepare: (host: FakeHost, id: number) => void = () => {},
): Promise<Opened & { id: number }> {
  let id = 0;
  const opened = await openAt("cases", (host) => {
    id = aNo(host, no);
    prepare(host, id);
  });
  await opened.user.click(await button(/^Tidewater|^A no without/));
  await titleIs("A calm look");
  return { ...opened, id };
}
