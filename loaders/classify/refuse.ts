import { charSet, hasChar } from "../grammar/char-set.js";
import { NOT_COUNTED, NOT_FACTS, NOT_WORK_UNITS, SCOPES } from "../grammar/grammar.js";
import { HINT } from "./hints.js";
import type { Classified } from "./classified.js";
import type { Sentence } from "../normalise/outline.js";
import type { Scene, Spot } from "./scene.js";
import { isWider } from "./scope.js";

const FUTURE = new RegExp(`(?:${NOT_FACTS.future.join("|")})[^,。;]{0,12}$`);
const TO_COME = new RegExp(`(?:${NOT_FACTS.to_come.join("|")})((?:(?!${NOT_FACTS.done_again.join("|")})[^。;])*)$`);
const SUPERLATIVE = new RegExp(`(?:${NOT_FACTS.superlative.join("|")})[^,。;、]{0,6}$`);
/** 单笔最高的是一名员工举报偷埋危废,奖了10万元. */
const ONE_BEST = /单[笔案起件]最[高大][^。;\d]{0,30}$/;
const LOWEST_MONEY = /最低[^,。;、]{0,6}$/;
const NORM = new RegExp(`(?:${NOT_FACTS.norm.join("|")})[^,。;、]{0,6}$`);
const NORM_BEHIND = new Map(Object.entries(NOT_FACTS.norm_behind).map(([unit, words]) => [unit, new RegExp(`^(?:${words.join("|")})`)]));
const NORM_REACH = 20;
const PROVISION = new RegExp(`(?:${NOT_FACTS.provision.join("|")})[^,。;]{0,8}$`);
const NOT_COUNTED_BEHIND = new RegExp(`^.?(?:${NOT_COUNTED.join("|")})`);
/** 另外14个列入年底前整改计划, 5个正在整改, 7件尚未办结. */
const LEFT_OVER =
  /^(?:问题|案件|任务)?(?:正在(?:整改|推进|办理|磋商|审理|核实|调查)|仍在(?:整改|推进|办理|磋商|审理)|尚在|尚未(?:整改|办结|完成|审结|结案)|列入[^,。;]{0,8}计划|达到序时|按序时)/;
const LEFT_REACH = 16;
const ONE_CASE = new RegExp(`(?:${NOT_FACTS.one_case.join("|")})([^。;]{0,120})$`);
const CASE_REACH = 150;
const CASES = new RegExp(`(?:${NOT_FACTS.case_heading.join("|")})[:：]?$`);
const CASE_PARAGRAPH = new RegExp(`^\\s{0,4}(?:${NOT_FACTS.case_opens.join("|")})`);
const CASE_DAY = new RegExp(
  `^\\s?(?:20\\d\\d年)?\\d{1,2}月\\d{1,2}日[^,。;]{0,8},(?=[^。]{0,60}?(?:${NOT_FACTS.one_case.join("|")}))(?![^。]*(?:${SCOPES.own.join("|")}|累计|共计))`,
);
const ALL_CASES = new RegExp(`${SCOPES.own.join("|")}|累计|共计|全年|总计`);
const STORY = new RegExp(`(?:${NOT_FACTS.story.join("|")})`);
const STORY_AGAIN = new RegExp(NOT_FACTS.story_again.join("|"));
const STORY_ENDS = new RegExp(`${SCOPES.own.join("|")}|${NOT_FACTS.story_ends.join("|")}`);
const FOUND = /为例|发现|查获|查实|侦破|破获|捣毁|接到|接群众|根据|检查时|巡查时/;
const PARAGRAPH_REACH = 400;
const EXAMPLE = new RegExp(`(?:${NOT_FACTS.example.join("|")})(?!.*(?:${SCOPES.own.join("|")}|累计|共计|全年))`);
const MONEY_OF_ONE = /罚|没收|索赔|奖|涉案|被处$/;
/** What is listed on behind the money of one case (被罚款20万元,没收违法所得3.2万元) is of it, too. */
const SAME_CASE = /^[,、并及和](?!.*(?:案均|平均))[^。;\d]{0,14}$/;
const CASE_OPENING = 120;
const FREQUENCY = new RegExp(`(?:${NOT_FACTS.frequency.join("|")})[^,。;]{0,10}$`);

const ONE = "one case, not a total";
export const ANOTHERS = "another body's total";
/** 全市作出处罚决定483起、罚款3912万元: what is listed on without naming anybody is the same body's. */
const GOES_ON = new RegExp(`^[,、]?(?!.*(?:${SCOPES.own.join("|")}|本局|本级|分局|其中))[^,。;]{0,10}$`);

/** 其中涉及噪声的占58.6%. */
const SHARE = /占(?:比|到|了)?(?:达|约|近|为|超过)?$/;
const PAID = /(?:到位|实收|实缴|收缴|收回|入库|到账|征缴|执行|缴纳)[^,。;、\d]{0,8}$/;
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
export function leavePaid({ text, done }: Scene): void {
  for (const [i, item] of done.entries()) {
    if (item.indicator !== "penalty.amount" || item.of !== null || item.figure.change) continue;
    if (!PAID.test(text.slice(item.sentence.start, item.figure.start))) continue;
    const isFined = (other: Classified): boolean =>
      other.indicator === "penalty.amount" && !other.figure.change && other.scope === item.scope && other.figure.value >= item.figure.value;
    if (!done.slice(0, i).some(isFined)) continue;
    item.indicator = null;
    item.rule = "paid of what was fined";
  }
}

/** Why a figure is no figure of this bureau's year, or null. */
export function refusalOf(scene: Scene, { figure, zones }: Spot): string | null {
  const { text, level, done, hints } = scene;
  if (NOT_COUNTED_BEHIND.test(text.slice(figure.measure, figure.measure + 6)) || NOT_WORK_UNITS.has(figure.unit))
    return "not a count of the bureau's work";
  if (LEFT_OVER.test(text.slice(figure.after, figure.after + LEFT_REACH))) return "still to be done";
  const said = (hints & HINT.refusal) === 0 ? null : refusalBefore(text.slice(zones.left.start, figure.start), figure.unit);
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
    isOneCase(text.slice(Math.max(scene.sentence.start, figure.start - CASE_REACH), figure.start), figure.unit)
  )
    return ONE;
  if (scene.ofCase) return ONE;
  if (before?.rule === ONE && figure.unit === "CNY" && SAME_CASE.test(text.slice(before.figure.after, figure.start))) return ONE;
  const goesOn = before?.rule === ANOTHERS && GOES_ON.test(text.slice(before.figure.after, figure.start));
  return goesOn || ((hints & HINT.wider) !== 0 && isWider(text, zones, level)) ? ANOTHERS : null;
}

/** 3月5日,…对某电源公司检查时发现: a sentence of one case, or in a paragraph or a section of cases, that does not turn to all of them. */
export function isOfCase(text: string, sentence: Sentence): boolean {
  const { start, end, line, section } = sentence;
  const words = text.slice(start, Math.min(end, start + CASE_OPENING));
  if (CASE_DAY.test(words) || isOfStory(text, sentence, words)) return true;
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
  return SUPERLATIVE.test(left) || (unit === "CNY" && LOWEST_MONEY.test(left)) ? ONE : null;
}

/** Whether a figure is of an example, or money that of one case: none is counted between its opening and the figure. */
function isOneCase(words: string, unit: string): boolean {
  if (EXAMPLE.test(words)) return true;
  const between = unit === "CNY" ? ONE_CASE.exec(words)?.[1] : undefined;
  return between !== undefined && MONEY_OF_ONE.test(words.slice(-12)) && !/\d[^,。;]{0,2}[件起宗份个家]/.test(between);
}
