import { charSet, hasChar } from "../grammar/char-set.js";
import { KINDS, LENGTHS } from "../grammar/grammar.js";
import type { Span } from "../normalise/modality.js";
import type { Sentence } from "../normalise/outline.js";
import type { Figure } from "../quantity/figure.js";
import type { Listed } from "./lists.js";

/** Parts of a sentence as seen from one figure, nearest first. */
export interface Zones {
  /** Clause before the figure, back to the last comma. */
  left: Span;
  /** Clauses before that, back to the previous figure. */
  before: Span;
  /** The rest of the sentence before. */
  far: Span;
  /** The measure word and what follows it in its own clause (150宗行政处罚案件开展法制审核). */
  right: Span;
  /** Whether the right zone runs into the next figure, so that its words may be that one's. */
  shared: boolean;
  /** Following clauses up to the one with the next figure. */
  behind: Span;
}

/** Words further off than this say nothing about a figure. */
const FARTHEST = 200;
const BREAKS = charSet(",，;:。!?\t\n");
const LEFT_BREAKS = charSet(",，;:。!?\t\n(");
const STOPS = charSet(";。");
const NO_RIGHT = charSet("(、");
const OPEN = "(".charCodeAt(0);
const CLOSE = ")".charCodeAt(0);
const TAKES_PART = new RegExp(`^(?:${KINDS.takes_part.join("|")})了?$`);
const LONGEST_TAKING = Math.max(...KINDS.takes_part.map((word) => word.length)) + 1;
/** 33项问题已完成整改29项: what came of what one figure counts is told of the next one. */
const RESULT =
  /(?:现|均|目前|已经?|共|累计|按期|全部)*(?:完成|整改|办结|销号|解决|整治|结案|审结)(?:整改|销号|办结|整治|到位|其中|了|达|共)*$/;
const SAID_OF_ALL = /^(?:已|均|都|全部)/;
const TAKES = /[将把]/;
const AND = /^[\u4e00-\u9fff]{2,12}[和与及、]$/;
const LONGEST_ITEM = 12;
const MOST_ITEMS = 8;
const NOWHERE: Span = { start: 0, end: 0 };

/** Whether what one figure counts took part in what the next one does. */
const takePart = (text: string, { after }: Figure, { start }: Figure): boolean =>
  start > after && start - after <= LONGEST_TAKING && TAKES_PART.test(text.slice(after, start));

/** Zones of figure `i` among the figures of its sentence. */
export function zonesOf(text: string, sentence: Sentence, figures: Figure[], i: number, listed: Listed | null): Zones {
  const figure = figures[i] as Figure;
  if (listed) return listedZones(text, figures, i, sentence, listed);
  const previous = figures[i - 1];
  const next = figures[i + 1];
  const floor = previous ? ownEnd(text, previous, figure.start) : sentence.start;
  // a colon right before a figure divides it from its label (立案:164件)
  const labelled = figure.start > floor && text[figure.start - 1] === ":";
  const clause = Math.max(floor, lastBreak(text, floor, labelled ? figure.start - 1 : figure.start));
  const before = Math.min(clause, Math.max(floor, lastStop(text, floor, clause)));
  // 2.3万人次参与了46场普法活动: what they took part in is named behind its own figure
  const joined = next !== undefined && takePart(text, figure, next);
  const reach = joined
    ? rightEnd(text, next.after, figures[i + 2]?.start ?? sentence.end)
    : rightEnd(text, figure.after, Math.min(next?.start ?? sentence.end, sentence.end));
  const result = next !== undefined && reach === next.start ? RESULT.exec(text.slice(figure.after, reach)) : null;
  const right = result ? figure.after + result.index : reach;
  const taken = takenTogether(text, sentence, figures, i);
  const shared = taken === null && next !== undefined && right === next.start && !LENGTHS.has(next.unit);
  const limit = next && !joined ? Math.max(right, lastBreak(text, right, next.start)) : sentence.end;
  // and what the words between say of those who took part rules nothing out here
  const takesPart = previous !== undefined && takePart(text, previous, figure);
  return {
    left: { start: takesPart ? figure.start : clause, end: figure.start },
    before: { start: before, end: clause },
    far: { start: Math.max(sentence.start, figure.start - FARTHEST), end: Math.max(before, figure.start - FARTHEST) },
    right: taken ?? saidOfAll(text, sentence, figures, i) ?? { start: figure.measure, end: right },
    shared,
    behind: { start: Math.max(right, figure.after), end: Math.min(Math.max(right, limit), right + FARTHEST) },
  };
}

/** 赔偿金86万元、鉴定费12万元已缴清: what is said behind the last item of a list is said of each. */
function saidOfAll(text: string, sentence: Sentence, figures: readonly Figure[], i: number): Span | null {
  let last = i;
  while (last + 1 < figures.length && last - i < MOST_ITEMS && isNextItem(text, figures[last] as Figure, figures[last + 1] as Figure))
    last++;
  if (last === i) return null;
  const { measure: start, after } = figures[last] as Figure;
  const end = rightEnd(text, after, Math.min(figures[last + 1]?.start ?? sentence.end, sentence.end));
  return SAID_OF_ALL.test(text.slice(after, end)) ? { start, end } : null;
}

/** 将512家排污单位和34家第三方机构纳入信息库: what is done with the last of two objects is done with both. */
function takenTogether(text: string, sentence: Sentence, figures: readonly Figure[], i: number): Span | null {
  const [own, next] = [figures[i] as Figure, figures[i + 1]];
  if (!next || !TAKES.test(text[own.start - 1] ?? "") || !AND.test(text.slice(own.after, next.start))) return null;
  return { start: next.measure, end: rightEnd(text, next.after, Math.min(figures[i + 2]?.start ?? sentence.end, sentence.end)) };
}

const isNextItem = (text: string, { after, unit }: Figure, next: Figure): boolean =>
  next.unit === unit && text[after] === "、" && next.start - after <= LONGEST_ITEM && rightEnd(text, after + 1, next.start) === next.start;

/** 查封扣押、限产停产分别为14宗、3宗: the name that stands where the figure does, with what the list shares; or what all of the list count (襄城区、樊城区分别立案58件、46件). */
function listedZones(text: string, figures: Figure[], i: number, sentence: Sentence, { name, shared }: Listed): Zones {
  if (name) return alone(name, shared, { start: sentence.start, end: shared.start });
  const { after, measure } = figures[i] as Figure;
  return alone(shared, { start: measure, end: rightEnd(text, after, figures[i + 1]?.start ?? sentence.end) });
}

/** Zones of what stands left and right of a figure alone. */
export const alone = (left: Span, right: Span, before: Span = NOWHERE): Zones => ({
  left,
  before,
  far: NOWHERE,
  right,
  shared: false,
  behind: NOWHERE,
});

/** Where the words that belong to a figure end: behind its noun when one follows (150宗行政处罚案件…,), else at the figure. */
function ownEnd(text: string, figure: Figure, limit: number): number {
  const end = rightEnd(text, figure.after, limit);
  return end >= limit ? figure.after : end;
}

function rightEnd(text: string, from: number, limit: number): number {
  if (hasChar(NO_RIGHT, text.charCodeAt(from))) return from;
  for (let i = from, depth = 0; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === OPEN) depth++;
    else if (code === CLOSE && depth-- === 0) return i;
    else if (depth === 0 && hasChar(BREAKS, code)) return i;
  }
  return limit;
}

/** The last break before `to`; a bracket that is closed again (报告书(表)142宗) breaks nothing. */
function lastBreak(text: string, from: number, to: number): number {
  for (let i = to - 1, closed = 0; i >= from; i--) {
    const code = text.charCodeAt(i);
    if (code === CLOSE) closed++;
    else if (code === OPEN && closed > 0) closed--;
    else if (closed === 0 && hasChar(LEFT_BREAKS, code)) return i + 1;
  }
  return from;
}

function lastStop(text: string, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (hasChar(STOPS, text.charCodeAt(i))) return i + 1;
  return from;
}
