import type { Span } from "../normalise/modality.js";
import { isPartOf, sumOf } from "./kinds.js";
import type { Scene, Spot } from "./scene.js";
import type { Fit } from "./nearest.js";
import { KINDS_APART } from "./sums.js";
import { hasTerm } from "./wording.js";
import type { Classified } from "./classified.js";
import { bestFitOf } from "./score.js";
import { alone } from "./zones.js";
import { KINDS } from "../grammar/grammar.js";

/** 人大代表建议、政协提案共受理31件: two names, and words that add up what they count. */
const JOINT = new RegExp(`([^,。;:、\\d]{2,14})[、和与及]([^,。;:、\\d]{2,14}?)(?:${KINDS.added_up.join("|")})[^,。;:、\\d]{0,6}$`);
const REACH = 40;
const NOWHERE: Span = { start: 0, end: 0 };

/** Whether a figure adds up two things that the catalogue counts apart, and by no name of their own. */
export function isJoint(scene: Scene, { figure }: Spot): boolean {
  const from = Math.max(scene.sentence.start, figure.start - REACH);
  const found = JOINT.exec(scene.text.slice(from, figure.start));
  if (!found) return false;
  const [first = "", second = ""] = found.slice(1);
  const start = from + found.index;
  const next = start + first.length + 1;
  const [a, b] = [
    nameOf(scene, { start, end: next - 1 }, figure.unit),
    nameOf(scene, { start: next, end: next + second.length }, figure.unit),
  ];
  return a !== null && b !== null && a !== b && !isPartOf(a, b) && !isPartOf(b, a) && sumOf([a, b]) === null;
}

const nameOf = (scene: Scene, name: Span, unit: string): string | null =>
  bestFitOf(scene, alone(name, NOWHERE), unit)?.wording.indicator.id ?? null;

const SHARED = KINDS.shared_acts;
const isShared = (id: string | null): boolean => id !== null && SHARED.includes(id);

/** 人大建议8件、政协提案16件,其中主办14件、会办10件: said of both, as those listed behind it are. */
const isOfAll = (done: readonly Classified[], total: Classified | null, id: string): boolean =>
  isShared(id) &&
  SHARED.every((each) => done.some(({ indicator }) => indicator === each)) &&
  (isShared(total?.indicator ?? null) || done.at(-1)?.rule === KINDS_APART);

/** 其中主办15件: whether words that only go by the procedure named last are said of a part of what adds up several, or of two that were told. */
export const isOfJoint = (done: readonly Classified[], total: Classified | null, fit: Fit | null): boolean =>
  fit !== null &&
  (total?.rule === KINDS_APART || isOfAll(done, total, fit.wording.indicator.id)) &&
  fit.wording.subject.ids.length > 0 &&
  !fit.matched.some(({ value }) => hasTerm(fit.wording.subject, value));

const APART = new Set(KINDS.told_by_kind);

/** 发现问题683个,其中现场整改409个,限期整改274个: where one part of a figure has a kind of its own, another is none of the whole's. */
export function isOfOtherKind({ done }: Scene, { total }: Spot): boolean {
  if (!total?.indicator || !APART.has(total.indicator)) return false;
  const siblings = done.filter(({ of }) => of === total.figure);
  return siblings.length > 0 && siblings.every(({ indicator }) => indicator !== null && indicator !== total.indicator);
}
