import { type CellFigure, figureIn, isBareYear } from "../grammar/cell-figure.js";
import type { Span } from "../normalise/modality.js";
import { blocksOf } from "./blocks.js";
import { gridsOf, headOf, usesOf, type Use } from "./columns.js";
import type { CellText, Grid, GridCell, GridKind, Role, Title } from "./grid.js";
import { noteTitle, pairHead, type Pair, type PairHead, pairOf } from "./pairs.js";
import { sideBySide } from "./split.js";
import { fittingUnits, listedUnits, splitUnit, titleOf } from "./titles.js";
import { WORDS } from "./words.js";

const FEWEST_ROWS = 2;
const MOST_COLUMNS = 60;
const DITTO = new Set(["〃", "同上"]);
const PART = new RegExp(`^(?:${WORDS.part.join("|")}|[-·])`);

/** Tidied text → every cell of its tables that holds a figure, with what the table says of it, in order of place. */
export function findCells(text: string): GridCell[] {
  if (!text.includes("\t")) return [];
  const cells: GridCell[] = [];
  let before: Grid | null = null;
  let table = 0;
  for (const block of blocksOf(text)) {
    const { rows, follows } = block;
    const isTable = rows.length >= FEWEST_ROWS || (follows && before !== null);
    const grids: Grid[] = isTable && (rows[0]?.length ?? 0) <= MOST_COLUMNS ? gridsOf(block, follows ? before : null) : [];
    for (const grid of grids) for (const one of sideBySide(grid)) cells.push(...cellsOf(text, one, table++));
    before = grids.at(-1) ?? headOf(block);
  }
  return cells.sort((a, b) => a.start - b.start);
}

function cellsOf(text: string, grid: Grid, table: number): GridCell[] {
  const uses = usesOf(grid);
  const said = grid.captions.map(({ start, end }) => listedUnits(text.slice(start, end)));
  const listed = said.findLast((units) => units.length > 0) ?? [];
  const groups: (Title | undefined)[] = [];
  let banner: Span | null = null;
  const labels = grid.rows.map((row) => labelsOf(row, uses, groups));
  const heads = grid.columns.map((head, x) => headsOf(grid, head, x));
  return grid.rows.flatMap((row, y) => {
    if (
      row.length > 1 &&
      row.filter(({ words }) => words !== "").length === 1 &&
      figureIn(row.find(({ words }) => words !== "")?.words ?? "") === null
    ) {
      const only = row.find(({ words }) => words !== "") as CellText;
      banner = { start: only.start, end: only.end };
      return [];
    }
    const captions = banner ? [...grid.captions, banner] : grid.captions;
    const unitCell = row.find((_, x) => uses[x] === "unit")?.words ?? "";
    return row.flatMap((cell, x) => {
      if (uses[x] !== "figure") return [];
      const found = figureIn(cell.words);
      if (found === null && !isBareYear(cell.words)) return [];
      const place = { row: rowsAt(grid, labels, x, y), head: grid.columns[x] ?? [], captions, table, y, x };
      const pair = pairOf(cell);
      if (pair) return pairCells(pair, place, heads[x] ?? { head: place.head, note: grid.note }, unitCell, listed);
      return [placed(cell, place, found, unitCell, listed)];
    });
  });
}

/** Headings of a column that has pairs of figures. */
const headsOf = ({ rows, note }: Grid, head: Title[], x: number): PairHead | null =>
  rows.some((row) => row[x] && pairOf(row[x])) ? pairHead(head, note) : null;

/** The two figures of a cell; the one in brackets stands in a column of its own. */
function pairCells(pair: Pair, place: Place, { head, note }: PairHead, unitCell: string, listed: string[]): GridCell[] {
  const over = pairHead(place.row, note);
  const row = over.head;
  const inner = { ...place, row, head: [...head, noteTitle(pair, over.note)], x: place.x + BRACKETED };
  const each = (cell: CellText, at: Place): GridCell => placed(cell, at, figureIn(cell.words), unitCell, listed);
  return [each(pair.main, { ...place, row, head }), each(pair.inner, inner)];
}

/** Where figures in brackets stand beside their column. */
const BRACKETED = 0.5;

/** The labels of a cell's row, with those of the rows below that it covers (〃). */
function rowsAt({ rows }: Grid, labels: readonly Title[][], x: number, y: number): Title[] {
  const own = labels[y] ?? [];
  let end = y + 1;
  while (DITTO.has(rows[end]?.[x]?.words ?? "")) end++;
  const leaf = own.at(-1);
  if (end === y + 1 || !leaf) return own;
  const subjects = labels.slice(y, end).map((titles) => titles.at(-1)?.subject ?? "");
  const { cell, role, unit, timed, kind, part } = leaf;
  return [...own.slice(0, -1), { cell, subject: subjects.join("、"), role, unit, timed, kind, part }];
}

/** Labels of a row: a blank one in front of the last holds on from the row above, as a merged cell does. */
function labelsOf(row: CellText[], uses: Use[], groups: (Title | undefined)[]): Title[] {
  const places = uses.flatMap((use, x) => (use === "label" ? [x] : []));
  const titles: Title[] = [];
  places.forEach((x, i) => {
    const cell = row[x] as CellText;
    const isLast = i === places.length - 1;
    const title = cell.words === "" ? (isLast ? undefined : groups[x]) : labelOf(cell);
    groups[x] = title;
    if (title && !titles.some((other) => other.cell.words === title.cell.words)) titles.push(title);
  });
  return titles;
}

/** 其中:查封扣押 names what stands behind the mark. */
function labelOf(cell: CellText): Title {
  const mark = PART.exec(cell.words)?.[0].length ?? 0;
  if (mark === 0 || mark === cell.words.length) return titleOf(cell);
  const title = titleOf({ words: cell.words.slice(mark), start: cell.start + mark, end: cell.end });
  title.part = true;
  return title;
}

type Place = Pick<GridCell, "row" | "head" | "captions" | "table" | "y" | "x">;

function placed(cell: CellText, place: Place, found: CellFigure | null, unitCell: string, listed: string[]): GridCell {
  const { words, start, end } = cell;
  const { row, head, captions, table, y, x } = place;
  const titles = [...row, ...head];
  const role = found?.before ? "previous" : roleOf(titles);
  const own = found?.unit || unitOf(head);
  // a change has a unit of its own (增减(%) beside counts and money), or is counted as the two figures are
  const kind = kindOf(row, head);
  const told = (units: string[]): GridCell => ({ words, start, end, row, head, captions, units, role, kind, table, y, x });
  if (role === "change") return told(own ? [own] : []);
  const given = found?.unit || unitCell || unitOf(row, head);
  const names = titles.map(({ cell: { words } }) => splitUnit(words).rest);
  return told(given ? [given] : fittingUnits(names, listed));
}

/** The unit of the nearest title that has one, of those that name something before those that do not (数量(件)). */
const unitOf = (...titles: Title[][]): string => {
  const having = titles.flatMap((each) => each.filter(({ unit }) => unit !== "").reverse());
  return (having.find(({ subject }) => subject !== "") ?? having[0])?.unit ?? "";
};

const roleOf = (titles: readonly Title[]): Role => titles.findLast(({ role }) => role !== "current")?.role ?? "current";

const kindOf = (row: readonly Title[], head: readonly Title[]): GridKind => {
  const own = row.at(-1)?.kind ?? "plain";
  return own !== "plain" ? own : (head.at(-1)?.kind ?? "plain");
};
