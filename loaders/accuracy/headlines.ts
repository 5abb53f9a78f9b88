import type { RowOf } from "../../src/model/columns.js";
import type { Basis, Observation } from "../../src/model/observation.js";
import type { CorpusRecord, Source } from "../../src/model/source.js";
import type { Catalogue } from "../catalogue/load.js";
import { splitBureaus } from "../corpus/split.js";
import { observationRows } from "../tables/observation-rows.js";
import type { FamilyCounts } from "./count.js";
import type { GoldFact, GoldReport } from "./gold.js";
import type { BureauOf } from "./pair.js";

/** Headlines (bureau, indicator, year) of a text's gold and of its reading by the atlas' own rule; right are those of the same value, unit, basis and dates. */
export function countHeadlines(gold: GoldReport, record: CorpusRecord | null, catalogue: Catalogue, bureauOf: BureauOf): FamilyCounts {
  const facts = gold.facts.filter(({ indicator }) => indicator !== "other");
  const source = sourceOf(gold);
  const observations = facts.map((fact, i) => observationOf(fact, i, bureauOf(fact)));
  const stated = headlinesOf({ source, observations, quantities: [], issues: [], checks: [] }, catalogue);
  const read = record ? headlinesOf(record, catalogue) : new Map<string, Standing>();
  const open = new Set(facts.filter(isOpen).flatMap((fact) => claimsOf(fact, bureauOf(fact))));
  const counts = { gold: 0, read: 0, right: 0 };
  for (const [key, row] of stated) {
    const fact = facts[Number(row.id.split("@")[1])] as GoldFact;
    const found = read.get(key);
    if (found && isSame(row, found, fact)) {
      counts.gold++;
      counts.read++;
      counts.right++;
      read.delete(key);
    } else if (!isOpen(fact)) counts.gold++;
  }
  if (gold.report.sha256 !== undefined) return counts;
  for (const [key, row] of read) if (!open.has(`${key}|${row.value}`)) counts.read++;
  return counts;
}

type Standing = RowOf<"observations">;

/** A fact that may be read in several ways: its headline counts only where it is there. */
const isOpen = ({ accept, accept_scope, accept_of, accept_period_kind }: GoldFact): boolean =>
  [accept, accept_scope, accept_of, accept_period_kind].some((list) => list !== undefined);

const claimsOf = ({ indicator, accept = [], period, value }: GoldFact, bureau: string | null): string[] =>
  [indicator, ...accept].map((id) => `${bureau ?? OWN}|${id}|${period.end.slice(0, 4)}|${value}`);

const OWN = "own";

function headlinesOf(record: CorpusRecord, catalogue: Catalogue): Map<string, Standing> {
  const own = record.source.bureau_code;
  const rows = observationRows(splitBureaus(record), [], catalogue).filter(({ headline }) => headline);
  return new Map(rows.map((row) => [[row.bureau_code === own ? OWN : row.bureau_code, row.indicator, row.year].join("|"), row]));
}

function isSame(gold: Standing, read: Standing, { basis, accept_unit = [] }: GoldFact): boolean {
  const dates = gold.period_start === read.period_start && gold.period_end === read.period_end && gold.period_kind === read.period_kind;
  const unit = gold.unit === read.unit || accept_unit.includes(read.unit);
  return gold.value === read.value && dates && unit && (basis === undefined || basis === read.basis);
}

const sourceOf = ({ report: { bureau_code, year } }: GoldReport): Source => ({
  ...{ id: "gold", kind: "report", bureau_code, bureau: "", year, title: "", publisher: null, published: null, url: null },
  ...{ sha256: "", length: 0, catalogue: "", extractor: "" },
});

function observationOf(fact: GoldFact, i: number, bureau: string | null): Observation {
  const { indicator, value, unit, raw, qualifier, period, scope, of, quote, offset, basis } = fact;
  return {
    ...{ id: `gold/${indicator}@${i}`, indicator, value, unit, raw, qualifier, period, quote, of: of ?? null },
    scope: bureau !== null && fact.bureau === undefined ? "all" : scope,
    lower: qualifier === "at_most" ? null : value,
    upper: qualifier === "at_least" ? null : value,
    ...{ start: offset, end: offset, section: "", basis: (basis as Basis | undefined) ?? null, status: "A", rule: "", matched: [] },
    ...{ places: [], confidence: null, corrected: null, ...(bureau !== null && { bureau_code: bureau }) },
  };
}
