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
  const first = new Map<string, Folded>();
  for (const item of classified) {
    const key = keyOf(item);
    const known = key === null ? undefined : first.get(key);
    if (known && known.item.sentence !== item.sentence) known.repeats.push(item);
    else {
      const entry: Folded = { item, repeats: [] };
      folded.push(entry);
      if (key !== null && !known) first.set(key, entry);
    }
  }
  return folded;
}

function keyOf({ indicator, figure, unit, period, scope, of, basis }: Classified): string | null {
  if (indicator === null || of !== null || Math.abs(figure.value) < LEAST_TELLING) return null;
  return `${indicator}|${figure.value}|${figure.qualifier}|${unit}|${period.start}|${period.end}|${scope}|${basis}`;
}
