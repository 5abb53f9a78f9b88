import type { Figure } from "../quantity/figure.js";
import type { Classified } from "./classified.js";
import type { Scene } from "./scene.js";

/** What was done with a number of things is a part of them: indicators of results with those of what they are results of. */
const RESULT_OF = new Map([
  ["oversight.inspection_issues_closed", "oversight.inspection_issues"],
  ["rulemaking.documents_repealed", ""],
  ["rulemaking.documents_kept", ""],
]);
const REACH = 30;

/** The figure of the same sentence whose part one without 其中 is: 反馈问题58个,完成整改52个; 行政复议16宗,维持15宗; 清理文件23件,废止5件. */
export function wholeOf({ text, sentence, done }: Scene, figure: Figure, indicator: string, part: boolean): Figure | null {
  const cause = part ? indicator : RESULT_OF.get(indicator);
  if (cause === undefined || figure.value === 0) return null;
  for (let i = done.length - 1; i >= 0; i--) {
    const { figure: whole, indicator: known, of } = done[i] as Classified;
    const between = text.slice(whole.after, figure.start);
    if (/[;。]/.test(between)) return null;
    if (of !== null || whole.unit !== figure.unit || whole.change || whole.value < figure.value) continue;
    if (cause === "" ? isReviewed(text, sentence.start, whole) : known === cause && between.length <= REACH) return whole;
  }
  return null;
}

/** 清理文件23件; 对23件文件进行了清理. */
const isReviewed = (text: string, from: number, whole: Figure): boolean =>
  /(?:清理|梳理)[^,。;]*$/.test(text.slice(from, whole.start)) || /^[^,。;]{0,12}清理/.test(text.slice(whole.after, whole.after + 16));
