import { SCOPES } from "../grammar/grammar.js";
import type { Figure } from "../quantity/figure.js";
import type { Classified } from "./classified.js";
import { sumOf } from "./kinds.js";
import { periodOf } from "./period.js";
import type { Scene, Spot } from "./scene.js";
import { EXACT } from "./sums.js";

const SEVERAL = /^(?:以上|上述|这)?([两三四五六七八九十]个?(?:地|市|县|区|州|旗|县区|区县|县市|市县|市州|分局|单位|镇))/;
const TOTAL = new RegExp(`(?:${SCOPES.total.join("|")})[^,。;]{0,4}$`);

/** 查封12件、扣押8件,合计20件: what adds up the figures before it is of their kind, time and basis; null where nothing says that it does. */
export function sumBehind(scene: Scene, { figure, zones }: Spot, blank: Classified): Classified | null {
  if (!TOTAL.test(scene.text.slice(zones.left.start, figure.start))) return null;
  const last = scene.done.at(-1);
  const several = areasTogether(scene, zones.left.start, figure);
  blank.indicator = several ? (last?.indicator ?? null) : kindOfSum(scene, figure);
  if (blank.indicator === null || !last) return null;
  if (several) {
    blank.scope = several;
    blank.of = last.of;
  }
  const ownTime = scene.periods.some(({ start, end }) => start >= last.figure.after && end <= figure.start);
  blank.period = ownTime && last.period.kind !== "point" ? periodOf(scene, figure.start, false) : last.period;
  blank.basis = last.basis;
  blank.rule = "the sum of the figures before it";
  return blank;
}

/** 襄汾22件,洪洞19件,两地合计41件: how many areas a sum of their figures is of; null where it is another sum. */
function areasTogether({ text, done }: Scene, from: number, { value, start, unit }: Figure): string | null {
  const several = SEVERAL.exec(text.slice(from, start))?.[1];
  let rest = value;
  let i = done.length;
  while (i > 0 && rest > EXACT && done[i - 1]?.figure.unit === unit) rest -= done[--i]?.figure.value ?? 0;
  const parts = done.slice(i);
  const isOne = parts.every(({ indicator, of }) => indicator === parts[0]?.indicator && of === parts[0]?.of);
  return several !== undefined && Math.abs(rest) < EXACT && parts.length > 1 && isOne ? several : null;
}

/** 查封扣押21件、限产停产4件,以上合计25件: a sum behind its parts without a name of its own is of the kind that they make up. */
function kindOfSum({ done }: Scene, { value, unit }: Figure): string | null {
  let rest = value;
  let i = done.length;
  while (i > 0 && rest > EXACT && done[i - 1]?.figure.unit === unit) rest -= done[--i]?.figure.value ?? 0;
  const parts = done.slice(i).flatMap(({ indicator }) => (indicator === null ? [] : [indicator]));
  return Math.abs(rest) < EXACT && parts.length > 1 && parts.length === done.length - i ? sumOf(parts) : null;
}
