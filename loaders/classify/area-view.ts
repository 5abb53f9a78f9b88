import { KINDS } from "../grammar/grammar.js";
import type { Sentence } from "../normalise/outline.js";
import type { Figure } from "../quantity/figure.js";
import type { Areas } from "./areas.js";
import type { Classified } from "./classified.js";
import { placesBefore } from "./each-place.js";

const VIEW = new RegExp(`(?:${KINDS.area_views.join("|")})`);
const FEWEST = 3;
/** How many figures before may hold the one that is seen by areas. */
const REACH = 40;

/** 从区域分布看:龙海区9起,…芗城区、龙文区各4起,其他地区7起: the figure told before that the areas of a sentence add up to; null where it gives no such view. */
export function viewedByArea(
  text: string,
  { start }: Sentence,
  figures: readonly Figure[],
  areas: Areas,
  before: readonly Classified[],
): Classified | null {
  const [first] = figures;
  if (first === undefined || figures.length < FEWEST || !VIEW.test(text.slice(start, first.start))) return null;
  const alike = figures.filter(({ unit, change }) => unit === first.unit && change === null);
  const sum = alike.reduce((all, figure) => all + figure.value * Math.max(1, placesBefore(text, figure, areas).length), 0);
  const isTotal = ({ indicator, figure }: Classified): boolean =>
    indicator !== null && figure.change === null && figure.unit === first.unit && figure.value === sum;
  return before.slice(-REACH).findLast(isTotal) ?? null;
}
