import { anyOf, WORDS } from "./words.js";

const ZERO = "〇○零OoО0０";
const DIGITS = "〇一二三四五六七八九";
const CHINESE_YEAR = `[二两][${ZERO}][${ZERO}一二三四五六七八九]{2}`;
const YEAR = new RegExp(`(20[0-4]\\d)\\s*(?:年|(?=法治|依法|生态环境|环境))|(${CHINESE_YEAR})年`);
const INTRO = new RegExp(`^(?:(20[0-4]\\d)|(${CHINESE_YEAR}))年(?:度|以来|来|,|，|是|我|全|在|按|根|认|深|市|区|县|省)`);
const THIS_YEAR = new RegExp(anyOf(WORDS.head.this_year));
const ANY_YEAR = /(?<!\d)(20[0-4]\d)(?:年|[-./]\d{1,2}[-./]\d|[〕\]】)])|年[度份]?\s*[:：]\s*(20[0-4]\d)(?!\d)/g;
/** A year of news, or the first day of a stretch (2020年6月15日至9月22日); one day alone is that of something else, and a year that is compared with (与2019年…相比, 2019年同期) is another's. */
const NAMED = /(?<![与较比同])(20[0-4]\d)年(?!度?(?:同期|同比))(?!\d{1,2}月\d{1,2}日(?![至到~—-]))/g;
const INTRO_LINES = 6;
/** Days on which news tell of the year before. */
const LOOKS_BACK = /-0[12]-/;
const SHORTEST_PROSE = 24;
const INTRO_VOTES = 3;

/** The first year that a text names, in digits or Chinese (二〇二三年). */
export function yearIn(text: string): number | null {
  const match = YEAR.exec(text);
  return match ? yearOf(match[1], match[2]) : null;
}

function yearOf(digits: string | undefined, chinese: string | undefined): number {
  if (digits) return Number(digits);
  const read = [...(chinese ?? "")].map((char) => (ZERO.includes(char) ? 0 : Math.max(DIGITS.indexOf(char), char === "两" ? 2 : 0)));
  return Number(read.join(""));
}

/** The year that news without one in their title are about: that of their publication where they speak of this year and do not look back in its first weeks, else the one they name most, no later than it and no earlier than the one before. */
export function findNewsYear(lines: readonly string[], published: string | null): number | null {
  const latest = published === null ? null : Number(published.slice(0, 4));
  const text = lines.join("\n");
  if (latest !== null && !LOOKS_BACK.test(published ?? "") && THIS_YEAR.test(text)) return latest;
  const votes = new Map<number, number>();
  for (const match of text.matchAll(NAMED)) votes.set(Number(match[1]), (votes.get(Number(match[1])) ?? 0) + 1);
  const fits = (year: number): boolean => latest === null || year === latest || year === latest - 1;
  const [best] = [...votes].filter(([year]) => fits(year)).sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return best?.[0] ?? latest ?? lastYearNamed(text);
}

/** The year of the last day, number of a paper or label (澄环函〔2024〕15号, 年度:2023) of a text that says its year in no other way. */
function lastYearNamed(text: string): number | null {
  const last = [...text.matchAll(ANY_YEAR)].at(-1);
  return last ? Number(last[1] ?? last[2]) : null;
}

/** The year that a report without one in its title is about: the one it opens with or names most, and no later than it was published; else the one before. */
export function findYear(lines: readonly string[], published: string | null): number | null {
  const votes = new Map<number, number>();
  const vote = (year: number, weight: number): void => void votes.set(year, (votes.get(year) ?? 0) + weight);
  for (const line of lines) for (const match of line.matchAll(/(20[0-4]\d)年(?!\d{1,2}月\d{1,2}日$)/g)) vote(Number(match[1]), 1);
  for (const line of lines.filter((text) => text.length >= SHORTEST_PROSE).slice(0, INTRO_LINES)) {
    const match = INTRO.exec(line);
    if (match) vote(yearOf(match[1], match[2]), INTRO_VOTES);
  }
  const latest = published ? Number(published.slice(0, 4)) : Number.POSITIVE_INFINITY;
  const [best] = [...votes].filter(([year]) => year <= latest).sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  if (best && best[1] >= 2) return best[0];
  return published ? latest - 1 : (best?.[0] ?? null);
}
