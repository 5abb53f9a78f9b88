import type { Classified } from "./classified.js";
import type { Scene } from "./scene.js";

const LATELY = /.*(?:环比|[较比与](?:上一?个?(?:季度|月|周|旬|轮)|[一二三四]季度|前[一二两三]?个?季度|上半年|\d{1,2}月份?|首轮))/;
const LATELY_REACH = 40;
const SINCE_LAST_YEAR = /.*(?:同比|[上去前]一?年|20\d\d年)/;

/** 与二季度相比,立案减少12件; 环比增加7起: since another time than the year before. */
export function isSinceLately({ text, sentence }: Scene, at: number): boolean {
  const clause = /[^。;()]*$/.exec(text.slice(Math.max(sentence.start, at - LATELY_REACH), at))?.[0] ?? "";
  return (LATELY.exec(clause)?.[0].length ?? 0) > (SINCE_LAST_YEAR.exec(clause)?.[0].length ?? 0);
}

/** A change right behind a figure (受理100件,上升12%) is that figure's, though it names no year. */
export function followsAt({ text, done }: Scene, start: number, before: Classified | undefined): boolean {
  if (before === undefined) return false;
  // 受理312件,上年为280件,上升11.4%
  const last = done.at(-1);
  const behind = last?.figure.change?.kind === "level" && last.indicator === before.indicator ? last : before;
  return /^[,(、]?$/.test(text.slice(behind.figure.after, start));
}
