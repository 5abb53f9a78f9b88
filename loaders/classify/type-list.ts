import { isType } from "../../src/model/wholes.js";
import type { Figure } from "../quantity/figure.js";
import type { Classified } from "./classified.js";
import { typeNamed } from "./kinds.js";
import type { Scene } from "./scene.js";

const BY_TYPE = /按[^,。:]{0,4}(?:类别|类型|要素|性质|领域|案由|种类)[^,。:]{0,3}(?:分|看|划分|统计)/;
const PENALTIES = new Set(["penalty.decisions", "penalty.cases_filed"]);
const FEWEST_TYPES = 3;
const BEFORE_NAME = /^[,、;:。]?(?:其中)?/;

/** Whether the parts of a total of penalties in its sentence are types: 按类型分, or the names of three of them say so (大气24份、水9份、噪声4份). */
export function isAmongTypes({ text, sentence, figures, done }: Scene, total: Classified): boolean {
  if (done.some(({ indicator, of }) => of === total.figure && isType(indicator))) return true;
  if (!PENALTIES.has(total.indicator ?? "")) return false;
  return BY_TYPE.test(text.slice(sentence.start, figures[0]?.start ?? sentence.start)) || listsTypes(text, figures);
}

function listsTypes(text: string, figures: readonly Figure[]): boolean {
  const names = figures.slice(1).map(({ start }, i) => text.slice(figures[i]?.after, start).replace(BEFORE_NAME, ""));
  return new Set(names.map(typeNamed).filter((type) => type !== null)).size >= FEWEST_TYPES;
}
