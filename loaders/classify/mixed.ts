import type { Classified } from "./classified.js";

/** 移交公安机关26件:行政拘留19件,涉嫌犯罪7件: a total whose parts are of different kinds and add up to it is of none of them; the reason is left where its kind was. */
export function dropMixed(text: string, done: readonly Classified[]): void {
  done.forEach((total, at) => {
    if (total.indicator === null || total.figure.change) return;
    const kinds = kindsAddingUp(text, done, at);
    if (kinds === null || !kinds.has(total.indicator)) return;
    total.indicator = null;
    total.rule = "the sum of two kinds";
  });
}

/** The kinds of the figures right behind one that add up to it, each named in its own words and unlike the others; null where none do. */
function kindsAddingUp(text: string, done: readonly Classified[], at: number): Set<string> | null {
  const { figure: total } = done[at] as Classified;
  const kinds = new Set<string>();
  let rest = total.value;
  for (let i = at + 1; i < done.length && rest > 0; i++) {
    const { figure, indicator, matched } = done[i] as Classified;
    if (figure.unit !== total.unit || figure.change || indicator === null || matched.length === 0 || kinds.has(indicator)) return null;
    if (/[;。]/.test(text.slice((done[i - 1] as Classified).figure.end, figure.start))) return null;
    kinds.add(indicator);
    rest -= figure.value;
  }
  return rest === 0 && kinds.size > 1 ? kinds : null;
}
