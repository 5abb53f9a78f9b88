import { yearIn } from "./head-year.js";
import { anyOf, WORDS } from "./words.js";

const { head } = WORDS;
const REPORT = new RegExp(`(?:${anyOf(head.of)})[^。,;!?]{0,24}(?:${anyOf(head.report)})`);
const WIDER = new RegExp(`(?:${anyOf(head.wider_of)})[^。,;!?]{0,6}(?:${anyOf(head.wider_report)})`);
const ENDS = new RegExp(`(?:${anyOf(head.report)})(?:[(（【].*)?$`);
const HINT = new RegExp(`${anyOf(head.report)}|${anyOf(head.wider_report)}`);
const LABEL = new RegExp(`^.{0,3}?(?:${head.label.map((word) => [...word].join("\\s*")).join("|")})\\s*[:：]\\s*`);
const TAIL = new RegExp(`[\\s\\t(【\\[]*(?:${anyOf(head.tail)})\\s*[:：】(].*$`);
const OTHER = new RegExp(`^[【\\[(]?(?:${anyOf(head.other)})`);
const SITE = /[_|\t](?=[^_|\t]*(?:局|厅|网|政府|平台|站)[^_|\t]*$).*$/;
const SITE_AFTER_DASH = /\s*-+\s*[^-]*(?:局|厅|网|政府|平台|门户)$/;
const OFFICE = /(?:生态环境|环境保护|环保|人居环境|水务|执法)?(?:[局厅部]|委员会|分局|支队|管理局)$/;
const NUMBERED = /^(?:[一二三四五六七八九十]{1,2}[、.]|[(（][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}[、.])/;
const CRUMB = /[>＞»]/;
const LONGEST_TITLE = 70;
const LONGEST_PART = 44;
/** Characters of a line that may hold a title with label, date and site around it. */
const LONGEST_LINE = 300;
const MOST_PARTS = 3;
/** A longer line with a full stop is a paragraph. */
const LONGEST_TITLED = 120;

interface Candidate {
  title: string;
  score: number;
}

/** First lines of a text → the title of the report that they hold, whole where it is broken over lines; null where none reads like one. */
export function findTitle(lines: readonly string[]): string | null {
  const hints = lines.map((line) => HINT.test(line));
  // most lines hold no word that ends a title, and looking closer at each costs
  const candidates = lines.flatMap((_, i) => (hints.slice(i, i + MOST_PARTS).includes(true) ? candidatesAt(lines, i) : []));
  const times = (title: string): number => candidates.filter((other) => other.title === title).length;
  const scored = candidates.map(({ title, score }) => ({ title, score: score + (times(title) > 1 ? 1 : 0) }));
  return scored.sort((a, b) => b.score - a.score)[0]?.title ?? null;
}

/** Titles that line `i` is, ends as a breadcrumb, or begins. */
function candidatesAt(lines: readonly string[], i: number): Candidate[] {
  const line = lines[i] ?? "";
  if (line.length > LONGEST_TITLED && line.includes("。")) return [];
  if (OTHER.test(line)) return [];
  const crumbs = line.split(CRUMB);
  if (crumbs.length > 1) return scoreOf(cleaned(crumbs.at(-1) ?? ""), i, -2);
  const whole = [...scoreOf(withOffice(lines, i), i, LABEL.test(line) ? 1 : 0)];
  return [...whole, ...brokenAt(lines, i)];
}

/** A title alone, without label, date and site around it. */
function cleaned(line: string): string {
  return line
    .slice(0, LONGEST_LINE)
    .replace(LABEL, "")
    .replace(TAIL, "")
    .replace(SITE, "")
    .replace(SITE_AFTER_DASH, "")
    .replace(/^[\s《“]+|[\s》”]+$/g, "")
    .trim();
}

/** The office stands on a line of its own above many titles. */
function withOffice(lines: readonly string[], i: number): string {
  const own = cleaned(lines[i] ?? "");
  const above = lines[i - 1] ?? "";
  return isOffice(above) && !own.includes(above) && matches(own) ? above + own : own;
}

const isOffice = (line: string): boolean => OFFICE.test(line) && line.length <= 24 && line.length > 3 && !/[>:：。,]/.test(line);

/** A title cut by line ends: parts that read like one only together. */
function brokenAt(lines: readonly string[], i: number): Candidate[] {
  const found: Candidate[] = [];
  if (!isPart(lines[i] ?? "")) return found;
  let title = cleaned(lines[i] ?? "");
  for (let n = 1; n < MOST_PARTS && isPart(lines[i + n] ?? ""); n++) {
    const part = cleaned(lines[i + n] ?? "");
    if (part === "" || matches(title) || matches(part)) break;
    title += part;
    found.push(...scoreOf(title, i, -0.5));
  }
  return found;
}

const isPart = (line: string): boolean =>
  line.length <= LONGEST_PART && !/[。;:：!?>|\t]/.test(line) && !NUMBERED.test(line) && !/^20\d\d[-./年]\d/.test(line);

const matches = (title: string): boolean => REPORT.test(title) || WIDER.test(title);

function scoreOf(title: string, at: number, bonus: number): Candidate[] {
  if (title.length > LONGEST_TITLE || /[。;!?]|首页/.test(title) || NUMBERED.test(title)) return [];
  const strong = REPORT.test(title);
  const year = yearIn(title) !== null;
  const office = /[局厅部委队]/.test(title);
  if (!strong && !(WIDER.test(title) && year && office)) return [];
  const ends = ENDS.test(title);
  const score = (strong ? 4 : 0) + (year ? 4 : 0) + (office ? 2 : 0) + (ends ? 2 : 0) - (/[,，]/.test(title) ? 2 : 0);
  return [{ title, score: score + bonus - at * 0.05 }];
}

/** Whether a title is that of a report on the rule of law, rather than of a bureau's work at large. */
export function isReportTitle(title: string): boolean {
  return REPORT.test(title);
}
