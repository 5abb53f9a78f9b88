import { CAVEATS } from "../model/caveat.js";
import { writeCsv } from "../model/csv.js";
import type { Cell, Row } from "../model/columns.js";
import type { Exploration } from "../model/explore.js";
import type { Lang } from "../model/indicator.js";
import type { Basis, Qualifier } from "../model/observation.js";
import type { SourceKind } from "../model/source.js";
import { LEVEL_GROUPS } from "../words/bureau.js";
import { CSV_HEADS, LEFT_OUT } from "../words/explore.js";
import { BASIS_NAMES, HEDGES, SOURCE_NAMES, UNIT_NAMES } from "../words/terms.js";
import { UI } from "../words/ui.js";
import { caveatsOf, nameOf, obstacleOf, unitOf } from "./explore-rows.js";
import { observationHref, periodText, textOf } from "./observed.js";

type Head = keyof typeof CSV_HEADS;

/** All figures of an exploration as CSV, those that do not compare with the reason; addresses of observations are full ones, from that of the page. */
export function exploreCsv(rows: readonly Row[], exploration: Exploration, lang: Lang, page: string): string {
  const heads = (Object.keys(CSV_HEADS) as Head[]).filter((head) => isWanted(head, exploration));
  const lines = rows.map((row) => {
    const cells = cellsOf(row, exploration, lang, page);
    return heads.map((head) => cells[head]);
  });
  return writeCsv(
    heads.map((head) => CSV_HEADS[head][lang]),
    lines,
  );
}

function isWanted(head: Head, { by, chart }: Exploration): boolean {
  if (head.startsWith("divisor")) return by !== null;
  return head.startsWith("with_") ? chart === "scatter" : true;
}

function cellsOf(row: Row, exploration: Exploration, lang: Lang, page: string): Record<Head, Cell> {
  const cell = (name: string) => row[name] ?? null;
  const unitName = (id: Cell) => UNIT_NAMES[textOf(id)]?.[lang] ?? textOf(id);
  const reason = obstacleOf(row, exploration);
  const href = observationHref(row);
  return {
    bureau_code: cell("bureau_code"),
    bureau: cell(`short_${lang}`),
    level: LEVEL_GROUPS[textOf(row.level)]?.[lang] ?? null,
    year: cell("year"),
    indicator: cell("indicator"),
    name: nameOf(row, exploration, lang),
    value: cell("value"),
    unit: unitOf(row, exploration, lang),
    hedge: row.qualifier ? HEDGES[row.qualifier as Qualifier][lang] : null,
    lower: cell("lower"),
    upper: cell("upper"),
    stated: cell("figure"),
    stated_unit: unitName(cell("unit")),
    comparable: UI[reason === null ? "yes" : "no"][lang],
    reason: reason === null ? null : (LEFT_OUT[reason]?.[lang] ?? reason),
    period: periodText(row, lang),
    scope: row.scope === "all" ? UI.scopeAll[lang] : cell("scope"),
    basis: row.basis ? BASIS_NAMES[row.basis as Basis][lang] : null,
    status: cell("status"),
    caveats: caveatsOf(row)
      .map((code) => CAVEATS[code][lang])
      .join(UI.semicolon[lang]),
    quote: cell("quote"),
    source_kind: SOURCE_NAMES[row.source_kind as SourceKind][lang],
    source_title: cell("source_title"),
    source_url: cell("source_url"),
    page: href === null ? null : new URL(href, page).href,
    divisor: cell("per_value"),
    divisor_quote: cell("per_quote"),
    with_name: nameOf(row, exploration, lang, "with_name"),
    with_value: cell("with_value"),
    with_unit: unitOf(row, exploration, lang, "with_unit"),
    with_quote: cell("with_quote"),
  };
}
