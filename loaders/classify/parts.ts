import { SCOPES, UNIT_GROUP } from "../grammar/grammar.js";
import type { Figure } from "../quantity/figure.js";

const PART = new RegExp(SCOPES.part.join("|"));
const TOTAL = new RegExp(SCOPES.total.join("|"));
const BRACKET_REACH = 4;
const SUPERLATIVE = /最高|最大|最多/;

/** For the figures of one sentence: the index of the total that each is a part of, or null. */
export function partsOf(text: string, figures: Figure[]): (number | null)[] {
  const totals: (number | null)[] = figures.map(() => null);
  for (let i = 1; i < figures.length; i++)
    totals[i] = inBrackets(text, figures, i) ?? named(text, figures, totals, i) ?? carried(text, figures, totals, i);
  addSums(text, figures, totals);
  return totals;
}

const gap = (text: string, a: Figure, b: Figure): string => text.slice(a.after, b.start);
/** Sessions and cases are told apart elsewhere; within a breakdown (43件次,其中…1次) they count the same thing. */
const group = (figure: Figure): string => (UNIT_GROUP.get(figure.unit) ?? figure.unit).replace(/^sessions$/, "count");
const fits = (part: Figure, total: Figure): boolean =>
  group(part) === group(total) && part.value <= total.value && !part.change && !total.change;

/** 18宗(含21年启动案件7宗): a bracket that opens right behind a figure holds its parts. */
function inBrackets(text: string, figures: Figure[], i: number): number | null {
  const figure = figures[i] as Figure;
  for (let j = i - 1; j >= Math.max(0, i - BRACKET_REACH); j--) {
    const between = gap(text, figures[j] as Figure, figure);
    const opened = between.lastIndexOf("(");
    if (between.includes(";") || between.includes(")") || !text.slice(figure.end, figure.end + 40).includes(")")) return null;
    if (opened < 0) continue;
    return fits(figure, figures[j] as Figure) && between.slice(0, opened).length <= 12 ? j : null;
  }
  return null;
}

/** …136件,其中查封扣押109件: the nearest earlier figure that can hold it and is no part itself. */
function named(text: string, figures: Figure[], totals: (number | null)[], i: number): number | null {
  const figure = figures[i] as Figure;
  const between = gap(text, figures[i - 1] as Figure, figure);
  const marker = SUPERLATIVE.exec(between) ?? PART.exec(between);
  if (!marker || between.includes("。")) return null;
  for (let j = i - 1; j >= 0; j--) {
    if (totals[j] === null && fits(figure, figures[j] as Figure)) return j;
  }
  return null;
}

/** Parts go on after 其中 as long as they fit into what is left of the total, up to a stop, a bracket's end or a new total. */
function carried(text: string, figures: Figure[], totals: (number | null)[], i: number): number | null {
  const previous = siblingBefore(totals, i);
  const total = previous === null ? null : (totals[previous] ?? null);
  if (previous === null || total === null) return null;
  const between = gap(text, figures[previous] as Figure, figures[i] as Figure);
  const clause = between.replace(/\([^()]*\)/g, "");
  if (/[;。)]/.test(clause) || TOTAL.test(clause)) return null;
  const spent = figures.reduce((sum, figure, j) => (totals[j] === total && j < i ? sum + figure.value : sum), 0);
  const figure = figures[i] as Figure;
  return fits(figure, figures[total] as Figure) && spent + figure.value <= (figures[total] as Figure).value ? total : null;
}

/** The last part before `i`, stepping over parts of parts (代理案件5件(行政强制执行案件1件),接受咨询17件). */
function siblingBefore(totals: (number | null)[], i: number): number | null {
  const direct = totals[i - 1] ?? null;
  if (direct === null) return null;
  return totals[direct] === null ? i - 1 : direct;
}

/** 173家…,2家…、50家…、38家…、83家: figures that follow a total and add up to it are its parts. */
function addSums(text: string, figures: Figure[], totals: (number | null)[]): void {
  figures.forEach((total, t) => {
    let sum = 0;
    for (let i = t + 1; i < figures.length; i++) {
      const figure = figures[i] as Figure;
      if (figure.unit !== total.unit || totals[i] !== null || text.slice(total.end, figure.start).includes("。")) return;
      sum += figure.value;
      if (sum > total.value) return;
      if (sum < total.value || i - t < 3) continue;
      for (let j = t + 1; j <= i; j++) totals[j] = t;
      return;
    }
  });
}
