import type { Row } from "../model/columns.js";
import type { Edition } from "../model/cite.js";
import { type Reach, reachOf } from "./coverage-text.js";
import { textOf } from "./observed.js";

/** What the tables know beyond a chart's own rows, and the state of the data that the chart was made of. */
export interface ChartFacts {
  observations: ReadonlyMap<string, Row>;
  sources: ReadonlyMap<string, Row>;
  bureaus: ReadonlyMap<string, Row>;
  indicators: ReadonlyMap<string, Row>;
  reach: Reach;
  edition: Edition;
}

/** Looks up tables by their ids, for the texts and data of charts. */
export function gatherFacts(
  tables: Record<"observations" | "sources" | "bureaus" | "indicators", readonly Row[]>,
  edition: Edition,
): ChartFacts {
  const byKey = (rows: readonly Row[], key = "id") => new Map(rows.map((row) => [textOf(row[key]), row]));
  return {
    ...{ observations: byKey(tables.observations), sources: byKey(tables.sources) },
    ...{ bureaus: byKey(tables.bureaus, "code"), indicators: byKey(tables.indicators) },
    ...{ reach: reachOf(tables.observations), edition },
  };
}

/** The observations that a row of a figure is made of, the one that it is about first. */
export function observationsOf(row: Row, { observations }: ChartFacts): Row[] {
  const ids = new Set([row.id, ...Object.values(row)].filter((cell) => typeof cell === "string" && cell.includes("/")));
  return [...ids].map((id) => observations.get(textOf(id))).filter((row) => row !== undefined);
}

/** Indicators that a figure's rows are about; none where they count figures of every kind. */
export function indicatorsOf(rows: readonly Row[], facts: ChartFacts): ReadonlySet<string> {
  const about = rows.filter((row) => "name_zh" in row || "amount" in row);
  const named = about.flatMap((row) => [textOf(row.indicator), textOf(row.denominator)]);
  const observed = about.flatMap((row) => observationsOf(row, facts).map(({ indicator }) => textOf(indicator)));
  return new Set([...named, ...observed].filter((id) => id !== ""));
}

/** The full series behind a figure: every observation of its indicators, or all those of its reports where it counts figures of every kind. */
export function fullSeries(rows: readonly Row[], facts: ChartFacts): Row[] {
  const indicators = indicatorsOf(rows, facts);
  const sources = new Set(rows.map((row) => row.source_id));
  const all = [...facts.observations.values()];
  return indicators.size > 0
    ? all.filter((row) => indicators.has(textOf(row.indicator)))
    : all.filter((row) => sources.has(row.source_id ?? null));
}
