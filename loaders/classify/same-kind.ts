import { isType } from "../../src/model/wholes.js";
import type { Figure } from "../quantity/figure.js";
import type { Classified } from "./classified.js";
import { isPartOf } from "./kinds.js";
import type { Period } from "../../src/model/observation.js";
import type { Scene } from "./scene.js";

const FEWEST = 2;
/** Small counts add up to each other by chance. */
const LEAST_TELLING = 10;
/** How many figures on either side are looked at, so that a sentence of thousands takes its own time. */
const REACH = 40;
/** Money is added in floating point. */
const EXACT = 0.001;
const TOTAL = /合计|共计|总计|总共|一共|以上/;
const NAME = /[^,。;、:(\d]{2,12}$/;
const SHARE = /^[^。;\d]{0,8}占[^,。;\d]{0,10}$/;

/** One clause of its own, perhaps behind what was told with the part before it. */
const NEXT = /^(?:,[^。;]{0,16})?;[^,。;\d]{2,20}$/;

/** Links figures with a total of their kind that nothing in their words had linked: where they add up to it, or where the share that is stated of it says so. */
export function linkSameKind({ text, done, prior, earlier }: Scene): void {
  for (let w = 0; w < done.length; w++) linkSum(done, w);
  for (let w = FEWEST; w < done.length; w++) linkSumBefore(text, done, w);
  linkStretches(done, earlier);
  for (let i = 1; i < done.length; i++) linkNext(text, done, i, prior);
  for (let i = 0; i + 1 < done.length; i++) linkShare(text, done, i, prior);
}

const isWhole = ({ indicator, figure, of }: Classified): boolean => indicator !== null && figure.change === null && of === null;

const isOfKind = (part: Classified, whole: Classified): boolean =>
  part.indicator !== null && whole.indicator !== null && part.figure.change === null && isPartOf(part.indicator, whole.indicator);

/** 审批环评文件402份,…;报告书58份,报告表344份: figures of a total's kind that follow it and add up to it. */
function linkSum(done: readonly Classified[], at: number): void {
  const whole = done[at] as Classified;
  if (!isWhole(whole) || whole.figure.value < LEAST_TELLING) return;
  const parts: Classified[] = [];
  let rest = whole.figure.value;
  for (let i = at + 1; i < Math.min(done.length, at + REACH) && rest > EXACT; i++) {
    const part = done[i] as Classified;
    if (part.figure.unit !== whole.figure.unit) continue;
    if (part.of !== null || !isOfKind(part, whole) || !isOfTime(part, whole) || areSisters(part, whole)) return;
    rest -= part.figure.value;
    parts.push(part);
  }
  if (Math.abs(rest) < EXACT && parts.length >= FEWEST) for (const part of parts) part.of = whole.figure;
}

/** 招远市(47件)、海阳市(39件);长岛县8件: members of a list of areas are no parts of each other. */
const areSisters = (a: Classified, b: Classified): boolean =>
  a.rule === b.rule && a.scope !== "all" && b.scope !== "all" && a.scope !== b.scope;

/** 12369受理2106件,来信来访71件,合计2177件: figures of a total's own indicator that stand before it and add up to it are parts by their names. */
function linkSumBefore(text: string, done: readonly Classified[], at: number): void {
  const whole = done[at] as Classified;
  const last = done[at - 1] as Classified;
  if (!isWhole(whole) || whole.figure.value < LEAST_TELLING || !TOTAL.test(text.slice(last.figure.after, whole.figure.start))) return;
  let rest = whole.figure.value;
  let from = at;
  while (from > 0 && rest > EXACT && isItem(done[from - 1] as Classified, whole)) rest -= (done[--from] as Classified).figure.value;
  if (Math.abs(rest) > EXACT || at - from < FEWEST) return;
  for (const part of done.slice(from, at)) {
    part.of = whole.figure;
    const name = NAME.exec(text.slice(part.sentence.start, part.figure.start))?.[0];
    if (part.scope === "all" && name) part.scope = name;
  }
}

const isItem = (part: Classified, whole: Classified): boolean =>
  isWhole(part) && part.indicator === whole.indicator && part.figure.unit === whole.figure.unit && isOfTime(part, whole);

/** 其中按日计罚3起,罚款312万元;查封扣押167起;限产停产22起: parts of a kind go on behind a semicolon as long as they are parts by what they count, and fit into it. */
function linkNext(text: string, done: readonly Classified[], at: number, prior: readonly Classified[]): void {
  const part = done[at] as Classified;
  const last = done.slice(Math.max(0, at - REACH), at).findLast(({ figure: { unit, change } }) => unit === part.figure.unit && !change);
  if (!last?.of || part.of !== null || part.figure.value === 0 || !NEXT.test(text.slice(last.figure.after, part.figure.start))) return;
  const whole = [...prior, ...done].find(({ figure }) => figure === last.of);
  if (!whole || part.indicator === whole.indicator || last.indicator === whole.indicator) return;
  const told = done.reduce((all, { of, figure: { value } }) => (of === whole.figure ? all + value : all), part.figure.value);
  if (told > whole.figure.value) return;
  if (isOfKind(part, whole) && isOfKind(last, whole) && isOfTime(part, whole)) part.of = whole.figure;
}

/** 上半年检查3120家次,下半年检查3880家次,全年共检查7000家次: stretches that add up to a longer time that is told before or behind them. */
function linkStretches(done: readonly Classified[], earlier: readonly Classified[]): void {
  for (let i = 0; i < done.length; i++) {
    const run = [done[i] as Classified];
    if (!isStretch(run[0] as Classified)) continue;
    while (i + 1 < done.length && run.length < REACH && isNextStretch(run[0] as Classified, done[i + 1] as Classified))
      run.push(done[++i] as Classified);
    if (run.length < FEWEST) continue;
    const sum = run.reduce((all, { figure }) => all + figure.value, 0);
    const isTotal = (whole: Classified): boolean =>
      isWhole(whole) &&
      whole.indicator === run[0]?.indicator &&
      Math.abs(whole.figure.value - sum) < EXACT &&
      run.every(({ period }) => isWithin(period, whole.period));
    const whole =
      done.slice(i + 1, i + REACH).find(isTotal) ??
      done.slice(Math.max(0, i - REACH), i).find(isTotal) ??
      earlier.slice(-REACH).findLast(isTotal);
    if (whole) for (const part of run) part.of = whole.figure;
  }
}

const isStretch = (item: Classified): boolean => isWhole(item) && item.period.kind === "partial";

const isNextStretch = (a: Classified, b: Classified): boolean =>
  isStretch(b) &&
  b.indicator === a.indicator &&
  b.figure.unit === a.figure.unit &&
  b.scope === a.scope &&
  b.period.start !== a.period.start;

const isWithin = (a: Period, b: Period): boolean =>
  a.start !== null && b.start !== null && a.start >= b.start && a.end <= b.end && !(a.start === b.start && a.end === b.end);

const isOfTime = ({ period: a }: Classified, { period: b }: Classified): boolean => a.start === b.start && a.end === b.end;

/** 处罚897件。…涉气案件512件,占57.1%: a part by the share that it is of a total told before, with those listed behind it. */
function linkShare(text: string, done: readonly Classified[], at: number, prior: readonly Classified[]): void {
  const part = done[at] as Classified;
  const share = (done[at + 1] as Classified).figure;
  if (part.of !== null || share.unit !== "percent" || !SHARE.test(text.slice(part.figure.after, share.start))) return;
  const isTotal = (whole: Classified): boolean =>
    isWhole(whole) && whole.figure.unit === part.figure.unit && isOfKind(part, whole) && isShare(part.figure, whole.figure, share);
  const whole = done.slice(Math.max(0, at - REACH), at).findLast(isTotal) ?? prior.slice(-REACH).findLast(isTotal);
  if (!whole) return;
  part.of = whole.figure;
  for (const other of done.slice(at + 1, at + REACH)) if (other.of === null && isSister(other, part, whole)) other.of = whole.figure;
}

/** A later one of a list of types. */
const isSister = (other: Classified, part: Classified, whole: Classified): boolean =>
  isType(part.indicator) && isType(other.indicator) && isOfKind(other, whole) && other.figure.value < whole.figure.value;

const isShare = ({ value }: Figure, whole: Figure, share: Figure): boolean =>
  value < whole.value && Math.abs((value / whole.value) * 100 - share.value) <= roundingOf(share);

/** Half of the last digit that a share is given to, and a little more for those that cut it off. */
const roundingOf = ({ value }: Figure): number => (Number.isInteger(value) ? 1 : 0.1);
