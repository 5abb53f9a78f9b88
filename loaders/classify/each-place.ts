import { charSet, hasChar } from "../grammar/char-set.js";
import type { Span } from "../normalise/modality.js";
import type { Figure } from "../quantity/figure.js";
import { areaAt, type Areas, shortAreaAt } from "./areas.js";
import type { Classified } from "./classified.js";
import { namesBefore } from "./lists.js";

const EACHES = charSet("各均都");
const EACH = /[各均都][^,。;、\d]{0,6}$/;
const GOES_ON = /^[、和与及]\d/;
const REACH = 60;
const FEWEST = 2;
const STARTS = charSet(",;:。(\n");

/** 邯郸市、沧州市立案处罚均超过1300件: what is said of each of several places, once for each; other figures stay one. */
export function forEachPlace(text: string, item: Classified, areas: Areas): Classified[] {
  if (item.indicator === null || item.figure.change || item.figure.cell) return [item];
  const places = placesBefore(text, item.figure, areas);
  return places.length < FEWEST ? [item] : places.map((scope) => ({ ...item, scope }));
}

/** The places that a figure is said of each of (芗城区、龙文区各4起), or that a stated zero is; none where it is of one or of all together. */
export function placesBefore(text: string, { start: at, after, value }: Figure, areas: Areas): string[] {
  const clause = { start: clauseStart(text, at), end: at };
  // 各为21件、17件: in turn
  const inTurn = GOES_ON.test(text.slice(after, after + 2));
  return value > 0 && (inTurn || !isOfEach(text, clause)) ? [] : placesIn(text, clause, areas);
}

function isOfEach(text: string, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) if (hasChar(EACHES, text.charCodeAt(i))) return EACH.test(text.slice(start, end));
  return false;
}

function clauseStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < REACH && !hasChar(STARTS, text.charCodeAt(start - 1))) start--;
  return start;
}

/** The areas of the list that a clause ends with, the last of which goes on with what is said of them all. */
function placesIn(text: string, { start, end }: Span, areas: Areas): string[] {
  const places: string[] = [];
  for (const name of namesBefore(text, start, end).reverse()) {
    const area = areaAt(areas, text, name.start) ?? shortAreaAt(areas, text, name.start);
    if (!area || area.end > name.end || (places.length > 0 && area.end < name.end)) break;
    places.unshift(area.name);
  }
  return places;
}
