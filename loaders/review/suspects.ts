import { median } from "d3-array";
import type { RowOf } from "../../src/model/columns.js";
import { groupBy } from "../../src/model/group.js";
import type { CorpusRecord } from "../../src/model/source.js";
import type { Tables } from "../tables/rows.js";

type Row = RowOf<"observations">;

/** A figure that a person should look at: how doubtful it is (0–1), what that counts (doubt × importance), its words, where they stand, and why. */
export interface Suspect {
  id: string;
  bureau_code: string;
  year: number;
  indicator: string;
  value: number;
  unit: string;
  scope: string;
  confidence: number;
  headline: boolean;
  weight: number;
  quote: string;
  file: string;
  place: number | null;
  section: string | null;
  reasons: string[];
}

const CORE = new Set(["penalty", "compensation", "inspection", "staff"]);
const FOR_CORE = 2;
const FOR_HEADLINE = 2;
/** How much of a figure's remaining trust each kind of doubt takes. */
const DOUBT = { check: 0.5, years: 0.3, peers: 0.2 };
/** Times that a figure may be above or below what others say. */
const APART = { years: 5, peers: 50 };
const FEWEST = { years: 1, peers: 5 };

/** Figures that the program read and no person has answered for, the doubtful and important first; `isAnswered` says which have an answer that is not yet in their record. */
export function listSuspects(corpus: readonly CorpusRecord[], tables: Tables, isAnswered: (id: string) => boolean): Suspect[] {
  const read = new Set(corpus.map(({ source }) => source.id));
  const differing = differingChecks(tables);
  const others = comparedWith(tables);
  return tables.observations
    .flatMap((row): Suspect[] => {
      const { confidence } = row;
      if (confidence === null || !read.has(row.source_id) || isAnswered(row.id)) return [];
      return [suspectOf({ ...row, confidence }, differing.get(row.id) ?? [], others)];
    })
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
}

function suspectOf(row: Row & { confidence: number }, checks: readonly string[], others: Compared): Suspect {
  const { id, bureau_code, year, indicator, value, unit, scope, confidence, headline, quote, source_id, start: place, section } = row;
  const far = (["years", "peers"] as const).flatMap((kind) => {
    const told = farFrom(row, others[kind](row), kind);
    return told === null ? [] : [{ kind, told }];
  });
  const shares = [confidence, ...(checks.length > 0 ? [1 - DOUBT.check] : []), ...far.map(({ kind }) => 1 - DOUBT[kind])];
  const doubt = 1 - shares.reduce((product, share) => product * share, 1);
  const importance = (CORE.has(row.family) ? FOR_CORE : 1) * (headline ? FOR_HEADLINE : 1);
  return {
    ...{ id, bureau_code, year, indicator, value, unit, scope, confidence, headline, quote, place, section },
    ...{ weight: Number((doubt * importance).toFixed(3)), file: `data/corpus/${source_id}.json` },
    reasons: [`confidence ${confidence.toFixed(2)}`, ...checks, ...far.map(({ told }) => told)],
  };
}

function differingChecks({ checks }: Tables): Map<string, string[]> {
  const reasons = new Map<string, string[]>();
  for (const { verdict, kind, observations, expected } of checks) {
    if (verdict !== "differs") continue;
    const reason = `check “${kind}” differs${expected === null ? "" : ` (implied ${expected})`}`;
    for (const id of observations.split(" ")) reasons.set(id, [...(reasons.get(id) ?? []), reason]);
  }
  return reasons;
}

type Compared = Record<keyof typeof APART, (row: Row) => number[]>;

/** Headlines to hold a figure against: its bureau's other years, and other bureaus of its level. */
function comparedWith({ observations, bureaus }: Tables): Compared {
  const levels = new Map(bureaus.map(({ code, level }) => [code, level]));
  const level = (row: Row): string => levels.get(row.bureau_code) ?? "";
  const headlines = observations.filter(({ headline, value }) => headline && value > 0);
  const byKind = groupBy(headlines, (row) => `${row.indicator}|${row.unit}`);
  const like = (row: Row): readonly Row[] => byKind.get(`${row.indicator}|${row.unit}`) ?? [];
  const values = (rows: readonly Row[]): number[] => rows.map(({ value }) => value);
  return {
    years: (row) => values(like(row).filter((other) => other.bureau_code === row.bureau_code && other.year !== row.year)),
    peers: (row) => values(like(row).filter((other) => other.bureau_code !== row.bureau_code && level(other) === level(row))),
  };
}

const TOLD = { years: "of the bureau's other years", peers: "of other bureaus of its level" };

function farFrom({ headline, value, indicator }: Row, others: readonly number[], kind: keyof typeof APART): string | null {
  const middle = others.length < FEWEST[kind] ? undefined : median(others);
  if (!headline || value <= 0 || middle === undefined || indicator.endsWith(".yoy")) return null;
  const ratio = value / middle;
  if (ratio < APART[kind] && ratio > 1 / APART[kind]) return null;
  return `${Number(ratio.toPrecision(2))} times the median ${TOLD[kind]} (${others.length})`;
}

/** A suspect on one line: weight, id, what is read, its words, where they stand, and why. */
export function suspectLine({ weight, id, value, unit, scope, quote, file, place, reasons }: Suspect): string {
  return `${weight.toFixed(2)}  ${id}\t${value} ${unit}${scope === "all" ? "" : ` (${scope})`}\t“${quote}”\t${file}:${place ?? "-"}\t${reasons.join("; ")}`;
}
