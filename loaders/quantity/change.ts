import { CHANGES, suffixTrie } from "../grammar/grammar.js";
import { longestBefore } from "../grammar/trie.js";
import type { Change, Figure } from "./figure.js";

const UP = suffixTrie(CHANGES.up ?? []);
const DOWN = suffixTrie(CHANGES.down ?? []);
const FILLER = suffixTrie([...(CHANGES.filler ?? []), "约", "近", "超", "超过", "不足"]);
const PREVIOUS = suffixTrie(CHANGES.previous ?? []);
const RATIO = suffixTrie(CHANGES.ratio_of_previous ?? []);
const COMPARE = new RegExp((CHANGES.compare ?? []).join("|"));
const CLAUSE_REACH = 40;

/** The figure signed by the direction in front of it (同比下降15.70% → -15.7), or as last year's figure (上年为310件). */
export function withChange(text: string, figure: Figure): Figure {
  const direction = directionBefore(text, figure.start);
  if (direction) return signed(text, figure, direction);
  const previous = longestBefore(PREVIOUS, text, figure.start);
  if (previous && figure.unit !== "percent" && figure.unit !== "times")
    return { ...figure, change: { kind: "level", start: previous.start } };
  if (figure.unit === "times") return ratioOf(text, figure);
  return figure;
}

function directionBefore(text: string, start: number): { sign: 1 | -1; start: number } | null {
  for (let at = start, steps = 0; steps < 3; steps++) {
    const down = longestBefore(DOWN, text, at);
    const up = longestBefore(UP, text, at);
    const found = down ?? up;
    if (found) return { sign: down ? -1 : 1, start: found.start };
    const filler = longestBefore(FILLER, text, at);
    if (!filler) return null;
    // 增加至33个 and 压缩至5日 state a level
    if (/[至到为]/.test(text.slice(filler.start, filler.end)) && !/为$/.test(text.slice(filler.start, filler.end))) return null;
    at = filler.start;
  }
  return null;
}

function signed(text: string, figure: Figure, { sign, start }: { sign: 1 | -1; start: number }): Figure {
  const clause = text.slice(Math.max(0, start - CLAUSE_REACH), figure.start);
  const compared = COMPARE.test(clause.slice(Math.max(clause.lastIndexOf("。"), clause.lastIndexOf(";")) + 1));
  // 由5件增长为171件 states a level
  if (/[到为至]$/.test(clause) && !/[幅率]为$/.test(clause)) return figure;
  const share = figure.unit === "percent" || figure.unit === "percentage_point" || figure.unit === "times";
  if (!compared && !share) return figure;
  const change: Change = { kind: compared ? "previous" : "plain", start };
  if (sign > 0) return { ...figure, change };
  const { lower, upper } = figure;
  return { ...figure, value: -figure.value, lower: upper === null ? null : -upper, upper: lower === null ? null : -lower, change };
}

function ratioOf(text: string, figure: Figure): Figure {
  const ratio = longestBefore(RATIO, text, figure.start) ?? longestBefore(suffixTrie(["同期的", "上年的", "去年的"]), text, figure.start);
  return ratio ? { ...figure, change: { kind: "ratio", start: ratio.start } } : figure;
}
