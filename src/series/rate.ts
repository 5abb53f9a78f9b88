import { DIVISORS, type DivisorName, type Exploration } from "../model/explore.js";
import { groupBy } from "../model/group.js";
import type { Qualifier } from "../model/observation.js";
import { SOURCE_KINDS } from "../model/source.js";
import type { FiledFigure } from "./file.js";
import type { FigureTables } from "./tables.js";

/** A figure with what is drawn of it, and why it does not compare; the names are those of `exploreFigures`. */
export interface Rated {
  figure: FiledFigure;
  value: number | null;
  lower: number | null;
  upper: number | null;
  qualifier: Qualifier | null;
  reason: string | null;
  /** Changes where figures before and after are not of one definition. */
  signature: string;
  /** The figure that it was divided by. */
  per: FiledFigure | null;
}

/** The chosen figures of all indicators that an exploration asks for, rated as its SQL rates them. */
export function rateFigures(exploration: Exploration, tables: FigureTables): Rated[] {
  const stood = stand(exploration, chooseFigures(exploration, tables), tables);
  return exploration.by === null ? stood : divide(stood, exploration.by, tables);
}

function chooseFigures({ bureaus, years, kinds, level, province }: Exploration, tables: FigureTables): FiledFigure[] {
  const keeps = <T>(list: readonly T[], item: T) => list.length === 0 || list.includes(item);
  return tables.figures.filter((figure) => {
    const bureau = tables.bureaus.get(figure.bureau_code);
    const source = tables.sources.get(figure.source_id);
    if (bureau === undefined || source === undefined) return false;
    return (
      keeps(bureaus, figure.bureau_code) &&
      keeps(years, figure.year) &&
      keeps(kinds, source.kind) &&
      (level === null || bureau.level === level) &&
      (province === null || bureau.province === province)
    );
  });
}

/** What keeps a figure from comparing in this form of chart. */
function obstacleIn({ chart, by }: Exploration, figure: FiledFigure, tables: FigureTables): string | null {
  const beside = chart === "ranking" || chart === "scatter" || chart === "distribution";
  if (figure.obstacle !== null) return figure.obstacle;
  if (beside || by !== null) {
    if (figure.unit !== tables.indicators.get(figure.indicator)?.unit) return "unit";
    if (figure.definition !== null) return "definition";
  }
  return beside && tables.bureaus.get(figure.bureau_code)?.level === "national" ? "national" : null;
}

/** One comparable figure stands for a bureau, indicator and year; another that agrees stands in where the first one's kind of source is filtered away. */
function stand(exploration: Exploration, figures: readonly FiledFigure[], tables: FigureTables): Rated[] {
  const known = figures.map((figure) => ({ figure, obstacle: obstacleIn(exploration, figure, tables) }));
  const rivals = groupBy(known, ({ figure: f, obstacle }) => `${f.bureau_code} ${f.indicator} ${f.year} ${obstacle === null}`);
  const trust = ({ source_id }: FiledFigure) => SOURCE_KINDS.indexOf(tables.sources.get(source_id)?.kind ?? "table");
  return [...rivals.values()].flatMap((own) =>
    [...own]
      .sort(
        ({ figure: a }, { figure: b }) =>
          Number(b.headline) - Number(a.headline) ||
          trust(a) - trust(b) ||
          Number(a.qualifier !== "exact") - Number(b.qualifier !== "exact") ||
          compareText(a.id, b.id),
      )
      .map(({ figure, obstacle }, i) => {
        const { value, lower, upper, qualifier, headline_reason, definition } = figure;
        const other = i === 0 ? null : headline_reason === "agrees" ? "agrees" : "superseded";
        return { figure, value, lower, upper, qualifier, reason: obstacle ?? other, signature: definition ?? "", per: null };
      }),
  );
}

/** Texts in the order of their codes, as SQL sorts them. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Two figures belong together where both stand for the year, or where both are of one period and scope. */
export function together(a: Rated, b: Rated): boolean {
  if (a.reason === null && b.reason === null) return true;
  const [x, y] = [a.figure, b.figure];
  return x.period_start === y.period_start && x.period_end === y.period_end && x.scope === y.scope;
}

/** The best figure of the same bureau and year that belongs to one: first one that compares, then by id. */
export function mateOf(rated: Rated, others: ReadonlyMap<string, readonly Rated[]>): Rated | null {
  const own = (others.get(placeOf(rated)) ?? []).filter((other) => together(rated, other));
  const [best] = [...own].sort((a, b) => Number(a.reason !== null) - Number(b.reason !== null) || compareText(a.figure.id, b.figure.id));
  return best ?? null;
}

/** Bureau and year of a figure, by which others are found. */
export const placeOf = ({ figure }: Rated): string => `${figure.bureau_code} ${figure.year}`;

const over = (a: number | null, per: number, b: number | null): number | null =>
  a === null || b === null || b === 0 ? null : (a * per) / b;

type Divisor = Pick<Rated, "value" | "lower" | "upper" | "qualifier" | "reason">;

/** What is never divided by all residents: figures of a part or of another time. */
const PARTS = new Set(["scope", "part", "period"]);

function divide(stood: readonly Rated[], by: DivisorName, tables: FigureTables): Rated[] {
  const { indicator, per } = DIVISORS[by];
  if (indicator === null) {
    return stood.map((rated) => {
      const residents = PARTS.has(rated.reason ?? "") ? null : (tables.bureaus.get(rated.figure.bureau_code)?.residents ?? null);
      const value = residents?.population ?? null;
      return quotient(rated, value === null ? null : { value, lower: value, upper: value, qualifier: "exact", reason: null }, per);
    });
  }
  const divisors = groupBy(
    stood.filter(({ figure }) => figure.indicator === indicator),
    placeOf,
  );
  return stood.map((rated) => {
    const divisor = mateOf(rated, divisors);
    const signature = divisor === null ? "" : `${rated.signature} / ${divisor.figure.unit}${divisor.signature}`;
    return { ...quotient(rated, divisor, per), signature, per: divisor?.figure ?? null };
  });
}

function quotient(n: Rated, d: Divisor | null, per: number): Rated {
  const [value, lower, upper] = [
    over(n.value, per, d?.value ?? null),
    over(n.lower, per, d?.upper ?? null),
    over(n.upper, per, d?.lower ?? null),
  ];
  const reason = n.reason ?? (d?.value == null ? "no_divisor" : d.value === 0 ? "zero_divisor" : d.reason);
  return { ...n, value, lower, upper, qualifier: d === null ? null : hedge(n, d), reason };
}

/** The hedge of a quotient, from whether both figures are exact and which bounds it has. */
function hedge(n: Rated, d: Divisor): Qualifier {
  if (n.qualifier === "exact" && d.qualifier === "exact") return "exact";
  const least = n.lower !== null && d.upper !== null;
  const most = n.upper !== null && d.lower !== null && d.lower !== 0;
  if (least && !most) return "at_least";
  return most && !least ? "at_most" : "approx";
}
