import type { Document } from "../../loaders/read/read.js";
import type { Observation, Quantity } from "../model/observation.js";
import { quantityIds } from "../model/figure-ids.js";
import type { CorpusRecord } from "../model/source.js";

/** A figure of a record under the id of its row; `observation` is null for one that was not classified. */
export interface MarkedFigure {
  id: string;
  quantity: Quantity;
  observation: Observation | null;
}

/** A stretch of the text that states one or more figures; UTF-16 places. */
export interface Mark {
  start: number;
  end: number;
  figures: MarkedFigure[];
  /** Whether the figure was already stated further up, and is repeated here. */
  repeated: boolean;
}

/** Where the figures of a record stand in its text: marks in order without overlap, and figures whose place is not found. */
export interface Marked {
  marks: Mark[];
  lost: MarkedFigure[];
}

/** Places every figure of a record in its text: by its offsets where the container has any, otherwise by the place in its id or by its quote. */
export function placeFigures(document: Document, record: CorpusRecord): Marked {
  const ids = quantityIds(record);
  const figures: MarkedFigure[] = [
    ...record.observations.map((observation) => ({ id: observation.id, quantity: observation, observation })),
    ...record.quantities.map((quantity, i) => ({ id: ids[i] ?? "", quantity, observation: null })),
  ];
  const find = document.offsets ? byOffset(document.text) : byQuote(document.text);
  const spans: Mark[] = [];
  const lost: MarkedFigure[] = [];
  for (const figure of figures) {
    const places = find(figure);
    if (places.length === 0) lost.push(figure);
    spans.push(...places.map(([start, end], i) => ({ start, end, figures: [figure], repeated: i > 0 })));
  }
  return { marks: mergeOverlaps(spans), lost };
}

type Span = [number, number];

/** Offsets count Unicode characters; repeated places have no end of their own and are marked where the same words stand there. */
function byOffset(text: string): (figure: MarkedFigure) => Span[] {
  const toUtf16 = unitsOf(text);
  return ({ quantity: { start, end, raw }, observation }) => {
    if (start === null || end === null) return [];
    const again = (observation?.places ?? []).map(toUtf16).filter((at) => text.startsWith(raw, at));
    return [[toUtf16(start), toUtf16(end)], ...again.map((at): Span => [at, at + raw.length])];
  };
}

function unitsOf(text: string): (character: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (character) => character;
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    places.push(at);
    at += character.length;
  }
  return (character) => places[character] ?? text.length;
}

/** The extracted text of a page or paper: the id ends in a figure's place in it; a quote that stands several times is taken once for each figure. */
function byQuote(text: string): (figure: MarkedFigure) => Span[] {
  const taken = new Set<number>();
  return ({ id, quantity: { raw, quote } }) => {
    const named = Number(/@(\d+)/.exec(id)?.[1] ?? NaN);
    const at = text.startsWith(raw, named) ? named : findFresh(text, quote, raw, taken);
    if (at === null) return [];
    taken.add(at);
    return [[at, at + raw.length]];
  };
}

function findFresh(text: string, quote: string, raw: string, taken: ReadonlySet<number>): number | null {
  const within = Math.max(0, quote.indexOf(raw));
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const place = at + within;
    if (!taken.has(place) && text.startsWith(raw, place)) return place;
  }
  return null;
}

function mergeOverlaps(spans: readonly Mark[]): Mark[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const marks: Mark[] = [];
  for (const span of sorted) {
    const last = marks[marks.length - 1];
    if (last === undefined || span.start >= last.end) marks.push({ ...span });
    else marks[marks.length - 1] = joinMarks(last, span);
  }
  return marks;
}

function joinMarks(one: Mark, other: Mark): Mark {
  const end = Math.max(one.end, other.end);
  return { start: one.start, end, figures: [...one.figures, ...other.figures], repeated: one.repeated && other.repeated };
}
