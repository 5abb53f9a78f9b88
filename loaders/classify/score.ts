import { firstFrom, type Match } from "../grammar/trie.js";
import type { Sentence, Span } from "../normalise/outline.js";
import type { Scene, SentenceTerms } from "./classified.js";
import type { Wording } from "./wording.js";
import type { Zones } from "./zones.js";

/** A wording that fits a figure: how well, and the words it matched on, nearest last. */
export interface Fit {
  wording: Wording;
  score: number;
  matched: Match<number>[];
}

interface Placed {
  match: Match<number>;
  weight: number;
  /** Stands in the figure's own clause, so that it can name what is counted. */
  own: boolean;
  named: boolean;
  right: boolean;
  /** Stands over the sentence; only context groups may be met there. */
  topic: boolean;
}

type ZoneName = "left" | "right" | "before" | "far" | "behind";

/** How much a word tells about a figure, by where it stands. */
const WEIGHTS: Record<ZoneName, number> = { left: 1, right: 0.95, before: 0.5, far: 0.25, behind: 0.4 };
const SHARED_RIGHT = 0.5;
const CONTEXT_WEIGHT = 0.5;
const TOPIC_WEIGHT = 0.4;
const OWN_REACH = 3;
const GROUP_BONUS = 2;
const DISTANCE_COST = 0.035;
const FARTHEST = 12;
const LEAST_SCORE = 3;
/** Left-hand words tell less about 8个多跨事件, whose own noun follows it. */
const OWN_NOUN = 0.5;
const NAMED = 0.4;
/** “双随机、一公开” is a term in quotes; longer quotations are names of other things. */
const SHORT_NAME = 8;
const NAME = /“[^“”\n]{1,60}”|《[^《》\n]{1,80}》/g;
const VERB_BEHIND =
  /^(?:[,。;:、()\n\t]|$|已|均|全|进行|被|纳入|完成|其中|目前|共|同比|较|比|占|予以|并|和|及|与|等|的|以|通过|开展|达|为|涉|确保|以上|左右)/;
const NO_CONTENT =
  /^(?:[\s\d年月日,“”]|共计|合计|总计|累计|共|达到|达|为|约|近|已|其中|分别|全年|全市|全省|全区|全县|我局|我市|有|数量|总数|均|超|超过|逾|多|是|了|的)*$/;

/** The lexicon's words in a sentence and over it, out of all that were found in the text. */
export function termsOf(found: Match<number>[], text: string, sentence: Sentence): SentenceTerms {
  const inside = (span: Span): Match<number>[] => found.slice(firstFrom(found, span.start), firstFrom(found, span.end));
  const names = [...text.slice(sentence.start, sentence.end).matchAll(NAME)].map((match) => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
  }));
  return { own: inside(sentence), topics: sentence.topics.flatMap(inside), names };
}

/** Wordings that fit a figure of `unit` in its zones, best first. */
export function fitsOf({ lexicon, terms, text }: Scene, zones: Zones, unit: string): Fit[] {
  const placed = placeTerms(terms, text, zones);
  const own = placed.filter((term) => term.own);
  const forbidden = new Set(own.filter((term) => !term.named && !(term.right && zones.shared)).map(({ match }) => match.value));
  const candidates = new Set(own.flatMap(({ match }) => lexicon.postings[match.value] ?? []));
  const noun = !VERB_BEHIND.test(text.slice(zones.right.start + 1, zones.right.end)) && zones.right.end - zones.right.start > 2;
  const fits: Fit[] = [];
  for (const id of [...candidates].sort((a, b) => a - b)) {
    const wording = lexicon.wordings[id] as Wording;
    const fit = wording.accepts(unit) && !intersects(wording.not, forbidden) ? fitOf(wording, placed, noun) : null;
    if (fit && fit.score >= LEAST_SCORE) fits.push(fit);
  }
  return fits.sort((a, b) => b.score - a.score);
}

function placeTerms({ own, topics, names }: SentenceTerms, text: string, zones: Zones): Placed[] {
  const bare = NO_CONTENT.test(text.slice(zones.left.start, zones.left.end));
  const placed: Placed[] = [];
  for (let i = firstFrom(own, zones.far.start); i < own.length; i++) {
    const match = own[i] as Match<number>;
    if (match.start >= zones.behind.end && match.start >= zones.right.end) break;
    const zone = (Object.keys(WEIGHTS) as ZoneName[]).find((name) => within(match, zones[name]));
    if (!zone) continue;
    const right = zone === "right";
    const between: Span = right ? { start: zones.right.start + 1, end: match.start } : { start: match.end, end: zones.left.end };
    const gap = between.end - between.start - lengthInside(names, between);
    const decay = zone === "left" || right ? 1 - Math.min(Math.max(gap, 0), FARTHEST) * DISTANCE_COST : 1;
    const named = names.some((span) => within(match, span) && span.end - span.start > match.end - match.start + SHORT_NAME) ? NAMED : 1;
    const weight = named * (right && zones.shared ? SHARED_RIGHT : WEIGHTS[zone]) * decay;
    // what follows far behind a figure and runs into the next one is the next one's
    if (right && zones.shared && gap > OWN_REACH) continue;
    const inClause = zone === "left" || right || (zone === "before" && bare);
    placed.push({ match, weight, own: inClause, named: named < 1, right, topic: false });
  }
  for (const match of topics) placed.push({ match, weight: TOPIC_WEIGHT, own: false, named: false, right: false, topic: true });
  return placed;
}

const within = (match: Match<number>, span: Span): boolean => match.start >= span.start && match.end <= span.end;

/** A title between a word and its figure (学习《…》1次) does not part them. */
const lengthInside = (spans: Span[], outer: Span): number =>
  spans.reduce((sum, span) => sum + (span.start >= outer.start && span.end <= outer.end ? span.end - span.start : 0), 0);

function intersects(set: Set<number>, few: Set<number>): boolean {
  for (const value of few) if (set.has(value)) return true;
  return false;
}

/** The first group names what is counted and must stand in the figure's own clause; the others may be carried over. */
function fitOf(wording: Wording, placed: Placed[], noun: boolean): Fit | null {
  let score = 0;
  let onRight = false;
  const matched: Match<number>[] = [];
  for (const [i, group] of wording.groups.entries()) {
    const best = bestOf(
      placed.filter((term) => (i === 0 ? term.own : group.context || !term.topic)),
      group.terms,
      group.context,
    );
    if (!best) return null;
    onRight ||= best.placed.right;
    score += best.score;
    matched.push(best.placed.match);
  }
  return { wording, score: noun && !onRight ? score * OWN_NOUN : score, matched };
}

function bestOf(placed: Placed[], terms: Set<number>, context: boolean): { placed: Placed; score: number } | null {
  let best: { placed: Placed; score: number } | null = null;
  for (const candidate of placed) {
    if (!terms.has(candidate.match.value)) continue;
    const weight = context ? Math.max(Math.min(candidate.weight, CONTEXT_WEIGHT), TOPIC_WEIGHT) : candidate.weight;
    const score = weight * (GROUP_BONUS + candidate.match.end - candidate.match.start);
    if (!best || score > best.score) best = { placed: candidate, score };
  }
  return best;
}
