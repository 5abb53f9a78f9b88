import { scanAll } from "../grammar/trie.js";
import type { Sentence } from "../normalise/outline.js";
import type { Figure } from "../quantity/figure.js";
import { listedArea } from "./area-list.js";
import { viewedByArea } from "./area-view.js";
import { linkAreas } from "./area-wholes.js";
import { isInName } from "./areas.js";
import { type Classified, leftOut } from "./classified.js";
import { classifyCells } from "./cells.js";
import { linkColumns } from "./cell-told.js";
import { forEachPlace } from "./each-place.js";
import { frameAt, type Frames, framesOf } from "./frames.js";
import { bentHeads } from "./heads.js";
import { HINT, hintsIn } from "./hints.js";
import { classifyFigure } from "./kind.js";
import type { Lexicon } from "./lexicon.js";
import { listsIn } from "./lists.js";
import { partsOf, type PartLink } from "./parts.js";
import { holdOpened } from "./opened.js";
import { periodOf } from "./period.js";
import { termsOf, type SentenceTerms } from "./place.js";
import type { Prepared, Scene, Spot } from "./scene.js";
import type { Period } from "../../src/model/observation.js";
import { findPeriods } from "./stated.js";
import type { StatedPeriod } from "./stated-period.js";
import { countedUntil, heldStretch, inCourse } from "./stretch.js";
import { isOfCase, leavePaid, leaveThresholds } from "./refuse.js";
import { inSameTime } from "./same-time.js";
import { linkSameKind } from "./same-kind.js";
import { isUnderView, partKinds, sumsOver, viewedBefore } from "./sums.js";
import { findZeros, hasZeroWord, zeroFigure } from "./zero.js";
import { toldBefore } from "./told-before.js";
import { type Zones, zonesOf } from "./zones.js";

/** How many figures of sentences before one are looked back at. */
const MOST_PRIOR = 40;

/** Classifies every figure and stated zero of a prepared report; figures of frames and plans stay quantities. */
export function classify(prepared: Prepared, lexicon: Lexicon): Classified[] {
  const { text, sentences, areas } = prepared;
  const figures = prepared.figures.filter(({ start, end, cell }) => cell === null && !isInName(areas, text, start, end));
  const found = scanAll(lexicon.trie, text);
  const bent = bentHeads(text, found);
  const classified: Classified[] = [];
  let next = 0;
  let last: Scene | null = null;
  for (const sentence of sentences) {
    const first = next;
    while (next < figures.length && (figures[next] as Figure).start < sentence.end) next++;
    if (sentence.zone !== "body") {
      for (let i = first; i < next; i++) classified.push(leftOut(sentence, figures[i] as Figure, prepared.year));
      continue;
    }
    if (first === next && !hasZeroWord(text, sentence)) continue;
    last = sceneOf(prepared, lexicon, { found, bent }, sentence, figures.slice(first, next), last, classified);
    last.viewed = viewedByArea(text, sentence, last.figures, areas, classified);
    for (const item of classifySentence(last)) for (const each of forEachPlace(text, item, areas)) classified.push(each);
  }
  const all = figures.length === prepared.figures.length ? classified : withCells(prepared, lexicon, { found, bent }, classified);
  linkAreas(all, prepared.campaign ?? null);
  return all;
}

function withCells(
  prepared: Prepared,
  lexicon: Lexicon,
  words: Parameters<typeof classifyCells>[2],
  classified: Classified[],
): Classified[] {
  const cells = classifyCells(prepared, lexicon, words);
  linkColumns(cells, classified);
  return [...classified, ...cells].sort((a, b) => a.figure.start - b.figure.start);
}

function sceneOf(
  { text, year, toldIn = year, toldOn = null, level, areas, stretch = null, campaign = null }: Prepared,
  lexicon: Lexicon,
  { found, bent }: Pick<Scene, "found"> & Pick<SentenceTerms, "bent">,
  sentence: Sentence,
  figures: Figure[],
  last: Scene | null,
  earlier: readonly Classified[],
): Scene {
  const terms = termsOf(found, bent, text, sentence);
  const prior = last === null ? [] : priorOf(last);
  const told = toldBefore(text, sentence, prior, earlier);
  const periods = inCourse(text, findPeriods(text, sentence, year, stretch !== null, toldIn), stretch, campaign !== null);
  const hints = hintsIn(text, sentence);
  const span = stretch ? heldStretch(text, sentence, prior, stretch) : countedUntil(text, sentence, prior);
  return {
    text,
    year,
    toldIn,
    toldOn,
    level,
    lexicon,
    sentence,
    figures,
    found,
    terms,
    periods,
    hints,
    lists: listsIn(text, sentence.start, figures, { areas, periods, year }, hints),
    frames: goingOn(text, framesOf(text, sentence, figures, areas, periods, hints), last, sentence, told.length > 0),
    ofCase: isOfCase(text, sentence),
    carried: told.findLast(isHead)?.period ?? null,
    areas,
    viewed: null,
    stretch: span,
    campaign:
      span !== null && isWithin({ mention: false, period: span }, stretch) && periods.every((period) => isWithin(period, stretch))
        ? campaign
        : null,
    titled: campaign,
    done: [],
    earlier,
    prior,
    told,
  };
}

/** What a sentence told, with what the one before it did where it only says how that has changed (处罚决定数同比下降7.3%). */
const priorOf = ({ done, prior }: Scene): Classified[] =>
  done.every(({ figure }) => figure.change) ? [...prior, ...done].slice(-MOST_PRIOR) : done;

/** 市本级办结许可1738件。其中,…: a sentence that goes on is of the subject of the one before, until it names its own. */
function goingOn(text: string, frames: Frames, last: Scene | null, sentence: Sentence, told: boolean): Frames {
  const { start } = sentence;
  const scope = last && told ? frameAt(last.frames.subjects, start) : null;
  const [first] = frames.subjects;
  if (scope !== null && first?.at === start && first.scope === null) first.scope = scope;
  holdOpened(text, frames, sentence, last);
  return frames;
}

/** 10月为排查阶段: a part of the days that a campaign lasts. */
const isWithin = ({ mention, period: { start, end } }: Pick<StatedPeriod, "mention" | "period">, stretch: Period | null): boolean =>
  !mention && stretch?.start != null && start !== null && start >= stretch.start && end <= stretch.end;

function classifySentence(scene: Scene): Classified[] {
  const { done, figures } = scene;
  const totals = totalsOf(scene);
  figures.forEach((_, i) => done.push(classifyFigure(scene, spotOf(scene, i, totals))));
  partKinds(scene);
  linkSameKind(scene);
  leaveThresholds(scene);
  leavePaid(scene);
  for (const zero of zerosOf(scene)) done.push(zero);
  return done;
}

interface Totals {
  links: (PartLink | null)[];
  sums: (Classified | null)[];
}

/** For the figures of a sentence: the totals in it, or in the one that it goes on with, and those of the sentence before that they add up to. */
function totalsOf(scene: Scene): Totals {
  const { text, sentence, figures, told } = scene;
  const links = partsOf(text, told.length === 0 ? figures : [...told.map(({ figure }) => figure), ...figures]);
  return {
    links,
    sums:
      told.length === 0
        ? sumsOver(
            text,
            sentence.start,
            viewedBefore(scene),
            figures,
            (i) => links[i] !== null,
            arePlaced(scene),
            isUnderView(text, sentence),
          )
        : figures.map(() => null),
  };
}

/** 县级办理331件,市本级办理132件: each figure with a subject of its own. */
const arePlaced = ({ figures, frames }: Scene): boolean => {
  const told = figures.filter(({ unit }) => unit !== "CNY").map(({ start }) => frameAt(frames.subjects, start));
  return told.length > 1 && told.every((scope) => scope !== null) && new Set(told).size === told.length;
};

function spotOf(scene: Scene, i: number, { links, sums }: Totals): Spot {
  const { text, sentence, figures, told, done, lists, areas, hints } = scene;
  const link = links[told.length + i] ?? null;
  const figure = figures[i] as Figure;
  const total = link && (told[link.total] ?? done[link.total - told.length] ?? null);
  const near = total && inSameTime(scene, total, figure);
  const sum = near ? null : (sums[i] ?? null);
  const area = figure.cell === null && (hints & HINT.inTurn) !== 0 ? listedArea(text, figures, i, areas) : null;
  const listed = area ? { name: null, shared: area.head, place: area.place, time: null, item: false } : (lists[i] ?? null);
  const zones = zonesOf(text, sentence, figures, i, area ? null : listed);
  if ((hints & HINT.most) !== 0) takeMost(text, sentence.start, zones);
  // each area's figure is counted by the words before their list
  if (area) zones.left = area.head;
  return {
    figure,
    zones,
    listed,
    total: near ?? sum,
    link: near ? (link?.by ?? null) : sum && "sum",
    fit: undefined,
  };
}

const MOST = /最[多高少低大小][^,。;、\d]*$/;
const ONLY = /^(?:只有?|仅有?|才|共|为|有|达)*$/;

/** 罚款最多的是义乌市,613万元: the clause of a superlative is that of the figure alone behind it. */
function takeMost(text: string, from: number, zones: Zones): void {
  const { start: at, end } = zones.left;
  if (text[at - 1] !== "," || !ONLY.test(text.slice(at, end))) return;
  const start = Math.max(from, text.lastIndexOf(",", at - 2) + 1, text.lastIndexOf(";", at - 2) + 1);
  if (!MOST.test(text.slice(start, at - 1))) return;
  zones.left = { start, end };
  zones.before = { start: Math.min(zones.before.start, start), end: start };
}

/** Whether a figure is this year's own and is told of a stretch of time. */
const isHead = ({ indicator, figure, period }: Classified): boolean =>
  indicator !== null && figure.change === null && period.kind !== "point";

function zerosOf(scene: Scene): Classified[] {
  const { sentence } = scene;
  return findZeros(scene).map(({ start, end, indicator: { id, unit }, word, rule, clauseEnd }) => ({
    figure: zeroFigure(unit, start, end),
    sentence,
    indicator: id,
    unit,
    period: periodOf(scene, start, false),
    scope: frameAt(scene.frames.subjects, start) ?? "all",
    of: null,
    basis: null,
    rule,
    matched: [word],
    words: [{ start, end: clauseEnd }],
  }));
}
