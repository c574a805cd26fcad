/** Whole minutes to the nearest; 0 means less than one. Never negative. */
export function minutesLeft(deadline: string | null, now: number): number {
  if (deadline === null) return 0;
  const left = Date.parse(deadline) - now;
  return left < 60_000 ? 0 : Math.round(left / 60_000);
}

/** Which soft sign before the end is due: at three minutes, at one; null before that. */
export function nearEnd(deadline: string | null, now: number): 1 | 3 | null {
  if (deadline === null) return null;
  const left = Date.parse(deadline) - now;
  return left <= 60_000 ? 1 : left <= 180_000 ? 3 : null;
}

/** How much of the window's time is left, 1 to 0. */
export function shareLeft(openedAt: string, deadline: string | null, now: number): number {
  if (deadline === null) return 0;
  const whole = Date.parse(deadline) - Date.parse(openedAt);
  if (whole <= 0) return 0;
  return Math.min(1, Math.max(0, (Date.parse(deadline) - now) / whole));
}
