import type { Cost } from "./watch.js";

/** What a synthetic site of some size took to build, and what it came to. */
export interface Built extends Cost {
  reports: number;
  /** A second build, after one record has changed. */
  again: Cost;
  pages: number;
  /** Bytes of all files of `dist`. */
  bytes: number;
  /** Bytes, packed, that the page of fines loads before its first chart, and of data before its first filter; milliseconds of a filter after that. */
  page: number;
  data: number;
  filter: number;
  /** How many times as long the first chart of that page takes as on a bare page with the same drawing. */
  paint: number;
}

/** A column of what is told: its value, and how a site's is written. */
interface Column {
  of(built: Built): number;
  write(value: number): string;
}

const whole = (value: number): string => value.toFixed(0);
const mega = (value: number): string => (value / 1e6).toFixed(value < 1e7 ? 1 : 0);
const kilo = (value: number): string => (value / 1e3).toFixed(0);

const COLUMNS: Readonly<Record<string, Column>> = {
  "build, s": { of: ({ seconds }) => seconds, write: whole },
  "of the processor, s": { of: ({ effort }) => effort, write: whole },
  "peak of a process, MB": { of: ({ peak }) => peak, write: mega },
  "one record changed, s": { of: ({ again }) => again.seconds, write: whole },
  "of the processor then, s": { of: ({ again }) => again.effort, write: whole },
  "dist, MB": { of: ({ bytes }) => bytes, write: mega },
  pages: { of: ({ pages }) => pages, write: whole },
  "before the first chart, KB": { of: ({ page }) => page, write: kilo },
  "data before the first filter, KB": { of: ({ data }) => data, write: kilo },
  "a filter, ms": { of: ({ filter }) => filter, write: whole },
  "first chart, × a bare page's": { of: ({ paint }) => paint, write: (value) => value.toFixed(2) },
};

/** What a site took and came to, by column. */
export const sayBuilt = (built: Built): Map<string, string> =>
  new Map(Object.entries(COLUMNS).map(([name, { of, write }]) => [name, write(of(built))]));

/** How each column grows with the reports between two sizes, as an exponent: 1 is linear; of `dist` also how much a report adds. */
export function sayGrowth(small: Built, large: Built): Map<string, string> {
  const ratio = Math.log(large.reports / small.reports);
  const added = (large.bytes - small.bytes) / (large.reports - small.reports);
  return new Map(
    Object.entries(COLUMNS).map(([name, { of }]) => {
      const power = (Math.log(of(large) / of(small)) / ratio).toFixed(2);
      return [name, name.startsWith("dist") ? `${power} (${kilo(added)} KB a report)` : power];
    }),
  );
}
