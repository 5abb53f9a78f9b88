import type { Match } from "../grammar/trie.js";
import type { Scene } from "./scene.js";
import { placeTerms, TOPIC_WEIGHT, topicsOf, type PlacedWord, type WordSurroundings } from "./place.js";
import { type Fit, nearestOf } from "./nearest.js";
import { procedureOf } from "./procedure.js";
import { addSets, hasSet, type Lexicon, meets, type Meets, openersFor } from "./lexicon.js";
import { hasTerm, type Group, type Wording } from "./wording.js";
import type { Zones } from "./zones.js";

/** Scratch of one trial of all wordings on one figure: `seen` holds where it carries its `turn`, and then `opener` is the place of the best word for the first group; `near` are the words around the figure, `ruled` the lists of forbidden words that any of them is in, `matched` those of the wording that is weighed. */
interface Trials {
  turn: number;
  open: number[];
  seen: Int32Array;
  opener: Int32Array;
  score: Float64Array;
  /** Term of the procedure that the figure is of, -1 for none; undefined until a wording asks. */
  procedure: number | undefined;
  near: WordSurroundings;
  ruled: Uint32Array;
  matched: Match<number>[];
}

const TRIALS = new WeakMap<Lexicon, Trials>();

const CONTEXT_WEIGHT = 0.5;
const GROUP_BONUS = 2;
const LEAST_SCORE = 3;
/** Left-hand words tell less about 8个多跨事件, whose own noun follows it. */
const OWN_NOUN = 0.5;
const VERB_BEHIND =
  /^(?:[,。;:、()\n\t]|$|已|均|全|进行|被|纳入|完成|其中|目前|共|同比|较|比|占|予以|并|和|及|与|等|的|以|通过|开展|达|为|涉|确保|以上|左右|[\u4e00-\u9fff]{0,2}[增减升降高扩缩涨大少低][^,。;、]{0,3}[至到为]$)/;

/** The wording that fits a figure of `unit` in its zones best, the first of the catalogue among equals, of none that `except` names; null where none fits. */
export function bestFitOf(
  ground: Ground & Pick<Scene, "text">,
  zones: Zones,
  unit: string,
  except: ((id: string) => boolean) | null = null,
): Fit | null {
  const { lexicon, text } = ground;
  const trials = trialsOf(lexicon);
  placeTerms(ground.terms, text, zones, trials.near);
  const open = openWordings(lexicon, trials, zones.shared, unit);
  if (open.length === 0) return null;
  const noun = zones.right.end - zones.right.start > 2 && !VERB_BEHIND.test(text.slice(zones.right.start + 1, zones.right.end));
  trials.procedure = undefined;
  const fits: Fit[] = [];
  for (let i = 0; i < open.length; i++) {
    const id = open[i] as number;
    const wording = lexicon.wordings[id] as Wording;
    if ((except !== null && except(wording.indicator.id)) || isRuledOut(wording, trials)) continue;
    if (!isOfSubject(wording, trials, ground, zones)) continue;
    const score = scoreWording(wording, trials, ground, noun);
    if (score >= LEAST_SCORE) fits.push({ wording, score, matched: trials.matched.slice() });
  }
  return nearestOf(fits, zones.left.end);
}

/** What the weighing of wordings needs of a scene. */
export type Ground = Pick<Scene, "lexicon" | "found" | "terms" | "sentence">;

/** The wording that fits a figure of `unit` best among words that `place` sets out around it, the first of the catalogue among equals. */
export function bestOfPlaced(ground: Ground, unit: string, place: (near: WordSurroundings) => void): Fit | null {
  const { lexicon } = ground;
  const trials = trialsOf(lexicon);
  place(trials.near);
  let best: Fit | null = null;
  for (const id of openWordings(lexicon, trials, false, unit)) {
    const wording = lexicon.wordings[id] as Wording;
    if (isRuledOut(wording, trials) || !hasSubject(wording, trials.near)) continue;
    const score = scoreWording(wording, trials, ground, false);
    if (score >= LEAST_SCORE && (best === null || score > best.score || (score === best.score && id < best.wording.id)))
      best = { wording, score, matched: trials.matched.slice() };
  }
  return best;
}

/** Whether the words around a figure name a procedure that a wording asks for, and none that it rules out. */
function hasSubject({ subject, notSubject }: Wording, near: WordSurroundings): boolean {
  return (subject.ids.length === 0 || hasAny(near, subject)) && (notSubject.ids.length === 0 || !hasAny(near, notSubject));
}

function hasAny({ words, count }: WordSurroundings, terms: Wording["subject"]): boolean {
  for (let i = 0; i < count; i++) if (hasTerm(terms, (words[i] as PlacedWord).match.value)) return true;
  return false;
}

/** Whether the procedure named last is one that a wording asks for, and none that it rules out. */
function isOfSubject({ subject, notSubject }: Wording, trials: Trials, ground: Ground, zones: Zones): boolean {
  if (subject.ids.length + notSubject.ids.length === 0) return true;
  const term = (trials.procedure ??= procedureOf(ground, zones));
  return term === -1 ? subject.ids.length === 0 : (subject.ids.length === 0 || hasTerm(subject, term)) && !hasTerm(notSubject, term);
}

/** The scratch of a lexicon, made when it is first asked for. */
function trialsOf(lexicon: Lexicon): Trials {
  const known = TRIALS.get(lexicon);
  if (known) return known;
  const { length: wordings } = lexicon.wordings;
  const [seen, opener] = [new Int32Array(wordings), new Int32Array(wordings)];
  const near = { words: [], count: 0 };
  const score = new Float64Array(wordings);
  const ruled = new Uint32Array(lexicon.forbids.width);
  const trials: Trials = { turn: 0, open: [], seen, opener, score, procedure: undefined, near, ruled, matched: [] };
  TRIALS.set(lexicon, trials);
  return trials;
}

/** One pass over the words: each opens the wordings whose first group it meets best; those of the figure's own clause rule others out, but for words behind it that may be of the next one (`shared`). */
function openWordings(lexicon: Lexicon, trials: Trials, shared: boolean, unit: string): number[] {
  const { near, ruled } = trials;
  const { from, ids } = openersFor(lexicon, unit);
  trials.turn++;
  trials.open.length = 0;
  ruled.fill(0);
  for (let at = 0; at < near.count; at++) {
    const word = near.words[at] as PlacedWord;
    if (!word.own) continue;
    const term = word.match.value;
    if (!word.named && !(word.right && shared)) addSets(lexicon.forbids, ruled, term);
    if (!word.plain) continue;
    const end = from[term + 1] as number;
    for (let i = from[term] as number; i < end; i++) openWording(trials, ids[i] as number, at, word);
  }
  return trials.open;
}

function openWording({ turn, open, seen, opener, score }: Trials, id: number, at: number, word: PlacedWord): void {
  const own = scoreOf(word, false);
  if (seen[id] !== turn) open.push(id);
  else if (own <= (score[id] as number)) return;
  seen[id] = turn;
  score[id] = own;
  opener[id] = at;
}

/** Whether a word of the figure's own clause rules a wording out, or any word around it one that takes no such word anywhere. */
function isRuledOut({ not, never }: Wording, { ruled, near: { words, count } }: Trials): boolean {
  if (hasSet(ruled, not)) return true;
  if (never.ids.length === 0) return false;
  for (let i = 0; i < count; i++) {
    const { match, next } = words[i] as PlacedWord;
    if (!next && hasTerm(never, match.value)) return true;
  }
  return false;
}

function scoreOf({ weight, match }: PlacedWord, context: boolean): number {
  const bounded = context ? Math.max(Math.min(weight, CONTEXT_WEIGHT), TOPIC_WEIGHT) : weight;
  return bounded * (GROUP_BONUS + match.end - match.start);
}

const topicScoreOf = ({ start, end }: Match<number>): number => TOPIC_WEIGHT * (GROUP_BONUS + end - start);

/** How well a wording fits, 0 where a group is not met; its words are left in `matched`. The first group names what is counted and must stand in the figure's own clause, the others may be carried over. */
function scoreWording(wording: Wording, { near, opener, matched }: Trials, scene: Ground, noun: boolean): number {
  const first = near.words[opener[wording.id] as number] as PlacedWord;
  let score = scoreOf(first, false);
  let known = !noun || first.right || first.touches;
  matched.length = 0;
  matched.push(first.match);
  for (let i = 1; i < wording.groups.length; i++) {
    const group = wording.groups[i] as Group;
    const word = bestNear(scene.lexicon.meets, near, group, matched);
    const own = word === null ? -1 : scoreOf(word, group.context);
    const topic =
      group.reach === "above" ? bestTopic(scene.lexicon.meets, topicsOf(scene.found, scene.terms, scene.sentence), group, matched) : null;
    const over = topic === null ? -1 : topicScoreOf(topic);
    if (topic !== null && over > own) {
      score += over;
      matched.push(topic);
    } else if (word === null) return 0;
    else {
      known ||= word.right || word.touches;
      score += own;
      matched.push(word.match);
    }
  }
  return known ? score : score * OWN_NOUN;
}

/** One word meets one group; context may overlap the word it explains (损害赔偿 in 损害赔偿金额), a second name may not. */
function isTaken(word: Match<number>, taken: Match<number>[], context: boolean): boolean {
  for (const match of taken) if (context ? match === word : match.start < word.end && word.start < match.end) return true;
  return false;
}

/** The word around the figure that meets a group best, the first among equals. */
function bestNear(table: Meets, near: WordSurroundings, { terms, reach, context }: Group, taken: Match<number>[]): PlacedWord | null {
  let best: PlacedWord | null = null;
  let most = 0;
  for (let i = 0; i < near.count; i++) {
    const word = near.words[i] as PlacedWord;
    if (
      !meets(table, terms, word.match.value) ||
      (!word.plain && !context) ||
      (word.next && reach !== "above") ||
      (reach === "own" && !word.own) ||
      isTaken(word.match, taken, context)
    )
      continue;
    const score = scoreOf(word, context);
    if (best !== null && score <= most) continue;
    best = word;
    most = score;
  }
  return best;
}

/** The longest word over the sentence that meets a group, the first among equals. */
function bestTopic(table: Meets, topics: Match<number>[], { terms, context }: Group, taken: Match<number>[]): Match<number> | null {
  let best: Match<number> | null = null;
  for (const match of topics) {
    if (!meets(table, terms, match.value) || (best !== null && match.end - match.start <= best.end - best.start)) continue;
    if (!isTaken(match, taken, context)) best = match;
  }
  return best;
}
