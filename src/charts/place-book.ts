import type { RowOf } from "../model/columns.js";
import type { PlaceBook, PlaceFigure } from "../model/place-book.js";
import { PLACE_INDICATORS, PLACE_RATES, type PlaceFigureRow, type UnreadRow } from "../queries/place-book.js";
import { PLACE_RATE_NAMES } from "../words/front.js";

/** Rows of `listPlaceFigures` and `listUnread` by bureau; `names` gives name and unit of an indicator. */
export function gatherPlaces(
  figures: readonly PlaceFigureRow[],
  unread: readonly UnreadRow[],
  names: ReadonlyMap<string, RowOf<"indicators">>,
): PlaceBook {
  const rates = Object.keys(PLACE_RATES) as (keyof typeof PLACE_RATES)[];
  const ids: readonly string[] = [...rates, ...PLACE_INDICATORS];
  const own = PLACE_INDICATORS.flatMap((id) => {
    const row = names.get(id);
    return row === undefined ? [] : [{ id, zh: row.name_zh, en: row.name_en, unit: row.unit }];
  });
  const byBureau = new Map<string, (PlaceFigure | null)[]>();
  for (const row of figures) {
    const list = byBureau.get(row.bureau_code) ?? ids.map(() => null);
    list[ids.indexOf(row.indicator)] = toFigure(row);
    byBureau.set(row.bureau_code, list);
  }
  const years = new Map<string, number[]>();
  for (const { bureau_code, year } of unread) years.set(bureau_code, [...(years.get(bureau_code) ?? []), year]);
  return {
    indicators: [...rates.map((id) => ({ id, ...PLACE_RATE_NAMES[id], unit: "CNY" })), ...own],
    figures: Object.fromEntries(byBureau),
    unread: Object.fromEntries(years),
  };
}

const toFigure = ({ id, year, value, qualifier }: PlaceFigureRow): PlaceFigure => ({
  id,
  year,
  value: Number(value.toPrecision(6)),
  qualifier,
});
