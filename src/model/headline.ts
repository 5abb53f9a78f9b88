import { ascending, pairs } from "d3-array";
import { type Claim, findObstacle, type Obstacle } from "./comparability.js";
import { groupBy } from "./group.js";
import type { IndicatorKind, Words } from "./indicator.js";
import { SOURCE_KINDS } from "./source.js";

/** Why a figure stands for its bureau, year and indicator, or why it does not. */
export const HEADLINE_REASONS = {
  only: { zh: "唯一可比的数", en: "The only comparable figure" },
  agreed: { zh: "各来源相符", en: "All sources agree" },
  kind: { zh: "来源最可信：报告先于公报、报道、转载", en: "The most trusted source: report before bulletin, press and reprint" },
  own_year: { zh: "来源就是该年的", en: "Its source is on that very year" },
  unit: { zh: "计量单位与指标一致", en: "Counted in the unit of the indicator" },
  exact: { zh: "确数先于约数", en: "Exact rather than hedged" },
  precise: { zh: "位数更多", en: "Printed with more digits" },
  total_word: { zh: "同一来源有几个数，此数写明为合计", en: "Its source gives several figures; this one says that it is the total" },
  first: { zh: "条件相同，取编号在先者", en: "Nothing else decides; the first in order" },
  agrees: { zh: "与所选的数相符", en: "Agrees with the chosen figure" },
  superseded: { zh: "另有更可信或更精确的数", en: "Another figure is more trusted or more precise" },
  several_values: {
    zh: "同一来源有几个不同的数，均不代表全年",
    en: "Its source gives several different figures; none stands for the year",
  },
  scope: { zh: "只涉及部分范围", en: "Covers a part only" },
  part: { zh: "是合计的一部分", en: "A part of a total" },
  period: { zh: "期间不是全年", en: "Not a full year" },
  caveat: { zh: "口径或期间不同，见说明", en: "Another definition or an unclear period; see its caveat" },
  estimated: { zh: "由同比推得，不是原文所载", en: "Worked out from a stated change, not stated itself" },
} as const satisfies Record<string, Words>;
export type HeadlineReason = keyof typeof HEADLINE_REASONS;

/** What became of a claim: what keeps it from comparing, whether it stands for its bureau, year and indicator, why, and which figure stands instead. */
export interface Standing {
  obstacle: Obstacle | null;
  headline: boolean;
  reason: HeadlineReason;
  superseded_by: string | null;
}

/** The standing of every claim by its id, at most one headline for each bureau, year and indicator; `kindOf` gives an indicator's kind. */
export function rankClaims(claims: readonly Claim[], kindOf: (indicator: string) => IndicatorKind): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  const comparable = claims.filter((claim) => {
    const obstacle = findObstacle(claim, kindOf(claim.indicator));
    if (obstacle) standings.set(claim.id, { obstacle, headline: false, reason: obstacle, superseded_by: null });
    return !obstacle;
  });
  const rivals = groupBy(comparable.sort(compareClaims), (claim) => `${claim.bureau_code} ${claim.year} ${claim.indicator}`);
  for (const group of rivals.values()) rankGroup(group, standings);
  return standings;
}

function rankGroup(sorted: readonly Claim[], standings: Map<string, Standing>): void {
  const choices = [...groupBy(sorted, (claim) => claim.source_id).values()].map((own) => ({ own, choice: chooseWithin(own) }));
  const chosen = choices.find(({ choice }) => choice !== null)?.choice ?? null;
  for (const { own, choice } of choices) {
    for (const claim of own) standings.set(claim.id, standingOf(claim, chosen, choice !== null));
  }
  if (chosen) {
    const reason = chosen.reason ?? reasonFor(chosen.claim, sorted);
    standings.set(chosen.claim.id, { obstacle: null, headline: true, reason, superseded_by: null });
  }
}

interface Choice {
  claim: Claim;
  reason: HeadlineReason | null;
}

/** The figure that one source gives for the year; null where it gives several different ones in the indicator's unit (else in others), and none says that it is the total. */
function chooseWithin(own: readonly [Claim, ...Claim[]]): Choice | null {
  const [best] = own;
  // 检查企业9872家次 beside 对126家企业开展排查: what is counted in another unit is another count
  const rivals = own.filter((claim) => claim.basis === best.basis && claim.unit_fits === best.unit_fits);
  if (rivals.every((claim) => agree(claim, best))) return { claim: best, reason: null };
  // 累计开展集中学法4次 beside 培训5次: a total smaller than another figure is one of something else
  const [total, ...others] = rivals.filter((claim) => claim.total);
  const isTotal = total && others.every((claim) => agree(claim, total)) && rivals.every((claim) => claim.value <= total.high);
  return isTotal ? { claim: total, reason: "total_word" } : null;
}

function standingOf(claim: Claim, chosen: Choice | null, isClear: boolean): Standing {
  const superseded_by = chosen?.claim.id ?? null;
  if (!isClear) return { obstacle: "several_values", headline: false, reason: "several_values", superseded_by };
  return { obstacle: null, headline: false, reason: chosen && agree(claim, chosen.claim) ? "agrees" : "superseded", superseded_by };
}

/** What sets the chosen figure before the first figure that differs from it. */
function reasonFor(chosen: Claim, sorted: readonly Claim[]): HeadlineReason {
  if (sorted.length === 1) return "only";
  const rival = sorted.find((claim) => claim !== chosen && !agree(claim, chosen));
  if (!rival) return "agreed";
  return ORDER.find(([, compare]) => compare(chosen, rival) < 0)?.[0] ?? "first";
}

/** Whether two figures may be one quantity, within their hedges and rounding. */
const agree = (a: Claim, b: Claim): boolean => a.low <= b.high && b.low <= a.high;

/** Order of trust: kind of source, the indicator's unit, an exact figure, a source on that very year, one with more digits. */
const ORDER: readonly (readonly [HeadlineReason, (a: Claim, b: Claim) => number])[] = [
  ["kind", (a, b) => SOURCE_KINDS.indexOf(a.source_kind) - SOURCE_KINDS.indexOf(b.source_kind)],
  ["unit", (a, b) => Number(b.unit_fits) - Number(a.unit_fits)],
  ["exact", (a, b) => Number(a.qualifier !== "exact") - Number(b.qualifier !== "exact")],
  ["own_year", (a, b) => Math.abs(a.source_year - a.year) - Math.abs(b.source_year - b.year)],
  ["precise", (a, b) => ascending(a.high - a.low, b.high - b.low)],
];

function compareClaims(a: Claim, b: Claim): number {
  for (const [, compare] of ORDER) {
    const order = compare(a, b);
    if (order !== 0) return order;
  }
  return (a.start ?? 0) - (b.start ?? 0) || ascending(a.id, b.id);
}

/** What changed at each headline that does not continue its bureau's headline before it: basis, unit or definition, by its id. */
export function findBreaks(claims: readonly Claim[], standings: ReadonlyMap<string, Standing>): Map<string, string> {
  const headlines = claims.filter((claim) => standings.get(claim.id)?.headline).sort((a, b) => a.year - b.year);
  const breaks = [...groupBy(headlines, (claim) => `${claim.bureau_code} ${claim.indicator}`).values()].flatMap((series) =>
    pairs(series, (before, claim): [string, string] => [claim.id, differencesOf(before, claim)]),
  );
  return new Map(breaks.filter(([, changed]) => changed !== ""));
}

function differencesOf(before: Claim, claim: Claim): string {
  return [
    ...(before.basis !== null && claim.basis !== null && before.basis !== claim.basis ? ["basis"] : []),
    ...(before.unit !== claim.unit ? ["unit"] : []),
    ...(before.definition !== claim.definition ? ["definition"] : []),
  ].join(" ");
}
