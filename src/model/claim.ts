import {
  isOtherKind,
  isSameClass,
  isSameMeasure,
  isAlike,
  isReadAlike,
  isWhole,
  isSameWhole,
  isByThatChannel,
  isPartOfIt,
  isSameEnd,
  isSamePeriod,
  isTelling,
  LEAST_TELLING,
  familyOf,
} from "./claim-likeness.js";
import { agreement, differs, isAllBut, isNearly, isSameNumber } from "./claim-value.js";
import type { Words } from "./indicator.js";
import type { Claimed, Meant, StatedBook, StatedFigure } from "./meant.js";
import { isKindOf } from "./wholes.js";

/** What becomes of a number that somebody claims of a bureau, the best first. */
export const CLAIM_VERDICTS = {
  "as-stated": { zh: "与原文相符", en: "as stated" },
  "hedge-dropped": { zh: "去掉了约、余等限定", en: "hedge dropped" },
  rounded: { zh: "是取整后的数", en: "rounded" },
  "other-basis": { zh: "口径不同", en: "other basis" },
  part: { zh: "只是其中一部分", en: "part of the whole" },
  "other-period": { zh: "期间不同", en: "other period" },
  contradicts: { zh: "与原文不符", en: "contradicts" },
  unknown: { zh: "图鉴中没有可对照的数", en: "not in the atlas" },
} as const satisfies Record<string, Words>;
export type ClaimVerdict = keyof typeof CLAIM_VERDICTS;

/** A verdict with the figure that it rests on, the nearest one where nothing can be said. */
export interface Judgement {
  verdict: ClaimVerdict;
  on: StatedFigure | null;
}

/** Holds a claim against everything that is stated of its bureau. It contradicts only where meaning and unit agree in all, nothing that is stated of that meaning agrees or is doubted, the values differ beyond rounding and bounds, and nothing else of the bureau bears the number. */
export function judgeClaim(claim: Claimed, stated: readonly StatedFigure[]): Judgement {
  if (claim.indicator === "") return { verdict: "unknown", on: null };
  const own = stated.filter((figure) => figure.bureau === claim.bureau && isSameClass(claim, figure));
  const about = own.filter(({ indicator }) => indicator === claim.indicator || claim.also.includes(indicator));
  const alike = about.filter((figure) => isAlike(claim, figure));
  return (
    agreed(claim, alike) ??
    agreed(
      claim,
      about.filter((figure) => isReadAlike(claim, figure)),
    ) ??
    saidElsewhere(
      claim,
      about.filter((figure) => !alike.includes(figure) || isOfFirms(claim, figure)),
    ) ??
    saidOfOther(
      claim,
      own.filter((figure) => !about.includes(figure)),
    ) ??
    left(claim, alike, own)
  );
}

/** The same with books that are fetched: a branch that is known by itself answers first, then its bureau, then the bureaus under that. */
export async function judgeWith(
  claim: Claimed & { branch: string },
  load: (bureau: string) => Promise<StatedBook | null>,
): Promise<{ judgement: Judgement; book: StatedBook | null }> {
  const branch = claim.branch === "" ? null : await load(claim.branch);
  const own = branch && judgeClaim({ ...claim, bureau: claim.branch, scope: "all" }, branch.figures);
  if (own && own.verdict !== "unknown") return { judgement: own, book: branch };
  const book = claim.bureau === "" ? null : await load(claim.bureau);
  const judgement = judgeClaim(claim, book?.figures ?? []);
  const isOpen = judgement.verdict === "contradicts" || judgement.verdict === "unknown";
  return (book && isOpen && claim.indicator !== "" ? await saidBelow(claim, book, load) : null) ?? { judgement, book };
}

function agreed(claim: Claimed, alike: readonly StatedFigure[]): Judgement | null {
  const agreeing = alike.filter((on) => !isOfFirms(claim, on)).map((on) => ({ verdict: agreement(claim, on), on }));
  for (const verdict of ["as-stated", "hedge-dropped", "rounded"] as const) {
    const found = agreeing.find((each) => each.verdict === verdict);
    if (found) return { verdict, on: found.on };
  }
  return null;
}

/** 757件 of 757家: cases are not the firms that they are of. */
const isOfFirms = (claim: Claimed, figure: Meant): boolean =>
  claim.unit === "case" && figure.unit === "enterprise" && claim.uncounted !== true;

const ORDER: readonly ClaimVerdict[] = ["other-basis", "part", "other-period"];

/** The number stands for the same indicator, but of another time, part or basis. */
function saidElsewhere(claim: Claimed, others: readonly StatedFigure[]): Judgement | null {
  const bearing = others.filter((figure) => isSameNumber(figure.value, claim) && (isTelling(claim) || isPartOfIt(claim, figure)));
  return (
    bearing.map((on) => ({ verdict: difference(claim, on), on })).sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict))[0] ??
    null
  );
}

/** The number stands for that time under another indicator: for a kind of what is claimed, or for something that is confused with it; what is said of a part of something else may be what the claim means. */
function saidOfOther(claim: Claimed, others: readonly StatedFigure[]): Judgement | null {
  const bearing = others.filter(
    (figure) => isSamePeriod(claim, figure) && isSameNumber(figure.value, claim) && !isOtherKind(claim, figure),
  );
  const kind = bearing.find(({ indicator }) => isKindOf(indicator, claim.indicator));
  if (kind && claim.scope === "all") return { verdict: "part", on: kind };
  if (!isTelling(claim) || claim.indicator.endsWith(YEAR_ON_YEAR)) return null;
  const alike = bearing.find((figure) => isWhole(figure) === isWhole(claim) && !isByChance(claim, figure));
  if (alike) return { verdict: "other-basis", on: alike };
  const [on] = bearing;
  return on ? { verdict: "unknown", on } : null;
}

/** 17次 beside 17件 of something else: small numbers meet by chance, under measure words that tell them apart. */
const isByChance = (claim: Claimed, figure: Meant): boolean =>
  Math.abs(claim.value) < LEAST_RARE && familyOf(claim) !== familyOf(figure) && !isSameMeasure(claim, figure);
const LEAST_RARE = 100;

/** Nothing bears the number in its place: whether that is to be said. */
function left(claim: Claimed, alike: readonly StatedFigure[], own: readonly StatedFigure[]): Judgement {
  const on = alike.find(({ indicator }) => indicator === claim.indicator) ?? null;
  const isDenied =
    on !== null &&
    claim.dated &&
    !claim.loose &&
    (isWhole(claim) || isByThatChannel(claim, on)) &&
    isSameEnd(claim, on) &&
    // another measure word may count something else
    alike.every((figure) => !figure.doubted && isSameMeasure(claim, figure) && isSameSize(claim, figure) && differs(claim, figure)) &&
    !own.some((figure) => mayBeMeant(claim, figure));
  return { verdict: isDenied ? "contradicts" : "unknown", on: on ?? alike[0] ?? null };
}

/** Whether a figure elsewhere in a bureau's sources may be what a claim has in mind: any of the same time, and one of another that is alike enough to be no chance. */
function mayBeMeant(claim: Claimed, figure: StatedFigure): boolean {
  if (agreement(claim, figure) === null) return false;
  if (claim.year === figure.year) {
    // 3件 beside 3份 of another family: chance
    const isMeasured = isTelling(claim) || familyOf(claim) === familyOf(figure) ? isSameMeasure(claim, figure) : claim.unit === figure.unit;
    return figure.indicator === claim.indicator || (isMeasured && isNearly(figure.value, claim));
  }
  // one digit is that of many others
  return (
    isTelling(claim) &&
    isNearly(figure.value, claim) &&
    !isAllBut(figure.value, claim) &&
    (figure.indicator === claim.indicator || claim.unit === figure.unit)
  );
}

/** The number is that of a bureau under the one that it is claimed of. */
async function saidBelow(
  claim: Claimed,
  { below }: StatedBook,
  load: (bureau: string) => Promise<StatedBook | null>,
): Promise<{ judgement: Judgement; book: StatedBook | null } | null> {
  if (!isTelling(claim) || !isWhole(claim)) return null;
  for (const indicator of [claim.indicator, ...claim.also]) {
    const found = below[indicator]?.find(([, year, value]) => year === claim.year && isSameNumber(value, claim));
    const book = found ? await load(found[0]) : null;
    const on = book?.figures.find(
      (figure) => figure.indicator === indicator && figure.year === claim.year && isSameNumber(figure.value, claim),
    );
    if (on) return { judgement: { verdict: isSamePeriod(claim, on) ? "part" : "unknown", on }, book };
  }
  return null;
}

/** What is ten times as much, or more, is of something else or of a part that is not told: no slip of the pen. */
function isSameSize({ value: said }: Meant, { value }: Meant): boolean {
  const [less, more] = [Math.abs(said), Math.abs(value)].sort((a, b) => a - b) as [number, number];
  return more <= less * MOST_TIMES || (less === 0 && more < LEAST_TELLING);
}

/** A point, a nought or the same digit once too often is a slip. */
const MOST_TIMES = 11;
const YEAR_ON_YEAR = ".yoy";

/** In what a figure of the same value means something else. */
function difference(claim: Claimed, figure: Meant): ClaimVerdict {
  if (!isSamePeriod(claim, figure)) return "other-period";
  return isSameWhole(claim, figure) ? "other-basis" : "part";
}
