import { groupBy } from "../../src/model/group.js";
import { SCOPES, UNIT_GROUP } from "../grammar/grammar.js";
import type { GridCell } from "../grid/grid.js";
import type { Match } from "../grammar/trie.js";
import type { Sentence } from "../normalise/outline.js";
import type { Figure } from "../quantity/figure.js";
import { changeOfCell } from "./cell-change.js";
import { fitCell, type CellWords } from "./cell-fit.js";
import { isPartOf } from "./kinds.js";
import { cellPeriod } from "./cell-period.js";
import { cellScope } from "./cell-scope.js";
import { type Classified, NO_WORDING, unclassified } from "./classified.js";
import type { Celled, Prepared } from "./scene.js";
import { leaveStages } from "./cell-stage.js";
import { totalsOf } from "./cell-total.js";
import { yearPeriod } from "./dates.js";
import { basisOf, unitFor } from "./unit.js";
import type { Lexicon } from "./lexicon.js";
import type { IndicatorWording } from "./wording.js";

const BY_TYPE = ".by_type.";
const FEWEST_ALIKE = 3;
const UNKNOWN = "item";
const NOWHERE = { start: 0, end: 0 };

/** Classifies every figure that stands in a cell of a table, by what the table says of it. */
export function classifyCells(prepared: Prepared, lexicon: Lexicon, words: CellWords): Classified[] {
  const celled = prepared.figures.flatMap((figure): Celled[] => (figure.cell ? [{ figure, cell: figure.cell }] : []));
  const tables = groupBy(celled, ({ cell }) => cell.table);
  const sentenceAt = sentencesOf(prepared.sentences);
  return [...tables.values()].flatMap((items) => classifyTable(prepared, lexicon, words, items, sentenceAt));
}

function classifyTable(
  prepared: Prepared,
  lexicon: Lexicon,
  words: CellWords,
  items: readonly Celled[],
  sentenceAt: (at: number) => Sentence,
): Classified[] {
  const done = new Map<Figure, Classified>();
  const unnamed: Celled[] = [];
  for (const item of items) {
    const blank = blankOf(item, sentenceAt(item.figure.start), prepared.year);
    const named = describe(prepared, lexicon, words, item, blank, items);
    if (!named) unnamed.push(item);
    done.set(item.figure, blank);
  }
  const columns = groupBy(items, ({ cell }) => cell.x);
  for (const item of unnamed) leaveStranger(item, columns.get(item.cell.x) ?? [], done);
  for (const item of items) takeColumn(prepared, item, { items, column: columns.get(item.cell.x) ?? [] }, done);
  leaveStages(items, done);
  totalsOf(items, done, idsOf(lexicon));
  for (const item of items) if (item.cell.role === "change") changeOfCell(prepared, item, items, done);
  for (const each of done.values()) if (each.unit === "") each.unit = UNKNOWN;
  return [...done.values()];
}

function blankOf({ figure, cell }: Celled, sentence: Sentence, year: number): Classified {
  const words = [...cell.row.slice(-1), ...cell.head.slice(-1)].map(({ cell: { start, end } }) => ({ start, end }));
  return {
    figure,
    sentence,
    indicator: null,
    unit: figure.unit,
    period: yearPeriod(year),
    scope: "all",
    of: null,
    basis: null,
    rule: "",
    matched: [],
    words,
  };
}

/** What stands over a table names the rows that name nothing themselves, unless others of them are things of their own. */
function leaveStranger({ figure, cell }: Celled, column: readonly Celled[], done: Map<Figure, Classified>): void {
  const own = done.get(figure);
  const others = column
    .filter((other) => other.cell.kind === "plain" && other.figure !== figure)
    .map((other) => done.get(other.figure)?.indicator ?? null);
  const strange = others.filter((id) => id !== null && id !== own?.indicator && !id.includes(BY_TYPE));
  if (!own || cell.kind === "total" || strange.length < 2) return;
  own.indicator = null;
  own.scope = "all";
  unclassified(own, NO_WORDING);
}

/** “双随机”抽查|2315|176 under 检查数|发现问题数: the cell of a row whose label names another thing than its column holds is of the column, too. */
function takeColumn(
  prepared: Prepared,
  { figure, cell }: Celled,
  { items, column }: { items: readonly Celled[]; column: readonly Celled[] },
  done: Map<Figure, Classified>,
): void {
  const own = done.get(figure);
  if (!own?.indicator || cell.kind !== "plain" || cell.role !== "current") return;
  const beside = column[0]?.figure === figure ? column[1] : column[0];
  const first = beside && done.get(beside.figure);
  if (column.length <= FEWEST_ALIKE || !first?.indicator || first.indicator === own.indicator) return;
  const isOther = (other: Celled): boolean => other.figure !== figure && done.get(other.figure)?.indicator !== first.indicator;
  if (column.some(isOther) || isPartOf(own.indicator, first.indicator)) return;
  own.indicator = first.indicator;
  own.unit = first.unit;
  own.scope = cellScope(prepared, cell, [], items);
  own.rule = first.rule;
}

/** Why a cell is no figure of this bureau's year, or null. */
function refusalOf({ role, row }: GridCell, level: string): string | null {
  if (role === "share") return "a share of the total";
  if (role === "plan") return "a plan";
  if (role === "beside") return "in brackets that nothing explains";
  return row.some(({ subject }) => SCOPES.wider[level]?.includes(subject)) ? "another body's total" : null;
}

/** Fills in what a cell is; false where only the words over its table say so. */
function describe(
  prepared: Prepared,
  lexicon: Lexicon,
  words: CellWords,
  item: Celled,
  blank: Classified,
  items: readonly Celled[],
): boolean {
  const { text, level } = prepared;
  const { figure, cell } = item;
  const refusal = refusalOf(cell, level);
  const fit = refusal === null ? fitCell(lexicon, words, blank.sentence, cell, figure.unit) : null;
  if (!fit) {
    unclassified(blank, refusal ?? NO_WORDING);
    return true;
  }
  const { indicator, text: rule } = fit.wording;
  blank.indicator = indicator.id;
  blank.unit =
    figure.unit === ""
      ? unitOf(indicator, fit.unit)
      : isOverTable(cell, figure.unit, indicator)
        ? indicator.unit
        : unitFor(text, figure, indicator);
  blank.period = cellPeriod(prepared, cell, indicator.kind === "stock");
  blank.scope = cellScope(prepared, cell, fit.matched, items);
  if (indicator.unit === "CNY" && indicator.family === "penalty") blank.basis = basisOf(text, zonesOf(fit.matched));
  blank.rule = rule;
  blank.matched = fit.matched.map(({ value }) => lexicon.terms[value] ?? "");
  blank.words = [...fit.matched].filter(({ start }) => start >= blank.sentence.start);
  if (blank.words.length === 0) blank.words = cell.row.slice(-1).map(({ cell: { start, end } }) => ({ start, end }));
  return fit.named;
}

/** 检查情况(单位:户次)…发现问题数: the unit that stands over a table is none of a column of other things. */
const isOverTable = ({ row, head }: GridCell, unit: string, indicator: IndicatorWording): boolean =>
  unit !== indicator.unit &&
  [...row, ...head].every((title) => title.unit === "") &&
  head.some(({ subject }) => /[数量]$/.test(subject)) &&
  indicator.unit === "item";

/** A number whose table gives no unit is counted as its indicator is. */
const unitOf = (indicator: IndicatorWording, unit: string): string =>
  UNIT_GROUP.get(indicator.unit) === UNIT_GROUP.get(unit) ? indicator.unit : unit;

/** The words that a figure was known by, as the parts of a sentence around it. */
function zonesOf(matched: readonly Match<number>[]): Parameters<typeof basisOf>[1] {
  const span = { start: Math.min(...matched.map(({ start }) => start)), end: Math.max(...matched.map(({ end }) => end)) };
  const near = span.end - span.start < 40 ? span : { start: matched[0]?.start ?? 0, end: matched[0]?.end ?? 0 };
  return { left: near, before: NOWHERE, far: NOWHERE, right: NOWHERE, behind: NOWHERE, shared: false };
}

const IDS = new WeakMap<Lexicon, Map<string, IndicatorWording>>();

function idsOf(lexicon: Lexicon): Map<string, IndicatorWording> {
  const known = IDS.get(lexicon);
  if (known) return known;
  const ids = new Map(lexicon.wordings.map(({ indicator }) => [indicator.id, indicator]));
  IDS.set(lexicon, ids);
  return ids;
}

/** Sentences in order → the one at a place. */
function sentencesOf(sentences: readonly Sentence[]): (at: number) => Sentence {
  return (at) => {
    let [low, high] = [0, sentences.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((sentences[middle] as Sentence).start <= at) low = middle;
      else high = middle - 1;
    }
    return sentences[low] as Sentence;
  };
}
