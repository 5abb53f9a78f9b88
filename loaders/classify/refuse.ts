import { charSet, hasChar } from "../grammar/char-set.js";
import { KINDS_OF, NOT_COUNTED, NOT_FACTS, NOT_WORK_UNITS, SCOPES } from "../grammar/grammar.js";
import { HINT } from "./hints.js";
import type { Figure } from "../quantity/figure.js";
import type { Classified } from "./classified.js";
import type { Sentence } from "../normalise/outline.js";
import type { Scene, Spot } from "./scene.js";
import { isWider } from "./scope.js";

const FUTURE = new RegExp(`(?:${NOT_FACTS.future.join("|")})[^,。;]{0,12}$`);
const TO_COME = new RegExp(`(?:${NOT_FACTS.to_come.join("|")})((?:(?!${NOT_FACTS.done_again.join("|")})[^。;])*)$`);
const SUPERLATIVE = new RegExp(`(?:${NOT_FACTS.superlative.join("|")})[^,。;、]{0,6}$`);
/** 单笔最高的是一名员工举报偷埋危废,奖了10万元. */
const ONE_BEST = /单[笔案起件]最[高大][^。;\d]{0,30}$/;
/** 罚款金额最高的襄汾分局为312万元: what an area or office has most of is all that it has. */
const MOST_OF_OFFICE =
  /(?<!单[笔案起件宗个][^,。;]{0,8})最[高大低]的[^,。;、]{2,8}?(?:分局|支队|大队|[县区市旗州盟镇])(?:仅)?(?:为|是|达|有|,)?$/;
/** 最高的福山区一家企业为86万元. */
const ONE_OF_AREA = /最[高大][^,。;\d]{0,12}(?:一[家座处起宗件案]|某)[^,。;\d]{0,12}$/;
const LOWEST_MONEY = /最低[^,。;、]{0,6}$/;
const NORM = new RegExp(`(?:${NOT_FACTS.norm.join("|")})[^,。;、]{0,6}$`);
const NORM_BEHIND = new Map(Object.entries(NOT_FACTS.norm_behind).map(([unit, words]) => [unit, new RegExp(`^(?:${words.join("|")})`)]));
const NORM_REACH = 20;
const PROVISION = new RegExp(`(?:${NOT_FACTS.provision.join("|")})[^,。;]{0,8}$`);
const NOT_COUNTED_BEHIND = new RegExp(`^.?(?:${NOT_COUNTED.join("|")})`);
/** 另外14个列入年底前整改计划, 5个正在整改, 7件尚未办结. */
const LEFT_OVER = new RegExp(`^(?:问题|案件|任务)?(?:${NOT_FACTS.left_over.join("|")})`);
/** 整改88个,剩余8个: the rest of what is told to be done. */
const REST = new RegExp(`(?:${NOT_FACTS.rest.join("|")})的?(?:问题|任务|案件)?$`);
const EXCEPT = /除了?$/;
const EXCEPTED = /^[^,。;\d]*外[,的]/;
const EXCEPT_REACH = 24;
/** 其余25个已完成整改: done, too. */
const DONE_TOO = /^(?:问题|案件)?(?:均|都|全部)?已(?!落实|明确|制定|列入|交办)/;
const REST_OF = new Set(NOT_FACTS.rest_of);
const REST_REACH = 8;
const LEFT_REACH = 16;
const TO = new Set(NOT_FACTS.range_joins);
const RANGE = new RegExp(`\\d${NOT_FACTS.range_amounts}(?:${NOT_FACTS.range_joins.join("|")})\\d`);
const RANGE_GOES_ON = /^.\d[\d.]*[万千百]?元/;
const RANGE_REACH = 12;
const GROWN = new RegExp(`(?:${NOT_FACTS.range_grown.join("|")})[^,。;]*$`);
const NAMED_CASE = new RegExp(
  `(?:${NOT_FACTS.named_case.join("|")})[^,。;、\\d]{0,10}案(?![件由例])(?!.*(?:共|合计|累计|总|均))[^,。;、\\d]{0,8}$`,
);
/** 青湾河一案赔偿62万元. */
const ONE_SUIT = /[^,。;、\d]{3}一案[^,。;、\d]{0,8}$/;
/** …,为今年以来单笔最高. */
const FINED_EACH = new RegExp(NOT_FACTS.fined_each);
const ONE_BEHIND = new RegExp(`^,?[为系是][^,。;]{0,12}(?:${NOT_FACTS.one_behind.join("|")})`);
/** 312份处罚决定书未在7个工作日内公开: those of which something was left undone are not all that there are. */
const UNDONE = new RegExp(`^[\\u4e00-\\u9fff]{0,10}?(?<!并)未(?:${NOT_FACTS.undone.join("|")})`);
/** 其中31家台账记录不规范: those with a fault; 责令31家不规范的企业整改 is none. */
const FAULTY = new RegExp(`^[\\u4e00-\\u9fff]{0,8}?(?:${NOT_FACTS.faulty.join("|")})(?!的)`);
const ONE_CASE = new RegExp(`(?:${NOT_FACTS.one_case.join("|")})([^。;]{0,120})$`);
const CASE_REACH = 150;
const CASES = new RegExp(`(?:${NOT_FACTS.case_heading.join("|")})[:：]?$`);
const CASE_PARAGRAPH = new RegExp(`^\\s{0,4}(?:${NOT_FACTS.case_opens.join("|")})`);
const CASE_DAY = new RegExp(
  `^\\s?(?:20\\d\\d年)?\\d{1,2}月\\d{1,2}日[^,。;]{0,8},(?=[^。]{0,60}?(?:${NOT_FACTS.one_case.join("|")}))(?![^。]*(?:${SCOPES.own.join("|")}|累计|共计))`,
);
/** 某石料厂粉尘污染农田案,经磋商…: a sentence that opens with the name of one case. */
const CASE_NAMED = /^\s{0,4}[^,。;:\d]{0,40}某[^,。;:\d]{0,40}案[,:]/;
const ALL_CASES = new RegExp(`${SCOPES.own.join("|")}|累计|共计|全年|总计`);
const STORY = new RegExp(`(?:${NOT_FACTS.story.join("|")})`);
const STORY_AGAIN = new RegExp(NOT_FACTS.story_again.join("|"));
const STORY_ENDS = new RegExp(`${SCOPES.own.join("|")}|${NOT_FACTS.story_ends.join("|")}`);
const FOUND = new RegExp(NOT_FACTS.story_found.join("|"));
const PARAGRAPH_REACH = 400;
const EXAMPLE = new RegExp(`(?:${NOT_FACTS.example.join("|")})(?!.*(?:${SCOPES.own.join("|")}|累计|共计|全年))`);
const MONEY_OF_ONE = new RegExp(NOT_FACTS.money_of_one.join("|"));
const PERSON_OF_ONE = new RegExp(NOT_FACTS.person_of_one.join("|"));
/** What is listed on behind the money of one case (被罚款20万元,没收违法所得3.2万元) is of it, too. */
const SAME_CASE = /^[,、并及和](?!.*(?:案均|平均))[^。;\d]{0,14}$/;
const CASE_OPENING = 120;
/** 平均每百家次现场检查发现的问题从去年上半年的9个提高到15个. */
const PER_SO_MANY = new RegExp(`(?:${NOT_FACTS.rates.join("|")})[^,。;]{0,30}$`);
const COUNTED_IN = new Set(["case", "document", "enterprise", "item", "place"]);
const SEVERAL = new RegExp(NOT_FACTS.several);
const FREQUENCY = new RegExp(`(?:${NOT_FACTS.frequency.join("|")})[^,。;]{0,10}$`);

/** 《…行动计划》等2项: a title, or what is left of one, says nothing of its figure. */
const TITLES = /^[^《》]*》|《[^》]*》/g;

const ONE = "one case, not a total";
const UNDONE_RULE = "left undone";
export const ANOTHERS = "another body's total";
/** 全市作出处罚决定483起、罚款3912万元: what is listed on without naming anybody is the same body's. */
const GOES_ON = new RegExp(`^[,、]?(?!.*(?:${SCOPES.own.join("|")}|本局|本级|分局|其中))[^,。;]{0,10}$`);

/** 其中涉及噪声的占58.6%. */
const SHARE = /占(?:比|到|了)?(?:达|约|近|为|超过)?$/;
const PAID = /(?:到位|实收|实缴|收缴|收回|入库|缴入|上缴|到账|征缴|执行|缴纳)[^,。;、\d]{0,8}$/;
/** 上述罚没款已缴入国库: of what was told before, sentences on. */
const OF_THOSE = /(?:上述|以上|所有|全部|这些)(?:案件|处罚)?(?:罚没?款|罚金)/;
const MOST_EARLIER = 40;
const THRESHOLD_BEFORE = /(?:超过|高于|低于|少于|多于|大于|小于|不足|不满|达到|超|达)$/;
const THRESHOLD_STARTS = charSet("以的");
const THRESHOLD_BEHIND = /^(?:以上|以下)?的(?=[有市县区单地企])/;

/** 罚款金额超过1500万元的有3个市,其中临汾市2460万元: a figure that only tells some apart names what theirs count, and is none itself. */
export function leaveThresholds({ text, done }: Scene): void {
  for (const item of done) {
    const { start, end } = item.figure;
    if (
      item.indicator === null ||
      !hasChar(THRESHOLD_STARTS, text.charCodeAt(end)) ||
      !THRESHOLD_BEHIND.test(text.slice(end, end + 4)) ||
      !THRESHOLD_BEFORE.test(text.slice(Math.max(0, start - 4), start))
    )
      continue;
    item.indicator = null;
    item.rule = "what tells some apart";
    for (const part of done) if (part.of === item.figure) part.of = null;
  }
}

/** 决定罚款2568万元,到位罚款2310万元: what was paid of the fines told before is another sum. */
export function leavePaid({ text, done, earlier }: Scene): void {
  for (const [i, item] of done.entries()) {
    if (item.indicator !== "penalty.amount" || item.of !== null || item.figure.change) continue;
    if (!PAID.test(text.slice(item.sentence.start, item.figure.start))) continue;
    const isFined = (other: Classified): boolean =>
      other.indicator === "penalty.amount" && !other.figure.change && other.scope === item.scope && other.figure.value >= item.figure.value;
    const those = OF_THOSE.test(text.slice(item.sentence.start, item.figure.start));
    if (!done.slice(0, i).some(isFined) && !(those && earlier.slice(-MOST_EARLIER).some(isFined))) continue;
    item.indicator = null;
    item.rule = "paid of what was fined";
  }
}

/** Why a figure is no figure of this bureau's year, or null. */
export function refusalOf(scene: Scene, { figure, zones }: Spot): string | null {
  const { text, level, done, hints } = scene;
  if (isNoWork(text, figure)) return "not a count of the bureau's work";
  if (LEFT_OVER.test(text.slice(figure.after, figure.after + LEFT_REACH))) return "still to be done";
  if (COUNTED_IN.has(figure.unit) && UNDONE.test(text.slice(figure.after, figure.after + LEFT_REACH))) return UNDONE_RULE;
  if (figure.unit === "enterprise" && FAULTY.test(text.slice(figure.after, figure.after + LEFT_REACH))) return "in which a fault was found";
  if ((hints & HINT.refusal) !== 0 && figure.unit !== "CNY" && PER_SO_MANY.test(text.slice(scene.sentence.start, figure.start)))
    return "a frequency";
  if (isRest(text, done.at(-1), figure) || isExcept(text, figure)) return "still to be done";
  if (figure.unit === "CNY" && isRange(text, figure)) return "a range of money";
  if (
    figure.unit === "CNY" &&
    (isOfNamedCase(text, zones.left.start, figure) || FINED_EACH.test(text.slice(scene.sentence.start, figure.start)))
  )
    return ONE;
  const said =
    (hints & HINT.refusal) === 0 ? null : refusalBefore(text.slice(zones.left.start, figure.start).replace(TITLES, ""), figure.unit);
  if (said !== null) return said;
  if (figure.unit === "CNY" && (hints & HINT.most) !== 0 && ONE_BEST.test(text.slice(scene.sentence.start, figure.start))) return ONE;
  if ((hints & HINT.toCome) !== 0 && TO_COME.test(text.slice(Math.max(scene.sentence.start, figure.start - CASE_REACH), figure.start)))
    return "a plan";
  if (NORM_BEHIND.get(figure.unit)?.test(text.slice(figure.end, figure.end + NORM_REACH))) return "a rule";
  if (figure.unit === "percent" && SHARE.test(text.slice(Math.max(scene.sentence.start, figure.start - 8), figure.start)))
    return "a share of a total";
  const before = done.at(-1);
  if (
    (hints & HINT.oneCase) !== 0 &&
    isOneCase(
      text.slice(Math.max(scene.sentence.start, figure.start - CASE_REACH), figure.start),
      text.slice(figure.after, figure.after + LEFT_REACH),
      figure.unit,
    )
  )
    return ONE;
  if (scene.ofCase) return ONE;
  if (figure.unit === "CNY" && (before?.rule === ONE || before?.rule === UNDONE_RULE) && SAME_CASE.test(moneyOf(text, before, figure)))
    return before.rule;
  const goesOn = before?.rule === ANOTHERS && GOES_ON.test(text.slice(before.figure.after, figure.start));
  return goesOn || ((hints & HINT.wider) !== 0 && isWider(text, zones, level)) ? ANOTHERS : null;
}

/** 12个盟市, 三类项目, 9分: what no act of the bureau's is counted in. */
const isNoWork = (text: string, { measure, end, unit }: Figure): boolean =>
  NOT_WORK_UNITS.has(unit) || NOT_COUNTED_BEHIND.test(text.slice(measure, measure + 6)) || KINDS_OF.has(text.slice(measure, end));

/** 3月5日,…对某电源公司检查时发现: a sentence of one case, or in a paragraph or a section of cases, that does not turn to all of them. */
export function isOfCase(text: string, sentence: Sentence): boolean {
  const { start, end, line, section } = sentence;
  const words = text.slice(start, Math.min(end, start + CASE_OPENING));
  if (CASE_DAY.test(words) || CASE_NAMED.test(words) || isOfStory(text, sentence, words)) return true;
  return (CASES.test(section) || CASE_PARAGRAPH.test(text.slice(line, line + 12))) && !ALL_CASES.test(words);
}

/** 近日,执法人员发现某公司将废水直排。…当场查封设备2台: a sentence of the story that its paragraph tells of one case, up to one that turns to all. */
function isOfStory(text: string, { start, line }: Sentence, words: string): boolean {
  if (STORY_ENDS.test(words)) return false;
  if (STORY_AGAIN.test(words) || (STORY.test(words) && FOUND.test(words))) return true;
  const before = text.slice(Math.max(line, start - PARAGRAPH_REACH), start);
  return STORY.test(before) && FOUND.test(before) && !STORY_ENDS.test(before);
}

/** What the words right before a figure of a unit make of it that is no count. */
function refusalBefore(left: string, unit: string): string | null {
  if (FUTURE.test(left)) return "a plan";
  if (FREQUENCY.test(left)) return "a frequency";
  if (NORM.test(left)) return "a rule";
  if (unit === "CNY" && PROVISION.test(left)) return "a provision of law";
  if (MOST_OF_OFFICE.test(left)) return null;
  if (unit === "CNY" && ONE_OF_AREA.test(left)) return ONE;
  return SUPERLATIVE.test(left) || (unit === "CNY" && LOWEST_MONEY.test(left)) ? ONE : null;
}

/** Whether a figure is of an example, or money or persons those of one case: none is counted between its opening and the figure. */
function isOneCase(words: string, behind: string, unit: string): boolean {
  if (EXAMPLE.test(words)) return true;
  const opening = unit === "CNY" || unit === "person" ? ONE_CASE.exec(words) : null;
  const between = opening?.[1];
  if (opening === null || between === undefined || SEVERAL.test(words.slice(0, opening.index))) return false;
  const own = unit === "CNY" ? MONEY_OF_ONE.test(words.slice(-12) + behind.slice(0, 3)) : PERSON_OF_ONE.test(words.slice(-6) + behind);
  return own && !/\d[^,。;]{0,2}[件起宗份个家]/.test(between);
}

/** What stands between a figure and the money told with it: 17件协议逾期未履行,涉及金额413.7万元. */
function moneyOf(text: string, { rule, figure: { after } }: Classified, { start }: Figure): string {
  const words = text.slice(after, start);
  return rule === UNDONE_RULE ? words.slice(Math.max(0, words.lastIndexOf(","))) : words;
}

/** 给予500元至1万元奖励: one end of a range, unless it is what the other end has become (由320万元到480万元). */
function isRange(text: string, { start, after, qualifier, lower, upper }: Figure): boolean {
  if (qualifier === "approx" && lower !== null && upper !== null && lower > 0 && RANGE.test(text.slice(start, after))) return true;
  const first = TO.has(text[after] ?? "") && RANGE_GOES_ON.test(text.slice(after, after + RANGE_REACH));
  if (!first && !(TO.has(text[start - 1] ?? "") && text[start - 2] === "元")) return false;
  return !GROWN.test(text.slice(Math.max(0, start - RANGE_REACH * 2), start));
}

/** 某煤矿矿井水污染案赔偿金额1530万元; 行政处罚案 and what is counted are none. */
const isOfNamedCase = (text: string, from: number, { start, after }: Figure): boolean =>
  NAMED_CASE.test(text.slice(from, start)) ||
  ONE_SUIT.test(text.slice(from, start)) ||
  ONE_BEHIND.test(text.slice(after, after + LEFT_REACH));

/** 除1个需停产检修时整改外,其余25个已完成整改: the exception. */
const isExcept = (text: string, { start, after }: Figure): boolean =>
  EXCEPT.test(text.slice(start - 2, start)) && EXCEPTED.test(text.slice(after, after + EXCEPT_REACH));

/** Whether a figure is what is left of what the one before it tells to be done. */
const isRest = (text: string, before: Classified | undefined, { start, unit, after }: Figure): boolean =>
  before !== undefined &&
  before.indicator !== null &&
  before.figure.unit === unit &&
  REST_OF.has(before.indicator) &&
  REST.test(text.slice(Math.max(before.figure.after, start - REST_REACH), start)) &&
  !DONE_TOO.test(text.slice(after, after + REST_REACH));
