import type { Cell, Row } from "../model/columns.js";
import type { FigureOrigin } from "../model/origin.js";
import { indicatorOf } from "../model/testimony.js";
import { baseIndicator } from "../model/comparability.js";
import { groupBy } from "../model/group.js";
import type { FiledFigure } from "./file.js";
import type { FigureTables } from "./tables.js";

/** Indicators whose files hold the figures of a result, as far as its rows or its query name them. */
export function indicatorsOf(rows: readonly Row[], { id, indicator, only }: FigureOrigin): string[] {
  const named = rows.flatMap((row) => {
    const cell = indicator !== null ? row[indicator] : id !== null ? indicatorOf(textOf(row[id])) : null;
    return typeof cell === "string" && cell !== "" ? [cell] : [];
  });
  return [...new Set((named.length > 0 ? named : only.indicators).map(baseIndicator))];
}

/** The figure that each row of a result states, found by its id or by bureau, year and indicator; rows without a value are silent; null where a row's number is none that the atlas states there. */
export function traceRows(rows: readonly Row[], origin: FigureOrigin, tables: FigureTables): FiledFigure[] | null {
  const stated = rows.filter((row) => row[origin.value] !== null && row[origin.value] !== undefined);
  const find = finderOf(origin, tables);
  const found = stated.map((row) => find(row).find(({ value }) => value === row[origin.value]));
  return stated.length > 0 && found.every((figure) => figure !== undefined) ? found : null;
}

function finderOf(origin: FigureOrigin, { figures, bureaus }: FigureTables): (row: Row) => readonly FiledFigure[] {
  if (origin.id !== null) {
    const byId = new Map(figures.map((figure) => [figure.id, [figure]]));
    return (row) => byId.get(textOf(row[origin.id ?? ""])) ?? [];
  }
  // The figure that stands for its year comes first.
  const standing = [...figures].sort((a, b) => Number(b.headline) - Number(a.headline));
  const byPlace = groupBy(standing, ({ bureau_code, year, indicator }) => `${bureau_code} ${year} ${indicator}`);
  const called = groupBy(
    [...bureaus.values()].flatMap(({ code, short_zh, short_en }) => [...new Set([short_zh, short_en])].map((name) => ({ name, code }))),
    ({ name }) => name,
  );
  const { only } = origin;
  const of = (row: Row, column: string | null, all: readonly string[]) =>
    column !== null ? textOf(row[column]) : all.length === 1 ? (all[0] ?? "") : "";
  return (row) => {
    // A province and a city of one name are not told apart by it.
    const bearers = origin.code === null && origin.name !== null ? (called.get(textOf(row[origin.name])) ?? []) : null;
    const code = bearers === null ? of(row, origin.code, only.codes) : bearers.length === 1 ? (bearers[0]?.code ?? "") : "";
    return byPlace.get(`${code} ${of(row, origin.year, only.years)} ${of(row, origin.indicator, only.indicators)}`) ?? [];
  };
}

const textOf = (cell: Cell | undefined): string => (cell === null || cell === undefined ? "" : String(cell));
