import { SCOPES, UNIT_GROUP } from "../grammar/grammar.js";
import type { Figure } from "../quantity/figure.js";
import { HINT, hintsIn } from "./hints.js";
import type { Tie } from "./scene.js";
import { addingUp } from "./sums.js";

const PART = new RegExp(`(?<!不)(?:${SCOPES.part.join("|")})`);
const TOTAL = new RegExp(SCOPES.total.join("|"));
const BRACKET_REACH = 4;
const OPENS_PARTS = /。\s?(?:其中|期中)[^。]*$/;
/** Characters between a part's count and its money, and figures told with a part. */
const MONEY_REACH = 10;
const TOLD_WITH = 2;
const FEWEST_PARTS = 3;
const FEWEST_OPENED = 2;
const OPENED = /^[^,。;)]{0,8}[:(]|分别|包括|即/;
/** 58名干部职工中有41名, 66件案件里,自办59件. */
const OUT_OF = /^(?:[^,。;]{0,6}(?:人员|职工|干部|案件|企业|线索|问题|项目))?[中里],?(?:有|已有|共)?/;
/** 招远市(45件);海阳市、莱阳市分别为33件、12件: a list of its own. */
const APART_IN_TURN = /;[^;]*分别/;
const WITHIN = /(?:包括|含|:)[^,。;]{0,8}$/;
/** Small counts add up to each other by chance. */
const LEAST_TELLING = 10;
/** How far back the figure that a list makes up is looked for. */
const REACH = 20;
/** 发放(含重新申请、延续)排污许可证512张: what a closed bracket holds opens nothing. */
const CLOSED = /\([^()]*\)/g;
const AREAS_TOGETHER = /[两三四五六七八九十]个?(?:地|市|县|区|州|旗|镇|县区|区县|分局)(?:合计|共计|共)/;
const IN_TURN = /^分别/;
const SUPERLATIVE = /最高|最大|最多/;

/** Whether words behind a total open its parts. */
export const opensParts = (words: string): boolean => OPENED.test(words);

/** The place of a figure's total, and how the one is known for a part of the other. */
export interface PartLink {
  total: number;
  by: Tie;
}

/** For the figures of one sentence: the total that each is a part of, or null. */
export function partsOf(text: string, figures: Figure[]): (PartLink | null)[] {
  const totals: (number | null)[] = figures.map(() => null);
  const by: Tie[] = figures.map(() => "named");
  if (figures.length < 2) return totals.map(() => null);
  const hints = hintsIn(text, { start: (figures[0] as Figure).after, end: (figures.at(-1) as Figure).start });
  for (let i = 1; i < figures.length && (hints & HINT.part) !== 0; i++) {
    totals[i] = inBrackets(text, figures, i) ?? named(text, figures, totals, i);
    if (totals[i] !== null) continue;
    totals[i] = carried(text, figures, totals, i);
    by[i] = "carried";
  }
  takeOwnSum(figures, totals);
  for (const i of addSums(text, figures, totals)) by[i] = "sum";
  if ((hints & HINT.total) !== 0) leaveToSums(text, figures, totals);
  return totals.map((total, i) => (total === null ? null : { total, by: by[i] as Tie }));
}

const gap = (text: string, a: Figure, b: Figure): string => text.slice(a.after, b.start);
/** Sessions and cases are told apart elsewhere; within a breakdown (43件次,其中…1次) they count the same thing. */
const GROUPS = new Map([...UNIT_GROUP].map(([unit, group]) => [unit, group === "sessions" ? "count" : group]));
const group = ({ unit }: Figure): string => GROUPS.get(unit) ?? unit;
const fits = (part: Figure, total: Figure): boolean =>
  group(part) === group(total) && part.value <= total.value && !part.change && !total.change;
/** 下达执法文书681份,其中联合执法83次: what is done so many times is no part of things, but of 件次. */
const areAlike = (text: string, part: Figure, total: Figure): boolean =>
  UNIT_GROUP.get(part.unit) === UNIT_GROUP.get(total.unit) || /次/.test(measureOf(text, part)) === /次/.test(measureOf(text, total));

/** 18宗(含21年启动案件7宗): a bracket that opens right behind a figure holds its parts. */
function inBrackets(text: string, figures: Figure[], i: number): number | null {
  const figure = figures[i] as Figure;
  for (let j = i - 1; j >= Math.max(0, i - BRACKET_REACH); j--) {
    const between = gap(text, figures[j] as Figure, figure);
    const opened = between.lastIndexOf("(");
    if (/[;。)]/.test(between) || !text.slice(figure.end, figure.end + 40).includes(")")) return null;
    if (opened < 0) continue;
    return fits(figure, figures[j] as Figure) && between.slice(0, opened).length <= 12 ? j : null;
  }
  return null;
}

const NOUN = 4;
/** 检查企业8.64万厂次,…;其中双随机检查企业1.98万家: the same words right before two figures. */
const sameNoun = (text: string, a: Figure, b: Figure): boolean => {
  const noun = text.slice(a.start - NOUN, a.start);
  return noun === text.slice(b.start - NOUN, b.start) && /^[\u4e00-\u9fff]+$/.test(noun);
};

/** …136件,其中查封扣押109件: the nearest earlier figure that can hold it and is no part itself, of the same measure or noun if there is one. */
function named(text: string, figures: Figure[], totals: (number | null)[], i: number): number | null {
  const figure = figures[i] as Figure;
  const between = gap(text, figures[i - 1] as Figure, figure);
  const open = between.replace(CLOSED, "");
  const marker = SUPERLATIVE.exec(open) ?? PART.exec(open) ?? (/[中里]/.test(between) ? OUT_OF.exec(between) : null);
  if (!marker || (between.includes("。") && !OPENS_PARTS.test(between))) return null;
  // …67件;德清县、安吉县分别为51件、38件: a list of its own; 大同市、阳泉市不足50份,分别为46份、39份: no total
  if (IN_TURN.test(marker[0]) && (between.includes(";") || figures[i - 1]?.qualifier === "at_most")) return null;
  const whole = addedUp(text, figures, totals, i) ?? (between.includes("。") ? brokenDown(figures, totals, i) : null);
  if (whole !== null) return whole;
  let nearest: number | null = null;
  // a semicolon right before 其中 divides nothing
  const end = /;其中/.test(between) ? (figures[i - 1] as Figure).after : figure.start;
  for (let j = i - 1; j >= 0; j--) {
    const total = figures[j] as Figure;
    if (nearest !== null && text.slice(total.after, end).includes(";")) break;
    if (totals[j] !== null || !fits(figure, total) || !areAlike(text, figure, total)) continue;
    if (measureOf(text, figure) === measureOf(text, total) || sameNoun(text, figure, total)) return j;
    nearest ??= j;
  }
  return nearest;
}

/** 受理3917件,已办结3886件。其中热线2240件、来信618件、网络1059件: the figure before that a list of parts makes up, whatever stands between. */
function addedUp(text: string, figures: Figure[], totals: (number | null)[], i: number): number | null {
  const figure = figures[i] as Figure;
  for (let j = i - 1; j >= Math.max(0, i - REACH); j--) {
    const total = figures[j] as Figure;
    if (totals[j] !== null || total.value < LEAST_TELLING || !fits(figure, total) || !areAlike(text, figure, total)) continue;
    if (addingUp(figures, total, i, (k) => totals[k] === null, FEWEST_OPENED).length > 0) return j;
  }
  return null;
}

/** 筛查线索146条,其中生态环境97条、水务18条、林业31条。其中检察机关移送31条: the total that what stands before a new sentence has taken apart. */
function brokenDown(figures: Figure[], totals: (number | null)[], i: number): number | null {
  for (let j = i - 1 - FEWEST_PARTS; j >= Math.max(0, i - REACH); j--) {
    const total = figures[j] as Figure;
    if (totals[j] !== null || !fits(figures[i] as Figure, total)) continue;
    const from = figures.findIndex((figure, k) => k > j && group(figure) === group(total));
    const run = addingUp(figures, total, from, (k) => k < i && (totals[k] === null || totals[k] === j), FEWEST_PARTS);
    if (run.at(-1) === i - 1) return j;
  }
  return null;
}

const measureOf = (text: string, { unit, measure, end }: Figure): string => (unit === "CNY" ? unit : text.slice(measure, end));

/** Parts go on after 其中 as long as they fit into what is left of the total, up to a stop, a bracket's end or a new total. */
function carried(text: string, figures: Figure[], totals: (number | null)[], i: number): number | null {
  const figure = figures[i] as Figure;
  const previous = siblingBefore(figures, totals, i);
  const total = previous === null ? null : (totals[previous] ?? null);
  if (previous === null || total === null) return null;
  const sibling = figures[previous] as Figure;
  const clause = gap(text, sibling, figure).replace(/\([^()]*\)/g, "");
  if (/[;。)]/.test(clause) || TOTAL.test(clause)) return null;
  if (figure.unit === "CNY" && sibling.unit !== "CNY") return beside(figures, totals, { i, previous, total }, clause);
  // 203件,其中告知承诺39件,核发许可证167张: another clause of another measure is another matter
  if (clause.startsWith(",") && figure.unit !== sibling.unit && isOfOneUnit(figures, totals, total)) return null;
  const spent = figures.reduce((sum, other, j) => (totals[j] === total && j < i ? sum + other.value : sum), 0);
  return fits(figure, figures[total] as Figure) && spent + figure.value <= (figures[total] as Figure).value ? total : null;
}

const isOfOneUnit = (figures: Figure[], totals: (number | null)[], total: number): boolean =>
  figures.every((figure, j) => totals[j] !== total || figure.unit === figures[total]?.unit);

/** 109件、1286万元,其中市本级38件、562万元: the money of a part is a part of the money told with the total. */
function beside(
  figures: Figure[],
  totals: (number | null)[],
  { i, previous, total }: { i: number; previous: number; total: number },
  clause: string,
): number | null {
  if (previous !== i - 1 || clause.length > MONEY_REACH) return null;
  for (let j = total + 1; j < totals.indexOf(total); j++)
    if (totals[j] === null && fits(figures[i] as Figure, figures[j] as Figure)) return j;
  return null;
}

/** The last part before `i`, stepping over parts of parts (代理案件5件(行政强制执行案件1件),接受咨询17件) and over what is told with a part (查封2件、罚款117万元,扣押3件). */
function siblingBefore(figures: Figure[], totals: (number | null)[], i: number): number | null {
  let last = i - 1;
  const own = group(figures[i] as Figure);
  while (last > 0 && totals[last] === null && i - last <= TOLD_WITH && group(figures[last] as Figure) !== own) last--;
  const direct = totals[last] ?? null;
  if (direct === null) return null;
  return totals[direct] === null ? last : direct;
}

/** 立案17起,下达决定15份,其中城关镇6起、六郎镇4起、开发区5起: parts that add up to another figure than the one they were given to are its. */
function takeOwnSum(figures: readonly Figure[], totals: (number | null)[]): void {
  for (const total of new Set(totals)) {
    if (total === null) continue;
    const places = totals.flatMap((own, i) => (own === total ? [i] : []));
    const sum = places.reduce((all, i) => all + (figures[i] as Figure).value, 0);
    if (places.length < FEWEST_OPENED || sum === figures[total]?.value) continue;
    const first = places[0] as number;
    const own = figures.findIndex(
      (other, i) => i < first && totals[i] === null && other.value === sum && fits(figures[first] as Figure, other),
    );
    if (own >= 0) for (const i of places) totals[i] = own;
  }
}

/** 173家…,2家…、50家…、38家…、83家: figures that follow a total and add up to it are its parts; two do where a colon, a bracket or a word opens them. Gives the places of those that nothing else had told. */
function addSums(text: string, figures: Figure[], totals: (number | null)[]): number[] {
  return figures.flatMap((total, t) => {
    // 案件263件,同比增长8.7%,包括…
    const from = figures[t + 1]?.change ? t + 2 : t + 1;
    const next = figures[from + 1] && figures[from];
    if (next === undefined || total.change || next.value >= total.value) return [];
    const between = text.slice(total.end, next.start);
    // 下达1302件。其中五类案件263件,包括查封扣押141件…: parts of a part, where they add up to it
    const over = WITHIN.test(between) ? (totals[t] ?? t) : t;
    const run = addingUp(figures, total, from, (i) => totals[i] === null || totals[i] === t || totals[i] === over, FEWEST_OPENED);
    if (run.length === 0) return [];
    const isTold = run.every((i) => totals[i] === t);
    if (between.includes("。") && !OPENS_PARTS.test(between)) return [];
    if (!isTold && run.length < FEWEST_PARTS && (!OPENED.test(between) || APART_IN_TURN.test(between))) return [];
    // across money told in between, only where one of them is known for a part; parts of parts are passed over
    const passed = figures.filter((_, i) => i > from && i < (run.at(-1) ?? t) && !run.includes(i) && !run.includes(totals[i] ?? -1)).length;
    if (passed > 0 && !run.some((i) => totals[i] === t)) return [];
    const told = run.filter((i) => totals[i] !== t);
    told.push(...takenAgain(text, figures, totals, t, run.at(-1) as number));
    for (const i of told) totals[i] = t;
    return told;
  });
}

/** 143个,其中报告书19个、报告表124个;市局31个,分局112个: the places of figures that take a total apart a second time behind its first parts. */
function takenAgain(text: string, figures: Figure[], totals: (number | null)[], t: number, last: number): number[] {
  if (text[(figures[last] as Figure).after] !== ";") return [];
  return addingUp(figures, figures[t] as Figure, last + 1, (i) => totals[i] === null || totals[i] === t, FEWEST_OPENED).filter(
    (i) => totals[i] === null,
  );
}

/** …432件。其中查封21件、限产3件,五类案件共24件: figures that the next one adds up are no parts of the one before them. */
function leaveToSums(text: string, figures: Figure[], totals: (number | null)[]): void {
  for (let t = FEWEST_PARTS; t < figures.length; t++) {
    const sum = figures[t] as Figure;
    const between = gap(text, figures[t - 1] as Figure, sum);
    // 其中襄汾22件、洪洞19件,两地合计41件: some of the whole's parts together
    if (!TOTAL.test(between) || AREAS_TOGETHER.test(between)) continue;
    let rest = sum.value;
    let first = t;
    while (first > 0 && rest > 0 && figures[first - 1]?.unit === sum.unit) rest -= figures[--first]?.value ?? 0;
    if (rest === 0 && t - first > 1) totals.fill(null, first, t);
  }
}
