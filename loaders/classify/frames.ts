import { SCOPES } from "../grammar/grammar.js";
import type { Sentence } from "../normalise/outline.js";
import type { Figure } from "../quantity/figure.js";
import type { Areas } from "./areas.js";
import { campaignIn, campaignOf, isUnnamed, isWholeAgain, isWholeYear } from "./campaign.js";
import { clausesOf, type Clause } from "./clauses.js";
import { HINT } from "./hints.js";
import type { StatedPeriod } from "./stated-period.js";
import { subjectOf } from "./subject.js";

/** From a place on, figures are told of a part, of the whole year's work (`all`), or of what the sentence itself is about (null), until the next frame. */
interface Frame {
  at: number;
  scope: string | null;
  /** Whether it is only a group that was looked at, which a campaign may have within it. */
  group?: boolean;
  /** Whether it is a campaign in whose course things are counted (在清废行动中), which does not end where the whole area is named. */
  course?: boolean;
}

/** What holds in a sentence from clause to clause: who or where, and in which campaign or group. */
export interface Frames {
  subjects: Frame[];
  campaigns: Frame[];
  /** The campaign that sentences before it without a figure have opened. */
  over: string | null;
}

/** The frames of a sentence. A subject holds to the next one or a stop; a campaign or an inspected group until the whole is named again. */
export function framesOf(
  text: string,
  sentence: Sentence,
  figures: readonly Figure[],
  areas: Areas,
  periods: readonly StatedPeriod[],
  hints: number,
): Frames {
  const frames: Frames = { subjects: [], campaigns: [], over: null };
  for (const clause of clausesOf(text, sentence, figures)) {
    if (clause.fresh) frames.subjects.push({ at: clause.start, scope: null });
    const subject = subjectOf(areas, text, clause, periods, hints);
    if (subject) frames.subjects.push({ at: clause.start, scope: subject.scope });
    if (subject && !subject.holds) frames.subjects.push({ at: clause.end, scope: null });
    if ((hints & CAMPAIGNS) !== 0) addCampaigns(frames.campaigns, text, clause, figures, hints);
  }
  return frames;
}

const LOOKS = /^(?:全年|全市|全区|全县|累计|共)*(?:检查|排查|巡查|抽查|走访)[\u4e00-\u9fff]{3,}$/;
const IN_COURSE = new RegExp(`(?:${SCOPES.in_course.join("|")})$`);
const AGAIN = new Set(SCOPES.campaign_again);
const CAMPAIGNS = HINT.campaign | HINT.whole | HINT.group;

function addCampaigns(campaigns: Frame[], text: string, clause: Clause, figures: readonly Figure[], hints: number): void {
  const head = text.slice(clause.start, clause.head);
  const found = campaignOf(head, hints, () => withoutNumbers(text, clause, figures));
  if (found && AGAIN.has(found.name) && isCampaign(campaigns.at(-1))) return;
  const last = campaigns.at(-1);
  if (found === undefined && isCampaign(last) && last?.course === false && isWholeAgain(head)) {
    campaigns.push({ at: clause.start, scope: null });
    return;
  }
  if (found !== undefined && !(found?.group && isCampaign(campaigns.at(-1))))
    campaigns.push({
      at: clause.start,
      scope: found?.name ?? (isWholeYear(head) ? "all" : null),
      group: found?.group ?? false,
      course: IN_COURSE.test(head),
    });
  // 检查施工工地286个次,检查餐饮单位412家次: what is looked at next is no longer of the group
  else if (found === undefined && campaigns.at(-1)?.group && LOOKS.test(head))
    campaigns.push({ at: clause.start, scope: null, group: false });
  // 完成第二批7个市(州)生态环境保护督察: named behind a figure, it is of those in the clauses that follow
  const behind = (hints & HINT.campaign) !== 0 && clause.head < clause.end ? campaignIn(text.slice(clause.head, clause.end)) : null;
  if (behind && !(campaigns.at(-1)?.group && isUnnamed(behind.name))) campaigns.push({ at: clause.end, scope: behind.name, group: false });
}

/** Whether what holds so far is a campaign (开展“亮剑”行动,检查产废单位1630家次: the units are looked at in it). */
const isCampaign = (frame: Frame | undefined): boolean => frame?.group === false && frame.scope !== null && frame.scope !== "all";

/** The words of a clause with # for each of its figures. */
function withoutNumbers(text: string, { start, end, figure }: Clause, figures: readonly Figure[]): string {
  let words = "";
  let from = start;
  for (let i = figure ?? figures.length; i < figures.length && (figures[i] as Figure).start < end; i++) {
    const { start: at, after } = figures[i] as Figure;
    if (at < from) continue;
    words += `${text.slice(from, at)}#`;
    from = after;
  }
  return words + text.slice(from, end);
}

/** What the last frame before a place says, or null. */
export const frameAt = (frames: readonly Frame[], at: number): string | null => lastFrame(frames, at)?.scope ?? null;

/** The last frame before a place. */
export const lastFrame = (frames: readonly Frame[], at: number): Frame | undefined => frames.findLast((frame) => frame.at <= at);
