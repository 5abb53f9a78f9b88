import { isType } from "../../src/model/wholes.js";
import { SCOPES, UNIT_GROUP } from "../grammar/grammar.js";
import type { Figure } from "../quantity/figure.js";
import { type Classified, withKindOf } from "./classified.js";
import { pointAt, yearEnd, yearOf, yearPeriod } from "./dates.js";
import { causeOf, typeNamed } from "./kinds.js";
import { periodOf } from "./period.js";
import { isAmongTypes } from "./type-list.js";
import { areaBracketed } from "./areas.js";
import { placesBefore } from "./each-place.js";
import { headOfAreas, isUnderTopic, listedApart, shortArea } from "./areas-alone.js";
import { inSameTime } from "./same-time.js";
import type { Scene, Spot } from "./scene.js";
import { isUnderView } from "./sums.js";
import { FILLING, lastLike } from "./time-beside.js";
import { partScope, scopeOfTotal } from "./scope.js";

const AREA = new RegExp(
  `^(?:其中|另|其余|含|和|及)?([\\u4e00-\\u9fff]{2,12}(?:${SCOPES.area_suffix.join("|")}))(?:各|共|计|合计|为|有|是|都是|均为|都为|各为)?$`,
);
/** 平城区查得最多,126家次. */
const MOST_AREA = new RegExp(
  `^(?:其中)?([\\u4e00-\\u9fff]{2,7}?(?:${SCOPES.area_suffix.join("|")}))[^,。;\\d]{0,5}最[多高少低大小],?(?:为|有|达|仅|只有)*$`,
);
/** 立案较多的县区有招远市, 处罚数居前三位的是芝罘区: what the areas behind it are told by. */
const OVER_AREA =
  /^.*(?:[最较][多高少低大小]的(?:各?(?:县|区|市|州|盟|旗|县区|区县|市县|地区|分局|地方|单位)(?:有|是|为))?|[位名](?:的)?(?:是|为|有|:)|[是为有]:?)(?=[\u4e00-\u9fff]{2})/;
/** 的市州有5个: areas in general; 郑州市 is one. */
const ANY_AREAS = /^(?:各|多个|部分)?(?:市州|州市|县市|市县|区县|县区|旗县)$|^[的有]/;
const REST = /^(?:其余|其他|其它)/;
const MONEY_ONLY = /^[,、]?(?:共|合计|处|并处|处以|涉及)?(?:罚没款|罚款|处罚|罚没|罚金)?(?:总额|金额|合计|共计|总计|约|共|计)*$/;
const MOVED = /^[,]?[^,。;]{0,4}[增降升减落高低长加少展实大整扩充变][^,。;]{0,2}[至到为]$/;
const MOVED_ON = "moved on from last year's figure";
/** …增加到去年的574条. */
const LAST_NAMED = /(?:[去上]年|目前|现在|如今|现阶段|当前)的?$/;
/** Behind a figure, a noun of its own; what only joins it to the next (38件和33件) is none. */
const OWN_NOUN = /^(?![和与及]\d)[\u4e00-\u9fff]/;
/** 最少的是定南县,只有5件: behind its subject a figure alone. */
const ONLY = /^(?:只有?|仅有?|才|共|为|有|达)*$/;
/** 镇江仅5件: a word before the figure, and none of the area's name. */
const BARELY = /[仅只才](?:有|为)?$/;
const BEHIND_CHANGE = /^[,]?(?:增|升|降|减)?(?:达到|达|为|至|到|合计|共)$/;
const [RESULT_REACH, RESTATED_REACH] = [30, 20];
const MOST_EARLIER = 40;
const RESTATED = /^(?:[\u4e00-\u9fff]{0,6}(?:案件?|企业|问题|线索|项目|信访件|投诉|举报))?(?:里|(?:之)?中(?!央|心|国|介|小|型|部|旬))/;
/** Small counts are told again by chance. */
const LEAST_TOLD_AGAIN = 10;

/** The money of a part covers what its count does (市本级38件,罚款562万元); the words of another part's name are its scope, but for those that say what it is or when. */
export function scopeOfPart(scene: Scene, spot: Spot, hasTotal = spot.total !== null): string {
  const { text, done, periods } = scene;
  const { figure, zones, listed } = spot;
  if (listed?.place) return listed.place;
  const before = done.at(-1);
  const told = figure.unit === "CNY" && before !== undefined && before.of !== null && before.scope !== "all";
  if (told && MONEY_ONLY.test(text.slice(before.figure.after, figure.start))) return before.scope;
  const times = periods.filter(({ start, end }) => start >= zones.left.start && end <= figure.start);
  const said = times.map(({ start, end }) => text.slice(start, end));
  const scope = partScope(text, scene.areas, spot, said, hasTotal);
  return scope === "all" ? (scopeOfTotal(spot.total) ?? "all") : scope;
}

/** A part without a name of its own kind is of its total's, and of its own time where it says one (一季度104份). */
export function partOfTotal(scene: Scene, spot: Spot, blank: Classified, total: Classified): Classified {
  const { figure, zones } = spot;
  withKindOf(total, blank, scopeOfPart(scene, spot), "part of the total before it");
  if (spot.listed?.time && total.period.kind !== "point") {
    blank.period = spot.listed.time;
    blank.scope = scopeOfTotal(total) ?? "all";
    return blank;
  }
  if (scene.periods.some(({ start, end }) => start >= zones.left.start && end <= figure.start))
    blank.period = periodOf(scene, figure.start, total.period.kind === "point");
  const type = isAmongTypes(scene, total) ? typeNamed(scopeOfPart(scene, spot, false)) : null;
  if (type === null) return blank;
  blank.indicator = type;
  blank.scope = scopeOfTotal(total) ?? "all";
  return blank;
}

/** 由上年的9870家次降至6215家次: this year's figure behind last year's. */
export function movedOn(scene: Scene, blank: Classified): Classified | null {
  const { text, year, toldIn, done, periods } = scene;
  const before = done.at(-1);
  if (!before || before.indicator === null || before.unit !== blank.unit) return null;
  if (before.figure.change?.kind !== "level" && before.rule !== MOVED_ON) return null;
  const { start } = blank.figure;
  const between = periods.findLast((span) => span.start >= before.figure.end && span.end <= start);
  const words = text
    .slice(before.figure.end, start)
    .replace(between ? text.slice(between.start, between.end).replace(/^[到至]/, "") : "", "")
    .replace(/的$/, "");
  const named = LAST_NAMED.exec(words)?.[0] ?? "";
  if (!MOVED.test(words.slice(0, words.length - named.length).replace(/的$/, ""))) return null;
  const stated = between?.period ?? yearPeriod(/年/.test(named) ? toldIn - 1 : year);
  withKindOf(before, blank, before.scope, MOVED_ON);
  const isNow = scene.stretch !== null && yearOf(stated) === yearOf(scene.stretch);
  blank.period =
    before.period.kind !== "point"
      ? stated
      : between?.day
        ? pointAt(between.day)
        : isNow && scene.stretch
          ? pointAt(scene.stretch.end)
          : yearEnd(yearOf(stated));
  return blank;
}

/** 办理处罚案件66件。66件案件里,…: a count told again to be taken apart, be it paragraphs on. */
export function restated({ text, done, prior, earlier }: Scene, blank: Classified): Classified | null {
  const { value, unit, after } = blank.figure;
  if (!RESTATED.test(text.slice(after, after + RESULT_REACH))) return null;
  const near = [...prior.slice(-RESTATED_REACH), ...done.slice(-RESTATED_REACH)];
  const first = (value < LEAST_TOLD_AGAIN ? near : [...earlier.slice(-MOST_EARLIER), ...near]).findLast(
    ({ indicator, figure }) => indicator !== null && !figure.change && figure.value === value && figure.unit === unit,
  );
  return first ? withKindOf(first, blank, first.scope, "told again") : null;
}

const SAME_CASES = /(?:该|此|这|上述|同)(?:两|三|五|几)?类(?:违法)?案件(?:共|累计|合计|总计|为|有|数|达|全市|全省|全年)*$/;

/** 五类案件8宗。…今年以来该类案件共27宗: of the cases that were told last. */
export function sameCases({ text, prior, done }: Scene, { zones }: Spot, blank: Classified): Classified | null {
  if (!SAME_CASES.test(text.slice(zones.left.start, blank.figure.start))) return null;
  const isWhole = ({ indicator, figure, of }: Classified): boolean =>
    indicator !== null && of === null && !figure.change && UNIT_GROUP.get(figure.unit) === UNIT_GROUP.get(blank.figure.unit);
  const kin = done.findLast(isWhole) ?? prior.find(isWhole);
  return kin ? withKindOf(kin, blank, kin.scope, "the same cases as those before") : null;
}

/** 普法活动场次同比增长1.2倍,达到88场: the figure that a change has led to. */
export function behindChange({ text, done, year }: Scene, blank: Classified): Classified | null {
  const before = done.at(-1);
  if (!before?.indicator?.endsWith(".yoy") || !BEHIND_CHANGE.test(text.slice(before.figure.after, blank.figure.start))) return null;
  withKindOf(before, blank, before.scope, "what a change has led to").indicator = before.indicator.slice(0, -".yoy".length);
  blank.period = before.period.kind === "year" ? yearPeriod(year) : before.period;
  return blank;
}

/** 市级办理处罚案件57件,县级办理203件: subjects told side by side count the same thing. */
export function subjectBeside(scene: Scene, { figure, zones, total }: Spot, blank: Classified): Classified | null {
  const { text, done, sentence, frames } = scene;
  const own = frames.subjects.findLast(({ at, scope }) => at <= figure.start && (scope !== null || at > zones.left.start));
  if (!own?.scope || (own.at < zones.left.start && !ONLY.test(text.slice(zones.left.start, figure.start)))) return null;
  const last = lastLike(done, figure);
  const kin = last && wholeOfTypes(scene, last, figure);
  if (!last || !kin || own.at < last.figure.start) return null;
  const said = text.slice(own.at, figure.start);
  const at = said.indexOf(own.scope);
  const words = said.slice(at + own.scope.length).replace(FILLING, "");
  if (at < 0 || !text.slice(sentence.start, kin.figure.start).includes(words)) return null;
  // 各分局办理173件,其中汨罗34件: of the one that it is told within
  if (total !== kin) blank.of = kin === last ? (kin.of ?? blank.of) : kin.figure;
  return withKindOf(kin, blank, own.scope, "another subject's figure beside it");
}

/** A district's figure in a run-on list (城东区12件、城西区8件), or one of a list of places, is of the kind of the figure before it. */
export function itemOfList(scene: Scene, spot: Spot, blank: Classified): Classified | null {
  const { figure, zones, listed } = spot;
  const { text, done, prior, viewed } = scene;
  const clause = text.slice(zones.left.start, figure.start).replace(BARELY, "");
  const words = clause.slice(clause.lastIndexOf("、") + 1);
  const end = zones.left.start + clause.length;
  const own = (AREA.exec(words.replace(OVER_AREA, "")) ?? MOST_AREA.exec(clause))?.[1];
  const area =
    listed?.place ??
    (own && !ANY_AREAS.test(own) ? own : undefined) ??
    areaBracketed(text, figure.start, scene.areas)?.name ??
    placesBefore(text, figure, scene.areas)[0] ??
    shortArea(scene, end - words.length, end);
  // 合作区2个园区: a figure with a noun of its own is no part of the list
  if (!area || (REST.test(area) && !viewed) || OWN_NOUN.test(text.slice(figure.after, figure.after + 2))) return null;
  const like = [...prior, ...done].filter(
    (other) =>
      other.indicator !== null && other.figure.change === null && UNIT_GROUP.get(other.figure.unit) === UNIT_GROUP.get(figure.unit),
  );
  // the whole that the areas share is told before them, and is no less than any of them
  const beside = done.includes(like.at(-1) as Classified) ? like.at(-1) : like.findLast(({ figure: whole }) => whole.value >= figure.value);
  // 移送拘留案件,绍兴9件: what stands over the list names what it counts
  const over = done.length === 0 && isUnderTopic(scene, end - words.length);
  const headed = viewed !== null || done.includes(beside as Classified) ? null : headOfAreas(scene, spot);
  if (headed && headed.id !== beside?.indicator) return listedApart(scene, spot, blank, area);
  const named = viewed ?? headedWhole(scene, figure) ?? (over ? undefined : wholeOfTypes(scene, beside, figure));
  const kin = named && inSameTime(scene, named, figure);
  if (!kin) return listedApart(scene, spot, blank, area);
  if (spot.total && spot.total.indicator !== kin.indicator) blank.of = null;
  // 查封扣押5宗(芝罘3宗、牟平2宗): in its brackets
  const inside = spot.total?.figure === kin.figure;
  blank.of = !inside && (kin === viewed || kin === beside) ? (kin.of ?? blank.of) : kin.figure;
  return withKindOf(kin, blank, area, "one of a list of areas");
}

const measureOf = (text: string, { unit, measure, end }: Figure): string => (unit === "CNY" ? unit : text.slice(measure, end));

/** (三)区域分布。义乌市1623件…: the whole that was told last before a heading that says by what it is viewed. */
const headedWhole = ({ text, sentence, earlier }: Scene, own: Figure): Classified | undefined =>
  isUnderView(text, sentence)
    ? earlier
        .slice(-MOST_EARLIER)
        .findLast(
          ({ indicator, of, scope, figure }) =>
            indicator !== null &&
            of === null &&
            scope === "all" &&
            !figure.change &&
            measureOf(text, figure) === measureOf(text, own) &&
            figure.value >= own.value,
        )
    : undefined;

/** Of what is told by kinds before a list of areas (涉气案件121件,其余71件。从地区看,章贡区62件), or in the sentence before it (五类案件287件,其中…移送84件。运城市、长治市数量较多,分别为52件、44件), the areas share the whole. */
function wholeOfTypes({ earlier, done }: Scene, kin: Classified | undefined, { value }: Figure): Classified | undefined {
  if (!kin?.of) return kin;
  const isWhole = ({ figure }: Classified): boolean => figure === kin.of;
  const whole = done.findLast(isWhole) ?? earlier.slice(-MOST_EARLIER).findLast(isWhole);
  const apart = isType(kin.indicator) || (whole?.indicator !== kin.indicator && !done.includes(kin));
  return apart && whole !== undefined && whole.figure.value >= value ? whole : kin;
}

/** The figure of the same sentence whose part one without 其中 is: 反馈问题58个,完成整改52个; 行政复议16宗,维持15宗; 清理文件23件,废止5件. */
export function wholeOf({ text, sentence, done }: Scene, figure: Figure, indicator: string, part: boolean): Figure | null {
  if (indicator === PASSED) return examinedBefore(text, sentence.start, done.at(-1)?.figure, figure);
  const cause = part ? indicator : causeOf(indicator);
  if (cause === undefined || figure.value === 0) return null;
  for (let i = done.length - 1; i >= 0; i--) {
    const { figure: whole, indicator: known, of } = done[i] as Classified;
    const between = text.slice(whole.after, figure.start);
    if (/[;。]/.test(between)) return null;
    if (of !== null || whole.unit !== figure.unit || whole.change || whole.value < figure.value) continue;
    if (cause === "" ? isReviewed(text, sentence.start, whole) : known === cause && between.length <= RESULT_REACH) return whole;
  }
  return null;
}

const PASSED = "staff.passed_exam";
const EXAM_REACH = 30;

/** 8人参加执法证考试,7人通过: those who sat the exam. */
function examinedBefore(text: string, from: number, sat: Figure | undefined, { start, unit, value }: Figure): Figure | null {
  if (!sat || sat.unit !== unit || sat.change || sat.value < value) return null;
  const between = text.slice(sat.after, start);
  if (between.length > EXAM_REACH || /[;。]/.test(between)) return null;
  return /考试|考核/.test(text.slice(Math.max(from, sat.start - EXAM_REACH), start)) ? sat : null;
}

/** 清理文件23件; 对23件文件进行了清理. */
const isReviewed = (text: string, from: number, whole: Figure): boolean =>
  /(?:清理|梳理)[^,。;]*$/.test(text.slice(from, whole.start)) || /^[^,。;]{0,12}清理/.test(text.slice(whole.after, whole.after + 16));
