import { yearIn } from "./head-year.js";
import { anyOf, WORDS } from "./words.js";

const { head, kinds } = WORDS;
const LABELLED = new RegExp(`^.{0,3}?(?:${head.label.map((word) => [...word].join("\\s*")).join("|")})\\s*[:：]\\s*`);
const BESIDES = new RegExp(`^[【\\[(]?(?:${anyOf([...head.other, ...head.tail, ...head.no_headline])})|^[^:：]{2,8}[:：]`);
/** 来源:…局 时间:2023年12月25日, 填报单位:…: says whose and when, not what. */
const ABOUT = new RegExp(`^[【\\[(\\s]*(?:${anyOf(head.about)})\\s*[:：]`);
const SAYS_KIND = new RegExp(anyOf([...kinds.table, ...kinds.conference, ...kinds.bulletin, ...kinds.circular, ...kinds.news]));
const OFFICE = /[局厅部省市州县区]/;
const DATE_LINE = /^[^\u4e00-\u9fff]*20\d\d\s*[-年/.]\s*\d{1,2}/;
/** 宿迁市生态环境局  2023年11月30日: who published it and when. */
const SIGNED = /^[\u4e00-\u9fff]{2,24}(?:[局厅]|支队|大队|办公室)[\s(|]*20\d\d\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}日?\)?$/;
/** A letterhead, above the line that says what the text is. */
const LETTERHEAD = /^[\u4e00-\u9fff]{2,24}(?:[局厅]|委员会|支队|总队|办公室|指挥部)(?:文件)?$/;
const [SHORTEST, LONGEST] = [8, 70];

/** First lines of a text that is no report on the rule of law → the line that names it: not too long, no sentence, best one that says its kind, year and place; null where none does. */
export function findHeadline(lines: readonly string[]): string | null {
  let best: { title: string; score: number } | null = null;
  for (const [i, line] of lines.entries()) {
    if (ABOUT.test(line)) continue;
    const title = line.replace(LABELLED, "").trim();
    const score = scoreOf(title, line !== title, i);
    if (score !== null && (best === null || score > best.score)) best = { title, score };
  }
  return best?.title ?? null;
}

function scoreOf(title: string, labelled: boolean, at: number): number | null {
  if (title.length < SHORTEST || title.length > LONGEST || /[。;>＞»\t|]|首页/.test(title)) return null;
  // only a headline at the very top calls out (立案389起!…)
  if (at > 0 && /[!?]/.test(title)) return null;
  if (SIGNED.test(title)) return null;
  if ((!labelled && BESIDES.test(title) && !SAYS_KIND.test(title)) || DATE_LINE.test(title)) return null;
  const kind = SAYS_KIND.test(title) ? 3 : 0;
  const score = kind + (yearIn(title) === null ? 0 : 2) + (OFFICE.test(title) ? 1 : 0) + (labelled ? 3 : 0);
  return score - at * 0.3 - (/[,，]/.test(title) ? 0.5 : 0) - (LETTERHEAD.test(title) ? 2 : 0);
}
