import { charSet, hasChar } from "../grammar/char-set.js";
import { allMatches } from "../grammar/patterns.js";
import { firstFrom, type Match } from "../grammar/trie.js";
import type { Span } from "../normalise/modality.js";
import type { Sentence } from "../normalise/outline.js";
import type { Zones } from "./zones.js";

/** Words of the lexicon in a sentence and over it, found once for all its figures. */
export interface SentenceTerms {
  own: Match<number>[];
  /** Those that the words beside them make another thing: they name nothing, but still rule out. */
  bent: ReadonlySet<Match<number>>;
  /** Those that name a procedure, sorted out when a wording first asks for them. */
  procedures: Match<number>[] | null;
  /** Those over it are looked up when a wording first asks for them. */
  topics: Match<number>[] | null;
  /** Quoted names and titles, whose words say little about a figure. */
  names: Name[];
}

/** A quoted name, or the title of a paper. */
interface Name extends Span {
  title: boolean;
}

/** A word of the lexicon in a figure's sentence, as seen from the figure. */
export interface PlacedWord {
  match: Match<number>;
  weight: number;
  /** Stands in the figure's own clause, so that it can name what is counted. */
  own: boolean;
  named: boolean;
  /** Says what it says, and is not made another thing by the words beside it. */
  plain: boolean;
  right: boolean;
  /** Stands in the clause of the next figure. */
  next: boolean;
  /** Ends right before the figure (录用6名…), so that what follows is its object. */
  touches: boolean;
}

/** How much a word tells about a figure, by where it stands; in the nearest zones the less, the further off it is. */
interface Standing {
  weight: number;
  near: boolean;
}

const LEFT: Standing = { weight: 1, near: true };
const RIGHT: Standing = { weight: 0.95, near: true };
const BEFORE: Standing = { weight: 0.5, near: false };
const FAR: Standing = { weight: 0.25, near: false };
const BEHIND: Standing = { weight: 0.4, near: false };
/** The clause of the next figure tells what both are about, and names neither (筛查线索64条,启动损害赔偿29件). */
const NEXT: Standing = { weight: 0.2, near: false };
const NEXT_REACH = 30;
const CLAUSE_ENDS = charSet(",。;:\n\t");
const ATTRIBUTE = 0.5;
const ATTRIBUTED = 4;
const SHARED_RIGHT = 0.5;
/** Weight of a word over the sentence. */
export const TOPIC_WEIGHT = 0.4;
const OWN_REACH = 3;
const DISTANCE_COST = 0.035;
const FARTHEST = 12;
const NAMED = 0.4;
/** “双随机、一公开” is a term in quotes; longer quotations are names of other things. */
const SHORT_NAME = 8;
const NAME = /“[^“”\n]{1,60}”|《[^《》\n]{1,80}》/g;
const NO_CONTENT =
  /^(?:[\s\d年月日,“”]|共计|合计|总计|累计|共|达到|达|为|约|近|已|其中|分别|全年|全市|全省|全区|全县|我局|我市|有|数量|总数|均|都|是|超|超过|逾|多|是|了|的)*$/;

/** The lexicon's words in a sentence, out of all that were found in the text. */
export function termsOf(found: Match<number>[], bent: ReadonlySet<Match<number>>, text: string, sentence: Sentence): SentenceTerms {
  const names = namesIn(text.slice(sentence.start, sentence.end), sentence.start);
  return { own: inside(found, sentence), bent, procedures: null, topics: null, names };
}

/** The lexicon's words in some spans of the text, in order of place. */
export const wordsWithin = (found: readonly Match<number>[], spans: readonly Span[]): Match<number>[] =>
  spans.flatMap((span) => inside(found, span)).filter((match, i, all) => all.indexOf(match) === i);

/** The lexicon's words over a sentence, among those of its text. */
export const topicsOf = (found: readonly Match<number>[], terms: SentenceTerms, sentence: Sentence): Match<number>[] =>
  (terms.topics ??= insideAll(found, sentence.topics));

function insideAll(found: readonly Match<number>[], spans: readonly Span[]): Match<number>[] {
  const within: Match<number>[] = [];
  for (const { start, end } of spans)
    for (let i = firstFrom(found, start); i < found.length && (found[i] as Match<number>).start < end; i++)
      within.push(found[i] as Match<number>);
  return within;
}

/** Matches that start within a span. */
const inside = (found: readonly Match<number>[], { start, end }: Span): Match<number>[] =>
  found.slice(firstFrom(found, start), firstFrom(found, end));

function namesIn(words: string, start: number): Name[] {
  if (!/[“《]/.test(words)) return [];
  return allMatches(NAME, words).map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    title: match[0].startsWith("《"),
  }));
}

/** Words around one figure: the first `count` of `words`, whose objects serve the next figure again. */
export interface WordSurroundings {
  words: PlacedWord[];
  count: number;
}

/** The object behind the last of the words around a figure, for a match that may be the next one; it counts once `count` does. */
export function nextWord(near: WordSurroundings, match: Match<number>): PlacedWord {
  const word = (near.words[near.count] ??= {
    match,
    weight: 0.1,
    own: false,
    named: false,
    plain: true,
    right: false,
    next: false,
    touches: false,
  });
  word.match = match;
  return word;
}

/** Places the words around a figure with what each tells about it; words out of reach are left out. */
export function placeTerms({ own, names, bent }: SentenceTerms, text: string, zones: Zones, near: WordSurroundings): void {
  const { left, right, behind, far } = zones;
  const behindAll = Math.max(behind.end, right.end, left.end);
  const end = Math.max(behindAll, endOfClause(text, behind.end));
  const attributive = text[left.end - 1] === "的" && right.end - right.start > ATTRIBUTED;
  let bare: boolean | null = null;
  near.count = 0;
  for (let i = firstFrom(own, Math.min(far.start, left.start)); i < own.length; i++) {
    const match = own[i] as Match<number>;
    if (match.start >= end) break;
    const zone = zoneOf(match, zones) ?? (match.start >= behindAll ? NEXT : null);
    if (zone === null) continue;
    if (zone === BEFORE) bare ??= NO_CONTENT.test(text.slice(left.start, left.end));
    const word = nextWord(near, match);
    word.plain = bent.size === 0 || !bent.has(match);
    if (!placeWord(word, match, zone, zones, names, bare === true)) continue;
    if (attributive && zone === LEFT) describe(word);
    near.count++;
  }
}

/** The end of the clause behind the comma at `from`; `from` where none is. */
function endOfClause(text: string, from: number): number {
  if (text[from] !== "," && text[from - 1] !== ",") return from;
  let end = from + 1;
  while (end < text.length && end - from < NEXT_REACH && !hasChar(CLAUSE_ENDS, text.charCodeAt(end))) end++;
  return end;
}

function zoneOf(match: Match<number>, { left, right, before, far, behind }: Zones): Standing | null {
  if (within(match, left)) return LEFT;
  if (within(match, right)) return RIGHT;
  if (within(match, before)) return BEFORE;
  if (within(match, far)) return FAR;
  return within(match, behind) ? BEHIND : null;
}

/** Fills in what a word tells; false where it tells nothing. */
function placeWord(word: PlacedWord, match: Match<number>, zone: Standing, zones: Zones, names: Name[], bare: boolean): boolean {
  const right = zone === RIGHT;
  const { near } = zone;
  const gap = near ? gapTo(match, right, zones, names) : FARTHEST;
  // what follows far behind a figure and runs into the next one is the next one's
  const ofNext = right && zones.shared && gap > OWN_REACH;
  const name = names.length > 0 ? nameOf(match, names) : undefined;
  const named = name !== undefined;
  // 印发《…与公益诉讼衔接办法》等文件2个: a title names what it is about, and no figure
  const titled = name?.title === true;
  const base = ofNext ? NEXT.weight : right && zones.shared ? SHARED_RIGHT : zone.weight;
  word.weight = base * (named ? NAMED : 1) * (near ? 1 - Math.min(Math.max(gap, 0), FARTHEST) * DISTANCE_COST : 1);
  word.own = (near && !ofNext && !titled) || (zone === BEFORE && bare);
  word.named = named;
  word.right = right;
  word.next = ofNext || zone === NEXT;
  word.touches = zone === LEFT && gap <= 1;
  return true;
}

/** 已立案的134件: what only describes a noun tells less, and rules nothing out. */
function describe(word: PlacedWord): void {
  word.weight *= ATTRIBUTE;
  word.named = true;
}

function gapTo(match: Match<number>, right: boolean, zones: Zones, names: Span[]): number {
  const start = right ? zones.right.start + 1 : match.end;
  const end = right ? match.start : zones.left.end;
  return end - start - (names.length === 0 ? 0 : lengthInside(names, start, end));
}

const nameOf = (match: Match<number>, names: Name[]): Name | undefined =>
  names.find((span) => within(match, span) && span.end - span.start > match.end - match.start + SHORT_NAME);

const within = (match: Span, span: Span): boolean => match.start >= span.start && match.end <= span.end;

/** A title between a word and its figure (学习《…》1次) does not part them. */
function lengthInside(spans: Span[], start: number, end: number): number {
  let sum = 0;
  for (const span of spans) if (span.start >= start && span.end <= end) sum += span.end - span.start;
  return sum;
}
