import { formatExact } from "../marks/format.js";
import { type Html, html, join, linkTo, type Part } from "../html.js";
import { CHECK_KINDS, CHECK_NOTES, type CheckKind, type CheckNote, type Verdict, VERDICTS } from "../model/check.js";
import type { Cell, Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import { renderTable } from "../table.js";
import { QUALITY } from "../words/quality.js";
import { UNIT_NAMES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { numberOf, observationHref, reportLabel, seenFrom, textOf } from "./observed.js";

/** Rows of `listChecks` as a table: both figures with links, their gap and ratio, verdict and reason. */
export function renderCheckRows(rows: readonly Row[], lang: Lang, label: string, root = "./"): Html {
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
  return renderTable({ label, heads: heads.map((words) => words[lang]), rows: rows.map((row) => checkCells(row, several, lang, root)) });
}

/** How many checks there are of each verdict, in one sentence. */
export function countVerdicts(rows: readonly Row[], lang: Lang): string {
  const counts = Object.entries(VERDICTS).map(([verdict, name]) =>
    fill(QUALITY.count[lang], name[lang], rows.filter((row) => row.verdict === (verdict as Verdict)).length),
  );
  return fill(QUALITY.counts[lang], rows.length, counts.join(UI.comma[lang]));
}

function checkCells(row: Row, several: boolean, lang: Lang, root: string): Part[] {
  const [first, ...others] = textOf(row.observations).split(" ");
  const isRate = textOf(row.indicator).endsWith(".yoy");
  const unit = isRate ? "%" : ` ${UNIT_NAMES[textOf(row.unit)]?.[lang] ?? textOf(row.unit)}`;
  const show = (cell: Cell | undefined) => (numberOf(cell) === null ? "–" : formatExact(Number(cell), lang) + unit);
  const link = (id: string | undefined, text: string) => linkTo(seenFrom(hrefOf(row, id), root), text);
  const note = CHECK_NOTES[row.note as CheckNote][lang];
  return [
    nameRow(row, lang),
    ...(several ? [html`<small>${CHECK_KINDS[row.kind as CheckKind][lang]}</small>`] : []),
    link(first, show(row.actual)),
    others.length > 1
      ? html`${show(row.expected)}<br /><small
            >${join(
              others.map((id, i) => link(id, String(i + 1))),
              " + ",
            )}</small
          >`
      : link(others[0], show(row.expected)),
    show(row.difference),
    numberOf(row.ratio) === null ? "–" : formatRatio(Number(row.ratio)),
    html`${VERDICTS[row.verdict as Verdict][lang]}${note !== "" && html`<br /><small>${note}</small>`}`,
  ];
}

/** Bureau and year over the indicator that a row is about. */
export function nameRow(row: Row, lang: Lang): Html {
  return html`${reportLabel(row, lang)}<br /><small>${textOf(row[`name_${lang}`])}</small>`;
}

// A quantity without an indicator has no place of its own to lead to.
function hrefOf(row: Row, id: string | undefined): string | null {
  return id === undefined || id.includes("/quantity@") ? null : observationHref({ ...row, linked: id }, "linked");
}

// Three digits beside one, where the news is.
function formatRatio(ratio: number): string {
  return ratio.toFixed(Math.abs(ratio - 1) < 0.1 ? 3 : 2);
}
