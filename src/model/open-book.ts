import { group as groups } from "d3-array";
import type { Book, BookBureau, BookFigure } from "./book.js";
import { groupBy } from "./group.js";
import { findPeers, type PeerKind, type PeerSet } from "./peers.js";

/** How many years a figure may lie from the year asked for and still be held against it. */
export const REACH = 2;

/** A book that answers by bureau, indicator and year; every answer costs what it holds, not what the book holds. */
export class OpenBook {
  readonly #bureaus: ReadonlyMap<string, BookBureau>;
  readonly #own: ReadonlyMap<string, readonly BookFigure[]>;
  /** Figures in order of year, by bureau, by indicator. */
  readonly #stated: ReadonlyMap<string, ReadonlyMap<string, readonly BookFigure[]>>;

  constructor(readonly book: Book) {
    this.#bureaus = new Map(book.bureaus.map((bureau) => [bureau.code, bureau]));
    const figures = [...book.figures].sort((a, b) => a.year - b.year);
    this.#own = groupBy(figures, ({ bureau }) => bureau);
    this.#stated = groups(
      figures,
      (figure) => figure.indicator,
      (figure) => figure.bureau,
    );
  }

  /** The bureau with a code, if the book has it. */
  bureau(code: string): BookBureau | undefined {
    return this.#bureaus.get(code);
  }

  /** The figure that stands for a bureau, indicator and year, if there is one. */
  figure(bureau: string, indicator: string, year: number): BookFigure | undefined {
    return this.figuresOf(bureau, indicator).find((figure) => figure.year === year);
  }

  /** A bureau's figure of the year, or of the nearest within `REACH`, the later of two; one that `fits` goes before one that does not. */
  near(bureau: string, indicator: string, year: number, fits: (figure: BookFigure) => boolean = () => true): BookFigure | undefined {
    let [best, least]: [BookFigure | undefined, number] = [undefined, Infinity];
    for (const figure of this.figuresOf(bureau, indicator)) {
      const distance = Math.abs(figure.year - year);
      if (distance > REACH) continue;
      const rank = distance + (fits(figure) ? 0 : REACH + 1);
      // In order of year, the later of two comes last.
      if (rank <= least) [best, least] = [figure, rank];
    }
    return best;
  }

  /** All figures of a bureau, or of one of its indicators, by year. */
  figuresOf(bureau: string, indicator?: string): readonly BookFigure[] {
    if (indicator === undefined) return this.#own.get(bureau) ?? [];
    return this.#stated.get(indicator)?.get(bureau) ?? [];
  }

  /** Bureaus that have some figure of an indicator. */
  statedBy(indicator: string): readonly string[] {
    return [...(this.#stated.get(indicator)?.keys() ?? [])];
  }

  /** The peers that a question asks for; an unknown bureau has none. */
  peers({ bureau, list }: { bureau: string; list: readonly string[] }, kind: PeerKind): PeerSet {
    const own = this.#bureaus.get(bureau);
    return own ? findPeers(kind, own, this.book.bureaus, list) : { kind, codes: [], lack: "alone", pool: 0 };
  }
}
