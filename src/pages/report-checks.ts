import { figureHref } from "../charts/observed.js";
import { formatExact } from "../marks/format.js";
import { CHECK_KINDS, CHECK_NOTES, VERDICTS } from "../model/check.js";
import type { RowOf } from "../model/columns.js";
import { baseIndicator } from "../model/comparability.js";
import { keysOf, type Lang } from "../model/indicator.js";
import { QUALITY } from "../words/quality.js";
import { REPORT } from "../words/report.js";
import { unitName } from "../words/terms.js";
import { UI } from "../words/ui.js";
import { renderRecords } from "./figure-cells.js";
import { type Html, html } from "../html.js";
import { numberCell, type TableRow } from "../table.js";

/** Names from the catalogue in the page's language. */
export interface ReportNames {
  bureau: string;
  indicator(id: string): string;
  /** Which line of an indicator's wording a rule is, from 1; null for a rule of another kind. */
  lineOf(indicator: string, rule: string): number | null;
}

/** A figure that takes part in a check, as it is printed. */
export interface Party {
  value: number;
  unit: string;
}

/** Checks that a report takes part in, with the figures they compare by id. */
export interface ReportChecks {
  rows: readonly RowOf<"checks">[];
  partyOf(id: string): Party | null;
}

const ORDER = keysOf(VERDICTS);

/** Every arithmetic check that a report, whose page this is, takes part in, worst verdict first: what is stated, what the other figures imply, and each figure with its link. */
export function renderReportChecks(report: string, { rows, partyOf }: ReportChecks, names: ReportNames, lang: Lang): Html {
  const sorted = [...rows].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  const heads = [UI.indicator, QUALITY.verdict, QUALITY.actual, REPORT.implied, REPORT.parties];
  return renderRecords(
    REPORT.checks[lang],
    heads.map((words) => words[lang]),
    sorted.map((row) => checkRow(row, report, partyOf, names, lang)),
    lang,
  );
}

function checkRow(row: RowOf<"checks">, report: string, partyOf: ReportChecks["partyOf"], names: ReportNames, lang: Lang): TableRow {
  const [main = "", ...others] = row.observations.split(" ");
  const note = CHECK_NOTES[row.note][lang];
  const isChange = row.indicator.endsWith(".yoy");
  const unit = row.kind === "rate" || isChange ? "percent" : (partyOf(main)?.unit ?? "");
  const hrefOf = (id: string) => (id.startsWith(`${report}/`) ? `#${id}` : `.${figureHref(id, row.bureau_code)}`);
  const link = (id: string, text: string) => html`<a href="${hrefOf(id)}">${text}</a>`;
  const parties = others.map((id, i) => {
    const party = partyOf(id);
    return html`${i > 0 && UI.comma[lang]}${link(id, party === null ? "?" : show(party.value, party.unit, lang))}`;
  });
  const name = names.indicator(baseIndicator(row.indicator)) + (isChange ? REPORT.yoy[lang] : "");
  return {
    attributes: { "data-verdict": row.verdict },
    cells: [
      html`${name}<br /><small>${CHECK_KINDS[row.kind][lang]}</small>`,
      html`${VERDICTS[row.verdict][lang]}${note !== "" && html`<br /><small>${note}</small>`}`,
      numberCell(link(main, showCell(row.actual, unit, lang))),
      numberCell(showCell(row.expected, unit, lang)),
      parties,
    ],
  };
}

function showCell(value: number | null, unit: string, lang: Lang): string {
  return value === null ? "–" : show(value, unit, lang);
}

const show = (value: number, unit: string, lang: Lang): string => `${formatExact(value, lang)} ${unitName(unit, lang)}`;
