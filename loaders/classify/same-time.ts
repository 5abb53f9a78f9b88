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
