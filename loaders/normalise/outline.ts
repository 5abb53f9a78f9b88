import { charSet, hasChar } from "../grammar/char-set.js";
import { allMatches } from "../grammar/patterns.js";
import {
  appendixTitle,
  isFact,
  isFrame,
  isMixedHeading,
  isPlanHeading,
  isPlanned,
  isTold,
  isProse,
  isToCome,
  type Span,
  type Zone,
} from "./modality.js";

/** One sentence with what stands over it: the headings, and the topic of its item (一是…). */
export interface Sentence extends Span {
  zone: Zone;
  /** Where its paragraph begins. */
  line: number;
  section: string;
  /** Spans whose words are the context of this sentence: headings, the words before it in its item, the item's topic (last). */
  topics: Span[];
  /** The question that its paragraph answers. */
  asked?: Span;
}

interface Heading extends Span {
  level: number;
  text: string;
}

const HEADINGS: readonly RegExp[] = [
  /^(?:第[一二三四五六七八九十]{1,3}[章部]|[一二三四五六七八九十]{1,3}[、.．,]|、)/,
  /^[(（][一二三四五六七八九十]{1,3}[)）]/,
  /^(?:\d{1,2}[.．、](?!\d)|[(（]\d{1,2}[)）])/,
  // without a number: 【环境执法】 before its text or over it, or a few words alone
  /^【[^【】\d]{2,16}】|^(?:[◆◇■□●○▲▶★☆※]\s?)?[\u4e00-\u9fff“”、()]{2,14}$/,
];
const BARE = 3;
const ITEM = /(?:^|[。;:!?”])(?:[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十],|其[一二三四五六],|首先,|此外,|另外,|同时,)/g;
const STOPS = charSet("。!?");
/** Sentences are cut here, so that a text without stops costs no more than its length. */
const LONGEST_SENTENCE = 1200;
const LONGEST_HEADING = 46;
/** 请问上半年信访举报情况如何?, 请介绍一下执法情况。 */
const QUESTION = /[?]”?\s*$|请问|请[^,。:]{0,8}(?:介绍|谈谈|谈一谈|说说|说明)/;
const LONGEST_QUESTION = 160;
/** Characters before a sentence in its paragraph that are its context. */
const CONTEXT_REACH = 140;

/** Tidied text for `year` → its sentences in order, each with zone, section and topics; a plan that a sentence opens lasts for its section, or for its paragraph where people speak in turn, but for what is told as done. A `headline` that counts work is no frame. */
export function outline(
  text: string,
  year: number,
  planned: "section" | "paragraph" = "section",
  headline: string | null = null,
): Sentence[] {
  const sentences: Sentence[] = [];
  const open: (Heading | undefined)[] = [];
  let planLevel: number | null = null;
  let mixedLevel: number | null = null;
  let started = false;
  let start = 0;
  let asked: Span | undefined;
  for (const line of text.split("\n")) {
    const heading = headingOf(line, start);
    const appendix = heading ? null : appendixTitle(line);
    if (heading) {
      open.length = heading.level;
      open[heading.level] = heading;
      if (planLevel !== null && heading.level <= planLevel) planLevel = null;
      if (mixedLevel !== null && heading.level <= mixedLevel) mixedLevel = null;
      if (planLevel === null && isPlanHeading(heading.text, year)) planLevel = heading.level;
      if (mixedLevel === null && isMixedHeading(heading.text, year)) mixedLevel = heading.level;
    } else if (appendix !== null) {
      open.length = 0;
      mixedLevel = null;
      planLevel = isPlanHeading(appendix, year) ? 0 : null;
    }
    if (QUESTION.test(line) && line.length <= LONGEST_QUESTION) asked = { start, end: start + line.length };
    else if (heading !== null && heading.level < BARE) asked = undefined;
    started ||= isProse(line) || (heading !== null && heading.level < BARE);
    const frame = (!started && line.trim() !== headline) || isFrame(line);
    const before: number | null = planLevel;
    for (const sentence of sentencesOf(line, start, open)) {
      if (planLevel === null && isPlanned(text, sentence, year)) planLevel = Math.max(open.length - 1, 0);
      // a heading of both is not itself to come
      const mixed = mixedLevel !== null && !(heading?.level === mixedLevel && sentence.start < heading.end);
      const coming = mixed ? isToCome(text, sentence, year) : null;
      if (coming === "on") planLevel ??= mixedLevel;
      const fact =
        planLevel === null ? coming === null : isFact(text, sentence, year) || (planned === "paragraph" && isTold(text, sentence, year));
      if (asked !== undefined && asked.start < start) {
        sentence.asked = asked;
        sentence.topics.unshift(asked);
      }
      sentence.zone = frame ? "frame" : fact ? "body" : "plan";
      sentences.push(sentence);
    }
    if (planned === "paragraph") planLevel = before;
    start += line.length + 1;
  }
  return sentences;
}

function headingOf(line: string, start: number): Heading | null {
  const level = HEADINGS.findIndex((pattern) => pattern.test(line));
  if (level < 0) return null;
  const stop = line.search(level === BARE ? /】/ : /[。:]/);
  const length = stop < 0 ? line.length : stop;
  const text = line.slice(0, Math.min(length, LONGEST_HEADING));
  return { level, start, end: start + text.length, text };
}

/** Sentences of a line, in the body until its zone is known. */
function sentencesOf(line: string, start: number, open: (Heading | undefined)[]): Sentence[] {
  const headings = open.filter((heading) => heading !== undefined);
  const section = headings
    .map((heading) => heading.text)
    .slice(-2)
    .join(" · ");
  const items = itemsOf(line, start);
  const sentences: Sentence[] = [];
  let previous: Span | undefined;
  for (let from = 0, to = 0; from < line.length; from = to) {
    to = endOfSentence(line, from);
    const [begin, end] = [start + from, start + to];
    const item = items.findLast((span) => span.start < end && span.start <= begin + 1);
    const topics: Span[] = headings.slice();
    if (previous && previous.start >= (item?.start ?? 0))
      topics.push({ start: Math.max(previous.start, begin - CONTEXT_REACH), end: begin });
    if (item) topics.push(item);
    previous ??= { start: begin, end: begin };
    if (item && previous.start < item.start) previous = { start: begin, end: begin };
    sentences.push({ start: begin, end, line: start, section, topics, zone: "body" });
  }
  return sentences;
}

function endOfSentence(line: string, from: number): number {
  const limit = Math.min(line.length, from + LONGEST_SENTENCE);
  let end = from;
  while (end < limit && !hasChar(STOPS, line.charCodeAt(end))) end++;
  return hasChar(STOPS, line.charCodeAt(end)) ? end + 1 : end;
}

/** Topics of a paragraph's items, from the marker to the first comma or stop. */
function itemsOf(line: string, start: number): Span[] {
  return allMatches(ITEM, line).map((match) => {
    const from = match.index;
    const begin = from + match[0].length;
    const stop = line.slice(begin, begin + 60).search(/[,。;:]/);
    return { start: start + from, end: start + begin + (stop < 0 ? Math.min(60, line.length - begin) : stop) };
  });
}
