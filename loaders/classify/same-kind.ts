import type { Figure } from "../quantity/figure.js";
import type { Classified } from "./classified.js";
import { isPartOf } from "./kinds.js";
import type { Scene } from "./scene.js";

const FEWEST = 2;
/** How many figures on either side are looked at, so that a sentence of thousands takes its own time. */
const REACH = 40;
/** Money is added in floating point. */
const EXACT = 0.001;
const SHARE = /^[^。;\d]{0,8}占[^,。;\d]{0,10}$/;

const TYPE = /\.by_type\./;

/** Links figures with a total of their kind that nothing in their words had linked: where they add up to it, or where the share that is stated of it says so. */
export function linkSameKind({ text, done, prior }: Scene): void {
  for (let w = 0; w < done.length; w++) linkSum(done, w);
  for (let i = 0; i + 1 < done.length; i++) linkShare(text, done, i, prior);
}

const isWhole = ({ indicator, figure, of }: Classified): boolean => indicator !== null && figure.change === null && of === null;

const isOfKind = (part: Classified, whole: Classified): boolean =>
  part.indicator !== null && whole.indicator !== null && part.figure.change === null && isPartOf(part.indicator, whole.indicator);

/** 审批环评文件402份,…;报告书58份,报告表344份: figures of a total's kind that follow it and add up to it. */
function linkSum(done: readonly Classified[], at: number): void {
  const whole = done[at] as Classified;
  if (!isWhole(whole) || whole.figure.value <= 0) return;
  const parts: Classified[] = [];
  let rest = whole.figure.value;
  for (let i = at + 1; i < Math.min(done.length, at + REACH) && rest > EXACT; i++) {
    const part = done[i] as Classified;
    if (part.figure.unit !== whole.figure.unit) continue;
    if (part.of !== null || !isOfKind(part, whole) || !isOfTime(part, whole)) return;
    rest -= part.figure.value;
    parts.push(part);
  }
  if (Math.abs(rest) < EXACT && parts.length >= FEWEST) for (const part of parts) part.of = whole.figure;
}

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
  TYPE.test(part.indicator ?? "") && TYPE.test(other.indicator ?? "") && isOfKind(other, whole) && other.figure.value < whole.figure.value;

const isShare = ({ value }: Figure, whole: Figure, share: Figure): boolean =>
  value < whole.value && Math.abs((value / whole.value) * 100 - share.value) <= roundingOf(share);

/** Half of the last digit that a share is given to, and a little more for those that cut it off. */
const roundingOf = ({ value }: Figure): number => (Number.isInteger(value) ? 1 : 0.1);
