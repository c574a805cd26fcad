import type { Session } from "./session.svelte";

/** The person shows where the journal is. Answers whether that is another folder than before. */
export async function findPlace(session: Session): Promise<boolean> {
  const before = session.state?.folder;
  await session.host.call("place_find");
  await session.look();
  return session.state?.folder !== before;
}
