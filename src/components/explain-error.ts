import type { Lang } from "../model/indicator.js";
import { UI } from "../words/ui.js";

/** What a reader is told about an error: that the engine did not start and the first view stays, that it was ended, or the engine's own message. */
export function explainError(error: unknown, lang: Lang): string {
  const message = error instanceof Error ? error.message : String(error);
  const fault = error instanceof Error && "fault" in error ? error.fault : "boot";
  if (fault === "cancelled") return UI.cancelled[lang];
  if (fault === "ended") return UI.engineEnded[lang];
  return fault === "query" ? message : `${UI.bootFailed[lang]} ${sayCause(message, lang)}`;
}

/** Why the engine did not start, in the reader's language where it is that its files did not come. */
export function sayCause(message: string, lang: Lang): string {
  return /\b(?:fetch|load(?:ed)?|network)\b/i.test(message) ? UI.notFetched[lang] : message;
}
