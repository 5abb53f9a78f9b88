import { formatExact } from "../charts/format.js";
import { CHECK_KINDS, CHECK_NOTES, type CheckKind, type CheckNote, type Verdict, VERDICTS } from "../model/check.js";
import type { Cell, Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import { QUALITY } from "../words/quality.js";
import { UNIT_NAMES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { escapeHtml, linkTo } from "./html.js";
import { listing } from "./listing.js";
import { numberOf, observationHref, textOf } from "./observed.js";

/** Rows of `listChecks` as an HTML table: both figures with links, their gap and ratio, verdict and reason. */
export function renderCheckRows(rows: readonly Row[], lang: Lang, label: string): string {
  const several = new Set(rows.map((row) => row.kind)).size > 1;
  const heads = [
    QUALITY.what,
    ...(several ? [QUALITY.checked] : []),
    QUALITY.actual,
    QUALITY.expected,
    QUALITY.difference,
    QUALITY.ratio,
    QUALITY.verdict,
  ];
  return listing(
    heads.map((words) => words[lang]),
    rows.map((row) => checkCells(row, several, lang)),
    label,
  );
}

/** How many checks there are of each verdict, in one sentence. */
export function countVerdicts(rows: readonly Row[], lang: Lang): string {
  const counts = Object.entries(VERDICTS).map(([verdict, name]) =>
    fill(QUALITY.count[lang], name[lang], rows.filter((row) => row.verdict === (verdict as Verdict)).length),
  );
  return fill(QUALITY.counts[lang], rows.length, counts.join(UI.comma[lang]));
}

function checkCells(row: Row, several: boolean, lang: Lang): string[] {
  const [first, ...others] = textOf(row.observations).split(" ");
  const isRate = textOf(row.indicator).endsWith(".yoy");
  const unit = isRate ? "%" : ` ${UNIT_NAMES[textOf(row.unit)]?.[lang] ?? textOf(row.unit)}`;
  const show = (cell: Cell | undefined) => (numberOf(cell) === null ? "–" : formatExact(Number(cell), lang) + unit);
  const link = (id: string | undefined, text: string) => linkTo(hrefOf(row, id), escapeHtml(text));
  const note = CHECK_NOTES[row.note as CheckNote][lang];
  return [
    `${escapeHtml(textOf(row[`short_${lang}`]))} ${textOf(row.year)}<br><small>${escapeHtml(textOf(row[`name_${lang}`]))}</small>`,
    ...(several ? [`<small>${CHECK_KINDS[row.kind as CheckKind][lang]}</small>`] : []),
    link(first, show(row.actual)),
    others.length > 1
      ? `${show(row.expected)}<br><small>${others.map((id, i) => link(id, String(i + 1))).join(" + ")}</small>`
      : link(others[0], show(row.expected)),
    show(row.difference),
    numberOf(row.ratio) === null ? "–" : formatRatio(Number(row.ratio)),
    `${VERDICTS[row.verdict as Verdict][lang]}${note === "" ? "" : `<br><small>${note}</small>`}`,
  ];
}

// A quantity without an indicator has no place of its own to lead to.
function hrefOf(row: Row, id: string | undefined): string | null {
  return id === undefined || id.includes("/quantity@") ? null : observationHref({ ...row, linked: id }, "linked");
}

// Three digits beside one, where the news is.
function formatRatio(ratio: number): string {
  return ratio.toFixed(Math.abs(ratio - 1) < 0.1 ? 3 : 2);
}
