import { sum } from "d3-array";
import { COVERAGE_STATES, coverageState, type CoverageState } from "../model/coverage.js";
import { groupBy } from "../model/group.js";
import type { CoveredRow } from "../queries/coverage-grid.js";

/** Figures of one family in a year, in a row of `listCoverage`. */
export type FamilyCoverage = CoveredRow & { family: string };

/** What is known of one bureau and year. */
export interface YearCoverage {
  year: number;
  stated: number;
  /** Source id of a report read in full, null for none. */
  read: string | null;
  unread: boolean;
  /** Address of a report that is not yet read. */
  url: string | null;
  /** Families with figures. */
  families: readonly FamilyCoverage[];
  stateOf(family: string): CoverageState;
}

/** What is known of one bureau, years in order. */
export interface BureauCoverage extends Pick<
  CoveredRow,
  "level" | "province" | "province_zh" | "province_en" | "short_zh" | "short_en" | "name_zh" | "name_en"
> {
  code: string;
  stated: number;
  years: readonly YearCoverage[];
}

/** Rows of `listCoverage` by bureau and year, bureaus in the order of the rows. */
export function gatherCoverage(rows: readonly CoveredRow[]): BureauCoverage[] {
  return [...groupBy(rows, (row) => row.bureau_code)].map(([code, own]) => {
    const { level, province, province_zh, province_en, short_zh, short_en, name_zh, name_en } = own[0];
    return {
      ...{ code, level, province, province_zh, province_en, short_zh, short_en, name_zh, name_en },
      stated: sum(own, (row) => row.stated),
      years: [...groupBy(own, (row) => row.year).values()].map(gatherYear).sort((a, b) => a.year - b.year),
    };
  });
}

const isFamily = (row: CoveredRow): row is FamilyCoverage => row.family !== null;

function gatherYear(rows: readonly [CoveredRow, ...CoveredRow[]]): YearCoverage {
  const { year, read, unread, url } = rows[0];
  const families = rows.filter(isFamily);
  const none = { stated: 0, comparable: 0, zeros: 0 };
  return {
    ...{ year, stated: sum(families, (row) => row.stated), read, unread, url, families },
    stateOf: (family) => {
      const { stated, comparable, zeros } = families.find((row) => row.family === family) ?? none;
      return coverageState({ stated, comparable, zeros, read: read !== null, unread, seen: families.length > 0 });
    },
  };
}

/** The state of a year over all families: the best that any family has, or what is known of its report. */
export function stripState(year: YearCoverage): CoverageState {
  const states = new Set(year.families.map(({ family }) => year.stateOf(family)));
  return (["full", "partial", "zero"] as const).find((state) => states.has(state)) ?? year.stateOf("");
}

/** What a cell prints: how many, or the sign of its state. */
export function labelOf(state: CoverageState, count: number): string {
  return COVERAGE_STATES[state].sign.replace("#", String(count));
}
