import type { Lang } from "../../model/indicator.js";
import { OwnError } from "../../model/own-file.js";
import type { OwnNote } from "../../model/own-note.js";
import { OWN_NOTES } from "../../words/own-notes.js";
import { BAD_CELLS, OWN, OWN_FAULTS } from "../../words/own.js";
import { fill, UI } from "../../words/ui.js";

/** Why a file was not added, in words. */
export function printFault(error: unknown, lang: Lang): string {
  if (!(error instanceof OwnError)) return fill(OWN.failed[lang], (error as Error).message);
  const [line = 0, text = "", expected, found] = error.details;
  if (error.fault !== "badLine" || expected === undefined || found === undefined) {
    return fill(OWN_FAULTS[error.fault][lang], ...error.details.map((detail) => printDetail(detail)));
  }
  return fill(OWN_FAULTS.badLine[lang], line, fill(BAD_CELLS[lang], expected, found, text));
}

const printDetail = (detail: string | number) => (typeof detail === "number" ? detail.toLocaleString("en-US") : detail);

/** What the reader should know of how a file was read. */
export function printNote({ about, details }: OwnNote, lang: Lang): string {
  const list = (names: readonly string[]) => names.join(lang === "zh" ? "、" : UI.comma.en);
  const told = details.map((detail) => (typeof detail === "object" ? list(detail) : printDetail(detail)));
  return fill(OWN_NOTES[about][lang], ...told);
}

/** A number of bytes as a reader knows it from her files. */
export function printBytes(bytes: number): string {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
