import { group } from "d3-array";
import type { PageEntry, QuoteEntry, SearchIndex, SearchPart } from "../../src/model/search-index.js";

/** Bytes of a part as JSON, about. */
const MOST = 400_000;

/** The index of the search as files: what its first answers come from, and the observations and reports of all bureaus, in order, in parts of at most half a megabyte but for a bureau that has more. */
export function splitSearch(index: SearchIndex): { first: SearchIndex; parts: SearchPart[] } {
  const reports = group(
    index.pages.filter(({ kind }) => kind === "report"),
    ({ path }) => path.slice("report/".length, "report/".length + CODE),
  );
  const quotes = group(index.quotes, ([, , bureau]) => bureau);
  const parts: Part[] = [];
  const lasts: string[] = [];
  for (const code of [...new Set([...quotes.keys(), ...reports.keys()])].sort()) {
    const own = { pages: reports.get(code) ?? [], quotes: quotes.get(code) ?? [] };
    let part = parts.at(-1);
    const bytes = weigh(own, index.sections);
    if (part === undefined || part.bytes + bytes > MOST) parts.push((part = new Part(index.sections)));
    part.add(own, bytes);
    lasts[parts.length - 1] = code;
  }
  const pages = index.pages.filter(({ kind }) => kind !== "report");
  return { first: { ...index, pages, sections: [], quotes: [], parts: lasts }, parts: parts.map((part) => part.value) };
}

const CODE = 6;

interface Own {
  pages: readonly PageEntry[];
  quotes: readonly QuoteEntry[];
}

// Sections are counted as if each stood once a bureau.
function weigh({ pages, quotes }: Own, sections: readonly string[]): number {
  const used = [...new Set(quotes.map(([, , , , , section]) => sections[section] ?? ""))];
  return Buffer.byteLength(JSON.stringify([pages, quotes, used]));
}

class Part {
  readonly #all: readonly string[];
  readonly #pages: PageEntry[] = [];
  readonly #quotes: QuoteEntry[] = [];
  readonly #places = new Map<string, number>();
  bytes = 0;

  constructor(sections: readonly string[]) {
    this.#all = sections;
  }

  add({ pages, quotes }: Own, bytes: number): void {
    this.bytes += bytes;
    this.#pages.push(...pages);
    for (const [id, indicator, bureau, year, quote, section, ...rest] of quotes)
      this.#quotes.push([id, indicator, bureau, year, quote, this.#placeOf(this.#all[section] ?? ""), ...rest]);
  }

  get value(): SearchPart {
    return { pages: this.#pages, sections: [...this.#places.keys()], quotes: this.#quotes };
  }

  #placeOf(section: string): number {
    const place = this.#places.get(section) ?? this.#places.size;
    this.#places.set(section, place);
    return place;
  }
}
