import { isSameNumber } from "./claim-value.js";
import type { Claimed, Meant, StatedFigure } from "./meant.js";
import type { PeriodKind } from "./observation.js";

/** The family of an indicator: penalty of `penalty.amount`. */
export const familyOf = ({ indicator }: Meant): string | undefined => indicator.split(".")[0];

const COUNTED: ReadonlySet<string> = new Set(["case", "item", "document", "enterprise", "visit", "place", "household", "session"]);
const PEOPLE: ReadonlySet<string> = new Set(["person", "person_time", "view"]);
/** People of one family, and things of another, agree by chance. */
export const isOtherKind = (claim: Meant, figure: Meant): boolean =>
  PEOPLE.has(claim.unit) !== PEOPLE.has(figure.unit) && familyOf(claim) !== familyOf(figure);

/** 件, 宗, 份, 条: measure words of one thing. */
const PIECES: ReadonlySet<string> = new Set(["case", "item", "document"]);

/** 家, 家次: reports say either of the same checks. */
const VISITS: ReadonlySet<string> = new Set(["enterprise", "visit"]);

const isCount = (unit: string): boolean => COUNTED.has(unit) || PEOPLE.has(unit);

/** Whether both are counts, or of one unit. */
export const isSameClass = (claim: Meant, figure: Meant): boolean =>
  claim.unit === figure.unit || (isCount(claim.unit) && isCount(figure.unit));

/** Whether both are counted by one measure word, or by one that reports use for the other. */
export const isSameMeasure = (claim: Claimed, figure: Meant): boolean =>
  claim.unit === figure.unit ||
  (claim.uncounted === true && isCount(figure.unit)) ||
  [PIECES, VISITS, PEOPLE].some((measures) => measures.has(claim.unit) && measures.has(figure.unit));

/** Whether both are of one time, part and basis. */
export const isAlike = (claim: Claimed, figure: StatedFigure): boolean =>
  isSamePeriod(claim, figure) && (isSameWhole(claim, figure) || isSomePart(claim, figure)) && isSameMoney(claim, figure);

/** Fines that were imposed are none that came in. */
const isSameMoney = (claim: Claimed, figure: StatedFigure): boolean =>
  (claim.basis === null || claim.basis === figure.basis) && !(claim.decided && figure.collected);

/** Alike in what a claim leaves unsaid: since when it counts up to a day, or which part of all it names as its source does. */
export const isReadAlike = (claim: Claimed, figure: StatedFigure): boolean =>
  (isOpenEnded(claim, figure) ||
    (isTelling(claim) && (isSamePeriod(claim, figure) || (claim.until === true && isNearDay(claim.end, figure.end, SOME_DAYS))))) &&
  (isSameWhole(claim, figure) || isSaidPart(claim, figure)) &&
  isSameMoney(claim, figure);

/** Since 2016, of a count from then to some day of the year that is told. */
const isOpenEnded = (claim: Meant, figure: Meant): boolean =>
  claim.period === "cumulative" &&
  figure.period === "cumulative" &&
  claim.start !== null &&
  claim.end.endsWith("-12-31") &&
  claim.start.slice(0, 4) === figure.start?.slice(0, 4) &&
  claim.year === figure.year;

/** 工业污染源: what is counted there is a scope here. */
const isSaidPart = ({ scope, part_of, said = "" }: Claimed, figure: Meant): boolean =>
  scope === "all" &&
  part_of === null &&
  figure.part_of === null &&
  (said.includes(figure.scope.replace(/[“”]/g, "")) ||
    CHANNELS.some((channel) => figure.scope.includes(channel) && said.includes(channel)));

/** Whether all is meant, no part of it. */
export const isWhole = ({ scope, part_of }: Meant): boolean => scope === "all" && part_of === null;

/** Whether both are of all, or of one part by its name. */
export const isSameWhole = (claim: Claimed, figure: Meant): boolean =>
  (claim.scope === figure.scope || (claim.soft === true && figure.scope === "all") || isByChannel(claim.scope, figure.scope)) &&
  (claim.part_of === null) === (figure.part_of === null);

/** By WeChat is by that account of theirs; what a source gives without a channel may be by the one that a claim names. */
const isByChannel = (claimed: string, scope: string): boolean =>
  CHANNELS.some((channel) => claimed.includes(channel) && (scope === "all" || scope.includes(channel)));

/** Whether both name the channel that they are by. */
export const isByThatChannel = (claim: Meant, { scope, quote }: StatedFigure): boolean =>
  CHANNELS.some(
    (channel) => claim.scope === channel && claim.part_of === null && (scope === channel || (scope === "all" && quote.includes(channel))),
  );

const CHANNELS = ["微信", "微博", "网站"];

/** Parts of one number are one, however they are called; a part of a part is one only by its name. */
const isSomePart = (claim: Meant, figure: Meant): boolean =>
  !isWhole(claim) &&
  !isWhole(figure) &&
  isTelling(claim) &&
  isSameNumber(figure.value, claim) &&
  (claim.part_of !== null || figure.part_of === null || claim.scope.includes(figure.scope));

/** A part, of the same time, of what is claimed. */
export const isPartOfIt = (claim: Meant, figure: Meant): boolean => isWhole(claim) && !isWhole(figure) && isSamePeriod(claim, figure);

/** A stock stands for the year that it ends; since when a cumulative figure counts is often left out. */
export function isSamePeriod(a: Meant, b: Meant): boolean {
  const kind = ({ period }: Meant): PeriodKind => (period === "point" ? "year" : period);
  if (kind(a) !== kind(b) || a.year !== b.year) return false;
  if (kind(a) === "cumulative")
    return a.start === null || b.start === null || (a.start.slice(0, 4) === b.start.slice(0, 4) && isSameDay(a.end, b.end));
  return kind(a) === "year" || (isSameDay(a.start, b.start) && isSameDay(a.end, b.end));
}

/** To 30 October is to the end of October. */
const isSameDay = (a: string | null, b: string | null): boolean => a === b || (a !== null && b !== null && isNearDay(a, b, 1));

/** The end of August may be the 28th. */
const SOME_DAYS = 3;

const isNearDay = (a: string, b: string, days: number): boolean => Math.abs(Date.parse(a) - Date.parse(b)) <= days * DAY;

const DAY = 86_400_000;

/** Whether a count up to a day ends where another does, to the month. */
export const isSameEnd = (a: Meant, b: Meant): boolean => a.period !== "cumulative" || a.end.slice(0, 7) === b.end.slice(0, 7);

/** Small counts agree with something somewhere by chance; what agrees otherwise must say enough. */
export const isTelling = (claim: Meant): boolean => Math.abs(claim.value) >= LEAST_TELLING;

/** The least number that tells. */
export const LEAST_TELLING = 10;
