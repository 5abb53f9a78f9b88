import type { Period } from "../../src/model/observation.js";
import type { Figure } from "../quantity/figure.js";
import { type Classified } from "./classified.js";
import { periodOf } from "./period.js";
import type { Scene } from "./scene.js";

const MOST_EARLIER = 40;

/** 三季度办理23件,1—9月累计71件。其中,三季度查封11件: of one thing told for several times, the one whose time is the figure's own. */
export function inSameTime(scene: Scene, whole: Classified, figure: Figure): Classified {
  if (whole.indicator === null || whole.period.kind === "point") return whole;
  const { start, end } = periodOf(scene, figure.start, false);
  const isOwn = ({ period }: Classified): boolean => period.start === start && period.end === end;
  if (isOwn(whole)) return whole;
  const isLike = (other: Classified): boolean =>
    other.indicator === whole.indicator &&
    other.scope === whole.scope &&
    other.of === whole.of &&
    other.figure.change === null &&
    other.figure.value >= figure.value &&
    isOwn(other);
  return [...scene.earlier.slice(-MOST_EARLIER), ...scene.done].findLast(isLike) ?? whole;
}

const BESIDE = /^,[^,。;\d]{0,12}$/;

/** 累计办理92宗,涉案金额逾3100万元: money of a count since some year is of all these years, unless a time of its own stands before it. */
export function timeOfMoney({ text, done, periods }: Scene, { start }: Figure, own: Period): Period {
  const count = done.at(-1);
  if (count?.period.kind !== "cumulative" || count.figure.unit === "CNY" || own.kind === "cumulative") return own;
  const isTimed = periods.some((span) => span.start >= count.figure.after && span.end <= start);
  return !isTimed && BESIDE.test(text.slice(count.figure.after, start)) ? count.period : own;
}
