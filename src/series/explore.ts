import { DIVISORS, type Exploration, MOST_SERIES } from "../model/explore.js";
import { groupBy } from "../model/group.js";
import type { ExploredRow } from "../queries/explore.js";
import { explorationRow } from "./explored-row.js";
import type { Lined, Paired, Placed } from "./placed.js";
import { compareText, mateOf, placeOf, type Rated, rateFigures } from "./rate.js";
import type { FigureTables } from "./tables.js";

/** The indicators whose figures an exploration needs. */
export function indicatorsFor({ indicator, chart, by, with: other }: Exploration): string[] {
  const below = by === null ? null : DIVISORS[by].indicator;
  return [...new Set([indicator, ...(chart === "scatter" ? [other] : []), ...(below === null ? [] : [below])])];
}

/** The rows of `exploreFigures`, worked out without a database from files of indicators: the same rows in the same order. */
export function exploreRows(exploration: Exploration, tables: FigureTables): ExploredRow[] {
  const marked = markLines(pairUp(exploration, rateFigures(exploration, tables)));
  const levels = ({ figure }: Rated) => LEVELS.indexOf(tables.bureaus.get(figure.bureau_code)?.level ?? "county");
  return place(exploration, marked, tables)
    .sort(
      (a, b) =>
        levels(a) - levels(b) ||
        a.place - b.place ||
        a.figure.year - b.figure.year ||
        Number(a.reason !== null) - Number(b.reason !== null) ||
        compareText(a.figure.id, b.figure.id),
    )
    .map((placed) => explorationRow(placed, exploration, tables));
}

const LEVELS: readonly string[] = ["national", "province", "prefecture", "county"];

function pairUp({ indicator, chart, with: other }: Exploration, rated: readonly Rated[]): Paired[] {
  const own = rated.filter(({ figure }) => figure.indicator === indicator);
  if (chart !== "scatter") return own.map((one) => ({ ...one, across: null }));
  const partners = groupBy(
    rated.filter(({ figure }) => figure.indicator === other),
    placeOf,
  );
  return own.map((one) => {
    const across = mateOf(one, partners);
    return { ...one, across, reason: one.reason ?? (across?.value == null ? "no_partner" : across.reason) };
  });
}

const differs = (a: string | null, b: string | null) => a !== null && b !== null && a !== b;

/** Cuts each bureau's line where definition, unit or basis changes, and where years are missing. */
function markLines(paired: readonly Paired[]): Lined[] {
  const runs = groupBy(paired, ({ figure, reason }) => `${figure.bureau_code} ${reason === null}`);
  return [...runs.values()].flatMap((run) => {
    const sorted = [...run].sort((a, b) => a.figure.year - b.figure.year);
    let segment = 0;
    return sorted.map((one, i) => {
      if (one.reason !== null) return { ...one, broken: false, segment: null };
      const before = sorted[i - 1];
      const broken = before !== undefined && isBreak(before, one);
      if (before !== undefined && (broken || one.figure.year - before.figure.year > 1)) segment += 1;
      return { ...one, broken, segment };
    });
  });
}

function isBreak(before: Rated, after: Rated): boolean {
  const [a, b] = [before.figure, after.figure];
  return before.signature !== after.signature || a.unit !== b.unit || differs(a.basis, b.basis) || b.breaks !== null;
}

interface Standing {
  code: string;
  national: boolean;
  points: number;
  stated: number;
}

/** Bureaus in their order, the country first, then those with most comparable years; of a ranking the year that has most. */
function place({ chart, by, bureaus }: Exploration, marked: readonly Lined[], tables: FigureTables): Placed[] {
  const levelOf = (code: string) => tables.bureaus.get(code)?.level;
  const year = chart === "ranking" ? fullestYear(marked) : null;
  const drawn = marked.filter(({ figure }) => {
    if (chart === "trend" && by === null && bureaus.length === 0 && levelOf(figure.bureau_code) === "national") return false;
    return year === null || figure.year === year;
  });
  const standing = (code: string): Standing => {
    const own = marked.filter(({ figure }) => figure.bureau_code === code);
    const points = own.filter(({ reason }) => reason === null).length;
    return { code, national: levelOf(code) === "national", points, stated: own.length };
  };
  const order = [...new Set(drawn.map(({ figure }) => figure.bureau_code))].map(standing).sort(compareStandings);
  const places = new Map(order.map(({ code }, i) => [code, i + 1]));
  const most = bureaus.length > 0 ? null : MOST_SERIES[chart];
  return drawn
    .map((one) => ({ ...one, place: places.get(one.figure.bureau_code) ?? 0, series: order.length }))
    .filter((one) => most === null || one.place <= most);
}

const compareStandings = (a: Standing, b: Standing): number =>
  Number(b.national) - Number(a.national) || b.points - a.points || b.stated - a.stated || compareText(a.code, b.code);

function fullestYear(marked: readonly Lined[]): number {
  const years = [...groupBy(marked, ({ figure }) => figure.year)].map(([year, own]) => ({
    year,
    points: own.filter(({ reason }) => reason === null).length,
  }));
  return years.sort((a, b) => b.points - a.points || b.year - a.year)[0]?.year ?? 0;
}
