import { scanAll, type Match } from "../grammar/trie.js";
import type { Sentence } from "../normalise/outline.js";
import type { Figure } from "../quantity/figure.js";
import { classifyCells } from "./cells.js";
import { changeOf } from "./change.js";
import { type Classified, unclassified, withKindOf } from "./classified.js";
import type { Prepared, Scene, Spot } from "./scene.js";
import { addingUp, partsOf } from "./parts.js";
import { periodOf, ratedYear } from "./period.js";
import { yearPeriod } from "./dates.js";
import { findPeriods } from "./stated.js";
import { refusalOf } from "./refuse.js";
import { framesOf } from "./frames.js";
import { partScope, scopeOf } from "./scope.js";
import { bestFitOf, type Fit } from "./score.js";
import { termsOf } from "./place.js";
import { siblingOf } from "./sibling.js";
import { movedOn, writtenTogether } from "./together.js";
import { basisOf, unitFor } from "./unit.js";
import type { IndicatorWording, Lexicon } from "./wording.js";
import { wholeOf } from "./whole.js";
import { findZeros, hasZeroWord } from "./zero.js";
import { zonesOf } from "./zones.js";

const NOTHING: string[] = [];
const FEWEST_SUMMED = 3;
const OPENS_PARTS = /^\s?(?:其中|期中)/;
const MONEY_ONLY = /^[,、]?(?:共|合计|处|并处|处以|涉及)?(?:罚没款|罚款|处罚|罚没|罚金)?(?:总额|金额|合计|共计|总计|约|共|计)*$/;
const GROUP_OF_CASES = /\d{2}年(?:(?:启动|立案|受理)的?案件|(?:结转|遗留)的?(?:案件)?)$/;
/** Breakdowns of these are of their own kind: petitions about noise are no penalties for noise. */
const WHOLE_FAMILIES = new Set(["petitions", "transparency", "credit", "litigation", "licensing", "oversight"]);
const familyOf = (indicator: string): string => indicator.slice(0, indicator.indexOf("."));
/** Characters behind an unclassified figure that are quoted with it: 48个省级重点项目. */
const NOUN_REACH = 10;

/** Classifies every figure and stated zero of a prepared report; figures of frames and plans are left out. */
export function classify(prepared: Prepared, lexicon: Lexicon): Classified[] {
  const { text, sentences } = prepared;
  const figures = prepared.figures.filter(({ cell }) => cell === null);
  const found = scanAll(lexicon.trie, text);
  const classified: Classified[] = [];
  let next = 0;
  let prior: Classified[] = [];
  for (const sentence of sentences) {
    const first = next;
    while (next < figures.length && (figures[next] as Figure).start < sentence.end) next++;
    if (sentence.zone !== "body" || (first === next && !hasZeroWord(text, sentence))) continue;
    prior = classifySentence(sceneOf(prepared, lexicon, found, sentence, figures.slice(first, next), prior));
    for (const item of prior) classified.push(item);
  }
  if (figures.length === prepared.figures.length) return classified;
  return [...classified, ...classifyCells(prepared, lexicon, found)].sort((a, b) => a.figure.start - b.figure.start);
}

function sceneOf(
  { text, year, level, areas }: Prepared,
  lexicon: Lexicon,
  found: Match<number>[],
  sentence: Sentence,
  figures: Figure[],
  prior: Classified[],
): Scene {
  const terms = termsOf(found, text, sentence);
  const told = toldBefore(text, sentence, prior);
  const periods = findPeriods(text, sentence, year);
  return {
    text,
    year,
    level,
    lexicon,
    sentence,
    figures,
    found,
    terms,
    periods,
    frames: framesOf(text, sentence, figures, areas, periods),
    carried: told.findLast(isHead)?.period ?? null,
    done: [],
    prior,
    told,
  };
}

function classifySentence(scene: Scene): Classified[] {
  const { text, sentence, figures, done, told } = scene;
  const totals = partsOf(text, told.length === 0 ? figures : [...told.map(({ figure }) => figure), ...figures]);
  for (let i = 0; i < figures.length; i++) {
    const at = totals[told.length + i] ?? null;
    const total = at === null ? null : (told[at] ?? done[at - told.length] ?? null);
    done.push(classifyFigure(scene, { figure: figures[i] as Figure, total, zones: zonesOf(text, sentence, figures, i) }));
  }
  sumUp(scene);
  for (const zero of zerosOf(scene)) done.push(zero);
  return done;
}

/** 处罚2486件。按类型分,大气1022件,水356件…: figures that add up to one of the sentence before are its parts. */
function sumUp({ figures, done, prior }: Scene): void {
  if (figures.length < FEWEST_SUMMED) return;
  for (const { figure: total } of prior) {
    if (total.change || total.value < FEWEST_SUMMED) continue;
    for (let from = 0; from <= figures.length - FEWEST_SUMMED; from++)
      if (figures[from]?.unit === total.unit)
        for (const i of addingUp(figures, total, from, (i) => done[i]?.of === null)) (done[i] as Classified).of = total;
  }
}

/** Figures of the sentence before one that opens with 其中, whose totals they are. */
function toldBefore(text: string, sentence: Sentence, prior: Classified[]): Classified[] {
  const last = prior.at(-1);
  const follows = last !== undefined && OPENS_PARTS.test(text.slice(sentence.start, sentence.start + 4));
  if (!follows || text.slice(last.sentence.end, sentence.start).includes("\n")) return [];
  return prior.filter(({ figure }) => figure.value !== 0);
}

/** Whether a figure is this year's own and is told of a stretch of time. */
const isHead = ({ indicator, figure, period }: Classified): boolean =>
  indicator !== null && figure.change === null && period.kind !== "point";

function classifyFigure(scene: Scene, spot: Spot): Classified {
  const blank = blankOf(scene, spot);
  const refusal = refusalOf(scene, spot);
  if (refusal) return unclassified(blank, refusal);
  if (spot.figure.change) return changeOf(scene, spot, blank);
  const together = movedOn(scene, blank) ?? writtenTogether(scene, blank);
  if (together) return together;
  const fit = bestFit(scene, spot);
  if (fit) return describe(scene, spot, blank, fit);
  const sibling = siblingOf(scene, spot, blank);
  if (sibling) return sibling;
  return spot.total?.indicator ? inherit(scene, spot, blank, spot.total) : unclassified(blank, "no wording fits");
}

function blankOf({ sentence, year }: Scene, { figure, total, zones: { left, right } }: Spot): Classified {
  return {
    figure,
    sentence,
    indicator: null,
    unit: figure.unit,
    period: yearPeriod(year),
    scope: "all",
    of: total?.figure ?? null,
    basis: null,
    rule: "",
    matched: NOTHING,
    words: [left, { start: right.start, end: Math.min(right.end, right.start + NOUN_REACH) }],
  };
}

function bestFit(scene: Scene, { figure, zones, total }: Spot): Fit | null {
  const best = bestFitOf(scene, zones, figure.unit);
  if (!best || !total?.indicator) return best;
  // a part says its own name next to itself and counts the same kind of thing; words before its total belong to the total
  const own = best.wording.indicator;
  const names = best.matched.filter((_, i) => best.wording.groups[i]?.context === false);
  const stranger = own.id !== total.indicator && names.some((match) => match.end <= total.figure.start);
  const otherKind =
    WHOLE_FAMILIES.has(familyOf(total.indicator)) && figure.unit === total.figure.unit && familyOf(own.id) !== familyOf(total.indicator);
  const carried = stranger || otherKind;
  return carried || GROUP_OF_CASES.test(scene.text.slice(zones.left.start, figure.start)) ? null : best;
}

function describe(scene: Scene, spot: Spot, blank: Classified, fit: Fit): Classified {
  const { indicator, text: rule } = fit.wording;
  const { figure, zones, total } = spot;
  const { id, family, unit, kind } = indicator;
  const statedPeriod = family === "credit" ? ratedYear : periodOf;
  blank.indicator = id;
  blank.of ??= wholeOf(scene, figure, id, fit.wording.part);
  blank.unit = unitFor(scene.text, figure, indicator);
  blank.period = statedPeriod(scene, figure.start, kind === "stock");
  blank.basis = unit === "CNY" && family === "penalty" ? basisOf(scene.text, zones) : null;
  blank.scope = fit.wording.part || total?.indicator === id ? scopeOfPart(scene, spot) : wholeScope(scene, spot, indicator);
  blank.rule = rule;
  blank.matched = fit.matched.map((match) => scene.lexicon.terms[match.value] ?? "");
  blank.words = fit.matched;
  return blank;
}

/** Scope of a figure that is no part of another of its kind. */
const wholeScope = (scene: Scene, spot: Spot, indicator: IndicatorWording): string =>
  scopeOfTotal(spot.total) ?? scopeOf(scene, spot, indicator);

/** The money of a part covers what its count does (市本级38件,罚款562万元); the words of another part's name are its scope, but for those that say what it is or when. */
function scopeOfPart(scene: Scene, spot: Spot): string {
  const { text, done, periods } = scene;
  const { figure, zones } = spot;
  const before = done.at(-1);
  const told = figure.unit === "CNY" && before !== undefined && before.of !== null && before.scope !== "all";
  if (told && MONEY_ONLY.test(text.slice(before.figure.after, figure.start))) return before.scope;
  const times = periods.filter(({ start, end }) => start >= zones.left.start && end <= figure.start);
  const scope = partScope(
    text,
    spot,
    times.map(({ start, end }) => text.slice(start, end)),
  );
  return scope === "all" ? (scopeOfTotal(spot.total) ?? "all") : scope;
}

/** A part covers no more than its total does. */
const scopeOfTotal = (total: Classified | null): string | null => (total?.indicator && total.scope !== "all" ? total.scope : null);

/** A part without a name of its own kind is of its total's, and of its own time where it says one (一季度104份). */
function inherit(scene: Scene, spot: Spot, blank: Classified, total: Classified): Classified {
  const { figure, zones } = spot;
  withKindOf(total, blank, scopeOfPart(scene, spot), "part of the total before it");
  if (scene.periods.some(({ start, end }) => start >= zones.left.start && end <= figure.start))
    blank.period = periodOf(scene, figure.start, total.period.kind === "point");
  return blank;
}

const zeroFigure = (unit: string, start: number, end: number): Figure => ({
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

function zerosOf(scene: Scene): Classified[] {
  const { sentence } = scene;
  return findZeros(scene).map(({ start, end, indicator: { id, unit }, word, rule, clauseEnd }) => ({
    figure: zeroFigure(unit, start, end),
    sentence,
    indicator: id,
    unit,
    period: periodOf(scene, start, false),
    scope: "all",
    of: null,
    basis: null,
    rule,
    matched: [word],
    words: [{ start, end: clauseEnd }],
  }));
}
