import { group } from "d3-array";
import { partAlike } from "../model/comparability.js";
import { divisorOf } from "../model/divisor.js";
import { readCaveats } from "../model/caveat.js";
import type { IndicatorData, IndicatorFigure } from "./indicator-data.js";

/** A bureau's latest comparable figure, and what is drawn of it: the value itself, or for 100,000 residents. */
export interface PlaceValue {
  figure: IndicatorFigure;
  value: number;
}

/** The latest figures of places that compare with each other; `perHead` where they are divided by residents. */
export interface PlaceValues {
  perHead: boolean;
  places: PlaceValue[];
}

const PER = 100_000;

/** The latest full-year figure of every subnational bureau, of the unit, basis and definition that most bureaus state it in. */
export function latestOfPlaces({ rows, indicator, residents }: IndicatorData): PlaceValues {
  const standing = rows.filter(({ headline, level }) => headline && level !== "national");
  const alike = partAlike(standing, ({ unit, basis, caveats }) => ({ unit, basis, caveats: readCaveats(caveats ?? "") }));
  const bureaus = (own: readonly IndicatorFigure[]) => group(own, ({ bureau_code }) => bureau_code);
  const [most = []] = [...alike].sort((a, b) => bureaus(b).size - bureaus(a).size);
  const latest = [...bureaus(most).values()].map((own) => own.reduce((last, row) => (row.year > last.year ? row : last)));
  const perHead = divisorOf(indicator, "auto", (divisor) => divisor !== "decisions") === "residents";
  const places = latest.flatMap((figure) => {
    const people = residents.get(figure.bureau_code);
    if (!perHead) return [{ figure, value: figure.value }];
    return people === undefined ? [] : [{ figure, value: (figure.value / people) * PER }];
  });
  return { perHead, places: places.sort((a, b) => b.value - a.value) };
}
