import { type Entry, fitsTo, type Question, type SheetRow, toEntry } from "./benchmark.js";
import type { BookFigure } from "./book.js";
import { measure } from "./divisor.js";
import { COUNTRY } from "./level.js";
import type { OpenBook } from "./open-book.js";
import type { Range } from "./range.js";
import { MIN_PEERS } from "./rank.js";

/** What stands around a figure that peers alone do not place. */
export interface Surroundings {
  /** The bureau's province and the country, where the figure is divided or is a rate: totals of unlike size say nothing. */
  references: readonly Entry[];
  /** Known figures of other bureaus outside of the peers, nearest in level, year and population first; none where peers suffice. */
  nearest: readonly Entry[];
  /** How many more peers would have to publish a comparable figure for a position. */
  lacking: number;
}

/** How many of the nearest known figures are shown. */
const NEAREST = 3;

/** Reference lines, nearest known figures and what is lacking for one row of a sheet. */
export function surround(open: OpenBook, question: Question, row: SheetRow): Surroundings {
  const model = row.figure ?? row.peers[0]?.figure ?? null;
  const lacking = Math.max(0, MIN_PEERS - row.peers.length);
  return {
    references: findReferences(open, question, row, model),
    nearest: lacking > 0 ? findNearest(open, question, row, model) : [],
    lacking,
  };
}

/** Bureaus that a bureau is seen against: its province, then the country, itself left out. */
export function referenceCodes(open: OpenBook, bureau: string): string[] {
  return [open.bureau(bureau)?.province ?? "", COUNTRY].filter((code) => code !== bureau && open.bureau(code) !== undefined);
}

function findReferences(open: OpenBook, { bureau, year }: Question, { indicator, per }: SheetRow, model: BookFigure | null): Entry[] {
  if (per === "none" && indicator.kind !== "rate") return [];
  return referenceCodes(open, bureau).flatMap((code) => {
    const figure = nearestOf(open, code, indicator.id, year, model);
    return (figure && toEntry(open, figure, per, model).entry) ?? [];
  });
}

function findNearest(open: OpenBook, { bureau, year }: Question, row: SheetRow, model: BookFigure | null): Entry[] {
  const own = open.bureau(bureau);
  // No bureau is near the country.
  if (bureau === COUNTRY) return [];
  const shown = new Set([bureau, COUNTRY, own?.province ?? "", ...row.peers.map(({ figure }) => figure.bureau)]);
  const { indicator, per } = row;
  const candidates = open
    .statedBy(indicator.id)
    .filter((code) => !shown.has(code) && (per !== "none" || indicator.kind === "rate" || open.bureau(code)?.level === own?.level))
    .flatMap((code) => nearestOf(open, code, indicator.id, year, model) ?? [])
    .flatMap((figure) => toEntry(open, figure, per, model).entry ?? []);
  const people = own?.population ?? null;
  const far = ({ bureau: other, figure }: Entry) => [
    Number(other.level !== own?.level),
    Math.abs(figure.year - year),
    people !== null && other.population !== null ? Math.abs(Math.log(other.population / people)) : 99,
  ];
  return candidates
    .map((entry) => ({ entry, far: far(entry) }))
    .sort((a, b) => compareLists(a.far, b.far))
    .slice(0, NEAREST)
    .map(({ entry }) => entry);
}

/** A bureau's figure nearest to the year, however far, that compares with the model. */
function nearestOf(open: OpenBook, code: string, indicator: string, year: number, model: BookFigure | null): BookFigure | undefined {
  const fitting = open.figuresOf(code, indicator).filter(fitsTo(model));
  return [...fitting].sort((a, b) => Math.abs(a.year - year) - Math.abs(b.year - year) || b.year - a.year)[0];
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** One year of a course; `cut` where it does not continue the year before. */
export interface CourseYear {
  year: number;
  value: number;
  cut: boolean;
  figure: BookFigure;
  /** What the value may be. */
  range: Range;
}

/** A bureau's figures of a row's indicator over the years, divided as the row is; years that cannot be divided, and other bureaus' figures that do not compare with the row's, are left out. */
export function courseOf(open: OpenBook, code: string, { indicator, per, figure }: SheetRow): CourseYear[] {
  const fits = (each: BookFigure) => (figure?.bureau === code ? each.unit === figure.unit : fitsTo(figure)(each));
  return open
    .figuresOf(code, indicator.id)
    .filter(fits)
    .flatMap((each) => {
      const range = measure(open, each, per);
      return range ? [{ year: each.year, value: range.value, cut: each.broken, figure: each, range }] : [];
    });
}

/** Indicators that a reader asks of first, in this order. */
const FIRST: readonly string[] = [
  ...["penalty.decisions", "penalty.amount", "inspection.visits", "penalty.cases_filed", "compensation.started"],
  ...["leniency.exempt", "petitions.received", "inspection.officer_visits", "penalty.criminal_transfer", "penalty.detention_transfer"],
];

/** How many numbers a sheet begins with. */
export const FRONT = 5;

/** The rows that a sheet begins with: what the bureau states first, of that what readers ask of first; then what it does not state. */
export function pickFront(
  open: OpenBook,
  question: Question,
  rows: readonly SheetRow[],
  makeSilent: (id: string) => SheetRow | null,
): SheetRow[] {
  const known = (row: SheetRow) => (row.position ? 0 : findReferences(open, question, row, row.figure).length > 0 ? 1 : 2);
  const placeOf = (row: SheetRow) => {
    const at = FIRST.indexOf(row.indicator.id);
    return (row.own === null ? 2 * FIRST.length : 0) + (at < 0 ? FIRST.length + known(row) : at);
  };
  const own = rows
    .filter(({ figure }) => figure !== null)
    .map((row) => ({ row, place: placeOf(row) }))
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => row);
  const named = new Set(own.map(({ indicator }) => indicator.id));
  const silent = FIRST.filter((id) => !named.has(id)).flatMap((id) => makeSilent(id) ?? []);
  return [...own, ...silent].slice(0, FRONT);
}
