import { ByTwo } from "../grammar/by-two.js";
import type { Classified } from "./classified.js";

/** Small counts of one kind (two trainings, two meetings) are as likely two events as one told twice. */
const LEAST_TELLING = 10;

/** A figure with the later places that say it again. */
export interface Folded {
  item: Classified;
  repeats: Classified[];
}

/** A figure said twice becomes one with the starts of its other places; different figures stay apart. */
export function foldRepeats(classified: Classified[]): Folded[] {
  const folded: Folded[] = [];
  const first = new ByTwo((): Map<number, Folded[]> => new Map());
  for (const item of classified) {
    const entry: Folded = { item, repeats: [] };
    const known = isTelling(item) ? firstOf(first.at(item.scope, item.period.end), entry) : entry;
    if (known.item.sentence === item.sentence) folded.push(entry);
    else known.repeats.push(item);
  }
  return folded;
}

const isTelling = ({ indicator, figure, of }: Classified): boolean =>
  indicator !== null && of === null && Math.abs(figure.value) >= LEAST_TELLING;

/** The first entry that says the same, by value among those of its scope and last day; the entry itself where none does. */
function firstOf(first: Map<number, Folded[]>, entry: Folded): Folded {
  const { value } = entry.item.figure;
  const alike = first.get(value);
  const known = alike?.find(({ item }) => isSame(item, entry.item));
  if (known) return known;
  if (alike) alike.push(entry);
  else first.set(value, [entry]);
  return entry;
}

const isSame = (a: Classified, b: Classified): boolean =>
  a.indicator === b.indicator &&
  a.figure.qualifier === b.figure.qualifier &&
  a.unit === b.unit &&
  a.period.start === b.period.start &&
  a.basis === b.basis;
