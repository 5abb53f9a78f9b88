import type { PageLine } from "./page-lines.js";
import { WORDS } from "./words.js";

const HEAD_LINE = new RegExp([...WORDS.page.head_line, ...WORDS.page.title].join("|"));
const DATE = /20\d\d\s*[-年/.]\s*\d{1,2}/;
const LONGEST_HEAD_LINE = 160;
const TITLE_TAGS = new Set(["h1", "h2", "h3"]);
const SITE_BREAK = /\s*(?:[_|｜>＞»]|\s[-–—]+\s|--+|——|-(?=[\u4e00-\u9fff]))\s*/;

/** What stands over a report: lines in front of it that name or date it, and what the page's title and meta elements say and `text` does not. */
export function headOf(document: Document, before: PageLine[], text: string): string[] {
  const shown = before.filter(isHead).map((line) => line.text);
  const seen = bare([...shown, text].join("\n"));
  const metas = metasOf(document);
  const said = [...titlesOf(document, metas), ...metas.map(({ label, value }) => `${label}${value}`)];
  return [...said.filter((line, i) => said.indexOf(line) === i && !seen.includes(bare(line.replace(/^[^：]{2,4}：/, "")))), ...shown];
}

interface Meta {
  label: string;
  value: string;
}

function metasOf(document: Document): Meta[] {
  const elements = [...document.querySelectorAll("meta[name], meta[property]")];
  const named = (name: string): string =>
    elements
      .find((element) => (element.getAttribute("name") ?? element.getAttribute("property") ?? "").toLowerCase() === name)
      ?.getAttribute("content")
      ?.trim() ?? "";
  return WORDS.page.metas.flatMap(({ names, label }) => {
    const value = names.map(named).find((found) => found !== "");
    return value && value.length <= LONGEST_HEAD_LINE ? [{ label, value: value.replace(/\s+/g, " ") }] : [];
  });
}

/** The parts of the page's title, where no meta element gives the article's. */
function titlesOf(document: Document, metas: Meta[]): string[] {
  if (metas.some(({ label }) => label === "")) return [];
  const title = document.title.trim();
  return title.length > LONGEST_HEAD_LINE ? [] : title.split(SITE_BREAK).filter((part) => part !== "");
}

const isHead = (line: PageLine): boolean =>
  line.text.length <= LONGEST_HEAD_LINE &&
  line.linked <= line.text.length / 2 &&
  (TITLE_TAGS.has(line.element.localName) || hasTitleClass(line.element) || DATE.test(line.text) || HEAD_LINE.test(line.text));

const hasTitleClass = (element: Element): boolean => /title|biaoti/i.test(`${element.className} ${element.id}`);

const bare = (text: string): string => text.normalize("NFKC").replace(/[\s\u200b]+/g, "");
