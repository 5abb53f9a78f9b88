import type { Figure } from "../quantity/figure.js";
import { NOT_FACTS, wordTrie } from "../grammar/grammar.js";
import { readYaml } from "../port/files.js";
import { buildTrie, holdsWord, scanAll, type Match } from "../grammar/trie.js";
import type { Span } from "../normalise/modality.js";
import { wordingsOf, type Lexicon } from "./lexicon.js";
import type { SentenceTerms } from "./place.js";
import type { Scene } from "./scene.js";
import { hasTerm, type IndicatorWording, type TermSet, type Wording } from "./wording.js";

type List =
  "absent" | "absent_not" | "not_done" | "verbs" | "after" | "qualified" | "short_after" | "never" | "units" | "tail" | "spell" | "of_some";

const ZEROS = readYaml("loaders/grammar/zeros.yaml") as Record<List, string[]>;
const NOT_DONE = ZEROS.not_done.flatMap((no) => ZEROS.verbs.map((verb) => no + verb));
const WORDS = [...ZEROS.absent, ...NOT_DONE];
const BEFORE = buildTrie([...ZEROS.absent_not.map((word) => [word, ""] as const), ...WORDS.map((word) => [word, word] as const)]);
const BEHIND = buildTrie([...ZEROS.after, ...NOT_DONE].map((word) => [word, word] as const));
const ANY = wordTrie([...WORDS, ...ZEROS.after]);
const SHORT_AFTER = new RegExp(`(?:^|[,。;:、\\n]|${ZEROS.short_after.join("|")})$`);
const TAIL = new RegExp(`^(?:${[...ZEROS.tail].sort((a, b) => b.length - a.length).join("|")})*$`);
const QUALIFIED = new RegExp(ZEROS.qualified.join("|"));
const FUTURE = new RegExp(`(?:${NOT_FACTS.future.join("|")})[^,。;]{0,30}$`);
const CLAUSE_BEFORE = /[^,。;:!?\n]*$/;
const CLAUSE = /^[^,。;:!?\n]*/;
/** 依申请公开未收到一件: what may follow the word of absence behind its noun. */
const ENDS_CLAUSE = /^(?:过)?(?:一[件起宗例次份项条])?(?:[,。;、)\n]|$)/;
const SPELL = new RegExp(`(?:${ZEROS.spell.join("|")})[^,。;]{0,8}$`);
/** A provision of law says what is to be paid for what is lacking (无许可证排放的,处二万元以上罚款). */
const PROVISION = /的,?[^,。;]{0,8}处[^,。;]{0,12}罚款/;
/** 17个县未办理过五类案件: what some did not do is no zero of all. */
const OF_SOME = new RegExp(`(?:${ZEROS.of_some.join("|")})[^,。;\\d]{0,8}$`);
const UNTIL = 40;
/** How far behind a word of absence what is absent must begin (没有当事人要求听证). */
const NOUN_WITHIN = 8;
/** Characters of the verb in 未启动. */
const VERB_REACH = 2;
const NEVER = new Set(ZEROS.never);
const UNITS = new Set(ZEROS.units);

/** A stated zero (暂无行政复议案件): where the word of absence stands, and what it says did not happen. */
export interface StatedZero extends Span {
  indicator: IndicatorWording;
  word: string;
  rule: string;
  /** End of the clause that says what is absent. */
  clauseEnd: number;
}

/** Whether a sentence holds a word that may state an absence. */
export const hasZeroWord = (text: string, { start, end }: Span): boolean => holdsWord(ANY, text, start, end);

const NONE: StatedZero[] = [];

/** Absences that a sentence states of indicators which can be zero; a qualified absence (无败诉案件) is none. */
export function findZeros({ lexicon, text, sentence, terms }: Scene): StatedZero[] {
  if (!hasZeroWord(text, sentence)) return NONE;
  const found: StatedZero[] = [];
  let done = sentence.start;
  for (const match of scanAll(BEFORE, text, sentence.start, sentence.end).sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (match.value === "") done = match.end;
    if (match.start < done || (match.value.length === 1 && !SHORT_AFTER.test(text.slice(Math.max(0, match.start - 4), match.start))))
      continue;
    const clause = CLAUSE.exec(text.slice(match.end, sentence.end))?.[0] ?? "";
    if (OF_SOME.test(text.slice(Math.max(sentence.start, match.start - UNTIL), match.start))) continue;
    const whole = match.value[0] === "零" && match.value.length > 1;
    const indicators = absent(lexicon, text, { start: match.end, end: match.end + clause.length }, terms, { whole });
    for (const { indicator, rule } of indicators)
      found.push({ start: match.start, end: match.end, indicator, word: match.value, rule, clauseEnd: match.end + clause.length });
    if (indicators.length > 0) done = match.end + clause.length;
  }
  // 未实施按日连续处罚,即按日计罚为零: one absence said twice
  const behind = zerosBehind(lexicon, text, sentence, terms);
  return [...found.filter(({ indicator }) => behind.every((other) => other.indicator !== indicator)), ...behind];
}

/** Absences stated behind their noun: 行政复议案件零发生, 按日计罚案件为零, 依申请公开未收到一件. */
function zerosBehind(lexicon: Lexicon, text: string, sentence: Span, terms: SentenceTerms): StatedZero[] {
  let done = sentence.start;
  return scanAll(BEHIND, text, sentence.start, sentence.end).flatMap((match) => {
    // 均为零 holds 为零
    if (match.start < done || !ENDS_CLAUSE.test(text.slice(match.end, match.end + 4))) return [];
    done = match.end;
    const before = text.slice(Math.max(sentence.start, match.start - UNTIL), match.start);
    const start = match.start - (CLAUSE_BEFORE.exec(before)?.[0].length ?? 0);
    const zero = match.value.indexOf("零");
    const at = match.start + Math.max(0, zero);
    const end = zero < 0 ? match.end : at + 1;
    const word = text.slice(at, end);
    const indicators = absent(lexicon, text, { start, end: match.start }, terms, { behind: true });
    return indicators.map(({ indicator, rule }) => ({ start: at, end, indicator, word, rule, clauseEnd: match.end }));
  });
}

/** Indicators whose wording ends the clause; every listed noun of 行政复议及行政诉讼案件 counts. */
function absent(
  lexicon: Lexicon,
  text: string,
  clause: Span,
  terms: SentenceTerms,
  { behind = false, whole = false } = {},
): { indicator: IndicatorWording; rule: string }[] {
  const words = text.slice(clause.start, clause.end);
  if (QUALIFIED.test(words) || FUTURE.test(text.slice(Math.max(0, clause.start - 12), clause.end))) return [];
  if (SPELL.test(text.slice(Math.max(0, clause.start - 20), clause.start)) || PROVISION.test(words)) return [];
  if (/\d/.test(text.slice(clause.start, clause.end))) return [];
  // the verb of the word of absence may be the act (未启动损害赔偿)
  const inside = terms.own.filter((match) => match.start >= clause.start - VERB_REACH && match.end <= clause.end);
  const found = new Map<string, { indicator: IndicatorWording; rule: string }>();
  for (const match of inside) {
    if (found.size === 0 && match.start - clause.start > NOUN_WITHIN && !behind) continue;
    const isListed = /^[及和与、或]/.test(text.slice(match.end));
    for (const id of wordingsOf(lexicon.openers, match.value)) {
      const wording = lexicon.wordings[id];
      if (!wording || wording.part || !canBeZero(wording.indicator, whole) || isMet(wording.not, inside)) continue;
      if (wording.subject.ids.length > 0 && !isMet(wording.subject, terms.own)) continue;
      if (wording.groups.some((group) => !isMet(group.terms, inside))) continue;
      if (!isListed && !TAIL.test(text.slice(lastMet(wording, match, inside), clause.end))) continue;
      found.set(wording.indicator.id, { indicator: wording.indicator, rule: wording.text });
    }
  }
  return [...found.values()];
}

/** Where the last word ends by which a wording is met that a word opens. */
const lastMet = ({ groups }: Wording, opener: Match<number>, inside: readonly Match<number>[]): number =>
  inside.reduce(
    (last, { value, end }) => (groups.slice(1).some(({ terms }) => hasTerm(terms, value)) ? Math.max(last, end) : last),
    opener.end,
  );

const isMet = (terms: TermSet, matches: readonly Match<number>[]): boolean => matches.some(({ value }) => hasTerm(terms, value));

/** Whether an absence may be stated of an indicator; 零立案 states it of what no other words do. */
const canBeZero = ({ id, unit, kind }: IndicatorWording, whole: boolean): boolean =>
  kind === "flow" && UNITS.has(unit) && (whole || !NEVER.has(id));

/** The figure that a stated zero stands for. */
export const zeroFigure = (unit: string, start: number, end: number): Figure => ({
  value: 0,
  lower: 0,
  upper: 0,
  unit,
  qualifier: "exact",
  start,
  measure: end,
  end,
  after: end,
  change: null,
  cell: null,
});
