import type { Book, BookBureau, BookFigure, BookIndicator } from "./book.js";
import { type Difference, definitionOf, differs, partAlike } from "./comparability.js";
import { groupBy } from "./group.js";
import { findPeers, type PeerKind, type PeerSet } from "./peers.js";
import { type Range, divideRanges, hedgedRange, scaleRange } from "./range.js";
import { countSilent, MIN_PEERS, type Position, type Quartiles, quartilesOf, rankRange } from "./rank.js";

/** What figures are divided by: nothing, 100,000 census residents, or the bureau's own penalty decisions of the year. */
export const PER_KINDS = ["none", "residents", "decisions"] as const;
export type PerKind = (typeof PER_KINDS)[number];

/** What a reader asks: which bureau and year, held against whom, per what, and how large (CNY) the one large case is. */
export interface Question {
  bureau: string;
  year: number;
  peers: PeerKind;
  list: readonly string[];
  per: PerKind;
  amount: number;
}

/** A figure of a bureau with what it may be, after division where the question asks for it. */
export interface Entry {
  figure: BookFigure;
  bureau: BookBureau;
  range: Range;
}

/** Why a peer's figure, or the bureau's own, is compared with none: what it differs in, or nothing to divide by. */
export type ApartReason = Difference | "divisor";

/** Where a figure stands among peers; a position only for a figure that has `MIN_PEERS` comparable ones. */
export interface Standing {
  /** Comparable peers' figures, largest first. */
  peers: readonly Entry[];
  apart: readonly { figure: BookFigure; why: ApartReason }[];
  position: Position | null;
  /** The position if every peer without a comparable figure had one. */
  wide: Position | null;
  quartiles: Quartiles | null;
}

/** One indicator of the sheet. */
export interface SheetRow extends Standing {
  indicator: BookIndicator;
  /** Null where the bureau states nothing. */
  figure: BookFigure | null;
  /** The own figure with its range; null as well where it compares with nothing, for `obstacle`. */
  own: Entry | null;
  obstacle: ApartReason | null;
}

/** A book that answers by bureau, indicator and year. */
export class OpenBook {
  readonly #bureaus: ReadonlyMap<string, BookBureau>;
  readonly #figures: ReadonlyMap<string, BookFigure>;
  readonly #stated: ReadonlyMap<string, readonly BookFigure[]>;
  readonly #own: ReadonlyMap<string, readonly BookFigure[]>;

  constructor(readonly book: Book) {
    this.#bureaus = new Map(book.bureaus.map((bureau) => [bureau.code, bureau]));
    this.#figures = new Map(book.figures.map((figure) => [keyOf(figure.bureau, figure.indicator, figure.year), figure]));
    this.#stated = groupBy(book.figures, (figure) => keyOf("", figure.indicator, figure.year));
    this.#own = groupBy(
      [...book.figures].sort((a, b) => a.year - b.year),
      ({ bureau }) => bureau,
    );
  }

  /** The bureau with a code, if the book has it. */
  bureau(code: string): BookBureau | undefined {
    return this.#bureaus.get(code);
  }

  /** The figure that stands for a bureau, indicator and year, if there is one. */
  figure(bureau: string, indicator: string, year: number): BookFigure | undefined {
    return this.#figures.get(keyOf(bureau, indicator, year));
  }

  /** The figures that given bureaus have of an indicator and year. */
  figuresAmong(codes: readonly string[], indicator: string, year: number): BookFigure[] {
    const stated = this.#stated.get(keyOf("", indicator, year)) ?? [];
    const among = new Set(codes);
    return stated.filter(({ bureau }) => among.has(bureau));
  }

  /** All figures of a bureau, or of one of its indicators by year. */
  figuresOf(bureau: string, indicator?: string): BookFigure[] {
    return (this.#own.get(bureau) ?? []).filter((figure) => (indicator ?? figure.indicator) === figure.indicator);
  }

  /** The peers that a question asks for; an unknown bureau has none. */
  peers({ bureau, list }: Pick<Question, "bureau" | "list">, kind: PeerKind): PeerSet {
    const own = this.#bureaus.get(bureau);
    return own ? findPeers(kind, own, this.book.bureaus, list) : { kind, codes: [], lack: "alone", pool: 0 };
  }
}

const keyOf = (bureau: string, indicator: string, year: number): string => `${bureau} ${indicator} ${year}`;

/** Families whose figures are about decisions, and may be divided by them. */
const DECIDED = new Set(["penalty", "leniency", "review", "litigation"]);
const DECISIONS = "penalty.decisions";

/** Whether figures of an indicator are divided: percentages and averages never are, decisions are not by themselves. */
export function isDivided({ id, family, kind }: BookIndicator, per: PerKind): boolean {
  if (per === "none" || kind === "rate") return false;
  return per === "residents" || (DECIDED.has(family) && kind === "flow" && id !== DECISIONS);
}

/** What a figure may be, divided where asked; null where there is nothing to divide by. */
export function measure(open: OpenBook, figure: BookFigure, indicator: BookIndicator, per: PerKind, added = 0): Range | null {
  const whole = scaleRange(hedgedRange(figure), 1, added);
  if (whole.value < 0) return null;
  if (!isDivided(indicator, per)) return whole;
  if (per === "residents") {
    const people = open.bureau(figure.bureau)?.population ?? null;
    return people === null ? null : scaleRange(whole, 100_000 / people);
  }
  const decisions = open.figure(figure.bureau, DECISIONS, figure.year);
  if (decisions?.unit !== "case" || definitionOf(decisions.caveats) !== "") return null;
  // One large case is one decision, too.
  return divideRanges(whole, scaleRange(hedgedRange(decisions), 1, Math.sign(added)));
}

/** Every indicator that the bureau or one of its peers states for the year: ranked ones first, then the bureau's others, then those of peers alone. */
export function makeSheet(open: OpenBook, question: Question): SheetRow[] {
  const { codes } = open.peers(question, question.peers);
  const rows = open.book.indicators.map((indicator) => makeRow(open, question, indicator, codes));
  const order = (row: SheetRow) => (row.position ? 0 : row.figure ? 1 : row.quartiles ? 2 : 3);
  return rows.filter(({ figure, peers, apart }) => figure || peers.length > 0 || apart.length > 0).sort((a, b) => order(a) - order(b));
}

/** One indicator among the given peers. */
export function makeRow(open: OpenBook, question: Question, indicator: BookIndicator, codes: readonly string[]): SheetRow {
  const figure = open.figure(question.bureau, indicator.id, question.year) ?? null;
  const others = open.figuresAmong(codes, indicator.id, question.year);
  const model = figure ?? mostCommon(others);
  const entries = others.map((other) => toEntry(open, other, indicator, question.per, model));
  const peers = entries.flatMap(({ entry }) => entry ?? []).sort((a, b) => b.range.value - a.range.value);
  const apart = entries.flatMap(({ figure, why }) => (why ? [{ figure, why }] : []));
  const { entry: own, why } = figure ? toEntry(open, figure, indicator, question.per, figure) : { entry: null, why: null };
  return { indicator, figure, own, obstacle: why, apart, ...stand(own, figure !== null && own === null ? [] : peers, codes.length) };
}

/** Where an entry stands among comparable peers, of `all` peers. */
export function stand(own: Entry | null, peers: readonly Entry[], all: number): Omit<Standing, "apart"> {
  const ranges = peers.map(({ range }) => range);
  const enough = peers.length >= MIN_PEERS;
  const position = own && enough ? rankRange(own.range, ranges) : null;
  const wide = position && countSilent(position, all - peers.length);
  return { peers, position, wide, quartiles: enough ? quartilesOf(ranges) : null };
}

/** Where the bureau would stand if its amount were larger or smaller by `added` (CNY); null where it has no position or is smaller than that. */
export function standMoved(open: OpenBook, question: Question, row: SheetRow, added: number): Position | null {
  if (!row.own || !row.position) return null;
  const range = measure(open, row.own.figure, row.indicator, question.per, added);
  return range && stand({ ...row.own, range }, row.peers, row.peers.length).position;
}

interface Tried {
  figure: BookFigure;
  entry: Entry | null;
  why: ApartReason | null;
}

function toEntry(open: OpenBook, figure: BookFigure, indicator: BookIndicator, per: PerKind, model: BookFigure | undefined): Tried {
  const why = differs(model ?? figure, figure);
  const range = why ? null : measure(open, figure, indicator, per);
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
