import { groupBy } from "../../src/model/group.js";
import type { Figure } from "../quantity/figure.js";
import { cellPeriod } from "./cell-period.js";
import { type Classified, unclassified } from "./classified.js";
import type { Celled, Prepared } from "./scene.js";

const SHARES = new Set(["percent", "percentage_point", "times"]);
const RATE = /[率幅%]/;
const COUNT = /[数量额]/;
const FALLS = /下降|减少|降幅/;
const RISES = /增|升/;
const DUST = 1e-6;

/** A cell under 同比 or 增减 is the change of the figure that its row and table give for this year, signed; a bare number is a count where it is the difference of the two years, else percent. */
export function changeOfCell(prepared: Prepared, item: Celled, items: readonly Celled[], done: Map<Figure, Classified>): void {
  const own = done.get(item.figure);
  if (!own) return;
  const { current, previous } = yearsOf(item, items, done);
  const base = current ?? (own.indicator === null ? besideIt(item, items, done) : own);
  own.of = null;
  if (!base?.indicator) {
    own.indicator = null;
    unclassified(own, "a change of something the catalogue has no name for");
  } else {
    own.indicator = `${base.indicator.replace(/\.yoy$/, "")}.yoy`;
    own.period = base.period.kind === "point" ? cellPeriod(prepared, item.cell, false) : base.period;
    own.scope = base.scope;
    own.basis = null;
    own.rule = "a stated change";
    own.matched = [];
  }
  measure(item, own, current, previous, isRate(item, items));
}

/** 案件数|同比|罚款|同比: under a heading that says no more, the change is of the column before it. */
function besideIt({ cell }: Celled, items: readonly Celled[], done: Map<Figure, Classified>): Classified | undefined {
  if (cell.head.some(({ subject }) => subject !== "")) return undefined;
  const before = items.find(({ cell: { x, y, role } }) => y === cell.y && x === cell.x - 1 && role === "current");
  return before && done.get(before.figure);
}

/** Whether the changes that stand with this one are shares: their heading says so, or one of them has a fraction. */
function isRate({ cell }: Celled, items: readonly Celled[]): boolean {
  if (RATE.test(headingOf(cell))) return true;
  const { rows, columns } = linesOf(items).rates;
  return !COUNT.test(headingOf(cell)) && (rows.has(cell.y) || columns.has(cell.x));
}

const headingOf = ({ row, head }: Celled["cell"]): string =>
  [...row, ...head]
    .filter(({ role }) => role === "change")
    .map(({ cell: { words } }) => words)
    .join("");

/** The figures of this year and the last that stand in the row or the column of a change and are about the same thing. */
function yearsOf(
  item: Celled,
  items: readonly Celled[],
  done: Map<Figure, Classified>,
): { current?: Classified | undefined; previous?: Classified | undefined } {
  const { row, column } = linesOf(items);
  const beside = new Set([...(row.get(item.cell.y) ?? []), ...(column.get(item.cell.x) ?? [])]);
  const same = [...beside].filter(({ cell }) => isComparable(cell, item.cell)).flatMap(({ figure }) => done.get(figure) ?? []);
  const byYear = same.sort((a, b) => b.period.end.localeCompare(a.period.end));
  return { current: byYear[0], previous: byYear[1] };
}

const subjects = (titles: Celled["cell"]["row"]): string =>
  titles
    .map(({ subject }) => subject)
    .join("|")
    .replace(/\|+$/, "");

/** Counts of a table by row and by column, and its rows and columns whose changes are shares, found once. */
interface Lines {
  row: ReadonlyMap<number, readonly Celled[]>;
  column: ReadonlyMap<number, readonly Celled[]>;
  rates: { rows: Set<number>; columns: Set<number> };
}

const LINES = new WeakMap<readonly Celled[], Lines>();

function linesOf(items: readonly Celled[]): Lines {
  const known = LINES.get(items);
  if (known) return known;
  const counts = items.filter(({ cell: { role } }) => role === "current" || role === "previous");
  const shares = items.filter(({ cell, figure }) => cell.role === "change" && (SHARES.has(figure.unit) || !Number.isInteger(figure.value)));
  const rates = { rows: new Set(shares.map(({ cell }) => cell.y)), columns: new Set(shares.map(({ cell }) => cell.x)) };
  const lines = { row: groupBy(counts, ({ cell }) => cell.y), column: groupBy(counts, ({ cell }) => cell.x), rates };
  LINES.set(items, lines);
  return lines;
}

const isComparable = (cell: Celled["cell"], change: Celled["cell"]): boolean =>
  (cell.role === "current" || cell.role === "previous") &&
  (cell.y === change.y || cell.x === change.x) &&
  subjects(cell.row) === subjects(change.row) &&
  subjects(cell.head) === subjects(change.head);

function measure(
  { figure, cell }: Celled,
  own: Classified,
  current: Classified | undefined,
  previous: Classified | undefined,
  rate: boolean,
): void {
  const headed = headingOf(cell);
  const falls = FALLS.test(headed) && !RISES.test(headed) && figure.value > 0;
  if (falls) turn(figure);
  if (SHARES.has(figure.unit)) return;
  const difference = current && previous ? current.figure.value - previous.figure.value : Number.NaN;
  const scale = scaleOf(figure, difference);
  if (current && (scale !== null || !rate)) {
    if (figure.unit === "" && scale !== null && scale !== 1) times(figure, scale);
    own.unit = figure.unit = current.unit;
  } else own.unit = figure.unit = "percent";
}

/** What a bare number must be multiplied by to be the difference of two figures, or null. */
function scaleOf({ value }: Figure, difference: number): number | null {
  return (
    [1, 1e4, 1e8].find((scale) => Math.abs(Math.abs(value * scale) - Math.abs(difference)) <= DUST * Math.max(1, Math.abs(difference))) ??
    null
  );
}

/** Without binary dust: 6231.5614 × 10000 is 62315614. */
const exact = (value: number): number => Number(value.toPrecision(15));

function times(figure: Figure, scale: number): void {
  figure.value = exact(figure.value * scale);
  figure.lower = figure.lower === null ? null : exact(figure.lower * scale);
  figure.upper = figure.upper === null ? null : exact(figure.upper * scale);
}

function turn(figure: Figure): void {
  const { value, lower, upper } = figure;
  figure.value = -value;
  figure.lower = upper === null ? null : -upper;
  figure.upper = lower === null ? null : -lower;
}
