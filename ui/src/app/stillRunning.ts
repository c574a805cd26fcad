import type { Rebound } from "../types/Rebound";

/** Its window is open, and has time left. */
export function stillRunning(rebound: Rebound, now = Date.now()): boolean {
  return (
    rebound.closedAt === null && rebound.deadline !== null && Date.parse(rebound.deadline) > now
  );
}
