import { longestAt } from "../grammar/trie.js";
import type { Span } from "../normalise/modality.js";
import type { Figure } from "../quantity/figure.js";
import type { Areas } from "./areas.js";

/** An area that a list names for a figure, and the words before the list, which say what is counted. */
export interface ListedArea {
  place: string;
  head: Span;
}

const MARKER = /[,、]?(?:分别|依次)(?:为|是|达|有|达到|共)?$/;
const MARKER_REACH = 8;
const JOINS = new Set(["、", "和", "与", "及", ","]);
const LONGEST_NAME = 12;
const BETWEEN = 16;
const STOPS = new Set([",", ";", "。", ":", "\n"]);

/** 决定书较多的为太原、临汾,分别为318份、276份: the area that stands in its list where figure `i` does in its own, or null. */
export function listedArea(text: string, figures: readonly Figure[], i: number, areas: Areas): ListedArea | null {
  let first = i;
  while (first > 0 && areJoined(text, figures, first - 1)) first--;
  let last = i;
  while (areJoined(text, figures, last)) last++;
  if (first === last) return null;
  const from = figures[first]?.change?.start ?? figures[first]?.start ?? 0;
  const marker = MARKER.exec(text.slice(Math.max(0, from - MARKER_REACH), from));
  if (marker === null) return null;
  const at = from - marker[0].length;
  const end = endOfAreas(text, at, areas);
  const names = end === null ? null : areasBefore(text, end, last - first + 1, areas);
  const own = names?.[i - first];
  if (!own || end === null) return null;
  const start = names?.[0]?.start ?? 0;
  // what is counted stands behind the areas, or before them
  const head = /[\u4e00-\u9fff]{3}/.test(text.slice(end, at)) ? { start: end, end: at } : { start: clauseStart(text, start), end: start };
  return { place: text.slice(own.start, own.end), head };
}

const areJoined = (text: string, figures: readonly Figure[], i: number): boolean => {
  const [figure, next] = [figures[i], figures[i + 1]];
  return figure !== undefined && next?.start === figure.after + 1 && JOINS.has(text[figure.after] ?? "");
};

/** Where the areas end that a list of figures at `at` is told of: right there, or before words of the same clause (太原、晋中处罚案件数量居前,分别为). */
function endOfAreas(text: string, at: number, areas: Areas): number | null {
  for (let end = at; end > at - BETWEEN && end > 1; end--) {
    if (end < at && STOPS.has(text[end] ?? "")) return null;
    if (areaBefore(text, end, areas)) return end;
  }
  return null;
}

/** The last `count` areas of the list that ends at `end`, in order; null where it lists other things. */
function areasBefore(text: string, end: number, count: number, areas: Areas): Span[] | null {
  const found: Span[] = [];
  for (let to = end; found.length < count; to = (found[0] as Span).start - 1) {
    const area = found.length > 0 && !JOINS.has(text[to] ?? "") ? null : areaBefore(text, to, areas);
    if (area === null) return null;
    found.unshift(area);
  }
  return found;
}

/** The longest known area that ends at a place. */
function areaBefore(text: string, end: number, { full, short }: Areas): Span | null {
  for (let start = Math.max(0, end - LONGEST_NAME); start <= end - 2; start++)
    if ((longestAt(full, text, start) ?? longestAt(short, text, start))?.end === end) return { start, end };
  return null;
}

function clauseStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !",;。:\n(".includes(text[start - 1] as string)) start--;
  return start;
}
