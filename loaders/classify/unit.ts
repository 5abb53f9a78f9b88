import { KINDS, LOOSE_UNITS } from "../grammar/grammar.js";
import type { Basis } from "../../src/model/observation.js";
import type { Figure } from "../quantity/figure.js";
import type { IndicatorWording } from "./wording.js";
import type { Zones } from "./zones.js";

const PLACE_BEFORE = /(?:地块|土地|场地)$/;
/** 罚款1502万元和没收违法所得31.2万元: each is what stands right before it. */
const FINED_ALONE = new RegExp(KINDS.fined_alone);

/** Measure words of papers that also count other things. */
const LOOSE_DOCUMENTS = new Set(["个", "张", "本", "册", "篇"]);
const PAPERS = new Set(["张", "本", "册"]);
const FINE = new RegExp(KINDS.fined.join("|"));
const CONFISCATION = new RegExp(KINDS.confiscated.join("|"));
const BOTH = new RegExp(KINDS.fined_and_confiscated.join("|"));

/** A loose measure word takes the indicator's unit: 2个申请 are cases, 12件规范性文件 are documents. */
export function unitFor(text: string, { unit, start, measure: from, end }: Figure, indicator: IndicatorWording): string {
  if (unit === "case" && PLACE_BEFORE.test(text.slice(Math.max(0, start - 3), start))) return "place";
  const measure = text.slice(from, end);
  if (indicator.unit === "view") return "view";
  if (indicator.unit === "document" && (unit === "case" || LOOSE_DOCUMENTS.has(measure))) return "document";
  if (indicator.unit === "person" && measure === "个") return "person";
  if (unit === "item" && PAPERS.has(measure) && indicator.units?.includes("document")) return "document";
  if (indicator.unit === "session" && LOOSE_UNITS.has(measure) && measure !== "项") return "session";
  return unit;
}

/** What a money figure counts, by the words around it. */
export function basisOf(text: string, { left, right }: Zones): Basis {
  const before = text.slice(left.start, left.end);
  if (FINED_ALONE.test(before) && !CONFISCATION.test(before)) return "fine";
  const words = before + text.slice(right.start, right.end);
  if (BOTH.test(words) || (FINE.test(words) && CONFISCATION.test(words))) return "fine_and_confiscation";
  return CONFISCATION.test(words) ? "confiscation" : "fine";
}
