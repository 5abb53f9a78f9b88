import { SCOPES, wordTrie } from "../grammar/grammar.js";
import { allMatches } from "../grammar/patterns.js";
import { holdsWord } from "../grammar/trie.js";
import { HINT } from "./hints.js";
import type { Sentence } from "../normalise/outline.js";

const any = (list: string[]): string => [...list].sort((a, b) => b.length - a.length).join("|");
/** “黄河流域‘清废’巩固提升行动”: the whole name in quotes. */
const QUOTED_WHOLE = `“[^“”\\n]{2,20}(?:${any(SCOPES.campaign_quoted)})`;
const CAMPAIGN = new RegExp(
  `(?:${QUOTED_WHOLE}|(?:“[^“”\\n]{1,16}”|[^,。;:、"《》“”\\n]){0,20}(?:${any(SCOPES.campaign)}))(?!${any(SCOPES.campaign_team)})(?:${any(SCOPES.campaign_tail)})*`,
  "g",
);
const CAMPAIGN_WORDS = wordTrie(
  [...SCOPES.campaign, ...SCOPES.campaign_quoted].map((word) => word.replace(/^\(\?<[!=](?:\[[^\]]*\]|.)\)/, "")),
);
const CAMPAIGN_TOPIC = new RegExp(any(SCOPES.campaign_topic));
const TOPIC_END = new RegExp(`(?:${any(SCOPES.campaign_end)})$`);
const MANNER = new RegExp(`^(?:${any(SCOPES.manner)})|${any(SCOPES.manner_within)}`);
const LEADING = new RegExp(`^(?:${any(SCOPES.before_campaign)})+`);
const RESET = new RegExp(
  `20\\d\\d年(?:度)?[,，]?(?:${any([...SCOPES.own, "共", "全年", "累计"])}|$|作出|下达|办理)|${any(SCOPES.reset)}|^(?:${any(SCOPES.own)})?(?:${any(SCOPES.reset_first)})`,
  "g",
);
const UNNAMED = new Set(SCOPES.campaign);
/** 全市共检查企业3170家次: behind campaigns that were only named, the whole again. */
const WHOLE_AGAIN = new RegExp(`^(?:${any(SCOPES.own)})(?:生态环境|环保)?(?:系统|部门)?(?:${any(SCOPES.total)})`);
const GROUP = new RegExp(
  `(?:${any(SCOPES.look)})(?:了|着)?(?:辖区内?|[全我][市区县省州])?的?#?((?:[^,。;:、#]{0,12}?)(?:${any(SCOPES.group_ending)}))(?:\\([^()]*\\))?(?=#|等?(?:${any(SCOPES.look_behind)})|$)`,
);
const COMMON = new RegExp(`^(?:${any(SCOPES.common_group)})*$`);
const VERB = new RegExp(`^.*(?:${any(SCOPES.look_behind)})了?`);
const WHOLE_YEAR = new RegExp(any(SCOPES.reset));
const COMMON_JOINT = new RegExp(any(SCOPES.common_joint), "g");
const PARTNERS = new RegExp(`^(?:${any(SCOPES.with_partner)})`);
const NAMED_CAMPAIGN = new RegExp(`(?:“[^“”\\n]{1,16}”)?[^,。;:、"《》“”\\n]{0,40}(?:${any(SCOPES.campaign)})`);
const OCCASION = /会/;
/** 环境执法及专项行动情况: of more than a campaign. */
const BESIDES = new RegExp(`(?:${any(SCOPES.campaign_besides)})(?:${any(SCOPES.joins)})`);
const OF_MORE = new RegExp(any(SCOPES.campaign_of_more));
const JOINED = new RegExp(`、|${any(SCOPES.joins)}`);
const OF_CAMPAIGN = new RegExp(any([...SCOPES.campaign, ...SCOPES.campaign_tail, ...SCOPES.campaign_besides]));
const IS_CAMPAIGNS = new RegExp(`(?:${any(SCOPES.campaign)})(?:${any(SCOPES.campaign_tail)})*(?:${any(SCOPES.campaign_report)})*$`);
const WHOSE = /^[^“”]*(?:生态环境|环境保护|环保)(?:局|厅|分局|支队)/;
/** 月15日至8月15日进驻期间: its days are no part of its name. */
const DATED = /^[^“”]*\d(?:日|月份?|年(?!度))(?:(?:至|到|-)[^“”]*\d(?:日|月))?/;
const OPENS_CAMPAIGN = /^(?:组织|全面|扎实|深入|积极|集中)*(?:开展|启动|部署)了?/;
/** “百日清零”行动从6月5日…. */
const QUOTED = /“[^“”]{1,16}”[^“”从自由,]{0,8}行动/;
const SINCE = /^自[^“”]{0,16}?(?:启动|开始|起)(?:的|了)?/;
/** 攻坚行动开展以来: its own name ends before what tells since when. */
const SINCE_BEGUN = /(?:正式|全面)?(?:开展|启动|实施|部署|打响)?(?:以来|至今)[^,。;:、]*$/;
const LONGEST = 20;
const LONGEST_TITLED = 40;
/** 吉林市松花江流域…整治: where it is, which the text is about anyway. */
const WHERE = /^[\u4e00-\u9fff]{2,3}?[省市县区州盟旗](?=[\u4e00-\u9fff]{4})/;

/** What a clause of a sentence with such hints says of where its figures come from: a campaign or a group that was inspected, the whole again (null), or nothing (undefined). */
export function campaignOf(words: string, hints: number, counts: () => string): { name: string; group: boolean } | null | undefined {
  const reset = (hints & HINT.whole) === 0 ? undefined : allMatches(RESET, words).at(-1);
  const named = (hints & HINT.campaign) === 0 ? null : campaignIn(words);
  const holds = named && (!reset || named.end > reset.index + reset[0].length);
  if (holds && !isUnnamed(named.name)) return { name: named.name, group: false };
  if (reset && !holds) return null;
  // 对38家危险废物经营单位开展专项检查: what was looked at tells more than the name of no campaign in particular
  const group = (hints & HINT.group) === 0 ? null : groupIn(counts());
  if (group === null && holds) return { name: named.name, group: false };
  return group === null ? undefined : { name: group, group: true };
}

/** Whether a clause says that its figures are the whole year's, whatever stands over the sentence. */
export const isWholeYear = (words: string): boolean => WHOLE_YEAR.test(words);

/** Whether words are those of any campaign, and name none (专项检查). */
export const isUnnamed = (name: string): boolean => UNNAMED.has(name);

/** Whether a clause turns to the whole again behind a campaign that was only told of, and not in whose course it counts. */
export const isWholeAgain = (words: string): boolean => WHOLE_AGAIN.test(words);

/** The last campaign that words name, and where its name ends. */
export function campaignIn(words: string): { name: string; end: number } | null {
  if (!holdsWord(CAMPAIGN_WORDS, words, 0, words.length)) return null;
  const found = allMatches(CAMPAIGN, words).at(-1);
  if (!found || MANNER.test(words)) return null;
  return { name: nameOf(found[0].replace(SINCE_BEGUN, "").replace(VERB, "")), end: found.index + found[0].length };
}

/** 对24家汽车检测站开展检查, 排查畜禽养殖场643家: what was looked at, where it is a group of its own. */
function groupIn(words: string): string | null {
  const name = GROUP.exec(words)?.[1];
  return name === undefined || name.length < 2 || COMMON.test(name) ? null : name.slice(-LONGEST);
}

/** The campaign that the heading or item over a sentence names, or null. */
export function campaignOver(text: string, { topics, start, asked }: Sentence): string | null {
  // the words before it in its paragraph are a context, and no topic, and a question is none of a campaign's
  const topic = topics.findLast((span) => span !== asked && (span.end < start || span.start >= start));
  if (!topic) return null;
  const words = text.slice(topic.start, topic.end).replace(/^[。;:]?[一二三四五六七八九十]+是|^[(（][^)）]+[)）]|^\d+[.、．]/, "");
  // a heading that runs on into its paragraph (1.保持高压。围绕臭氧攻坚…) is a topic as far as its own stop
  const heading = words.slice(0, words.indexOf("。") + 1 || undefined);
  if (CAMPAIGN_TOPIC.test(heading)) return ofMore(heading) ? null : heading.slice(0, LONGEST);
  const name = heading.replace(LEADING, "");
  return TOPIC_END.test(name) && !COMMON.test(name.replace(TOPIC_END, "")) && !MANNER.test(heading) ? name.slice(0, LONGEST) : null;
}

/** 疫情防控与服务发展: a heading over a campaign and something else. */
function ofMore(heading: string): boolean {
  const other = heading.split(JOINED).at(-1) ?? heading;
  return other !== heading && !CAMPAIGN_TOPIC.test(other) && !OF_CAMPAIGN.test(other);
}

/** Whether joint actions have a name of their own (川渝联合执法) rather than only partners. */
export function isNamedJoint(words: string): boolean {
  const named = allMatches(CAMPAIGN, words).at(-1);
  if (!named) return false;
  const name = named[0].replace(VERB, "");
  if (name === named[0] && (words[named.index - 1] === "、" || PARTNERS.test(name))) return false;
  return name.replace(LEADING, "").replace(COMMON_JOINT, "").length > 1;
}

/** The campaign that a title is about, as far as its own last word; null where it names none, or a conference on more. */
export function campaignOfTitle(title: string): string | null {
  const named = NAMED_CAMPAIGN.exec(title.replace(WHOSE, "").replace(OPENS_CAMPAIGN, ""))?.[0];
  if (named === undefined || OCCASION.test(title)) return null;
  // 危险废物和自动监测专项行动总结: what a title ends with is what it is about
  return OF_MORE.test(title) && (BESIDES.test(title) || !IS_CAMPAIGNS.test(title))
    ? null
    : nameOf(named, LONGEST_TITLED).replace(WHERE, "");
}

/** A campaign's own name: without whose it is and since when, and without a bracket that is not closed. */
const nameOf = (words: string, longest = LONGEST): string =>
  (QUOTED.exec(words)?.[0] ?? words)
    .replace(WHOSE, "")
    .replace(DATED, "")
    .replace(SINCE, "")
    .replace(LEADING, "")
    .replace(/\([^)]*$/, "")
    .slice(0, longest);
