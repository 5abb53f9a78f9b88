import { ascending, descending } from "d3-array";
import type { LINE_COLUMNS, RowOf } from "../../src/model/columns.js";
import { groupBy } from "../../src/model/group.js";
import { numberStretches } from "../../src/model/stretch.js";

type Placed = RowOf<"observations">;
type Place = Pick<Placed, (typeof LINE_COLUMNS)[number]["name"]>;
/** An observation before it is known where it stands among the others. */
export type Unplaced = Omit<Placed, keyof Place>;

const NOWHERE: Place = { in_figures: false, stretch: null, changes: null, points: null, stated: null };

/** Rows of all observations with their places on the lines of bureaus and indicators, in the same order. */
export function placeOnLines<R extends Unplaced>(rows: readonly R[]): (R & Place)[] {
  const lines = groupBy(rows.filter(isWhole), ({ bureau_code, indicator }) => `${bureau_code} ${indicator}`);
  const places = new Map<Unplaced, Place>([...lines.values()].flatMap(placeLine));
  return rows.map((row) => ({ ...row, ...(places.get(row) ?? NOWHERE) }));
}

// A stated change is no figure of its indicator.
const isWhole = ({ scope, part_of, indicator }: Unplaced): boolean => scope === "all" && part_of === null && !indicator.endsWith(".yoy");

function placeLine(line: readonly Unplaced[]): [Unplaced, Place][] {
  const years = [...groupBy(line, ({ year }) => year).values()].map(chooseFigure).sort((a, b) => a.year - b.year);
  const points = years.filter(({ comparable }) => comparable);
  const stretches = numberStretches(points.map(({ year, breaks }) => ({ year, broken: breaks !== null })));
  const shared = { points: points.length, stated: years.length };
  let changes = 0;
  const onLine = new Map(
    points.map((row, i) => {
      if (row.breaks !== null) changes += 1;
      return [row, { stretch: stretches[i] ?? null, changes }];
    }),
  );
  return years.map((row) => [row, { in_figures: true, ...(onLine.get(row) ?? { stretch: null, changes: null }), ...shared }]);
}

/** The one that stands for its year; where none does, one of the year rather than since an earlier one, the latest of them. */
function chooseFigure(rivals: readonly [Unplaced, ...Unplaced[]]): Unplaced {
  return rivals.reduce((best, row) => (compareRivals(row, best) < 0 ? row : best));
}

const isCumulative = ({ period_kind }: Unplaced): number => Number(period_kind === "cumulative");
const compareRivals = (a: Unplaced, b: Unplaced): number =>
  Number(b.headline) - Number(a.headline) ||
  isCumulative(a) - isCumulative(b) ||
  descending(a.period_end, b.period_end) ||
  ascending(a.id, b.id);
