import { KINDS } from "../grammar/grammar.js";
import type { Figure } from "../quantity/figure.js";
import type { Classified } from "./classified.js";
import { isPartOf } from "./kinds.js";
import type { Sentence } from "../normalise/outline.js";
import type { Scene } from "./scene.js";

const FEWEST_PARTS = 3;
/** Units of what is told with a count, which is no part of its total (移送拘留508件,拘留566人). */
const TOLD_WITH = new Set(["CNY", "person", "percent"]);
const FEWEST_TOLD = 2;
const NOWHERE: number[] = [];
const BREAKDOWN = new RegExp(`(?:${KINDS.breakdown.join("|")})`);
const MOST_EARLIER = 40;
/** Few small counts add up to one that was told long before by chance. */
const LEAST_EARLIER = 10;
/** Two that make up so many are its parts, whatever is said of them. */
const LEAST_TELLING = 100;
const VIEW = new RegExp(`^\\s?(?:${KINDS.breakdown[0]})`);
/** The rule of a figure that adds up things which the catalogue counts apart. */
export const KINDS_APART = "the sum of several kinds";

/** Cases and the papers on them count the same things. */
const unitOf = ({ unit }: Figure): string => (unit === "document" ? "case" : unit);

/** Where a run of `figures` of one unit, at least `fewest` and none of them a part yet, adds up to `total`: its places from `from` on, else none. */
export function addingUp(
  figures: readonly Figure[],
  total: Figure,
  from: number,
  isOpen: (i: number) => boolean,
  fewest = FEWEST_PARTS,
): number[] {
  if (figures.length - from < fewest || (figures[from] as Figure).value >= total.value) return NOWHERE;
  const places: number[] = [];
  let sum = 0;
  for (let i = from; i < figures.length && sum < total.value - EXACT; i++) {
    const figure = figures[i] as Figure;
    if (unitOf(total) !== unitOf(figure) && (TOLD_WITH.has(figure.unit) || (total.unit === "CNY" && !figure.change))) continue;
    // 水环境9件(养殖废水7件)、大气环境6件: parts of a part are passed over
    if (!isOpen(i) && places.length > 0) continue;
    if (unitOf(figure) !== unitOf(total) || figure.change || !isOpen(i)) break;
    sum += figure.value;
    places.push(i);
  }
  return Math.abs(sum - total.value) < EXACT && places.length >= fewest ? places : NOWHERE;
}

/** Money is added in floating point. */
export const EXACT = 0.001;

/** What the parts of a view of it may be of: what the text told before, as far back as is looked. */
export const viewedBefore = (scene: Scene): readonly Classified[] =>
  opensView(scene)
    ? scene.earlier.slice(-MOST_EARLIER).filter((told) => told.figure.value >= LEAST_EARLIER || scene.prior.includes(told))
    : scene.prior;

/** 共立案318件,办结272件。各县区办结数量:兰山区86件…: for each figure of a sentence the one of the sentence before that it and its neighbours add up to, the nearest first, or null. */
export function sumsOver(
  text: string,
  start: number,
  prior: readonly Classified[],
  figures: readonly Figure[],
  isPart: (i: number) => boolean,
  arePlaced: boolean,
  isHeaded = false,
): (Classified | null)[] {
  const totals: (Classified | null)[] = figures.map(() => null);
  if (prior.length === 0) return totals;
  const opens = BREAKDOWN.test(text.slice(start, figures[0]?.start ?? start)) || isHeaded;
  const fewest = opens || arePlaced ? FEWEST_TOLD : FEWEST_PARTS;
  const least = Math.min(...figures.map(({ value }) => value));
  const whole = opens ? prior.findLast((total) => isShared(total, figures)) : undefined;
  for (const total of [...(whole ? [whole] : []), ...prior.toReversed()]) {
    if (total.figure.change || (total.of !== null && !isNamedAt(text, start, total))) continue;
    if (total.figure.value < FEWEST_PARTS || total.figure.value <= least) continue;
    if (total.indicator === null && total.figure.unit !== figures[0]?.unit) continue;
    const enough = total.figure.value >= LEAST_TELLING && prior.includes(total) ? FEWEST_TOLD : fewest;
    for (let from = 0; from <= figures.length - enough; from++)
      for (const i of addingUp(figures, total.figure, from, (i) => totals[i] === null && !isPart(i), enough)) totals[i] = total;
  }
  return totals;
}

/** 生态环境领域171件。生态环境领域案件中,大气102件…: a sentence that opens with the name of a part takes it apart. */
const isNamedAt = (text: string, start: number, { scope }: Classified): boolean => scope !== "all" && text.startsWith(scope, start);

/** Whether all figures of a sentence in a total's unit are parts of it. */
function isShared(total: Classified, figures: readonly Figure[]): boolean {
  if (total.figure.change || total.of !== null) return false;
  const first = figures.findIndex((figure) => unitOf(figure) === unitOf(total.figure));
  const alike = figures.filter((figure) => unitOf(figure) === unitOf(total.figure) && !figure.change);
  return first >= 0 && addingUp(figures, total.figure, first, () => true, FEWEST_TOLD).length === alike.length;
}

const opensView = ({ text, sentence, figures }: Scene): boolean => {
  const { start } = sentence;
  return VIEW.test(text.slice(start, figures[0]?.start ?? start)) || isUnderView(text, sentence);
};

const HEADS_VIEW =
  /(?:分布|构成|结构)(?:情况)?[。:]?$|^(?:[一二三四五六七八九十]、|\([一二三四五六七八九十]\)|\d[.、])?按[^,。]{1,8}[。:]?$/;
const HEAD_REACH = 24;

/** (二)要素分布。噪声2431件…: under a heading that says by what a total is viewed. */
export function isUnderView(text: string, { topics, start }: Pick<Sentence, "topics" | "start">): boolean {
  const over = topics.at(-1);
  const words = over ? text.slice(over.start, Math.min(over.end, over.start + HEAD_REACH)).trim() : "";
  return over !== undefined && over.end <= start && HEADS_VIEW.test(words);
}

/** Whether the words before a sentence's first figure open a view of a total told before (按案件来源看). */
export const opensBreakdown = ({ text, sentence, figures }: Scene): boolean =>
  BREAKDOWN.test(text.slice(sentence.start, figures[0]?.start ?? sentence.start)) || isUnderView(text, sentence);

/** 移交公安机关案件26件:行政拘留19件,涉嫌犯罪7件: what is added up from parts of several kinds is of none of them, and its parts are no parts of one. */
export function partKinds({ done, told, prior }: Scene): void {
  if (done.every(({ of }) => of === null)) return;
  for (const total of new Set(done.map(({ of }) => of))) {
    if (total === null) continue;
    const parts = done.filter(({ of }) => of === total);
    const whole = [...done, ...told, ...prior].find(({ figure }) => figure === total);
    if (whole?.indicator && isOfSeveral(whole, parts)) settle(whole, parts);
  }
}

function isOfSeveral({ indicator, figure }: Classified, parts: readonly Classified[]): boolean {
  const kinds = new Set(parts.map((part) => part.indicator));
  const sum = parts.reduce((all, part) => all + part.figure.value, 0);
  const apart = [...kinds].some((kind) => kind !== null && indicator !== null && !isPartOf(kind, indicator));
  return apart && !kinds.has(null) && kinds.has(indicator) && Math.abs(sum - figure.value) < EXACT;
}

function settle(whole: Classified, parts: readonly Classified[]): void {
  for (const part of parts) if (part.indicator === whole.indicator && part.rule === "part of the total before it") return;
  for (const part of parts) part.scope = whole.scope;
  whole.indicator = null;
  whole.rule = KINDS_APART;
}
