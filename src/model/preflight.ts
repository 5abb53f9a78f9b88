import type { BookFigure } from "./book.js";
import type { OpenBook } from "./open-book.js";
import { FAULT_KINDS, type PreflightFault } from "./preflight-fault.js";
import type { ReadReport } from "./reading.js";

/** Peers must be so many, and so large a share of them must state an indicator, before its absence is told. */
export const FEWEST_PEERS = 5;
export const LEAST_SHARE = 0.75;
/** A bureau of which so few indicators are known says nothing about what bureaus state. */
const FEWEST_KNOWN = 3;

/** What only a comparison shows: hedges where the bureau gave exact figures, what it stated the year before, and what its peers state. */
export function compareFaults(reading: ReadReport, book: OpenBook): PreflightFault[] {
  const { bureau_code: bureau, year } = reading.record.source;
  const own = new Set(reading.record.observations.map(({ indicator }) => indicator));
  const silent = silentFaults(book, bureau, year, own);
  const told = new Set(silent.map(({ indicator }) => indicator));
  return [...hedgeFaults(reading, book), ...silent, ...peerFaults(book, bureau, year, own).filter(({ indicator }) => !told.has(indicator))];
}

function hedgeFaults({ rows, record }: ReadReport, book: OpenBook): PreflightFault[] {
  const { bureau_code: bureau, year } = record.source;
  return rows.flatMap((row): PreflightFault[] => {
    const { indicator, id, quote: sentence, raw } = row;
    if (row.qualifier === "exact" || row.scope !== "all" || row.bureau_code !== bureau || row.year !== year) return [];
    const exact = book.figuresOf(bureau, indicator).findLast((other) => other.year < year && other.qualifier === "exact");
    return exact ? [{ kind: "hedge", sentence, row: id, indicator, told: [raw, exact.year, exact.raw], advice: null }] : [];
  });
}

function silentFaults(book: OpenBook, bureau: string, year: number, own: ReadonlySet<string>): PreflightFault[] {
  const before = book.figuresOf(bureau).filter((figure) => figure.year === year - 1 && !own.has(figure.indicator));
  return before.map(({ indicator, quote, raw }) => ({
    kind: "silent",
    sentence: quote,
    row: "",
    indicator,
    told: [year - 1, raw],
    advice: null,
  }));
}

function peerFaults(book: OpenBook, bureau: string, year: number, own: ReadonlySet<string>): PreflightFault[] {
  const peers = (["province", "level"] as const)
    .map((kind) =>
      book
        .peers({ bureau, list: [] }, kind)
        .codes.map((code) => statedNear(book, code, year))
        .filter((stated) => stated.size >= FEWEST_KNOWN),
    )
    .find((stated) => stated.length >= FEWEST_PEERS);
  if (!peers) return [];
  const counts = new Map<string, BookFigure[]>();
  for (const stated of peers) for (const [indicator, figure] of stated) counts.set(indicator, [...(counts.get(indicator) ?? []), figure]);
  return [...counts].flatMap(([indicator, figures]): PreflightFault[] => {
    const [first] = figures;
    if (!first || own.has(indicator) || figures.length < LEAST_SHARE * peers.length) return [];
    const name = book.bureau(first.bureau)?.short ?? first.bureau;
    return [
      { kind: "peers", sentence: first.quote, row: "", indicator, told: [figures.length, peers.length, name, first.year], advice: null },
    ];
  });
}

/** What a bureau states of the year, or of one within reach of it. */
function statedNear(book: OpenBook, code: string, year: number): Map<string, BookFigure> {
  const ids = new Set(book.figuresOf(code).map(({ indicator }) => indicator));
  return new Map(
    [...ids].flatMap((id) => {
      const figure = book.near(code, id, year);
      return figure ? [[id, figure] as const] : [];
    }),
  );
}

/** Faults in the order of their kinds. */
export const sortFaults = (faults: readonly PreflightFault[]): PreflightFault[] =>
  [...faults].sort((a, b) => FAULT_KINDS.indexOf(a.kind) - FAULT_KINDS.indexOf(b.kind));
