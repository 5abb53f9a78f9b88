import { charSet, hasChar } from "../grammar/char-set.js";
import { SCOPES } from "../grammar/grammar.js";
import type { Span } from "../normalise/modality.js";
import type { Figure } from "../quantity/figure.js";
import { type Areas, areaAt, type NamedArea, shortAreaAt } from "./areas.js";
import type { Period } from "../../src/model/observation.js";
import { yearOf } from "./dates.js";
import { timesIn } from "./list-times.js";
import { HINT } from "./hints.js";
import type { StatedPeriod } from "./stated-period.js";

/** What a figure has from its place in a list (A、B分别为x、y): a name of its own, or the place or time of it, and what all of the list count. */
export interface Listed {
  name: Span | null;
  /** The words that the list shares: behind the names (启动和办结损害赔偿案件分别是), or before the first figure. */
  shared: Span;
  place: string | null;
  time: Period | null;
  /** Whether the name stands at the figure itself, so that it names a part of what all of the list count. */
  item: boolean;
}

/** Names, places or times that figures are told for in turn. */
interface Turns {
  names: Span[] | null;
  places: string[] | null;
  times: Period[] | null;
}

const any = (list: string[]): string => [...list].sort((a, b) => b.length - a.length).join("|");
const JOINS = /^[、,和与及]$/;
const IN_TURN = new RegExp(`(?:${any(SCOPES.in_turn)})`);
const BREAKS = charSet(",，;:。(\t\n");
const SPLITS = charSet("、和与及");
const LEVEL = new RegExp(`^(?:${any(SCOPES.levels)}|省级|${any(SCOPES.part_of_bureau)})$`);
/** A zone, by the look of its name. */
const ZONE = /^[\u4e00-\u9fff]{0,6}(?:经开|高新|开发|特|新|保税|示范)区$/;
const OFFICE_END = new RegExp(`(?:各[区县市]*)?(${any(SCOPES.unit_suffix)})$`);
const SAID_OF_ALL = new RegExp(`(?:${any(SCOPES.behind_list)}).*$`);
const SO_MANY = /(?<=[\u4e00-\u9fff]{2})[两二三四五六七八九十]个?(?:县|市|区|旗|州|地|镇)(?:分局)?$/;
const COUNTED = new RegExp(`^(?:${SCOPES.counts.join("|")})个?(?:${any(SCOPES.counted_areas)})`);
const IS = /^[为是有达]?$/;
const LEAD = /(?:依次|分别)(?:为|是|有)(?=[^,。;、]{1,10}$)/;
const ITEM = /^[、,和][\u4e00-\u9fff]{1,8}$/;
const MARKED = /(?:分别|依次)(?:为|是|达|达到|有)?$/;
const BARE_MARK = /^(?:分别|依次)(?:为|是|有|达)?$/;
const MARK_REACH = 5;
const BRIEF = 4;

/** What a sentence may tell figures for: areas, the times that it states, and the year it is about. */
interface Told {
  areas: Areas;
  periods: readonly StatedPeriod[];
  year: number;
}

/** For the figures of a sentence: what each has from a list that it stands in, or null. */
export function listsIn(text: string, from: number, figures: readonly Figure[], told: Told, hints: number): (Listed | null)[] {
  const listed: (Listed | null)[] = figures.map(() => null);
  let turns: Turns | null = null;
  for (let first = 0; first < figures.length; first++) {
    const last = endOfRun(text, figures, first, (hints & HINT.inTurn) !== 0);
    if (last === first) {
      if ((hints & HINT.inTurn) !== 0) first = Math.max(first, addItems(text, from, figures, first, listed));
      continue;
    }
    const start = (figures[first] as Figure).start;
    const before = { start: first === 0 ? from : (figures[first - 1] as Figure).after, end: start };
    turns =
      turnsIn(text, before, last - first + 1, told) ??
      sameTurns(turns, last - first + 1) ??
      yearsOfItems(text, figures.slice(Math.max(0, 2 * first - last - 2), first + 1), told.periods, last - first + 1);
    if (turns) for (let i = first; i <= last; i++) listed[i] = itemOf(text, turns, before, i - first, last - first + 1);
    first = last;
  }
  return listed;
}

/** 罚款由重到轻依次为大气类402万元、水类366万元: names that each stand at their own figure, behind what all of them count. Gives the place of the last. */
function addItems(text: string, from: number, figures: readonly Figure[], first: number, listed: (Listed | null)[]): number {
  const start = first === 0 ? from : (figures[first - 1] as Figure).after;
  const figure = figures[first] as Figure;
  const lead = LEAD.exec(text.slice(start, figure.start));
  if (!lead) return first;
  let last = first;
  while (last + 1 < figures.length && isItem(text, figures[last] as Figure, figures[last + 1] as Figure)) last++;
  if (last === first) return first;
  const behind = start + lead.index + lead[0].length;
  const names = text[behind] === ":" ? behind + 1 : behind;
  const shared = { start: clauseStart(text, { start, end: names }), end: names };
  for (let i = first; i <= last; i++) {
    const name = { start: i === first ? names : (figures[i - 1] as Figure).after + 1, end: (figures[i] as Figure).start };
    listed[i] = { name, shared, place: null, time: null, item: true };
  }
  return last;
}

const isItem = (text: string, a: Figure, b: Figure): boolean => !b.change && a.unit === b.unit && ITEM.test(text.slice(a.after, b.start));

/** The last of the figures that follow each other with nothing but 、 or 和 between them. */
function endOfRun(text: string, figures: readonly Figure[], first: number, inTurn: boolean): number {
  const { start } = figures[first] as Figure;
  const mixed = inTurn && MARKED.test(text.slice(Math.max(0, start - MARK_REACH), start));
  let last = first;
  while (last + 1 < figures.length && isJoined(text, figures[last] as Figure, figures[last + 1] as Figure, mixed)) last++;
  return last;
}

/** 立案、罚款分别为286件和2874万元: figures that are told in turn may be of several units. */
const isJoined = (text: string, a: Figure, b: Figure, mixed: boolean): boolean =>
  !a.change && !b.change && (mixed || a.unit === b.unit) && JOINS.test(text.slice(a.after, b.start));

/** Places and times go on for the lists that follow (分别立案266件、241件,罚款2240万元、1985万元). */
const sameTurns = (turns: Turns | null, count: number): Turns | null =>
  turns && turns.names === null && (turns.places ?? turns.times)?.length === count ? turns : null;

/** What the figures of a list are told for, by the words between the figure before it and its first. */
function turnsIn(text: string, before: Span, count: number, { areas, periods, year }: Told): Turns | null {
  const times = timesIn(text, before, count, periods, year);
  if (times) return { names: null, places: null, times };
  const words = text.slice(before.start, before.end);
  const marker = IN_TURN.exec(words);
  const names = namesBefore(text, before.start, marker ? before.start + marker.index : before.end);
  const places = placesOf(text, names, areas, marker !== null);
  if (places?.length === count) return { names: null, places, times: null };
  if (!marker) return placesBefore(text, before, count, areas);
  return names.length < 2 ? null : { names, places: null, times: null };
}

/** 涪城区、三台县次之,为51件、47件: places in the clause before the list. */
function placesBefore(text: string, { start, end }: Span, count: number, areas: Areas): Turns | null {
  const stop = Math.max(text.lastIndexOf(",", end - 1), text.lastIndexOf(":", end - 1));
  if (stop <= start) return null;
  const places = placesOf(text, namesBefore(text, start, stop), areas);
  return places?.length === count ? { names: null, places, times: null } : null;
}

/** 处罚案件2018年612件、2019年548件,罚款分别为4820万元、4215万元: the years of as many figures told one by one before the list. */
function yearsOfItems(text: string, told: readonly Figure[], periods: readonly StatedPeriod[], count: number): Turns | null {
  const next = told.at(-1);
  const last = told.at(-2);
  if (told.length < count + 1 || !next || !last || !IN_TURN.test(text.slice(last.after, next.start))) return null;
  const items = told.slice(-count - 1, -1);
  const times = items
    .map(({ start }) => periods.find((span) => span.mention && span.end <= start && IS.test(text.slice(span.end, start))))
    .flatMap((span) => (span ? [span.period] : []));
  return times.length === count && new Set(times.map(yearOf)).size === count ? { names: null, places: null, times } : null;
}

/** Names of the list that ends at `end`: 查封扣押、限产停产和按日计罚. */
export function namesBefore(text: string, from: number, end: number): Span[] {
  let start = end;
  while (start > from && !hasChar(BREAKS, text.charCodeAt(start - 1))) start--;
  const names: Span[] = [];
  for (let at = start, i = start; i <= end; i++) {
    if (i < end && !hasChar(SPLITS, text.charCodeAt(i))) continue;
    if (i > at) names.push({ start: at, end: i });
    at = i + 1;
  }
  return names;
}

/** The places that names name, where all of them do: 襄城区、樊城区; 市级和县级; 西洲、南浦各区分局; before a marker the last may go on with what is counted (陵城区、禹城市处罚案件分别为). */
function placesOf(text: string, names: readonly Span[], areas: Areas, marked = false): string[] | null {
  if (names.length < 2) return null;
  const words = names.map(({ start, end }) => text.slice(start, end).replace(SAID_OF_ALL, ""));
  // 寻甸、禄劝两县
  words.push((words.pop() ?? "").replace(SO_MANY, ""));
  const office = OFFICE_END.exec(words.at(-1) ?? "");
  if (office && words.every((word) => word.length <= 8)) {
    return words.map((word) => `${word.replace(OFFICE_END, "")}${office[1] ?? ""}`);
  }
  const isPlace = (word: string, at: number): boolean => {
    const area = areaAt(areas, text, at) ?? shortAreaAt(areas, text, at);
    return LEVEL.test(word) || ZONE.test(word) || (area !== null && area.end - at === word.length);
  };
  const last = names.at(-1) as Span;
  const named = marked ? (areaAt(areas, text, last.start) ?? countedArea(areas, text, last)) : null;
  if (named && named.end < last.end) words[words.length - 1] = text.slice(last.start, named.end);
  return words.every((word, i) => isPlace(word, (names[i] as Span).start)) ? words : null;
}

/** 江津、合川两区启动案件数分别为: the last of a list by its short name, behind which they are counted. */
function countedArea(areas: Areas, text: string, { start, end }: Span): NamedArea | null {
  const area = shortAreaAt(areas, text, start);
  return area && COUNTED.test(text.slice(area.end, end)) ? area : null;
}

/** What the figure at place `i` of a list of `count` has. */
function itemOf(text: string, { names, places, times }: Turns, before: Span, i: number, count: number): Listed | null {
  const clause = { start: clauseStart(text, before), end: before.end };
  // 3月、6月、11月立案较多,分别为: the clause before says what is counted
  if (BARE_MARK.test(text.slice(clause.start, clause.end)) && text[clause.start - 1] === ",")
    clause.start = clauseStart(text, { start: before.start, end: clause.start - 1 });
  if (names === null) return { name: null, shared: clause, place: places?.[i] ?? null, time: times?.[i] ?? null, item: false };
  // a list of figures that is longer than its names goes on with others; a longer list of names begins with others
  const name = names[names.length > count ? names.length - count + i : i];
  return name ? { name, shared: tailOf(names, before.end), place: null, time: null, item: false } : null;
}

function clauseStart(text: string, { start, end }: Span): number {
  let at = end;
  while (at > start && !hasChar(BREAKS, text.charCodeAt(at - 1))) at--;
  return at;
}

/** 启动和办结损害赔偿案件分别是: what follows as many characters of the last name as the first one has is said of both. */
function tailOf(names: readonly Span[], end: number): Span {
  const first = names[0] as Span;
  const last = names.at(-1) as Span;
  const length = first.end - first.start;
  const isShared = length <= BRIEF && last.end - last.start > length + 2;
  return { start: isShared ? last.start + length : last.end, end };
}
