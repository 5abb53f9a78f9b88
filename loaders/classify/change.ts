import { type Classified, unclassified } from "./classified.js";
import type { Scene, Spot } from "./scene.js";
import { periodOf } from "./period.js";
import type { Period } from "../../src/model/observation.js";
import { inYear, yearBegin, yearEnd, yearOf, yearPeriod } from "./dates.js";
import { CHANGES, LENGTHS, UNIT_GROUP } from "../grammar/grammar.js";
import type { Span } from "../normalise/modality.js";
import type { Figure } from "../quantity/figure.js";
import { frameAt } from "./frames.js";
import { BARE_COUNT, countNamed, isCounted } from "./change-count.js";
import { headOfRun } from "./change-run.js";
import { followsAt, isSinceLately } from "./change-base.js";
import { listedChange, sortedBy } from "./change-areas.js";
import { changeBehind, changedBy, nearestInSize } from "./change-size.js";
import { TIME_BESIDE } from "./time-beside.js";
import { TOLD_TOGETHER } from "./told-together.js";
import { namesBefore } from "./lists.js";
import type { Fit } from "./nearest.js";
import { bestFitOf } from "./score.js";
import type { Zones } from "./zones.js";

const NO_NAME = "a change of something the catalogue has no name for";
const NOWHERE = { start: 0, end: 0 };
const NAMED_YEAR = /(20\d\d)年[^,。;()\d]{0,4}$/;
const NAMED_REACH = 10;
/** 由年初的56家. */
const AT_BEGIN = /年初的?$/;
const SAME_STRETCH = /同期/;
/** A name that the catalogue does not know is none of the figures before. */
const UNKNOWN = "";
const RESPECTIVELY = /分别|[各均](?=比?[较上去增降升减下]|$)/;
const RESPECTIVELY_REACH = 14;
const IN_TURN = /(?:分别|依次)(?:为|是)?$/;
const MOST_EARLIER = 40;
const DIRECTIONS = [...(CHANGES.up ?? []), ...(CHANGES.down ?? [])].sort((a, b) => b.length - a.length).join("|");
const RUN_ON = new RegExp(`^[、,和与及]{1,2}(?:${DIRECTIONS})?(?:了|约|近)?$`);
const COMPARED = /(?:,?(?:同比|环比|(?:较|比|与)[^,。;、]{1,6}?(?:相比)?|相比))+$/;
/** What a sentence opens with that compares the figures of the one before. */
const COMPARES = /^\s?[与较比同]/;
const DATED = /^20\d\d年/;
const OWN_NAME = /^[\u4e00-\u9fff]{2,8}[数量率]$/;
const SHARES = new Set(["percent", "percentage_point", "times"]);
const NOT_MONEY = ["case", "visit", "person_time", "session"];
const COUNTED = ["CNY", ...NOT_MONEY];

/** A change belongs to the indicator named beside it, else to the figure before it; last year's own figure is one of that year. */
export function changeOf(scene: Scene, spot: Spot, blank: Classified): Classified {
  const { change, start, unit } = spot.figure;
  const level = change?.kind === "level";
  const fit = level ? bestFitOf(scene, spot.zones, unit) : null;
  if (change && !level && isSinceLately(scene, change.start)) return unclassified(blank, NO_NAME);
  const placed = level || !change ? null : listedChange(scene, blank, change.start, (words) => nameIn(scene, words));
  if (placed) return placed;
  const inTurn = level && !fit ? toldInTurn(scene, spot.figure) : undefined;
  const before = inTurn ?? wholeBehindParts(scene, comparedBefore(scene, spot.figure), start);
  if (spot.listed?.place && !level) return changeInTurn(scene, spot, blank, spot.listed.place);
  const listed = fit ? undefined : (inTurn?.indicator ?? listedBefore(scene, spot));
  const run = level ? null : headOfRun(scene, spot);
  const named = fit ?? (listed === undefined ? nameBeside(scene, run ?? spot) : null);
  // 办理时长由去年的9.6天压缩到5天: what is measured otherwise is none of the figure before it
  if (level && !fit && before && !isOfUnit(before.figure, spot.figure)) return unclassified(blank, NO_NAME);
  if (!level && listed === undefined && !named && isUnknown(scene, spot)) return unclassified(blank, NO_NAME);
  const indicator = listed ?? named?.wording.indicator.id ?? (level ? undefined : casesBeside(scene, run ?? spot)) ?? before?.indicator;
  if (named && (level || LENGTHS.has(unit)) && !named.wording.accepts(unit)) return unclassified(blank, NO_NAME);
  const plain = change?.kind === "plain" && !followsAt(scene, change.start, before);
  if (!indicator || !change || plain) return unclassified(blank, NO_NAME);
  const isStock = named ? named.wording.indicator.kind === "stock" : before?.period.kind === "point";
  const stated = level ? lastYear(scene, start, before, isStock) : thisYears(scene, start, before);
  if (level && before?.indicator === indicator) blank.unit = before.unit;
  blank.indicator = level ? indicator : `${indicator}.yoy`;
  blank.period = !level && stated.kind === "point" ? yearPeriod(scene.year) : stated;
  // 其中法律专业6人,公职律师由1人增至2人: what has a name of its own is no part of what stands before it
  const own = level && fit !== null && before?.indicator !== indicator;
  const ofSubject = frameAt(scene.frames.subjects, start) ?? "all";
  // 绥滨县立案6件。与去年相比,立案数增加11件: what is named anew in another sentence is no part's
  const anew = !level && named !== null && before !== undefined && before.sentence !== scene.sentence && ofSubject === "all";
  blank.scope = own ? ofSubject : anew ? (scene.campaign ?? "all") : (before?.scope ?? "all");
  blank.basis = level ? (before?.basis ?? null) : null;
  blank.rule = level ? "last year's figure" : "a stated change";
  blank.matched = [scene.text.slice(change.start, start)];
  return blank;
}

/** 沧州市、衡水市增幅较大,分别增长31.2%、22.5%: of what the list names, else of what was told whole before it. */
function changeInTurn(scene: Scene, { listed }: Spot, blank: Classified, place: string): Classified {
  const { done, earlier, year } = scene;
  const named = listed ? nameIn(scene, sortedBy(scene.text, listed.shared)) : undefined;
  const last = done.findLast(({ figure }) => figure.change)?.indicator?.replace(/\.yoy$/, "");
  const whole = [...earlier.slice(-MOST_EARLIER), ...done].findLast(
    (other) => isCounted(other) && !SHARES.has(other.figure.unit) && other.scope === "all" && yearOf(other.period) === year,
  );
  const indicator = named ?? last ?? whole?.indicator;
  if (!indicator) return unclassified(blank, NO_NAME);
  blank.indicator = `${indicator}.yoy`;
  blank.period = whole?.period ?? periodOf(scene, blank.figure.start, false);
  blank.scope = place;
  blank.rule = "a change of one of a list of areas";
  return blank;
}

/** 较去年同期的352起: the same stretch of the year before, where the figure compared is of one. */
function lastYear(scene: Scene, start: number, before: Classified | undefined, stock: boolean): Period {
  const year = namedYear(scene, start);
  if (stock)
    return AT_BEGIN.test(scene.text.slice(Math.max(scene.sentence.start, start - NAMED_REACH), start))
      ? yearBegin(scene.year)
      : yearEnd(year);
  const last = scene.done.at(-1);
  // 与去年同期的1342件处罚决定和1.03亿元罚款相比: what is listed on is of the same days
  if (last?.figure.change?.kind === "level" && /^[^,。;]{0,8}[、和及与]$/.test(scene.text.slice(last.figure.after, start)))
    return last.period;
  const same = SAME_STRETCH.test(scene.text.slice(Math.max(scene.sentence.start, start - NAMED_REACH), start));
  const period = before?.period ?? periodOf(scene, start, false);
  return same && period.kind === "partial" ? inYear(period, year) : yearPeriod(year);
}

/** The time that a change was told of: that of the figure it is of, or of this year's where only last year's own stands before it. */
const thisYears = (scene: Scene, start: number, before: Classified | undefined): Period =>
  before && before.figure.change?.kind !== "level" && yearOf(before.period) >= scene.year
    ? before.period
    : before && periodOf(scene, start, false).kind === "year"
      ? (scene.carried ?? scene.stretch ?? yearPeriod(scene.year))
      : periodOf(scene, start, false);

/** 立案412件,罚款3104万元。上年同期分别为396件和3310万元: the figure that stands where last year's does in its list. */
function toldInTurn({ text, figures, done, prior, year }: Scene, figure: Figure): Classified | undefined {
  const run = runOf(text, figures, figures.indexOf(figure));
  const [first] = run;
  if (!first || run.length < 2 || run.some(({ change }) => change?.kind !== "level")) return undefined;
  if (!IN_TURN.test(text.slice(Math.max(0, first.start - RESPECTIVELY_REACH), first.start))) return undefined;
  const heads = [...prior, ...done].filter((other) => isCounted(other) && !isOfOtherYear(other, year));
  for (let from = heads.length - run.length; from >= 0; from--)
    if (run.every((own, i) => isOfUnit(own, (heads[from + i] as Classified).figure))) return heads[from + run.indexOf(figure)];
  return undefined;
}

const isOfUnit = (a: Figure, b: Figure): boolean => (UNIT_GROUP.get(a.unit) ?? a.unit) === (UNIT_GROUP.get(b.unit) ?? b.unit);

/** The figure before that a change may be of; a change in percentage points is that of the rate right before it, whatever that rate is. */
function comparedBefore({ done, prior, sentence, text, year, figures }: Scene, { unit, value, start }: Figure): Classified | undefined {
  const isMoney = unit === "CNY";
  // 全年罚款864万元。与上一年的1020万元相比,…
  if (!SHARES.has(unit) && done.every(({ figure }) => figure.change) && COMPARES.test(text.slice(sentence.start, sentence.start + 2))) {
    const like = prior.filter(
      (other) => other.indicator !== null && !other.figure.change && other.of === null && other.figure.unit === unit,
    );
    return changedBy(like, value, changeBehind(figures, start)) ?? nearestInSize(like, value);
  }
  // 办结率100%,比上年下降9.3%: a rate moves by points, and no count is its change
  const fits = ({ figure }: Classified): boolean =>
    SHARES.has(unit)
      ? unit !== "percent" || figure.unit !== "percent"
      : (figure.unit === "CNY") === isMoney && !SHARES.has(figure.unit) && LENGTHS.has(figure.unit) === LENGTHS.has(unit);
  const counted = done.findLast(
    (other) =>
      !other.figure.change && !isOfOtherYear(other, year) && (other.indicator !== null || unit === "percentage_point") && fits(other),
  );
  // 处罚决定比去年同期的1901件下降了8.3%
  if (!counted && SHARES.has(unit)) return done.findLast(({ indicator, figure }) => indicator !== null && figure.change?.kind === "level");
  return counted?.indicator === null ? undefined : counted;
}

/** 受理913件,其中:噪声512件、其他103件;较去年减少102件: behind the parts of a figure a change is of it. */
function wholeBehindParts({ text, done, prior }: Scene, before: Classified | undefined, at: number): Classified | undefined {
  if (!before?.of || !text.slice(before.figure.after, at).includes(";")) return before;
  return [...prior, ...done].find(({ figure, indicator }) => figure === before.of && indicator !== null) ?? before;
}

/** 较2022年的463件, (2022年为463件): the year that is compared with, else the year before. */
function namedYear({ text, year }: Scene, start: number): number {
  const named = Number(NAMED_YEAR.exec(text.slice(Math.max(0, start - NAMED_REACH), start))?.[1]);
  return named < year ? named : year - 1;
}

/** 立案21宗、罚款90万元,分别增长8%和23%; 处罚案件数和罚款金额同比分别减少28件、316.4万元: the name, or the figure, that stands where the change does in its list. */
function listedBefore(scene: Scene, { figure }: Spot): string | undefined {
  const { text, figures, done, sentence } = scene;
  const run = runOf(text, figures, figures.indexOf(figure));
  const first = (run[0] as Figure).change?.start ?? 0;
  const from = Math.max(sentence.start, first - RESPECTIVELY_REACH);
  if (run.length < 2) return undefined;
  const marker = RESPECTIVELY.exec(text.slice(from, run[0]?.start));
  const at = run.indexOf(figure);
  const names = marker ? namesOfChanges(text, sentence.start, from + marker.index) : [];
  if (names.length === run.length && !done.some(({ figure: { start } }) => names.some((name) => name.start <= start && start < name.end)))
    return nameIn(scene, names[at] as Span) ?? countNamed(scene, names[at] as Span) ?? UNKNOWN;
  const own = done.filter((other) => isCounted(other) && !isOfOtherYear(other, scene.year));
  // 与上年同期的655份、8120万元相比,分别下降8.7%和14.1%
  const counted = own.length > 0 ? own : done.filter(({ indicator, figure: { change } }) => indicator !== null && change?.kind === "level");
  if (marker) return counted.at(at - run.length)?.indicator ?? undefined;
  // 立案137起,罚款864万元,同比下降24.7%和23.4%
  return counted.length === run.length && run.every(({ unit }) => SHARES.has(unit)) ? (counted[at]?.indicator ?? undefined) : undefined;
}

/** Whether a figure stands beside this year's for another one. */
const isOfOtherYear = ({ rule, period }: Classified, year: number): boolean =>
  (rule === TIME_BESIDE || rule === TOLD_TOGETHER) && yearOf(period) !== year;

/** Changes that follow each other with nothing but their directions between them. */
function runOf(text: string, figures: readonly Figure[], at: number): Figure[] {
  let first = at;
  while (first > 0 && isRunOn(text, figures[first - 1], figures[first])) first--;
  let last = at;
  while (isRunOn(text, figures[last], figures[last + 1])) last++;
  return figures.slice(first, last + 1);
}

const isRunOn = (text: string, a: Figure | undefined, b: Figure | undefined): boolean =>
  !!a?.change && !!b?.change && RUN_ON.test(text.slice(a.after, b.start));

/** The names of a list before a marker, behind what they are compared with: 立案数和罚款额较上年各降…. */
function namesOfChanges(text: string, from: number, marker: number): Span[] {
  const compared = COMPARED.exec(text.slice(Math.max(from, marker - RESPECTIVELY_REACH), marker));
  return namesBefore(text, from, marker - (compared?.[0].length ?? 0));
}

/** The indicator that a name alone names. */
const nameIn = (scene: Scene, name: Span): string | undefined => fitIn(scene, name)?.wording.indicator.id;

/** 案件数比2022年下降了19.6%: the cases that were counted last. */
function casesBeside(scene: Scene, { figure, zones: { left } }: Pick<Spot, "figure" | "zones">): string | undefined {
  const end = figure.change?.start ?? left.end;
  const words = scene.text.slice(left.start, end);
  const dated = DATED.exec(words)?.[0].length ?? 0;
  return countNamed(scene, { start: left.start + dated, end: end - (COMPARED.exec(words)?.[0].length ?? 0) });
}

/** 事件数比2018年减少2起: what is named right before a change, though by no name of the catalogue. */
function isUnknown(scene: Scene, { figure, zones: { left } }: Spot): boolean {
  const end = figure.change?.start ?? left.end;
  const words = scene.text.slice(left.start, end).replace(COMPARED, "");
  return OWN_NAME.test(words) && !BARE_COUNT.test(words);
}

/** The indicator that the words right before a change name (罚款金额同比下降10%). */
const nameBeside = (scene: Scene, { figure, zones }: Pick<Spot, "figure" | "zones">): Fit | null =>
  fitIn(scene, { start: zones.left.start, end: figure.change?.start ?? zones.left.end }, figure.unit);

/** What words alone name, tried with each kind of figure that may change by `unit`. */
function fitIn(scene: Scene, left: Span, unit = "percent"): Fit | null {
  const only: Zones = { left, before: NOWHERE, far: NOWHERE, right: NOWHERE, behind: NOWHERE, shared: false };
  // 处罚数 is a count, whatever else 处罚 may name
  const name = scene.text.slice(left.start, left.end).replace(COMPARED, "");
  const named = /款(?:总)?数$/.test(name) ? ["CNY"] : /[数量次]$/.test(name) ? NOT_MONEY : COUNTED;
  const units = SHARES.has(unit) ? named : named.filter((each) => (each === "CNY") === (unit === "CNY"));
  const fits = units.map((unit) => bestFitOf(scene, only, unit)).filter((fit) => fit !== null);
  return fits.sort((a, b) => b.score - a.score)[0] ?? null;
}
