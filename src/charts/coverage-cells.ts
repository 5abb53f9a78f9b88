import { group } from "d3-array";
import type { Row } from "../model/columns.js";
import { COVERAGE_STATES, coverageState, type CoverageState } from "../model/coverage.js";
import { textOf } from "./observed.js";

/** What is known of one bureau and year. */
export interface YearCoverage {
  year: number;
  stated: number;
  /** Source id of a report read in full, null for none. */
  read: string | null;
  unread: boolean;
  /** Address of a report that is not yet read. */
  url: string | null;
  /** Families with figures, in rows of `listCoverage`. */
  families: readonly Row[];
  stateOf(family: string): CoverageState;
}

/** What is known of one bureau, years in order. */
export interface BureauCoverage {
  code: string;
  level: string;
  province: string;
  province_zh: string;
  province_en: string;
  short_zh: string;
  short_en: string;
  name_zh: string;
  name_en: string;
  stated: number;
  years: readonly YearCoverage[];
}

/** Rows of `listCoverage` by bureau and year, bureaus in the order of the rows. */
export function gatherCoverage(rows: readonly Row[]): BureauCoverage[] {
  return [...groupBy(rows, "bureau_code")].map(([code, own]) => {
    const [first] = own as [Row, ...Row[]];
    const name = (column: string) => textOf(first[column]);
    return {
      ...{ code, level: name("level"), province: name("province"), province_zh: name("province_zh"), province_en: name("province_en") },
      ...{ short_zh: name("short_zh"), short_en: name("short_en"), name_zh: name("name_zh"), name_en: name("name_en") },
      stated: sum(own),
      years: [...groupBy(own, "year").values()].map(gatherYear).sort((a, b) => a.year - b.year),
    };
  });
}

function gatherYear(rows: readonly Row[]): YearCoverage {
  const [first] = rows as [Row, ...Row[]];
  const families = rows.filter(({ family }) => family !== null);
  const read = first.read === null ? null : textOf(first.read);
  const known = { read: read !== null, unread: first.unread === true, seen: families.length > 0 };
  return {
    ...{ year: Number(first.year), stated: sum(families), read, unread: known.unread, url: first.url === null ? null : textOf(first.url) },
    families,
    stateOf: (family) => {
      const row = families.find((other) => other.family === family);
      return coverageState({
        ...{ stated: Number(row?.stated ?? 0), comparable: Number(row?.comparable ?? 0), zeros: Number(row?.zeros ?? 0) },
        ...known,
      });
    },
  };
}

const sum = (rows: readonly Row[]): number => rows.reduce((total, { stated }) => total + Number(stated), 0);

function groupBy(rows: readonly Row[], column: string): Map<string, Row[]> {
  return group(rows, (row) => textOf(row[column]));
}

/** The state of a year over all families: the best that any family has, or what is known of its report. */
export function stripState(year: YearCoverage): CoverageState {
  const states = new Set(year.families.map(({ family }) => year.stateOf(textOf(family))));
  return (["full", "partial", "zero"] as const).find((state) => states.has(state)) ?? year.stateOf("");
}

/** What a cell prints: how many, or the sign of its state. */
export function labelOf(state: CoverageState, count: number): string {
  return COVERAGE_STATES[state].sign.replace("#", String(count));
}
