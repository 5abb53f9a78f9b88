import { KINDS, SCOPES } from "../grammar/grammar.js";
import { firstFrom, type Match } from "../grammar/trie.js";
import type { GridCell, Title } from "../grid/grid.js";
import type { Span } from "../normalise/modality.js";
import type { Sentence } from "../normalise/outline.js";
import { openersFor, wordingsOf, type Lexicon } from "./lexicon.js";
import type { Fit } from "./nearest.js";
import { nextWord, type SentenceTerms, type WordSurroundings } from "./place.js";
import { bestOfPlaced, type Ground } from "./score.js";

/** Units that a count may have where its table gives none; money is never guessed. */
const COUNTS = ["case", "visit", "person", "person_time", "document", "session", "enterprise", "item"];
/** How much a word tells by where it stands: the row's own label most, what stands over the table only with it. */
const LABEL = 1;
const HEADING = 0.95;
const GROUP = 0.3;
const CAPTION = 0.1;
const CONTEXT = 0.5;

/** Words of the lexicon in a text, and those of them that the words beside them make another thing. */
export type CellWords = Pick<Ground, "found"> & Pick<SentenceTerms, "bent">;

/** Words that name what a cell counts (`own`), or only say what is spoken of; `topic` where the words that make a table known are passed over. */
interface Placing extends Span {
  weight: number;
  own: boolean;
  topic: boolean;
}

const MEDIA = new Set(SCOPES.media);
const ONLY_MEASURE = new RegExp(`^(?:${KINDS.bare_acts.join("|")}|活动)?(?:${KINDS.measures_named.join("|")})$`);

/** The wording that fits a cell, with the unit it fits with, and whether the name of its row has a part in that. */
export interface CellFit extends Fit {
  unit: string;
  named: boolean;
}

/** The wording that fits a cell best: by its label and headings in the light of its group and of what stands over the table, by themselves, or where they name nothing by what stands over it. */
export function fitCell(lexicon: Lexicon, { found, bent }: CellWords, sentence: Sentence, cell: GridCell, unit: string): CellFit | null {
  const ground: Ground = {
    lexicon,
    found,
    terms: { own: [], bent, procedures: null, topics: null, names: [] },
    sentence: under(sentence, cell.captions),
  };
  const units = unit === "" ? COUNTS : [unit];
  const fit = firstOf(ground, units, cell);
  if (fit)
    return fitted(
      fit,
      fit.unit,
      fit.matched.some((match) => isNamed(match, cell)),
    );
  return topicFit(lexicon, found, cell, units);
}

const fitted = ({ wording, score, matched }: Fit, unit: string, named: boolean): CellFit => ({ wording, score, matched, unit, named });

/** A sentence with more over it. */
const under = ({ start, end, line, section, topics, zone }: Sentence, more: readonly Span[]): Sentence => ({
  start,
  end,
  line,
  section,
  topics: [...topics, ...more],
  zone,
});

type Attempt = CellFit | null;

/** The first attempt by what is named in the row or column itself, if anything there names it, else the first at all. */
function firstOf(ground: Ground, units: readonly string[], cell: GridCell): Attempt {
  let first: Attempt = null;
  for (const words of attemptsAt(cell)) {
    const fit = bestOf(ground, units, words);
    if (fit && opensIn(fit, cell)) return fit;
    first ??= fit;
  }
  return first;
}

/** Titles that name a row: its leaf, with the group over one that says only how it is counted (执法培训 · 期数). */
const namesOf = (row: readonly Title[]): Title[] => row.slice(ONLY_MEASURE.test(row.at(-1)?.cell.words ?? "") ? -2 : -1);

const opensIn = ({ matched: [first] }: NonNullable<Attempt>, { row, head }: GridCell): boolean =>
  first !== undefined && [...namesOf(row), ...head].some(({ cell }) => first.start >= cell.start && first.end <= cell.end);

/** A row that is named has its name among the words, or only headings name what is counted. */
function isNamed({ start, end }: Span, { row, head }: GridCell): boolean {
  const leaf = row.at(-1);
  return (leaf && leaf.subject !== "" ? namesOf(row) : head).some(({ cell }) => start >= cell.start && end <= cell.end);
}

function bestOf(ground: Ground, units: readonly string[], words: readonly Placing[]): Attempt {
  let best: Attempt = null;
  for (const unit of units) {
    const fit = bestOfPlaced(ground, unit, (near) => placeWords(near, ground, words));
    if (fit && (best === null || fit.score > best.score)) best = fitted(fit, unit, false);
  }
  return best;
}

function attemptsAt({ row, head, captions, kind }: GridCell): Placing[][] {
  const named = row.filter((title) => kind === "plain" || title.kind === "plain");
  const leaf = namesOf(named);
  const groups = named.slice(0, named.length - leaf.length);
  const heads = placed(
    head.filter((title) => title.kind === "plain"),
    HEADING,
  );
  const near = [...placed(leaf, LABEL), ...heads];
  const over = (weight: number, own: boolean): Placing[] => captions.map(({ start, end }) => ({ start, end, weight, own, topic: true }));
  return [
    [...near, ...placed(groups, GROUP), ...over(CAPTION, true)],
    [...near, ...placed(groups, GROUP), ...over(CONTEXT, false)],
    [...near, ...over(CONTEXT, false)],
    // a type that rules a wording out in a sentence is the scope of its row
    [...heads, ...over(CONTEXT, false)],
    [...near, ...placed(groups, GROUP), ...over(LABEL, true)],
    [...heads, ...over(LABEL, true)],
  ];
}

const placed = (titles: readonly Title[], weight: number): Placing[] =>
  titles.map(({ cell: { start, end } }) => ({ start, end, weight, own: true, topic: false }));

/** Puts the lexicon's words inside the given ones where a figure's surroundings are weighed. */
function placeWords(
  near: WordSurroundings,
  { lexicon: { terms: names }, found, terms: { bent } }: Ground,
  words: readonly Placing[],
): void {
  near.count = 0;
  for (const { start, end, weight, own, topic } of words) {
    for (let i = firstFrom(found, start); (found[i]?.start ?? Infinity) < end; i++) {
      const match = found[i] as Match<number>;
      if (match.end > end || (topic && MEDIA.has(names[match.value] ?? ""))) continue;
      const word = nextWord(near, match);
      word.weight = weight;
      word.own = word.touches = own;
      word.plain = !bent.has(match);
      word.named = word.right = word.next = false;
      near.count++;
    }
  }
}

/** A label that is nothing but what a wording counts (信访) needs no verb: the number of them is meant. */
function topicFit(lexicon: Lexicon, found: readonly Match<number>[], { row, kind }: GridCell, units: readonly string[]): CellFit | null {
  const label = row.at(-1)?.cell;
  // 合计 is the sum of whatever its rows count
  if (!label || kind === "total") return null;
  let at = firstFrom(found, label.start);
  while (found[at]?.start === label.start && found[at]?.end !== label.end) at++;
  const match = found[at];
  if (match?.start !== label.start) return null;
  for (const unit of units) {
    const ids = wordingsOf(openersFor(lexicon, unit), match.value);
    const wording = [...ids].map((id) => lexicon.wordings[id]).find((each) => each !== undefined && !each.part);
    if (wording) return { wording, score: 0, matched: [match], unit, named: true };
  }
  return null;
}
