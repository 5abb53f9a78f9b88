import { type Classified, NO_WORDING } from "../classify/classified.js";
import { classify } from "../classify/classify.js";
import { compileLexicon, type Lexicon } from "../classify/lexicon.js";
import type { Prepared } from "../classify/scene.js";
import type { IndicatorWording } from "../classify/wording.js";
import { readYaml } from "../port/files.js";

/** By the catalogue's wording, except where that of claims goes first, and by that of claims where it says nothing; what stays unread is read once more behind what its sentence says of others before (江苏新增赔偿案件1356件，黑龙江启动740件). */
export function readTwice(prepared: Prepared, lexicon: Lexicon, behindOthers?: () => Prepared): Classified[] {
  const items = readOnce(prepared, lexicon);
  if (!behindOthers || !items.some(isUnnamed)) return items;
  const others = new Map(readOnce(behindOthers(), lexicon).map((item) => [item.figure.start, item]));
  return items.map((item) => {
    const other = isUnnamed(item) ? others.get(item.figure.start) : undefined;
    return other?.indicator ? { ...item, indicator: other.indicator, basis: other.basis, rule: other.rule } : item;
  });
}

function readOnce(prepared: Prepared, lexicon: Lexicon): Classified[] {
  const items = classify(prepared, lexicon);
  const reread = (list: "first" | "indicators", isOpen: (item: Classified) => boolean, all: Classified[]): Classified[] => {
    if (!all.some(isOpen)) return all;
    const others = new Map(classify(prepared, lexiconOfClaims(lexicon, list)).map((item) => [item.figure.start, item]));
    return all.map((item) => {
      const other = isOpen(item) ? others.get(item.figure.start) : undefined;
      // a part that is read as one of the number before it stays what it is
      const isTaken = other !== undefined && other.indicator !== null && (list === "indicators" || other.of === null);
      return isTaken ? other : item;
    });
  };
  return reread(
    "indicators",
    isUnnamed,
    reread("first", (item) => item.indicator !== null || isUnnamed(item), items),
  );
}

/** What is left out as a rule or a plan stays so. */
const isUnnamed = ({ indicator, rule, figure }: Classified): boolean =>
  indicator === null && (rule === NO_WORDING || figure.change !== null);

const compiled = { first: new WeakMap<Lexicon, Lexicon>(), indicators: new WeakMap<Lexicon, Lexicon>() };

/** The lexicon of how claims word the same indicators. */
function lexiconOfClaims(lexicon: Lexicon, list: keyof typeof compiled): Lexicon {
  const known = compiled[list].get(lexicon);
  if (known) return known;
  const words = readYaml("data/claims/indicators-chinese.yaml") as Record<typeof list, Record<string, string[]>>;
  const entries = indicatorsOf(lexicon).flatMap(({ id, family, unit, kind, units = [] }) => {
    const wording = words[list][id];
    return wording ? [{ id, family, unit, kind, units, wording }] : [];
  });
  const made = compileLexicon(entries);
  compiled[list].set(lexicon, made);
  return made;
}

const listed = new WeakMap<Lexicon, IndicatorWording[]>();

/** The indicators of a lexicon, each once. */
export function indicatorsOf(lexicon: Lexicon): readonly IndicatorWording[] {
  const known = listed.get(lexicon) ?? [...new Set(lexicon.wordings.map(({ indicator }) => indicator))];
  listed.set(lexicon, known);
  return known;
}
