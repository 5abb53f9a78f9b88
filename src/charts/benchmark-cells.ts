import { drawStrip, drawYears, type InlineYear } from "../marks/inline.js";
import { formatHedged, formatShort } from "../marks/format.js";
import { type Html, html, join, linkTo, type Part, silence } from "../html.js";
import type { Entry, Question, SheetRow } from "../model/benchmark.js";
import type { BookFigure } from "../model/book.js";
import type { Divisor } from "../model/divisor.js";
import type { Lang } from "../model/indicator.js";
import { type OpenBook, REACH } from "../model/open-book.js";
import { BENCHMARK, OBSTACLES } from "../words/benchmark.js";
import { unitName } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { caveatTexts, joinTexts, placeText, spanText, statedText, unitText, valueText } from "./benchmark-text.js";
import { figureHref, seenFrom } from "./observed.js";

/** What all cells of a sheet are made from. */
export interface SheetContext {
  open: OpenBook;
  question: Question;
  /** Number of peers, whether they state anything or not. */
  peers: number;
  lang: Lang;
  /** Where the folder of the language is seen from; itself if left out. */
  root?: string;
}

/** Address of a figure as seen from where the sheet stands. */
export const hrefOf = ({ id, bureau }: BookFigure, { root = "./" }: SheetContext): string => seenFrom(figureHref(id, bureau), root);

/** The own value with its caveats beside it, or that it is not stated. */
export function valueCell({ figure, own, obstacle, per }: SheetRow, context: SheetContext): Html {
  const { open, question, lang } = context;
  if (figure === null) return silence(BENCHMARK.notStated[lang]);
  const isRatio = own !== null && per !== "none";
  const value = own ? valueText(figure, own.range, isRatio, lang) : formatHedged(figure.value, figure.qualifier, lang, formatShort);
  const unit = own ? unitText(figure.unit, per, lang) : unitName(figure.unit, lang);
  const texts = [
    ...(figure.year === question.year ? [] : [fill(BENCHMARK.otherYear[lang], figure.year)]),
    ...(isRatio ? [fill(BENCHMARK.divided[lang], statedText(figure, lang))] : []),
    ...caveatTexts(figure, open.book.sources[figure.source], lang),
    ...(obstacle ? [fill(BENCHMARK.notCompared[lang], OBSTACLES[obstacle][lang])] : []),
  ];
  const number = linkTo(hrefOf(figure, context), html`<strong>${value}</strong> ${unit}`);
  return html`<span title="${statedText(figure, lang)}">${number}</span><br /><small>${joinTexts(texts, lang)}</small>`;
}

/** The position among peers that state it, and among all of them, with the strip of values. */
export function positionCell(row: SheetRow, context: SheetContext): Html {
  const { lang } = context;
  const { position, wide } = row;
  if (position === null || wide === null) return html`<small>${fewText(row, lang)}</small>`;
  const all = position.of !== wide.of && html`<br /><small>${fill(BENCHMARK.wide[lang], placeText(wide, lang), wide.of)}</small>`;
  const place = html`<strong>${placeText(position, lang)}</strong> ${fill(BENCHMARK.of[lang], position.of)}`;
  const near = nearText(row, context);
  return html`${place}${all}${near !== "" && html`<br /><small>${near}</small>`}<br />${stripOf(row, context)}`;
}

/** How many of the compared figures are of a year near the one asked for; empty where none is. */
export function nearText({ peers }: SheetRow, { question, lang }: SheetContext): string {
  const other = peers.filter(({ figure }) => figure.year !== question.year).length;
  return other === 0 ? "" : fill(BENCHMARK.nearYears[lang], other, REACH);
}

/** A bureau's name and value, with its year where that is not the one asked for, leading to its place. */
export function entryText({ figure, bureau, range }: Entry, per: Divisor, context: SheetContext): Html {
  const { question, lang } = context;
  const value = linkTo(hrefOf(figure, context), valueText(figure, range, per !== "none", lang));
  return html`${bureau.short[lang]} ${value}${figure.year !== question.year && ` (${figure.year})`}`;
}

/** Why there is no position. */
export function fewText({ peers, figure, obstacle }: SheetRow, lang: Lang): string {
  if (figure === null) return BENCHMARK.notStated[lang];
  if (obstacle) return fill(BENCHMARK.notCompared[lang], OBSTACLES[obstacle][lang]);
  return peers.length === 0 ? BENCHMARK.none[lang] : fill(BENCHMARK.few[lang], peers.length);
}

/** Own figure and peers on one line, with the peers’ middle half; null without quartiles. */
export function stripOf(row: SheetRow, { lang }: SheetContext): Html | null {
  const { quartiles, own, peers } = row;
  if (quartiles === null) return null;
  const isRatio = row.per !== "none";
  const print = (entry: Entry | undefined | null) =>
    entry ? valueText(entry.figure, entry.range, isRatio, lang) : BENCHMARK.notStated[lang];
  const label = fill(
    BENCHMARK.strip[lang],
    peers.length,
    print(peers.at(-1)),
    print(peers[0]),
    spanText(quartiles.median, lang),
    print(own),
  );
  const box = {
    lower: quartiles.lower.low,
    upper: Number.isFinite(quartiles.upper.high) ? quartiles.upper.high : quartiles.upper.low,
    median: Number.isFinite(quartiles.median.high) ? (quartiles.median.low + quartiles.median.high) / 2 : quartiles.median.low,
  };
  return drawStrip({ own: own?.range ?? null, peers: peers.map(({ range }) => range), box }, label);
}

/** Median and quartiles of the comparable peers, on a line each unless something else stands `between`; null without any. */
export function middleCell({ quartiles, peers, per }: SheetRow, { lang }: SheetContext, between: Html = html`<br />`): Html | null {
  const [first] = peers;
  if (quartiles === null || first === undefined) return null;
  const { lower, median, upper } = quartiles;
  const unit = unitText(first.figure.unit, per, lang);
  return html`${spanText(median, lang)} ${unit}${between}<small>${spanText(lower, lang)} … ${spanText(upper, lang)}</small>`;
}

/** How many peers state it comparably, what of others does not compare, and their values behind a fold. */
export function peersCell(row: SheetRow, context: SheetContext): Html {
  const { lang, peers } = context;
  const stated = fill(BENCHMARK.statedBy[lang], row.peers.length, peers);
  const apart = apartText(row, lang);
  const summary = fill(BENCHMARK.valuesOf[lang], row.peers.length);
  const values =
    row.peers.length > 0 &&
    html`<details>
      <summary>${summary}</summary>
      ${peerValues(row, context)}
    </details>`;
  return html`${stated}${apart !== "" && html`<br /><small>${apart}</small>`}${values}`;
}

/** Which figures of peers do not compare, and why; empty where all do. */
export function apartText({ apart }: SheetRow, lang: Lang): string {
  const reasons = [...new Set(apart.map(({ why }) => OBSTACLES[why][lang]))].join(UI.comma[lang]);
  return apart.length === 0 ? "" : fill(BENCHMARK.apart[lang], apart.length, reasons);
}

/** Comparable peers' values, each leading to its place; `most` of them. */
export function peerValues({ peers, per }: SheetRow, context: SheetContext, most = Infinity): Html {
  const { lang } = context;
  const items = peers.slice(0, most).map((entry) => entryText(entry, per, context));
  const rest = peers.length > most ? ` ${fill(BENCHMARK.more[lang], lang === "zh" ? peers.length : peers.length - most)}` : "";
  return html`<small>${join(items, UI.semicolon[lang])}${rest}</small>`;
}

/** The bureau's figures of an indicator over the years, as stated. */
export function yearsCell({ figure, indicator }: SheetRow, { open, question, lang }: SheetContext): Part {
  const figures = open.figuresOf(question.bureau, indicator.id);
  if (figures.length < 2) return figure !== null && html`<small>${BENCHMARK.oneYear[lang]}</small>`;
  const said = figures.map((each) => `${each.year} ${formatHedged(each.value, each.qualifier, lang, formatShort)}`);
  const span = html`<small>${figures[0]?.year ?? ""}–${figures.at(-1)?.year ?? ""}</small>`;
  const line = drawYears(
    figures.map((each, i) => toYear(each, i, question.year)),
    fill(BENCHMARK.years[lang], said.join(UI.comma[lang])),
  );
  return html`${line}<br />${span}`;
}

function toYear({ year, value, broken }: BookFigure, index: number, chosen: number): InlineYear {
  return { year, value, cut: index > 0 && broken, chosen: year === chosen };
}
