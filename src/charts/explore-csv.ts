import { CAVEATS } from "../model/caveat.js";
import { writeSheet } from "../model/csv.js";
import type { Cell } from "../model/columns.js";
import type { Exploration } from "../model/explore.js";
import { keysOf, type Lang } from "../model/indicator.js";
import { words } from "../model/row.js";
import type { ExploredRow } from "../queries/explore.js";
import { LEVEL_GROUPS } from "../words/bureau.js";
import { CSV_HEADS, LEFT_OUT } from "../words/explore.js";
import { BASIS_NAMES, HEDGES, SOURCE_NAMES, unitName } from "../words/terms.js";
import { UI } from "../words/ui.js";
import { caveatsOf, nameOf, obstacleOf, unitOf } from "./explore-rows.js";
import { observationHref, periodText } from "./observed.js";

type Head = keyof typeof CSV_HEADS;

/** All figures of an exploration as a table, those that do not compare with the reason; addresses of observations are full ones, from that of the page. */
export function exploreTable(
  rows: readonly ExploredRow[],
  exploration: Exploration,
  lang: Lang,
  page: string,
): { heads: string[]; rows: Cell[][] } {
  const heads = keysOf(CSV_HEADS).filter((head) => isWanted(head, exploration));
  const lines = rows.map((row) => {
    const cells = cellsOf(row, exploration, lang, page);
    return heads.map((head) => cells[head]);
  });
  return { heads: heads.map((head) => CSV_HEADS[head][lang]), rows: lines };
}

/** The same as CSV for people. */
export function exploreCsv(rows: readonly ExploredRow[], exploration: Exploration, lang: Lang, page: string): string {
  const table = exploreTable(rows, exploration, lang, page);
  return writeSheet(table.heads, table.rows);
}

function isWanted(head: Head, { by, chart }: Exploration): boolean {
  if (head.startsWith("divisor")) return by !== null;
  return head.startsWith("with_") ? chart === "scatter" : true;
}

function cellsOf(row: ExploredRow, exploration: Exploration, lang: Lang, page: string): Record<Head, Cell> {
  const reason = obstacleOf(row, exploration);
  const href = observationHref(row);
  return {
    bureau_code: row.bureau_code,
    bureau: words(row, "short", lang),
    level: LEVEL_GROUPS[row.level]?.[lang] ?? null,
    year: row.year,
    indicator: row.indicator,
    name: nameOf(row, exploration, lang),
    value: row.value,
    unit: unitOf(row, exploration, lang),
    hedge: row.qualifier ? HEDGES[row.qualifier][lang] : null,
    lower: row.lower,
    upper: row.upper,
    stated: row.figure,
    stated_unit: unitName(row.unit, lang),
    comparable: UI[reason === null ? "yes" : "no"][lang],
    reason: reason === null ? null : (LEFT_OUT[reason]?.[lang] ?? reason),
    period: periodText(row, lang),
    scope: row.scope === "all" ? UI.scopeAll[lang] : row.scope,
    basis: row.basis ? BASIS_NAMES[row.basis][lang] : null,
    status: row.status,
    caveats: caveatsOf(row)
      .map((code) => CAVEATS[code][lang])
      .join(UI.semicolon[lang]),
    quote: row.quote,
    source_kind: SOURCE_NAMES[row.source_kind][lang],
    source_title: row.source_title,
    source_url: row.source_url,
    page: href === null ? null : new URL(href, page).href,
    divisor: row.per_value,
    divisor_quote: row.per_quote,
    with_name: nameOf(row, exploration, lang, "with_name"),
    with_value: row.with_value,
    with_unit: unitOf(row, exploration, lang, "with_unit"),
    with_quote: row.with_quote,
  };
}
