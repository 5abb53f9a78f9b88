import { UNIT_GROUP } from "../grammar/grammar.js";
import type { Span } from "../normalise/modality.js";
import type { Classified } from "./classified.js";
import type { Scene } from "./scene.js";

export const BARE_COUNT = /^件数$|^(?:受理|接收|办理|办件|信访|投诉)总?[量数]$|^案件(?:总?数量?|总?量|件数)$/;
const CASES = UNIT_GROUP.get("case");
export const isCounted = ({ indicator, figure, of }: Classified): boolean => indicator !== null && !figure.change && of === null;

/** 案件数量: what the cases are that were counted last. */
export function countNamed({ text, done, prior }: Scene, { start, end }: Span): string | undefined {
  if (!BARE_COUNT.test(text.slice(start, end))) return undefined;
  const isCase = (other: Classified): boolean => isCounted(other) && UNIT_GROUP.get(other.unit) === CASES;
  return (done.findLast(isCase) ?? prior.findLast(isCase))?.indicator ?? undefined;
}
