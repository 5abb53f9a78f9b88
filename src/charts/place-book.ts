import type { Row } from "../model/columns.js";
import type { Qualifier } from "../model/observation.js";
import type { PlaceBook, PlaceFigure } from "../model/place-book.js";
import { PLACE_INDICATORS, PLACE_RATES } from "../queries/place-book.js";
import { PLACE_RATE_NAMES } from "../words/front.js";
import { textOf } from "./observed.js";

/** Rows of `listPlaceFigures` and `listUnread` by bureau; `names` gives name and unit of an indicator. */
export function gatherPlaces(figures: readonly Row[], unread: readonly Row[], names: ReadonlyMap<string, Row>): PlaceBook {
  const rates = Object.keys(PLACE_RATES) as (keyof typeof PLACE_RATES)[];
  const ids: readonly string[] = [...rates, ...PLACE_INDICATORS];
  const own = PLACE_INDICATORS.map((id) => {
    const row = names.get(id);
    return { id, zh: textOf(row?.name_zh), en: textOf(row?.name_en), unit: textOf(row?.unit) };
  });
  const byBureau = new Map<string, (PlaceFigure | null)[]>();
  for (const row of figures) {
    const list = byBureau.get(textOf(row.bureau_code)) ?? ids.map(() => null);
    list[ids.indexOf(textOf(row.indicator))] = toFigure(row);
    byBureau.set(textOf(row.bureau_code), list);
  }
  const years = new Map<string, number[]>();
  for (const row of unread) years.set(textOf(row.bureau_code), [...(years.get(textOf(row.bureau_code)) ?? []), Number(row.year)]);
  return {
    indicators: [...rates.map((id) => ({ id, ...PLACE_RATE_NAMES[id], unit: "CNY" })), ...own],
    figures: Object.fromEntries(byBureau),
    unread: Object.fromEntries(years),
  };
}

function toFigure(row: Row): PlaceFigure {
  const value = Number(Number(row.value).toPrecision(6));
  return { id: textOf(row.id), year: Number(row.year), value, qualifier: row.qualifier as Qualifier };
}
