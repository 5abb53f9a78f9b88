import { SCOPES } from "../grammar/grammar.js";
import { allMatches } from "../grammar/patterns.js";
import type { Figure } from "../quantity/figure.js";
import { areaAt, areaBracketed, type Areas } from "./areas.js";
import type { Classified } from "./classified.js";
import { campaignOver, isNamedJoint } from "./campaign.js";
import { frameAt, lastFrame } from "./frames.js";
import type { Scene, Spot } from "./scene.js";
import type { IndicatorWording } from "./wording.js";
import type { Zones } from "./zones.js";

const any = (list: string[]): string => [...list].sort((a, b) => b.length - a.length).join("|");
const CAMPAIGN_FAMILIES = new Set(["inspection", "penalty", "petitions"]);
/** Of these only a text that is all about a campaign tells as its own. */
const TOLD_IN_CAMPAIGN = new Set(["leniency", "compensation", "outreach"]);
/** Papers that an office issues in its own name (以市局名义) are all of its own. */
const PAPERS = new Set(["rulemaking", "review"]);
const IN_OWN_NAME = /名义$/;
/** 厅机关法律顾问出具意见57份: what the bureau's own house does for all of it, unless all of it is told beside it. */
const OF_THE_HOUSE = new Set(["review.counsel_matters", "review.opinions"]);
const HOUSE = /机关$/;
const ALL_TOGETHER = new RegExp(any([...SCOPES.own, ...SCOPES.all_of_bureau]));
const ACCOUNT_INDICATORS = new Set(["outreach.followers", "outreach.posts"]);
/** What counts joint actions is named by them. */
const JOINT = "inspection.joint_actions";
const PART = new RegExp(`^[\\s,、;:(]*(?:[件起宗个家份次人名])?(?:${any(SCOPES.part)})?`);
const GROUP = /(?:(?:19|20)?\d{2}年(?:(?:启动|受理|立案)(?=的?案件)|结转|遗留)|结转|遗留)的?(?:案件)?/;
const ACCOUNT = /[“‘][^”’]{1,12}[”’][^,。;]{0,4}(?:微博|微信|公众号|抖音|视频号)/;
const OF_ANY_PART = new RegExp(any(SCOPES.said_of_parts), "g");
const OF_CASES = new RegExp(
  `(?:${any(SCOPES.case_verbs)})了?([\\u4e00-\\u9fff]{2,10}?)类?(?:违法)?案件?\\d{1,6}[件起宗],(?:共|处|合计)?罚没?款(?:金额)?(?:共|合计)?$`,
);
const COMMON_CASE = new RegExp(`^(?:${any(SCOPES.common_case)})*$`);
const CASE_REACH = 40;
const LONGEST = 20;
/** 盘州市立案9件: behind an area's name, what it did. */
const OWN_ACT = new RegExp(`^(?:${any([...SCOPES.acts, ...SCOPES.case_verbs])}|环保|生态环境|分局|局|案件|处罚|行政)*$`);
const OWN_LEVEL = new RegExp(`^(?:${any(SCOPES.part_of_bureau)})`);
/** 行动期间, 此次行动: the campaign that the text is about. */
const NAMELESS = /^(?:[此本这]次|该|整个)?(?:专项)?行动(?:期间|中|以来)?.{0,4}$/;

/** 查处排污许可案件43件,罚款402万元: the kind of case that money right behind a count of it is of; null where that is none of its own. */
function caseOf(text: string, from: number, at: number): string | null {
  const name = OF_CASES.exec(text.slice(Math.max(from, at - CASE_REACH), at))?.[1];
  return name === undefined || COMMON_CASE.test(name) ? null : name;
}

/** What a figure covers: `all`, or the area, office, campaign, group or account that its sentence frames it by. */
export function scopeOf(
  { text, sentence, frames, done, campaign, titled, areas }: Scene,
  { figure, listed }: Spot,
  { id, family, kind }: IndicatorWording,
): string {
  if (ACCOUNT_INDICATORS.has(id)) return accountOf(text, sentence, done, figure, id);
  const place = listed?.place ?? areaBracketed(text, figure.start, areas)?.name;
  if (place) return place;
  const subject = frameAt(frames.subjects, figure.start);
  if (family === "staff" && outgrows(done, figure)) frames.subjects.push({ at: figure.start, scope: null });
  else if (subject !== null) return isOwn(subject, id, family, text.slice(sentence.start, sentence.end)) ? "all" : subject;
  if (TOLD_IN_CAMPAIGN.has(family)) return campaign ?? "all";
  // what a list holds is of no campaign
  if (!CAMPAIGN_FAMILIES.has(family) || kind === "stock") return "all";
  if (id === JOINT && !isNamedJoint(text.slice(sentence.start, figure.start))) return campaign ?? "all";
  const way = wayOf(done, id, text, figure.start);
  if (way) return way;
  const frame = lastFrame(frames.campaigns, figure.start);
  const named = frame?.scope ?? null;
  if (frame?.group) return campaignOver(text, sentence) ?? campaign ?? frame.scope ?? "all";
  if (titled !== null && named !== null && NAMELESS.test(named)) return titled;
  const sort = id === "penalty.amount" ? caseOf(text, sentence.start, figure.start) : null;
  return named ?? sort ?? campaignOver(text, sentence) ?? campaign ?? "all";
}

const isOwn = (subject: string, id: string, family: string, said: string): boolean =>
  (PAPERS.has(family) && IN_OWN_NAME.test(subject)) || (OF_THE_HOUSE.has(id) && HOUSE.test(subject) && !ALL_TOGETHER.test(said));

const MEDIUM = /(微博|微信|公众号|抖音|视频号|头条号|快手)[^。;\d]{0,24}\d/g;
const PARAGRAPH = 400;

/** “烟台环保”公众号发布500条,“烟台环保”抖音发布120条: of several accounts that a paragraph tells apart each its own; a single one is all that the bureau has. */
function accountOf(text: string, { start, line }: Scene["sentence"], done: readonly Classified[], figure: Figure, id: string): string {
  const paragraph = text.slice(Math.max(line, start - PARAGRAPH), start + PARAGRAPH).replace(/\n[\s\S]*$/, "");
  const media = new Set(allMatches(MEDIUM, paragraph).map(([, medium]) => (medium === "公众号" ? "微信" : medium)));
  if (media.size < 2) return "all";
  const before = done.findLast(({ indicator }) => indicator === id);
  return ACCOUNT.exec(text.slice(before?.figure.after ?? start, figure.start))?.[0].slice(0, LONGEST) ?? "all";
}

const RANDOM = "inspection.random_checked";
const OF_RANDOM = new Set([
  "inspection.problems_found",
  "inspection.problems_fixed",
  "inspection.rectification_orders",
  "penalty.cases_filed",
  "penalty.decisions",
  "penalty.enterprises",
  "penalty.amount",
]);
const TURNS = new RegExp(`[;。]|${any([...SCOPES.own, ...SCOPES.reset, "累计", "共"])}`);
const PETITIONS = "petitions.received";
const CHANNEL =
  /(?:^|[,;、])(?:另外?|其中|其他|通过)?((?:网[上络]|微信|电话|来信|来访|热线|信箱|平台|“?12345”?|“?12369”?)[^,;、\d]{0,6}?)(?:受理|接到|收到|举报|投诉|信访)*(?:件|共|各类)*$/;

/** What a figure came of, told before it: a draw (双随机抽查2210家次,发现问题186个), or the way that some of all petitions came by (网上举报2106件). */
function wayOf(done: readonly Classified[], id: string, text: string, at: number): string | null {
  if (OF_RANDOM.has(id)) {
    const drawn = done.findLast(({ indicator }) => indicator !== null && (indicator === RANDOM || indicator === "inspection.visits"));
    if (drawn?.indicator !== RANDOM || drawn.scope !== "all") return null;
    return TURNS.test(text.slice(drawn.figure.after, at)) ? null : "双随机抽查";
  }
  if (id !== PETITIONS) return null;
  const whole = done.find(
    ({ indicator, scope, of, figure }) => indicator === PETITIONS && scope === "all" && of === null && !figure.change,
  );
  return whole ? (CHANNEL.exec(text.slice(whole.figure.after, at))?.[1] ?? null) : null;
}

/** More people than are there belong to no office (大队编制16名,在岗14人,21人持证). */
const outgrows = (done: readonly Classified[], { value }: Figure): boolean =>
  done.some(({ indicator, figure, scope }) => scope !== "all" && indicator === "staff.on_post" && figure.value < value);

/** The words that name a part of a total (其中主动上报7条 → 主动上报); `all` where they say only what its indicator and period say (其中今年启动52件). */
export function partScope(text: string, areas: Areas, { figure, zones }: Spot, said: readonly string[], hasTotal: boolean): string {
  const left = text.slice(Math.max(zones.left.start, lastList(text, zones.left.start, figure.start)), figure.start).replace(PART, "");
  const right = text.slice(zones.right.start, zones.right.end);
  const group = GROUP.exec(left)?.[0];
  const words = ((group ?? left) || right).replace(/^[)、,\s]*(?:其中|期中|含|有|为|共)?/, "");
  if (words === "") return hasTotal ? "all" : "part";
  const own = OWN_LEVEL.exec(words)?.[0];
  if (own && OWN_ACT.test(words.slice(own.length))) return own;
  const area = areaAt(areas, words, 0);
  if (area && OWN_ACT.test(words.slice(area.end))) return area.name;
  return left === "" || tellsMore(words, said) ? words.slice(-LONGEST) : "all";
}

/** Whether words say more than those that are said already. */
function tellsMore(words: string, said: readonly string[]): boolean {
  let rest = words;
  for (const word of said) rest = rest.replace(word, "");
  return /[\u4e00-\u9fff\w]/.test(rest.replace(OF_ANY_PART, ""));
}

function lastList(text: string, from: number, to: number): number {
  const at = text.lastIndexOf("、", to - 1);
  const previous = at >= from && /\d[^\d]{0,3}$/.test(text.slice(from, at)) ? at + 1 : from;
  return previous;
}

/** What follows 全国 or 全省 where nobody else's total is meant: 全国生态日, 全省首例, 全国和省人大代表. */
const NOT_WIDER = "[首第率唯前先一最领通典十优和]|生态日|低碳日|环境日|土地日|节能|文明|人大|政协|普法";

/** For each level the wider areas; 在全省率先 and 居全省第二 speak of the bureau itself. */
const WIDER = new Map(
  Object.entries(SCOPES.wider).map(([level, list]) => [level, new RegExp(`(?<![在居列占位向为加])(?:${any(list)})(?!${NOT_WIDER})`)]),
);

/** Whether the words before a figure give a wider area than the bureau's (全省共…), so that the figure is somebody else's. */
export function isWider(text: string, { before, left }: Zones, level: string): boolean {
  const joined = before.end === left.start;
  const whole = joined ? text.slice(before.start, left.end) : text.slice(before.start, before.end) + text.slice(left.start, left.end);
  return WIDER.get(level)?.test(whole) ?? false;
}

/** A part covers no more than its total does. */
export const scopeOfTotal = (total: Classified | null): string | null => (total?.indicator && total.scope !== "all" ? total.scope : null);
