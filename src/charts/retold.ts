import type { ChartMark } from "../model/chart-choice.js";
import { type ChartKind, type Exploration, FIRST, partnerOf } from "../model/explore.js";
import { exploreRows } from "../series/explore.js";
import type { FigureOrigin } from "../model/origin.js";
import type { FiledFigure } from "../series/file.js";
import type { FigureTables } from "../series/tables.js";
import { drawnRows, refuseLonely } from "./explore-rows.js";

/** An exploration that draws given figures, and how many others of the same places and years it draws beside them. */
export interface Retold {
  exploration: Exploration;
  more: number;
}

/** Places and years that a query asks for. */
type Asked = Pick<FigureOrigin["only"], "codes" | "years">;

const CODE = /^\d{6}$/;

/** The exploration that draws figures of one indicator as a mark of the notebook does, with those that do not compare where they are among them; null where it would not draw them all. */
export function retell(figures: readonly FiledFigure[], mark: ChartMark, asked: Asked, tables: FigureTables): Retold | null {
  const [first] = figures;
  if (first === undefined || figures.some(({ indicator }) => indicator !== first.indicator)) return null;
  // A place or year that was asked for and has no figure belongs to the question: the chart says that it is silent.
  const bureaus = distinct([...figures.map(({ bureau_code }) => bureau_code), ...asked.codes.filter((code) => CODE.test(code))]);
  const years = distinct([...figures.map(({ year }) => year), ...asked.years.map(Number).filter(Number.isInteger)]);
  const chart: ChartKind = mark === "bar" && years.length === 1 && bureaus.length > 1 ? "ranking" : "trend";
  const plain = { ...FIRST, indicator: first.indicator, with: partnerOf(first.indicator), chart, bureaus, years };
  for (const exploration of [plain, { ...plain, all: true }]) {
    const drawn = new Set(drawnRows(refuseLonely(exploreRows(exploration, tables), exploration), exploration).map(({ id }) => id));
    const wanted = distinct(figures.map(({ id }) => id));
    if (wanted.every((id) => drawn.has(id))) return { exploration, more: drawn.size - wanted.length };
  }
  return null;
}

const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)].sort();
