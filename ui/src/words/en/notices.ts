import type { NoticesState } from "../../types/NoticesState";
import type { TestOutcome } from "../../types/TestOutcome";

/** Whether this desktop shows notifications, and what can be done where it does not. */
export const notices: Record<NoticesState, string> = {
  ready: "They come through, as this desktop’s notifications.",
  no_bus:
    "Can’t be shown: Onward finds no session bus here. Started from the desktop’s own menu, it usually does. Until then they wait on Today.",
  no_daemon:
    "Can’t be shown: no notification service runs on this desktop. The desktop’s own, or one such as dunst, brings them back. Until then they wait on Today.",
  silent:
    "Unsure: the notification service is there, but did not answer the last one in time. Logging out and in again often helps. What was not shown waits on Today.",
};

export const tested: Record<TestOutcome, string> = {
  shown:
    "The desktop took it. If you saw nothing, look for “do not disturb” in the desktop’s settings, and whether Onward is allowed to notify.",
  refused:
    "The desktop refused it. In its notification settings, Onward may be switched off. Until then reminders wait on Today.",
  silent:
    "No answer came. The notification service may be stuck; logging out and in again often helps. Until then reminders wait on Today.",
};
