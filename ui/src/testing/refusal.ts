import type { CommandError } from "../types/CommandError";
import type { ErrorCode } from "../types/ErrorCode";

/** As the Rust side refuses something. */
export function refusal(code: ErrorCode): CommandError {
  return { code, message: `fake: ${code}`, hint: null };
}
