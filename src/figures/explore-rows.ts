import { formatExact, formatHedged, formatShort } from "../charts/format.js";
import { CAVEATS, type Caveat } from "../model/caveat.js";
import type { Row } from "../model/columns.js";
import { DIVISORS, type Exploration } from "../model/explore.js";
import type { Lang } from "../model/indicator.js";
import type { Basis, Qualifier } from "../model/observation.js";
import { hedgedRange, type Range, rangeOf } from "../model/range.js";
import { LEVEL_GROUPS } from "../words/bureau.js";
import { BY_NAMES, EXPLORE } from "../words/explore.js";
import { BASIS_NAMES, BASIS_SHORT, UNIT_NAMES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { numberOf, observationTitle, textOf } from "./observed.js";

/** Why a row of `exploreFigures` is not drawn with the comparable ones, as a code of `LEFT_OUT`; null for those that are. */
export function obstacleOf(row: Row, { chart, log }: Exploration): string | null {
  if (row.reason !== null) return textOf(row.reason);
  const drawn = chart === "scatter" ? [row.value, row.with_value] : [row.value];
  const needsAbove = log && (chart === "scatter" || chart === "distribution");
  return needsAbove && drawn.some((value) => Number(value) <= 0) ? "zero_on_log" : null;
}

/** Rows that an exploration draws: the comparable ones, and the others that have a value where it asks for all. */
export function drawnRows(rows: readonly Row[], exploration: Exploration): Row[] {
  return rows.filter((row) => {
    const obstacle = obstacleOf(row, exploration);
    if (obstacle === null) return true;
    const hasValues = row.value !== null && (exploration.chart !== "scatter" || row.with_value !== null);
    return (
      exploration.all &&
      hasValues &&
      !dwarfs(row, exploration) &&
      obstacle !== "zero_on_log" &&
      obstacleOf({ ...row, reason: null }, exploration) === null
    );
  });
}

/** Whether a figure sums several years, which would press a line of single years to the floor. */
function dwarfs(row: Row, { chart }: Exploration): boolean {
  return row.period_kind === "cumulative" && (chart === "trend" || chart === "multiples");
}

/** Name of what is drawn: the indicator, and what it is divided by. */
export function nameOf(row: Row | undefined, { by }: Exploration, lang: Lang, side: "name" | "with_name" = "name"): string {
  const name = textOf(row?.[`${side}_${lang}`]);
  return by === null ? name : fill(EXPLORE.titled[lang], name, BY_NAMES[by][lang]);
}

/** Unit of what is drawn: that of the figures, and what they are divided by. */
export function unitOf(row: Row | undefined, { by }: Exploration, lang: Lang, side: "unit" | "with_unit" = "unit"): string {
  const id = textOf(row?.[side]);
  const unit = UNIT_NAMES[id]?.[lang] ?? id;
  return by === null ? unit : fill(EXPLORE.titled[lang], unit, BY_NAMES[by][lang]);
}

/** Short value with its hedge, the unit where it is not the usual one, and † where a caveat or status goes with it. */
export function labelOf(row: Row, usual: string, lang: Lang): string {
  const unit =
    row.unit === usual || row.per_id !== null || row.per_year !== null
      ? ""
      : ` ${UNIT_NAMES[textOf(row.unit)]?.[lang] ?? textOf(row.unit)}`;
  return formatHedged(Number(row.value), row.qualifier as Qualifier, lang, formatShort) + unit + (isFlagged(row) ? "†" : "");
}

/** Whether something doubtful or different goes with a figure. */
export function isFlagged(row: Row): boolean {
  return caveatsOf(row).length > 0;
}

/** Codes of what is doubtful or different in a figure. */
export function caveatsOf(row: Row): Caveat[] {
  return textOf(row.caveats)
    .split(" ")
    .filter((code): code is Caveat => code in CAVEATS);
}

/** Everything about a row in one line: what is drawn, the figures that it comes from with their words, and their caveats. */
export function titleOf(row: Row, { by, chart }: Exploration, lang: Lang): string {
  const stated = { ...row, value: row.figure ?? null, qualifier: row.figure_qualifier ?? null };
  const ratio =
    by === null || row.value === null
      ? []
      : [
          `${formatHedged(Number(row.value), row.qualifier as Qualifier, lang, formatExact)} ${BY_NAMES[by][lang]}`,
          dividedBy(row, by, lang),
        ];
  const basis = row.basis === null ? [] : [BASIS_NAMES[row.basis as Basis][lang]];
  const other = chart === "scatter" && row.with_value !== null ? [partnerText(row, lang)] : [];
  const caveats = caveatsOf(row).map((code) => `† ${CAVEATS[code][lang]}`);
  return [...ratio, observationTitle(stated, lang), ...basis, ...other, ...caveats].join(UI.dot[lang]);
}

function dividedBy(row: Row, by: keyof typeof DIVISORS, lang: Lang): string {
  const per = formatHedged(Number(row.per_value), row.per_qualifier as Qualifier, lang, formatExact);
  const figure = formatHedged(Number(row.figure), row.figure_qualifier as Qualifier, lang, formatExact);
  const times = DIVISORS[by].per === 1 ? "" : ` × ${formatExact(DIVISORS[by].per, lang)}`;
  return `${figure}${times} ÷ ${per} “${textOf(row.per_quote)}”`;
}

function partnerText(row: Row, lang: Lang): string {
  const figure = formatHedged(Number(row.with_figure), row.with_figure_qualifier as Qualifier, lang, formatExact);
  const unit = UNIT_NAMES[textOf(row.with_unit)]?.[lang] ?? textOf(row.with_unit);
  return `${textOf(row[`with_name_${lang}`])} ${figure} ${unit} “${textOf(row.with_quote)}”`;
}

/** Group of bureaus that a row may be ranked in: its level, and for money, its own or that across it, the basis. */
export function groupOf(row: Row, lang: Lang): string {
  const level = LEVEL_GROUPS[textOf(row.level)]?.[lang] ?? textOf(row.level);
  const bases = (["", "with_"] as const).flatMap((side) => (row[`${side}unit`] === "CNY" ? [row[`${side}basis`] ?? null] : []));
  const names = bases.map((basis) => (basis === null ? EXPLORE.basisUnknown[lang] : BASIS_SHORT[basis as Basis][lang]));
  return [level, ...new Set(names)].join(UI.dot[lang]);
}

/** Groups of rows in their order, the comparable rows of each apart. */
export function groupRows(rows: readonly Row[], exploration: Exploration, lang: Lang): { group: string; rows: Row[]; comparable: Row[] }[] {
  const groups = [...new Set(rows.map((row) => groupOf(row, lang)))];
  return groups.map((group) => {
    const own = rows.filter((row) => groupOf(row, lang) === group);
    return { group, rows: own, comparable: own.filter((row) => obstacleOf(row, exploration) === null) };
  });
}

/** All that what is drawn may be, by hedge, bounds and the digits that the figure is printed with. */
export function rangeOfRow(row: Row): Range {
  const [value, unit] = [Number(row.value), textOf(row.unit)];
  const printed = rangeOf({ value: Number(row.figure), lower: null, upper: null, raw: textOf(row.raw), unit });
  const hedged = hedgedRange({ ...extentOf(row), raw: "", unit, qualifier: row.qualifier as Qualifier });
  return { ...hedged, slack: Number(row.figure) === 0 ? 0 : printed.slack * (value / Number(row.figure)) };
}

/** Value and bounds of a row, or of the figure across. */
export function extentOf(row: Row, side: "" | "with_" = ""): { value: number; lower: number | null; upper: number | null } {
  return { value: Number(row[`${side}value`]), lower: numberOf(row[`${side}lower`]), upper: numberOf(row[`${side}upper`]) };
}
