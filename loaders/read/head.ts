/** What a report says of itself: title, report year and date of publication; null where it does not say. */
export interface Head {
  title: string | null;
  year: number | null;
  published: string | null;
}

const TITLE = /(?:法治政府建设|依法行政|法治建设|法治政府|依法治[省市区县州]|法治工作)[^。,;]{0,24}(?:报告|总结|情况|汇报)/;
const OFFICE = /(?:生态环境[局厅部]|环境保护[局厅部委]|环保[局厅]|人居环境委员会|分局|管理局)$/;
const YEAR = /(20\d\d)\s*(?:年|年度)|([二两][〇○零OoО0][〇○零OoО0一二三四五六七八九]{2})年/;
const LABEL = /^(?:名\s*称|标\s*题|信息名称|文件名称)[:：]/;
const PUBLISHED =
  /(?:发布日期|发布时间|公开日期|发文日期|成文日期|生成日期|时间|日期)[:：]?\s*(20\d\d)\s?[-年/.]\s?(\d{1,2})\s?[-月/.]\s?(\d{1,2})/;
const SIGNED = /^(20\d\d)年(\d{1,2})月(\d{1,2})日$/;
const HEAD_LINES = 60;
const LONGEST_TITLE = 70;
const DIGITS = "〇一二三四五六七八九";

/** Tidied text of a report → its head. */
export function readHead(text: string): Head {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const title = titleOf(lines.slice(0, HEAD_LINES));
  const published = publishedOf(lines);
  return { title, published, year: yearIn(title ?? "") ?? bodyYear(text, published) };
}

function titleOf(lines: string[]): string | null {
  const candidates = lines.flatMap((line, i) => {
    const own = line
      .replace(LABEL, "")
      .replace(/(?:发布|公开)(?:日期|时间)[:：].*$/, "")
      .trim();
    if (/[>＞。]|首页/.test(own) || own.length > LONGEST_TITLE) return [];
    const before = lines[i - 1] ?? "";
    const broken = OFFICE.test(before) && before.length <= 24 && !own.includes(before);
    const joined = broken ? before + own : own;
    return TITLE.test(joined) ? [joined] : [];
  });
  const scored = candidates.map((title, i) => ({
    title,
    score: (YEAR.test(title) ? 4 : 0) + (/[局厅部委]/.test(title) ? 2 : 0) - i * 0.1,
  }));
  return scored.sort((a, b) => b.score - a.score)[0]?.title ?? null;
}

/** The first year that a text names, in digits or Chinese. */
export function yearIn(text: string): number | null {
  const match = YEAR.exec(text);
  if (!match) return null;
  if (match[1]) return Number(match[1]);
  const digits = [...(match[2] ?? "")].map((char) =>
    /[〇○零OoО0]/.test(char) ? 0 : Math.max(DIGITS.indexOf(char), char === "两" ? 2 : 0),
  );
  return Number(digits.join(""));
}

function publishedOf(lines: string[]): string | null {
  const labelled = lines
    .slice(0, HEAD_LINES)
    .map((line) => PUBLISHED.exec(line))
    .find((match) => match !== null);
  const signed = lines
    .slice(-20)
    .map((line) => SIGNED.exec(line))
    .findLast((match) => match !== null);
  const match = labelled ?? signed;
  return match ? `${match[1]}-${match[2]?.padStart(2, "0")}-${match[3]?.padStart(2, "0")}` : null;
}

/** The year most often named in the text, or the one before publication. */
function bodyYear(text: string, published: string | null): number | null {
  const counts = new Map<number, number>();
  for (const match of text.matchAll(/(20\d\d)年/g)) counts.set(Number(match[1]), (counts.get(Number(match[1])) ?? 0) + 1);
  const named = [...counts].sort((a, b) => b[1] - a[1])[0];
  if (named && named[1] >= 2) return named[0];
  return published ? Number(published.slice(0, 4)) - 1 : (named?.[0] ?? null);
}
