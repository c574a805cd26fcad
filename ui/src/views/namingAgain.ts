import type { Session } from "../app/session.svelte";

/**
 * Back to naming a no, with everything that stood there. Where another is being named by then, that
 * one is left as it is; it is said, and Undo goes on being offered.
 */
export async function nameAgain(
  session: Session,
  text: string,
  { busy, another, first }: { busy: string; another: boolean; first?: () => Promise<unknown> },
): Promise<void> {
  try {
    if (!(await session.flushOrSay())) return;
    if (await session.host.call("draft_read", { name: "naming" })) {
      const undo = () => nameAgain(session, text, { busy, another, first });
      return session.toasts.show({ text: busy, undo, stays: true });
    }
    await first?.();
    await session.host.call("draft_keep", { name: "naming", text });
    await session.go("naming", { another });
  } catch (thrown) {
    session.problem(thrown);
  }
}
