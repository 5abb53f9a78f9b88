import type { BookBureau, BookFigure, BookIndicator } from "./book.js";
import { type Difference, differs, partAlike } from "./comparability.js";
import { canDivide, type Divisor, divisorOf, measure, type PerKind } from "./divisor.js";
import type { OpenBook } from "./open-book.js";
import type { PeerKind } from "./peers.js";
import type { Range } from "./range.js";
import { countSilent, MIN_PEERS, type Position, type Quartiles, quartilesOf, rankRange } from "./rank.js";

/** What a reader asks: which bureau and year, held against whom, per what, and how large (CNY) the one large case is. */
export interface Question {
  bureau: string;
  year: number;
  peers: PeerKind;
  list: readonly string[];
  per: PerKind;
  amount: number;
}

/** A figure of a bureau with what it may be, divided where the question asks for it. */
export interface Entry {
  figure: BookFigure;
  bureau: BookBureau;
  range: Range;
}

/** Why a peer's figure, or the bureau's own, is compared with none: what it differs in, or nothing to divide by. */
export type ApartReason = Difference | "divisor";

/** Where a figure stands among peers; a position only for a figure that has `MIN_PEERS` comparable ones. */
export interface IndicatorStanding {
  /** Comparable peers' figures of the year or the nearest within reach, largest first. */
  peers: readonly Entry[];
  apart: readonly { figure: BookFigure; why: ApartReason }[];
  position: Position | null;
  /** The position if every peer without a comparable figure had one. */
  wide: Position | null;
  quartiles: Quartiles | null;
}

/** One indicator of the sheet. */
export interface SheetRow extends IndicatorStanding {
  indicator: BookIndicator;
  /** What its figures are divided by. */
  per: Divisor;
  /** Of the year asked for or the nearest within reach; null where the bureau states nothing there. */
  figure: BookFigure | null;
  /** The own figure with its range; null as well where it compares with nothing, for `obstacle`. */
  own: Entry | null;
  obstacle: ApartReason | null;
}

/** Every indicator that the bureau or one of its peers states for the year or near it: ranked ones first, then the bureau's others, then those of peers alone. */
export function makeSheet(open: OpenBook, question: Question): SheetRow[] {
  const { codes } = open.peers(question, question.peers);
  const rows = open.book.indicators.map((indicator) => makeRow(open, question, indicator, codes));
  const order = (row: SheetRow) => (row.position ? 0 : row.figure ? 1 : row.quartiles ? 2 : 3);
  return rows.filter(({ figure, peers, apart }) => figure || peers.length > 0 || apart.length > 0).sort((a, b) => order(a) - order(b));
}

/** One indicator among the given peers. */
export function makeRow(open: OpenBook, question: Question, indicator: BookIndicator, codes: readonly string[]): SheetRow {
  const { bureau, year } = question;
  const figure = open.near(bureau, indicator.id, year) ?? null;
  const among = new Set(codes);
  const stating = codes.length === 0 ? [] : open.statedBy(indicator.id).filter((code) => among.has(code));
  const model = figure ?? mostCommon(stating.flatMap((code) => open.near(code, indicator.id, year) ?? []));
  const others = stating.flatMap((code) => open.near(code, indicator.id, year, fitsTo(model)) ?? []);
  const per = divisorOf(indicator, question.per, (divisor) => figure === null || canDivide(open, figure, divisor));
  const entries = others.map((other) => toEntry(open, other, per, model));
  const peers = entries.flatMap(({ entry }) => entry ?? []).sort((a, b) => b.range.value - a.range.value);
  const apart = entries.flatMap(({ figure, why }) => (why ? [{ figure, why }] : []));
  const { entry: own, why } = figure ? toEntry(open, figure, per, figure) : { entry: null, why: null };
  return { indicator, per, figure, own, obstacle: why, apart, ...stand(own, figure !== null && own === null ? [] : peers, codes.length) };
}

/** Whether figures compare with a model, where there is one. */
export const fitsTo =
  (model: BookFigure | undefined | null) =>
  (figure: BookFigure): boolean =>
    !model || differs(model, figure) === null;

/** Where an entry stands among comparable peers, of `all` peers. */
export function stand(own: Entry | null, peers: readonly Entry[], all: number): Omit<IndicatorStanding, "apart"> {
  const ranges = peers.map(({ range }) => range);
  const enough = peers.length >= MIN_PEERS;
  const position = own && enough ? rankRange(own.range, ranges) : null;
  const wide = position && countSilent(position, all - peers.length);
  return { peers, position, wide, quartiles: enough ? quartilesOf(ranges) : null };
}

/** Where the bureau would stand if its amount were larger or smaller by `added` (CNY); null where it has no position or is smaller than that. */
export function standMoved(open: OpenBook, row: SheetRow, added: number): Position | null {
  if (!row.own || !row.position) return null;
  const range = measure(open, row.own.figure, row.per, added);
  return range && stand({ ...row.own, range }, row.peers, row.peers.length).position;
}

interface Tried {
  figure: BookFigure;
  entry: Entry | null;
  why: ApartReason | null;
}

/** A figure held against a model: with what it may be, or why it does not compare. */
export function toEntry(open: OpenBook, figure: BookFigure, per: Divisor, model: BookFigure | undefined | null): Tried {
  const why = differs(model ?? figure, figure);
  const range = why ? null : measure(open, figure, per);
  const bureau = open.bureau(figure.bureau);
  if (!range || !bureau) return { figure, entry: null, why: why ?? "divisor" };
  return { figure, entry: { figure, bureau, range }, why: null };
}

/** A figure that most others compare with; the first of several. */
function mostCommon(figures: readonly BookFigure[]): BookFigure | undefined {
  // A figure that may count more than its year compares with none, not even with itself.
  const likes = (part: readonly BookFigure[]) => (part[0] && differs(part[0], part[0]) === null ? part.length : 0);
  return partAlike(figures, (figure) => figure).sort((a, b) => likes(b) - likes(a))[0]?.[0];
}
