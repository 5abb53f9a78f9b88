import { SCOPES, wordTrie } from "../grammar/grammar.js";
import { allMatches } from "../grammar/patterns.js";
import { holdsWord } from "../grammar/trie.js";
import { HINT } from "./hints.js";
import type { Sentence } from "../normalise/outline.js";

const any = (list: string[]): string => [...list].sort((a, b) => b.length - a.length).join("|");
const CAMPAIGN = new RegExp(
  `(?:“[^“”\\n]{1,16}”|[^,。;:、"《》“”\\n]){0,14}(?:${any(SCOPES.campaign)})(?!${any(SCOPES.campaign_team)})[^,。;:、\\n]{0,4}`,
  "g",
);
const CAMPAIGN_WORDS = wordTrie(SCOPES.campaign.map((word) => word.replace(/^\(\?<[!=](?:\[[^\]]*\]|.)\)/, "")));
const CAMPAIGN_TOPIC = new RegExp(any(SCOPES.campaign_topic));
const TOPIC_END = new RegExp(`(?:${any(SCOPES.campaign_end)})$`);
const MANNER = new RegExp(`^(?:${any(SCOPES.manner)})|${any(SCOPES.manner_within)}`);
const LEADING = new RegExp(`^(?:${any(SCOPES.before_campaign)})+`);
const RESET = new RegExp(
  `20\\d\\d年(?:度)?[,，]?(?:${any([...SCOPES.own, "共", "全年", "累计"])}|$|作出|下达|办理)|${any(SCOPES.reset)}|^(?:${any(SCOPES.own)})?(?:${any(SCOPES.reset_first)})`,
  "g",
);
const GROUP = new RegExp(
  `(?:${any(SCOPES.look)})(?:了|着)?(?:辖区内?|[全我][市区县省州])?的?#?((?:[^,。;:、#]{0,12}?)(?:${any(SCOPES.group_ending)}))(?:\\([^()]*\\))?(?=#|等?(?:${any(SCOPES.look_behind)})|$)`,
);
const COMMON = new RegExp(`^(?:${any(SCOPES.common_group)})*$`);
const VERB = new RegExp(`^.*(?:${any(SCOPES.look_behind)})了?`);
const WHOLE_YEAR = new RegExp(any(SCOPES.reset));
const COMMON_JOINT = new RegExp(any(SCOPES.common_joint), "g");
const PARTNERS = new RegExp(`^(?:${any(SCOPES.with_partner)})`);
const NAMED_CAMPAIGN = new RegExp(`(?:“[^“”\\n]{1,16}”)?[^,。;:、"《》“”\\n]{0,14}(?:${any(SCOPES.campaign)})`);
const OCCASION = /[会]|及|和|情况/;
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

/** What a clause of a sentence with such hints says of where its figures come from: a campaign or a group that was inspected, the whole again (null), or nothing (undefined). */
export function campaignOf(words: string, hints: number, counts: () => string): { name: string; group: boolean } | null | undefined {
  const reset = (hints & HINT.whole) === 0 ? undefined : allMatches(RESET, words).at(-1);
  const named = (hints & HINT.campaign) === 0 ? null : campaignIn(words);
  if (named && (!reset || named.end > reset.index + reset[0].length)) return { name: named.name, group: false };
  if (reset) return null;
  const group = (hints & HINT.group) === 0 ? null : groupIn(counts());
  return group === null ? undefined : { name: group, group: true };
}

/** Whether a clause says that its figures are the whole year's, whatever stands over the sentence. */
export const isWholeYear = (words: string): boolean => WHOLE_YEAR.test(words);

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
  if (CAMPAIGN_TOPIC.test(heading)) return heading.slice(0, LONGEST);
  const name = heading.replace(LEADING, "");
  return TOPIC_END.test(name) && !COMMON.test(name.replace(TOPIC_END, "")) && !MANNER.test(heading) ? name.slice(0, LONGEST) : null;
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
  return named === undefined || OCCASION.test(title) ? null : nameOf(named);
}

/** A campaign's own name: without whose it is and since when, and without a bracket that is not closed. */
const nameOf = (words: string): string =>
  (QUOTED.exec(words)?.[0] ?? words)
    .replace(WHOSE, "")
    .replace(DATED, "")
    .replace(SINCE, "")
    .replace(LEADING, "")
    .replace(/\([^)]*$/, "")
    .slice(0, LONGEST);
