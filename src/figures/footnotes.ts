import type { Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import { UI } from "../words/ui.js";
import { escapeHtml, linkTo } from "./html.js";
import { observationHref, periodText, reportLabel, textOf } from "./observed.js";
import { isRatio, whyIncomparable } from "./ratio-point.js";

/** A list of the figures that do not compare, each with its reason and a link, as HTML; empty where all of them do. */
export function renderFootnotes(rows: readonly Row[], lang: Lang): string {
  const notes = rows.filter((row) => row.value !== null && row.comparable === false).map((row) => renderFootnote(row, lang));
  return notes.length > 0 ? `<ul class="atlas-footnotes">${notes.map((note) => `<li>${note}</li>`).join("")}</ul>` : "";
}

function renderFootnote(row: Row, lang: Lang): string {
  const name = `${reportLabel(row, lang)} ${textOf(row[`name_${lang}`])}`;
  const reason = reasonOf(row, lang);
  return `${UI.dashed[lang]} · ${linkTo(observationHref(row), escapeHtml(name))}${UI.colon[lang]}${escapeHtml(reason)}`;
}

/** Why a figure or ratio does not compare, by its scope and period. */
export function reasonOf(row: Row, lang: Lang): string {
  if (isRatio(row)) return whyIncomparable(row, lang);
  const scope = row.scope === "all" ? [] : [`${UI.scope[lang]}${textOf(row.scope)}`];
  const period = row.period_kind === "year" ? [] : [periodText(row, lang)];
  return [...scope, ...period].join(UI.semicolon[lang]);
}
