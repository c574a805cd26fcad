import { locale } from "../words";

/** "German" for "de"; what no one knows a name for stays as it is. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
