import type { Lang } from "../../model/indicator.js";
import { OwnError, type OwnNote } from "../../model/own-file.js";
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
export function printNote(note: OwnNote, lang: Lang): string {
  const list = (names: readonly string[]) => names.join(lang === "zh" ? "、" : UI.comma.en);
  if (note.about === "encoding") return fill(OWN.encoding[lang], note.encoding);
  if (note.about === "above" || note.about === "below") return fill(OWN[note.about][lang], note.lines);
  if (note.about === "cut") return fill(OWN.cut[lang], note.line);
  return note.about === "sheets" ? fill(OWN.sheets[lang], note.sheet, list(note.others)) : fill(OWN.renamed[lang], list(note.columns));
}

/** A number of bytes as a reader knows it from her files. */
export function printBytes(bytes: number): string {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
