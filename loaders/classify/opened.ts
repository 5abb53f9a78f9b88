import { SCOPES } from "../grammar/grammar.js";
import type { Sentence } from "../normalise/outline.js";
import { campaignIn, isUnnamed } from "./campaign.js";
import { frameAt, type Frames } from "./frames.js";
import { HINT, hintsIn } from "./hints.js";
import type { Scene } from "./scene.js";

const any = (list: string[]): string => [...list].sort((a, b) => b.length - a.length).join("|");
const OPENS = new RegExp(any(SCOPES.campaign_opens));
/** 全年共立案, 2022年全市: the whole again. */
const WHOLE = new RegExp(`20\\d\\d年|系统|${any([...SCOPES.own, ...SCOPES.reset, ...SCOPES.all_of_bureau])}`);
/** A name of its own: in quotes, of a season, or of an inspection of the state. */
const OWN_NAME = new RegExp(`”|督察|${any(SCOPES.campaign_topic)}`);
/** 行动中立案41件: of the campaign that the sentence before told of. */
const SAME_CAMPAIGN = /^\s?(?:此次|本次|该|整个)?(?:专项)?行动(?:中|期间|以来|共|累计)/;
/** “清水”“护蓝”等专项行动: more than one. */
const LISTED = /[、等]/;
const HEAD = 24;
const REACH = 200;

/** 组织开展“清源”行动,抽调骨干驻点。检查企业412家次: a campaign that sentences without a figure open holds for those behind them in their paragraph, up to one that turns to the whole. */
export function holdOpened(
  text: string,
  frames: Frames,
  { line, start }: Sentence,
  last: Pick<Scene, "sentence" | "frames" | "done"> | null,
): void {
  const held = last && SAME_CAMPAIGN.test(text.slice(start, start + 8)) ? frameAt(last.frames.campaigns, start) : null;
  if (held !== null && held !== "all") frames.campaigns = [{ at: start, scope: held, group: false }];
  if (WHOLE.test(text.slice(start, start + HEAD))) return;
  const within = last !== null && last.sentence.line === line;
  // 抽调骨干35人: a figure that counts none of its work leaves it open
  const told = within ? (last.done.some(({ indicator }) => indicator !== null) ? last.sentence.end : last.sentence.start) : line;
  const from = Math.max(line, told, start - REACH);
  const over = openedIn(text, from, start) ?? (within ? last.frames.over : null);
  frames.over = over;
  if (over !== null) frames.campaigns.unshift({ at: start, scope: over, group: false, course: false });
}

function openedIn(text: string, start: number, end: number): string | null {
  if ((hintsIn(text, { start, end }) & HINT.campaign) === 0) return null;
  const clauses = text.slice(start, end).split(/[,。;]/);
  for (const clause of clauses.toReversed()) {
    const named = OPENS.test(clause) && !LISTED.test(clause) ? campaignIn(clause) : null;
    if (named && !isUnnamed(named.name) && OWN_NAME.test(named.name)) return named.name;
  }
  return null;
}
