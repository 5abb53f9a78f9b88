import type { Words } from "./indicator.js";
import type { Basis, PeriodKind, Qualifier } from "./observation.js";

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

/** A figure with its meaning: what a claim says, and what a source states. */
export interface Meant {
  bureau: string;
  indicator: string;
  year: number;
  value: number;
  lower: number | null;
  upper: number | null;
  unit: string;
  qualifier: Qualifier;
  period: PeriodKind;
  start: string | null;
  end: string;
  scope: string;
  part_of: string | null;
  basis: Basis | null;
  raw: string;
}

/** A figure that a source states; `doubted` where a check or another source disagrees with it, or a caveat sets it apart. */
export interface StatedFigure extends Meant {
  id: string;
  quote: string;
  source: string;
  doubted: boolean;
}

/** A verdict with the figure that it rests on, the nearest one where nothing can be said. */
export interface Judgement {
  verdict: ClaimVerdict;
  on: StatedFigure | null;
}

/** Holds a claim against everything that is stated of its bureau and indicator. It contradicts only where meaning and unit agree in all, nothing that is stated of that meaning agrees or is doubted, and the values differ beyond rounding and bounds. */
export function judgeClaim(claim: Meant & { dated: boolean }, stated: readonly StatedFigure[]): Judgement {
  const about = stated.filter(
    (figure) => figure.bureau === claim.bureau && figure.indicator === claim.indicator && isSameUnit(claim, figure),
  );
  const alike = about.filter((figure) => isAlike(claim, figure));
  const agreeing = alike.flatMap((on) => ({ verdict: agreement(claim, on), on }));
  for (const verdict of ["as-stated", "hedge-dropped", "rounded"] as const) {
    const found = agreeing.find((each) => each.verdict === verdict);
    if (found) return { verdict, on: found.on };
  }
  const elsewhere = about.filter((figure) => !alike.includes(figure) && agreement(claim, figure) !== null && isTelling(claim, figure));
  const other = [...elsewhere]
    .map((on) => ({ verdict: difference(claim, on), on }))
    .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict))[0];
  if (other) return other;
  const [on = null] = alike;
  const elsewhereSaid = stated.find((figure) => isSaidOfPart(claim, figure));
  if (elsewhereSaid) return { verdict: "unknown", on: elsewhereSaid };
  return { verdict: on && claim.dated && alike.every((figure) => contradicts(claim, figure)) ? "contradicts" : "unknown", on };
}

/** Whether the bureau states the very number for that year of a part of something else: one wording may be read as several indicators, and the claim may mean that part. */
function isSaidOfPart(claim: Meant, figure: Meant): boolean {
  const isPart = figure.scope !== "all" || figure.part_of !== null;
  return (
    isPart &&
    figure.bureau === claim.bureau &&
    figure.year === claim.year &&
    isSameUnit(claim, figure) &&
    agreement(claim, figure) !== null &&
    Math.abs(claim.value) >= LEAST_TELLING
  );
}

/** Whether a claim is of a figure's unit; what is counted may be told with another measure word (件, 个, 份). */
function isSameUnit(claim: Meant, figure: Meant): boolean {
  return claim.unit === figure.unit || (COUNTED.has(claim.unit) && COUNTED.has(figure.unit));
}

const COUNTED: ReadonlySet<string> = new Set(["case", "item", "document", "enterprise", "visit", "place", "household", "session"]);

const ORDER: readonly ClaimVerdict[] = ["other-basis", "part", "other-period"];

function isAlike(claim: Meant, figure: Meant): boolean {
  return isSamePeriod(claim, figure) && isSameWhole(claim, figure) && claim.basis === figure.basis;
}

const isSameWhole = (a: Meant, b: Meant): boolean => a.scope === b.scope && (a.part_of === null) === (b.part_of === null);

/** A stock stands for the year that it ends. */
function isSamePeriod(a: Meant, b: Meant): boolean {
  const kind = ({ period }: Meant): PeriodKind => (period === "point" ? "year" : period);
  if (kind(a) !== kind(b) || a.year !== b.year) return false;
  return kind(a) === "year" || (a.start === b.start && a.end === b.end);
}

/** How a claim's value agrees with a stated one; null where it does not. */
function agreement(claim: Meant, figure: Meant): "as-stated" | "hedge-dropped" | "rounded" | null {
  if (isEqual(claim.value, figure.value)) {
    if (claim.qualifier === figure.qualifier) return "as-stated";
    return claim.qualifier === "exact" ? "hedge-dropped" : "rounded";
  }
  if (roundsTo(figure.value, claim)) return "rounded";
  if (claim.qualifier === "exact") return null;
  // 1200余 of 1234: within what it says, and told as near
  return isWithin(figure.value, claim) && Math.abs(figure.value - claim.value) <= Math.abs(figure.value) * NEAR ? "rounded" : null;
}

const NEAR = 0.1;
const isEqual = (a: number, b: number): boolean => Math.abs(a - b) <= Math.abs(b) * 1e-9;
const isWithin = (value: number, { lower, upper }: Meant): boolean => value >= (lower ?? -Infinity) && value <= (upper ?? Infinity);

/** Whether a value, cut to the digits that a claim is printed with, is the claim's. */
function roundsTo(value: number, { value: said, raw }: Meant): boolean {
  const digits = significant(raw);
  if (digits === null || value === 0 || said === 0) return false;
  if (digits < FEWEST_DIGITS || digits >= significantOf(value)) return false;
  return isEqual(Number(value.toPrecision(digits)), said) || isEqual(cutTo(value, digits), said);
}

/** A value whose digits after the first few are cut off, as news print 1033.7 as 1033. */
function cutTo(value: number, digits: number): number {
  const last = 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - digits);
  return Math.trunc(value / last + Math.sign(value) * 1e-9) * last;
}

/** One digit says too little: 1000 is no rounding of 1234. */
const FEWEST_DIGITS = 2;

function significant(raw: string): number | null {
  const printed = /\d[\d,，]*(?:[.．]\d+)?/.exec(raw.normalize("NFKC"))?.[0].replace(/[,，]/g, "");
  if (printed === undefined) return null;
  const digits = printed.replace(/^0*\.?0*/, "");
  return (digits.includes(".") ? digits.replace(".", "") : digits.replace(/0+$/, "")).length;
}

const significantOf = (value: number): number =>
  String(Number(value.toPrecision(12)))
    .replace(/^-?0*\.?0*|\.|e.*$/g, "")
    .replace(/0+$/, "").length;

/** Small counts agree with something somewhere by chance; what agrees otherwise must say enough. */
function isTelling(claim: Meant, figure: Meant): boolean {
  return Math.abs(claim.value) >= LEAST_TELLING && agreement(claim, figure) !== "rounded";
}

const LEAST_TELLING = 10;

/** In what a figure of the same value means something else. */
function difference(claim: Meant, figure: Meant): ClaimVerdict {
  if (!isSamePeriod(claim, figure)) return "other-period";
  return isSameWhole(claim, figure) ? "other-basis" : "part";
}

/** Whether both cannot be true of one thing: open bounds, hedges and doubts leave room. */
function contradicts(claim: Meant, figure: StatedFigure): boolean {
  // another measure word may count something else
  if (claim.unit !== figure.unit || figure.doubted || claim.scope !== "all" || claim.part_of !== null) return false;
  const [low, high] = [figure, claim].map(boundsOf) as [Bounds, Bounds];
  return low.most < high.least || high.most < low.least;
}

interface Bounds {
  least: number;
  most: number;
}

/** All that a figure may be; an approximate one a tenth either way, one printed with few digits as much as these leave. */
function boundsOf({ value, lower, upper, qualifier, raw }: Meant): Bounds {
  const digits = significant(raw) ?? 12;
  const off = Math.max(qualifier === "approx" ? Math.abs(value) * NEAR : 0, printedSlack(value, digits));
  if (qualifier === "exact" || qualifier === "approx") return { least: value - off, most: value + off };
  return { least: lower ?? -Infinity, most: upper ?? Infinity };
}

/** Half a unit of the last digit that is not a zero at the end: none for a number whose last digit counts. */
function printedSlack(value: number, digits: number): number {
  if (value === 0) return 0;
  const last = 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - digits);
  return last > 1 || !Number.isInteger(value) ? last / 2 : 0;
}

/** The same with books that are fetched: a branch that is known by itself answers first, then its bureau. */
export async function judgeWith(
  claim: Meant & { dated: boolean; branch: string },
  load: (bureau: string) => Promise<StatedBook | null>,
): Promise<{ judgement: Judgement; book: StatedBook | null }> {
  const branch = claim.branch === "" ? null : await load(claim.branch);
  const own = branch && judgeClaim({ ...claim, bureau: claim.branch, scope: "all" }, branch.figures);
  if (own && own.verdict !== "unknown") return { judgement: own, book: branch };
  const book = claim.bureau === "" ? null : await load(claim.bureau);
  return { judgement: judgeClaim(claim, claim.indicator === "" ? [] : (book?.figures ?? [])), book };
}

/** All that sources state of one bureau, with the sources by id. */
export interface StatedBook {
  figures: readonly StatedFigure[];
  sources: Readonly<Record<string, { title: string; url: string | null; published: string | null }>>;
}

/** Where the file of a bureau stands, below the folder of the reader. */
export const statedFile = (bureau: string): string => `stated/${bureau}.json.gz`;
