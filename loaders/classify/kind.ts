import { isType } from "../../src/model/wholes.js";
import type { Figure } from "../quantity/figure.js";
import { KINDS } from "../grammar/grammar.js";
import type { Period } from "../../src/model/observation.js";
import { bracketYear } from "./bracket-year.js";
import { changeOf } from "./change.js";
import { type Classified, NO_WORDING, unclassified, withKindOf } from "./classified.js";
import { pointAt, yearPeriod } from "./dates.js";
import { behindChange, itemOfList, movedOn, partOfTotal, restated, sameCases, scopeOfPart, subjectBeside, wholeOf } from "./inherit.js";
import { isJoint, isOfJoint, isOfOtherKind } from "./joint.js";
import { isPartOf } from "./kinds.js";
import type { Listed } from "./lists.js";
import { periodOf, ratedYear } from "./period.js";
import { isOthersWork } from "./others.js";
import { ANOTHERS, refusalOf } from "./refuse.js";
import { released } from "./released.js";
import type { Scene, Spot } from "./scene.js";
import { scopeOf, scopeOfTotal } from "./scope.js";
import type { Fit } from "./nearest.js";
import { familyOf, isNoPenalty, WHOLE_FAMILIES } from "./no-penalty.js";
import { opensParts } from "./parts.js";
import { isSinceFirst, isSinceReform, PERMITS } from "./since.js";
import { toldTogether } from "./told-together.js";
import { timeBeside, timeInTurn } from "./time-beside.js";
import { timeOfMoney } from "./same-time.js";
import { bestFitOf } from "./score.js";
import { alone } from "./zones.js";
import { KINDS_APART, opensBreakdown } from "./sums.js";
import { sumBehind } from "./sum-behind.js";
import { bareBeside, fitByTopic } from "./topic.js";
import { basisOf, unitFor } from "./unit.js";
import type { IndicatorWording } from "./wording.js";

const NOTHING: string[] = [];
const NOWHERE = { start: 0, end: 0 };
const GROUP_OF_CASES = /\d{2}年(?:(?:启动|立案|受理)的?案件|(?:结转|遗留)的?(?:案件)?)$/;
/** 11件系2022年立案. */
const OF_OTHER_YEAR = /^(?:系|是|为|属于?)20\d\d年(?:立案|受理|启动)/;
const OWN_ACT = new RegExp(`^(?:${KINDS.own_acts.join("|")})`);
/** Characters behind an unclassified figure that are quoted with it: 48个省级重点项目. */
const NOUN_REACH = 10;

/** What one figure of a scene is: a head by its words, or what it inherits from the figure that it is told with. */
export function classifyFigure(scene: Scene, spot: Spot): Classified {
  const blank = blankOf(scene, spot);
  const refusal = refusalOf(scene, spot);
  if (refusal) return unclassified(blank, refusal);
  if (OF_OTHER_YEAR.test(scene.text.slice(spot.figure.after, spot.figure.after + 16)) && spot.total === null)
    return unclassified(blank, "cases of another year");
  ownYears(scene, spot.figure);
  const moved = movedOn(scene, blank);
  if (moved) return moved;
  const bracketed = bracketYear(scene, blank);
  if (bracketed) return bracketed;
  if (spot.figure.change) return changeOf(scene, spot, blank);
  const together = toldTogether(scene, spot, blank);
  if (together) return together;
  const inTurn = timeInTurn(scene, spot, blank);
  if (inTurn) return inTurn;
  takeOwnTotal(scene, spot, blank);
  if (endsParts(scene, spot) || isChance(scene, spot)) {
    spot.total = null;
    spot.link = null;
    blank.of = null;
  }
  const told = restated(scene, blank);
  if (told) return told;
  if (isUnnamedView(scene, spot)) return unclassified(blank, "part of a figure that the catalogue has no name for");
  if (isJoint(scene, spot)) return unclassified(blank, KINDS_APART);
  const fit = released(scene, spot, bestFit(scene, spot));
  if (isOfJoint(scene.done, spot.total, fit)) return unclassified(blank, KINDS_APART);
  if (isOthersWork(scene, spot, fit?.wording.indicator.id ?? "")) return unclassified(blank, ANOTHERS);
  const head = fit && toldLast(scene, fit);
  if (head) {
    blank.of = head.figure;
    return partOfTotal(scene, { ...spot, total: head }, blank, head);
  }
  if (fit) return describe(scene, spot, blank, fit);
  const again = sameCases(scene, spot, blank);
  if (again) {
    again.period = periodOf(scene, spot.figure.start, false);
    return again;
  }
  const item =
    itemOfList(scene, spot, blank) ?? behindChange(scene, blank) ?? timeBeside(scene, spot, blank) ?? subjectBeside(scene, spot, blank);
  if (item) return item;
  const beside = spot.total?.indicator ? null : bareBeside(scene, spot);
  if (beside) return withKindOf(beside, blank, beside.scope, "one of a list");
  const topic = spot.total ? null : fitByTopic(scene, spot);
  if (topic) return describe(scene, spot, blank, topic);
  if (isOfOtherKind(scene, spot)) return unclassified(blank, NO_WORDING);
  if (spot.total?.indicator) return partOfTotal(scene, spot, blank, spot.total);
  return sumBehind(scene, spot, blank) ?? unclassified(blank, NO_WORDING);
}

/** In a text of January 去年 is the year that it is about, and a figure right behind it is none of the year before. */
function ownYears({ text, year, toldIn }: Scene, figure: Figure): void {
  if (toldIn > year && figure.change?.kind === "level" && /[^较比与同]去年(?:的|为|是)?$/.test(text.slice(figure.start - 5, figure.start)))
    figure.change = null;
}

function blankOf({ sentence, year }: Scene, { figure, total, zones: { left, right } }: Spot): Classified {
  return {
    figure,
    sentence,
    indicator: null,
    unit: figure.unit,
    period: yearPeriod(year),
    scope: "all",
    of: total?.figure ?? null,
    basis: null,
    rule: "",
    matched: NOTHING,
    words: [left, { start: right.start, end: Math.min(right.end, right.start + NOUN_REACH) }],
  };
}

/** 启动186件,办结159件。其中2023年启动52件: a part that names its own kind is of the total of that kind. */
function takeOwnTotal(scene: Scene, spot: Spot, blank: Classified): void {
  const { total, link, figure, zones } = spot;
  if (link !== "named" || !total || figure.change || GROUP_OF_CASES.test(scene.text.slice(zones.left.start, figure.start))) return;
  const fit = ownFit(scene, spot);
  const own = fit?.wording.indicator.id;
  if (!fit || own === total.indicator || (fit.matched[0]?.start ?? 0) < zones.left.start) return;
  const whole = [...scene.told, ...scene.done].findLast(
    (other) => other.indicator === own && other.of === null && !other.figure.change && other.figure.value >= figure.value,
  );
  if (!whole) return;
  spot.total = whole;
  blank.of = whole.figure;
}

/** 其中2022年28件,当年结案25件: behind a comma another kind of thing ends the list of parts. */
function endsParts(scene: Scene, spot: Spot): boolean {
  const { figure, zones, total, link } = spot;
  if (link !== "carried" || !total) return false;
  const acts = OWN_ACT.test(scene.text.slice(zones.left.start, figure.start).replace(/^、/, ""));
  if (scene.text[zones.left.start - 1] !== ",") return acts && isBesideEnd(scene, zones.left.start);
  const own = ownFit(scene, spot)?.wording.indicator.id;
  if (own === undefined) return acts;
  const siblings = scene.done.filter(({ of }) => of === total.figure);
  if (siblings.some(({ indicator }) => indicator === own) || isType(own)) return false;
  return total.indicator === null ? acts : !isPartOf(own, total.indicator);
}

/** 其中抽查企业1984家,发现线索62条、立案8件: what is listed on behind a count that has ended the parts. */
function isBesideEnd({ done }: Scene, at: number): boolean {
  const last = done.at(-1);
  return last !== undefined && last.indicator !== null && last.of === null && last.figure.unit !== "CNY" && last.figure.after === at;
}

/** 查封扣押14件,限产停产3件,移送拘留7件,移送犯罪4件: figures of other kinds that happen to add up to one before them are no parts of it. */
function isChance(scene: Scene, spot: Spot): boolean {
  const { total, link, figure } = spot;
  if (link !== "sum" || !total?.indicator || opensBreakdown(scene)) return false;
  const own = ownFit(scene, spot)?.wording.indicator.id;
  if (isType(own ?? null) && isNoPenalty(scene, spot)) return false;
  return own !== undefined && !isPartOf(own, total.indicator) && !opensParts(scene.text.slice(total.figure.after, figure.start));
}

/** 行政诉讼零发生,行政复议3件,维持2件: the head that an outcome is one of, where another procedure was told after the one that its words are of. */
function toldLast({ done }: Scene, { wording, matched }: Fit): Classified | null {
  if (!wording.part) return null;
  const { id, family } = wording.indicator;
  const last = done.findLast(({ indicator, of, figure }) => indicator?.startsWith(`${family}.`) && of === null && figure.value > 0);
  const named = Math.max(...matched.filter((_, i) => wording.groups[i]?.context).map(({ start }) => start));
  return last && last.indicator !== id && last.figure.start > named ? last : null;
}

/** 结案461件。按案件来源看,群众举报102件: views of a figure that has no kind have none. */
const isUnnamedView = (scene: Scene, { total, link }: Spot): boolean =>
  link === "sum" && total?.indicator === null && !scene.done.includes(total) && opensBreakdown(scene);

/** What the words around a figure say best, weighed once. */
function ownFit(scene: Scene, spot: Spot): Fit | null {
  if (spot.fit === undefined) spot.fit = bestFitOf(scene, spot.zones, spot.figure.unit);
  return spot.fit;
}

function bestFit(scene: Scene, spot: Spot): Fit | null {
  const { figure, zones, total, link, listed } = spot;
  const best = listed?.item ? itemFit(scene, spot, listed) : ownFit(scene, spot);
  if (best && isType(best.wording.indicator.id) && isNoPenalty(scene, spot)) return null;
  if (!best || !total?.indicator) return best;
  // a part says its own name next to itself and counts the same kind of thing; words before its total belong to the total
  const own = best.wording.indicator;
  const names = best.matched.filter((_, i) => best.wording.groups[i]?.context === false);
  const stranger = link !== "sum" && own.id !== total.indicator && names.some((match) => match.end <= total.figure.start);
  const family = familyOf(total.indicator);
  const whole = WHOLE_FAMILIES.has(family) || isType(own.id);
  // 审核执法决定89件,其中行政处罚72件: decisions that were looked over
  const reviewed = total.indicator === "review.penalty_cases" && own.id === "penalty.decisions";
  const otherKind = whole && figure.unit === total.figure.unit && familyOf(own.id) !== family;
  const otherView = link === "sum" && !isPartOf(own.id, total.indicator) && opensBreakdown(scene);
  const carried = reviewed || stranger || otherKind || otherView;
  if (stranger && !otherKind) {
    const near = bestFitOf(scene, alone(zones.left, NOWHERE), figure.unit);
    if (near && near.wording.indicator.id !== total.indicator && isPartOf(near.wording.indicator.id, total.indicator)) return near;
  }
  return carried || GROUP_OF_CASES.test(scene.text.slice(zones.left.start, figure.start)) ? null : best;
}

function describe(scene: Scene, spot: Spot, blank: Classified, fit: Fit): Classified {
  const { indicator, text: rule } = fit.wording;
  const { figure, zones, total } = spot;
  const { id, family, unit, kind } = indicator;
  const statedPeriod = family === "credit" ? ratedYear : periodOf;
  blank.indicator = id;
  blank.of ??= wholeOf(scene, figure, id, fit.wording.part);
  blank.unit = unitFor(scene.text, figure, indicator);
  blank.period = listedTime(spot, kind) ?? statedPeriod(scene, figure.start, kind === "stock");
  if (family === "compensation" && isSinceReform(scene, figure.start, blank.period))
    blank.period = { start: null, end: blank.period.end, kind: "cumulative" };
  if (PERMITS.has(id) && isSinceFirst(scene, figure.start, blank.period))
    blank.period = { ...blank.period, start: null, kind: "cumulative" };
  if (family === "credit" && total?.indicator && isPartOf(id, total.indicator)) blank.period = total.period;
  if (figure.unit === "CNY") blank.period = timeOfMoney(scene, figure, blank.period);
  blank.basis = unit === "CNY" && family === "penalty" ? basisOf(scene.text, zones) : null;
  blank.scope =
    fit.wording.part || total?.indicator === id || isNamedItem(spot, fit)
      ? scopeOfPart(scene, spot, blank.of !== null)
      : wholeScope(scene, spot, indicator);
  // 上半年、下半年分别处罚83件和158件: what stands before the list is its time
  if (spot.listed?.time && !spot.listed.place) blank.scope = scopeOfTotal(spot.total) ?? "all";
  blank.rule = rule;
  blank.matched = fit.matched.map((match) => scene.lexicon.terms[match.value] ?? "");
  blank.words = fit.matched;
  return blank;
}

/** An item is what its own name says, else what its list counts. */
const itemFit = (scene: Scene, { figure, zones }: Spot, { shared }: Listed): Fit | null =>
  bestFitOf(scene, alone(zones.left, NOWHERE, zones.before), figure.unit) ??
  bestFitOf(scene, alone(shared, NOWHERE, zones.before), figure.unit);

/** Whether the name of an item says only which part of what the list counts it is. */
const isNamedItem = ({ listed }: Spot, { matched }: Fit): boolean =>
  listed?.item === true && !matched.some(({ start, end }) => listed.name !== null && start >= listed.name.start && end <= listed.name.end);

/** The time that a list tells the figure for. */
function listedTime({ listed }: Spot, kind: string): Period | null {
  if (!listed?.time) return null;
  return kind === "stock" ? pointAt(listed.time.end) : listed.time;
}

/** Scope of a figure that is no part of another of its kind. */
const wholeScope = (scene: Scene, spot: Spot, indicator: IndicatorWording): string =>
  scopeOfTotal(spot.total) ?? scopeOf(scene, spot, indicator);
