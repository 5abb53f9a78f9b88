import { SCOPES, UNIT_GROUP } from "../grammar/grammar.js";
import { type Classified, withKindOf } from "./classified.js";
import type { Scene, Spot } from "./scene.js";

const AREA = new RegExp(`^(?:其中|另|其余|含|和|及)?([\\u4e00-\\u9fff]{2,12}(?:${SCOPES.area_suffix.join("|")}))(?:共|计|为|有)?$`);
const REST = /^(?:其余|其他|其它)/;

/** A district's figure in a run-on list (城东区12件、城西区8件) is of the kind of the figure before it. */
export function siblingOf({ text, done, prior }: Scene, { figure, zones }: Spot, blank: Classified): Classified | null {
  const clause = text.slice(zones.left.start, figure.start);
  const words = clause.slice(clause.lastIndexOf("、") + 1);
  const area = AREA.exec(words)?.[1];
  // 合作区2个园区: a figure with a noun of its own is no part of the list
  if (!area || REST.test(area) || /[\u4e00-\u9fff]/.test(text[figure.after] ?? "")) return null;
  const like = [...prior, ...done].filter(
    (other) =>
      other.indicator !== null && other.figure.change === null && UNIT_GROUP.get(other.figure.unit) === UNIT_GROUP.get(figure.unit),
  );
  // the whole that the areas share is told before them, and is no less than any of them
  const kin = done.includes(like.at(-1) as Classified)
    ? like.at(-1)
    : like.filter(({ figure: whole }) => whole.value >= figure.value).sort((a, b) => b.figure.value - a.figure.value)[0];
  if (!kin) return null;
  blank.of = kin.of ?? blank.of;
  return withKindOf(kin, blank, area, "one of a list of areas");
}
