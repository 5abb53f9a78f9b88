import { formatExact, formatHedged, formatShort } from "../marks/format.js";
import { CAVEATS, type Caveat, readCaveats } from "../model/caveat.js";
import { DIVISORS, type Exploration } from "../model/explore.js";
import { groupBy } from "../model/group.js";
import type { Lang } from "../model/indicator.js";
import type { Qualifier } from "../model/observation.js";
import { hedgedRange, type Range, rangeOf } from "../model/range.js";
import { words } from "../model/row.js";
import type { ExploredRow } from "../queries/explore.js";
import { LEVEL_GROUPS } from "../words/bureau.js";
import { BY_NAMES, EXPLORE } from "../words/explore.js";
import { BASIS_NAMES, BASIS_SHORT, unitName } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { observationTitle } from "./observed.js";

/** A row that is drawn. */
export type DrawnRow = ExploredRow & { value: number; qualifier: Qualifier };
/** A row of a scatter that is drawn. */
export type PairedRow = DrawnRow & { with_value: number; with_qualifier: Qualifier };

const hasValue = (row: ExploredRow): row is DrawnRow => row.value !== null;

/** Whether there is a figure across a row's own. */
export const isPaired = (row: DrawnRow): row is PairedRow => row.with_value !== null;

/** Why a row of `exploreFigures` is not drawn with the comparable ones, as a code of `LEFT_OUT`; null for those that are. */
export function obstacleOf(row: ExploredRow, { chart, log }: Exploration): string | null {
  if (row.reason !== null) return row.reason;
  const drawn = chart === "scatter" ? [row.value, row.with_value] : [row.value];
  const needsAbove = log && (chart === "scatter" || chart === "distribution");
  return needsAbove && drawn.some((value) => value !== null && value <= 0) ? "zero_on_log" : null;
}

/** Rows as they may be drawn: a ranking of one says nothing, so that the only comparable row of a group is left out with the reason. */
export function refuseLonely(rows: readonly ExploredRow[], { chart }: Exploration): readonly ExploredRow[] {
  if (chart !== "ranking") return rows;
  const groups = groupBy(
    rows.filter((row): row is DrawnRow => row.reason === null && hasValue(row)),
    (row) => groupOf(row, "en"),
  );
  const lonely = new Set<ExploredRow>([...groups.values()].filter(({ length }) => length === 1).flat());
  return rows.map((row) => (lonely.has(row) ? { ...row, reason: "lonely", comparable: false, joined: false } : row));
}

/** Rows that an exploration draws: the comparable ones, and the others that have a value where it asks for all. */
export function drawnRows(rows: readonly ExploredRow[], exploration: Exploration): DrawnRow[] {
  return rows.filter(hasValue).filter((row) => {
    const obstacle = obstacleOf(row, exploration);
    if (obstacle === null) return true;
    return (
      exploration.all &&
      (exploration.chart !== "scatter" || isPaired(row)) &&
      !dwarfs(row, exploration) &&
      obstacle !== "zero_on_log" &&
      obstacleOf({ ...row, reason: null }, exploration) === null
    );
  });
}

/** Whether a figure sums several years, which would press a line of single years to the floor. */
function dwarfs(row: ExploredRow, { chart }: Exploration): boolean {
  return row.period_kind === "cumulative" && (chart === "trend" || chart === "multiples");
}

/** Name of what is drawn: the indicator, and what it is divided by. */
export function nameOf(row: ExploredRow | undefined, { by }: Exploration, lang: Lang, side: "name" | "with_name" = "name"): string {
  const name = row?.[`${side}_${lang}`] ?? "";
  return by === null ? name : fill(EXPLORE.titled[lang], name, BY_NAMES[by][lang]);
}

/** Unit of what is drawn: that of the figures, and what they are divided by. */
export function unitOf(row: ExploredRow | undefined, { by }: Exploration, lang: Lang, side: "unit" | "with_unit" = "unit"): string {
  const id = row?.[side] ?? "";
  const unit = unitName(id, lang);
  return by === null ? unit : fill(EXPLORE.titled[lang], unit, BY_NAMES[by][lang]);
}

/** Short value with its hedge, the unit where it is not the usual one, and † where a caveat or status goes with it. */
export function labelOf(row: DrawnRow, usual: string, lang: Lang): string {
  const unit = row.unit === usual || row.per_id !== null || row.per_year !== null ? "" : ` ${unitName(row.unit, lang)}`;
  return formatHedged(row.value, row.qualifier, lang, formatShort) + unit + (isFlagged(row) ? "†" : "");
}

/** Whether something doubtful or different goes with a figure. */
export function isFlagged(row: ExploredRow): boolean {
  return caveatsOf(row).length > 0;
}

/** Codes of what is doubtful or different in a figure. */
export function caveatsOf(row: ExploredRow): Caveat[] {
  return readCaveats(row.caveats ?? "");
}

/** Everything about a row in one line: what is drawn, the figures that it comes from with their words, and their caveats. */
export function titleOf(row: DrawnRow, { by, chart }: Exploration, lang: Lang): string {
  const stated = { ...row, value: row.figure, qualifier: row.figure_qualifier };
  const ratio =
    by === null ? [] : [`${formatHedged(row.value, row.qualifier, lang, formatExact)} ${BY_NAMES[by][lang]}`, dividedBy(row, by, lang)];
  const basis = row.basis === null ? [] : [BASIS_NAMES[row.basis][lang]];
  const other = chart === "scatter" && row.with_value !== null ? [partnerText(row, lang)] : [];
  const caveats = caveatsOf(row).map((code) => `† ${CAVEATS[code][lang]}`);
  return [...ratio, observationTitle(stated, lang), ...basis, ...other, ...caveats].join(UI.dot[lang]);
}

function dividedBy(row: DrawnRow, by: keyof typeof DIVISORS, lang: Lang): string {
  const per = formatHedged(row.per_value ?? 0, row.per_qualifier ?? "exact", lang, formatExact);
  const figure = formatHedged(row.figure, row.figure_qualifier, lang, formatExact);
  const times = DIVISORS[by].per === 1 ? "" : ` × ${formatExact(DIVISORS[by].per, lang)}`;
  return `${figure}${times} ÷ ${per} “${row.per_quote ?? ""}”`;
}

function partnerText(row: DrawnRow, lang: Lang): string {
  const figure = formatHedged(row.with_figure ?? 0, row.with_figure_qualifier ?? "exact", lang, formatExact);
  const unit = unitName(row.with_unit ?? "", lang);
  return `${words(row, "with_name", lang) ?? ""} ${figure} ${unit} “${row.with_quote ?? ""}”`;
}

/** Group of bureaus that a row may be ranked in: its level, and for money, its own or that across it, the basis. */
export function groupOf(row: DrawnRow, lang: Lang): string {
  const level = LEVEL_GROUPS[row.level]?.[lang] ?? row.level;
  const bases = (["", "with_"] as const).flatMap((side) => (row[`${side}unit`] === "CNY" ? [row[`${side}basis`]] : []));
  const names = bases.map((basis) => (basis === null ? EXPLORE.basisUnknown[lang] : BASIS_SHORT[basis][lang]));
  return [level, ...new Set(names)].join(UI.dot[lang]);
}

/** Groups of rows in their order, the comparable rows of each apart. */
export function groupRows(
  rows: readonly DrawnRow[],
  exploration: Exploration,
  lang: Lang,
): { group: string; rows: readonly DrawnRow[]; comparable: DrawnRow[] }[] {
  return [...groupBy(rows, (row) => groupOf(row, lang))].map(([group, own]) => {
    return { group, rows: own, comparable: own.filter((row) => obstacleOf(row, exploration) === null) };
  });
}

/** All that what is drawn may be, by hedge, bounds and the digits that the figure is printed with. */
export function rangeOfRow(row: DrawnRow): Range {
  const { value, figure, lower, upper, unit, qualifier, raw } = row;
  const printed = rangeOf({ value: figure, lower: null, upper: null, raw, unit });
  const hedged = hedgedRange({ value, lower, upper, raw: "", unit, qualifier });
  return { ...hedged, slack: figure === 0 ? 0 : printed.slack * (value / figure) };
}
