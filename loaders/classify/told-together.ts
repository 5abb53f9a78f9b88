import { isType } from "../../src/model/wholes.js";
import { KINDS } from "../grammar/grammar.js";
import { type Classified, withKindOf } from "./classified.js";
import { toldWith } from "./kinds.js";
import type { Scene, Spot } from "./scene.js";

/** The rule of money or persons right behind a count. */
export const TOLD_TOGETHER = "written together with the count before it";

const BETWEEN = KINDS.told_between.join("|");
const TOLD_WITH = new RegExp(`^(?:[(、/]|,(?=${KINDS.told_behind.join("|")}))?(?:${BETWEEN}){0,2}(?:约|近|逾|超|超过|达)?$|^,$`);
const TOOK_PART = new RegExp(`^(?:${KINDS.trainees.join("|")})*(?:${KINDS.trained.join("|")})`);

/** 培训班2期,各县和成员单位260人参加: who took part in the training that was told last. */
function tookPart(text: string, before: Classified | undefined, blank: Classified): Classified | null {
  const { figure } = blank;
  if (before?.indicator !== "training.sessions" || (figure.unit !== "person" && figure.unit !== "person_time")) return null;
  if (!TOOK_PART.test(text.slice(figure.after, figure.after + 12)) || /[。;]/.test(text.slice(before.figure.after, figure.start)))
    return null;
  withKindOf(before, blank, before.scope, "who took part in the training before").indicator = "training.participants";
  return blank;
}

/** Money or persons right behind a count belong to it: 立案处罚1503起9764万元, 行政拘留643起(689人). */
export function toldTogether({ text, done }: Scene, { listed }: Spot, blank: Classified): Classified | null {
  const { figure } = blank;
  const before = done.at(-1);
  const took = tookPart(text, before, blank);
  if (took) return took;
  if (!before?.indicator || listed || !TOLD_WITH.test(text.slice(before.figure.end, figure.start))) return null;
  const indicator = toldWith(before.indicator, figure.unit);
  if (!indicator) return null;
  const ofType = isType(before.indicator);
  const scope = ofType ? (before.matched[0] ?? before.scope) : before.scope;
  withKindOf(before, blank, scope, TOLD_TOGETHER);
  blank.indicator = indicator;
  if (blank.of?.unit !== figure.unit) blank.of = null;
  blank.basis = figure.unit === "CNY" ? "fine" : null;
  blank.matched = before.matched;
  blank.words = before.words;
  return blank;
}
