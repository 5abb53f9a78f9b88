import { SCOPES, wordTrie } from "../grammar/grammar.js";
import { allMatches } from "../grammar/patterns.js";
import { holdsWord } from "../grammar/trie.js";
import type { Sentence } from "../normalise/outline.js";
import type { Figure } from "../quantity/figure.js";
import type { Scene, Spot } from "./classified.js";
import type { Zones } from "./zones.js";

const any = (list: string[]): string => [...list].sort((a, b) => b.length - a.length).join("|");

const OWN_PART = new RegExp(`(${any(SCOPES.part_of_bureau)})`);
const OFFICE = new RegExp(`([\\u4e00-\\u9fff]{0,6}(?:${any(SCOPES.unit_suffix)}))`, "g");
const CAMPAIGN = new RegExp(`[^,。;:、"《》“”\\n]{0,14}(?:${any(SCOPES.campaign)})[^,。;:、\\n]{0,4}`, "g");
/** One look for their words spares most figures the patterns. */
const OFFICE_WORDS = wordTrie(SCOPES.unit_suffix.map((word) => word.replace(/\(.*/, "")));
const CAMPAIGN_WORDS = wordTrie(SCOPES.campaign);
const CAMPAIGN_TOPIC = new RegExp(any(SCOPES.campaign_topic));
const RESET = new RegExp(
  `(?:20\\d\\d年(?:度)?[,，]?(?:${any([...SCOPES.own, "共", "全年", "累计"])}|[,，]|作出|下达|办理)|${any(SCOPES.reset)}|,(?:${any(SCOPES.own)})(?:共|累计))`,
  "g",
);
const AREA_FIRST =
  /^[,;:(\s]?(?:其中|另|和|及)?([\u4e00-\u9fff]{1,7}?(?:自治县|区|县|旗|市))(?!人大|政协|委|政府|民|场|长|级|直|[政行]务?服务|行政服务)(?=[\u4e00-\u9fff]{2})/;
const NO_AREA = new RegExp(`[两三四五六七八九十几多等各][市县区州旗]$|(?:${any(SCOPES.no_area)})$|^(?:${any(SCOPES.no_area_start)})`);
/** 与齐河、安阳两市联合执法2次: those with whom it was done. */
const TOGETHER_WITH = /^[^,。;、]{0,6}(?:与|同|和|联合|配合|协同|协助)[^,。;]{1,20}(?:联合|跨|共同|协同|联动|签订|建立|开展)/;
/** A counter in a service hall is no office of the bureau. */
const COUNTER = /(?:政务|行政|便民|审批|公共)服务中心$/;
const PART = new RegExp(`^[\\s,、;:(]*(?:${any(SCOPES.part)})?`);
const GROUP = /(?:(?:19|20)?\d{2}年(?:启动|受理|立案|结转|遗留)|结转|遗留)的?(?:案件)?/;
const ACCOUNT = /[“‘][^”’]{1,12}[”’][^,。;]{0,4}(?:微博|微信|公众号|抖音|视频号)/;
const LONGEST = 20;

/** What a figure covers: `all`, or the campaign, office or account that its sentence names. `campaign` figures take the name of the campaign they come from, `account` figures that of the channel. */
export function scopeOf({ text, sentence, bureau }: Scene, { figure, zones }: Spot, campaign: boolean, account: boolean): string {
  const before = text.slice(sentence.start, figure.start);
  const left = text.slice(zones.left.start, figure.start);
  if (account) return ACCOUNT.exec(before)?.[0].slice(0, LONGEST) ?? "all";
  const area = areaIn(left, bureau);
  if (area) return area;
  const office = officeIn(left) ?? OWN_PART.exec(before.slice(before.lastIndexOf(";") + 1))?.[1];
  if (office) return office;
  if (!campaign) return "all";
  return topicCampaign(text, sentence) ?? sentenceCampaign(before) ?? "all";
}

/** A district named at the start of the clause (城东区罚款12万元), unless it is the bureau's own area. */
function areaIn(left: string, bureau: string): string | null {
  const words = left.slice(left.lastIndexOf("、") + 1);
  const area = AREA_FIRST.exec(words)?.[1];
  return area && !NO_AREA.test(area) && !bureau.includes(area.slice(-3)) && !TOGETHER_WITH.test(left) ? area : null;
}

/** An office named as subject or owner right before the figure: 执法支队编制人数为19人, 罗湖管理局办理…. */
function officeIn(left: string): string | undefined {
  if (!holdsWord(OFFICE_WORDS, left, 0, left.length)) return undefined;
  const found = allMatches(OFFICE, left).at(-1);
  return found && found[0].length > 2 && !COUNTER.test(found[0]) && !/(?:生态环境|环境保护)局?$/.test(found[0])
    ? found[0].replace(/^(?:由|以|其中|全市|我市|对|在|将|与|和|经)/, "").slice(-LONGEST)
    : undefined;
}

function topicCampaign(text: string, sentence: Sentence): string | null {
  const topic = sentence.topics.at(-1);
  if (!topic) return null;
  const words = text.slice(topic.start, topic.end).replace(/^[一二三四五六七八九十]+是|^[(（][^)）]+[)）]/, "");
  // a heading that runs on into its paragraph (1.保持高压。围绕臭氧攻坚…) is a topic as far as its own stop
  const heading = words.slice(0, words.indexOf("。") + 1 || undefined);
  return CAMPAIGN_TOPIC.test(heading) ? heading.slice(0, LONGEST) : null;
}

function sentenceCampaign(before: string): string | null {
  if (!holdsWord(CAMPAIGN_WORDS, before, 0, before.length)) return null;
  const named = allMatches(CAMPAIGN, before).at(-1);
  if (!named) return null;
  const reset = allMatches(RESET, before).at(-1);
  if (reset && reset.index >= named.index + named[0].length - 4) return null;
  return named[0].replace(/^(?:组织|积极|开展|重点|扎实|深入|持续|大力|与|和|同|了)+/, "").slice(0, LONGEST);
}

/** The words that name a part of a total (其中主动上报7条 → 主动上报). */
export function partScope(text: string, zones: Zones, figure: Figure): string {
  const left = text.slice(Math.max(zones.left.start, lastList(text, zones.left.start, figure.start)), figure.start).replace(PART, "");
  const right = text.slice(zones.right.start, zones.right.end);
  const words = (GROUP.exec(left)?.[0] ?? left) || right;
  return words.replace(/^(?:其中|期中|含|有|为|共)/, "").slice(-LONGEST) || "part";
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
