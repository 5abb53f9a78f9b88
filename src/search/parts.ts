import type { SearchPart } from "../model/search-index.js";
import type { Finder } from "./find.js";

/** What a search looks through besides what it began with: parts in files of their own, in order of bureaus, each fetched once. */
export class SearchParts {
  readonly #finder: Finder;
  readonly #lasts: readonly string[];
  readonly #fetchPart: (place: number) => Promise<SearchPart>;
  readonly #added = new Map<number, Promise<void>>();

  /** `lasts` are the last bureaus of the parts. */
  constructor(finder: Finder, lasts: readonly string[], fetchPart: (place: number) => Promise<SearchPart>) {
    this.#finder = finder;
    this.#lasts = lasts;
    this.#fetchPart = fetchPart;
  }

  /** Parts that the search does not look through yet. */
  get missing(): number {
    return this.#lasts.length - this.#added.size;
  }

  /** Adds what is missing: first the parts of bureaus that a query names, whereupon it gives how many are left, then the others; rejects with the first part that cannot be had, which the next call asks for again. */
  async *complete(query: string): AsyncGenerator<number> {
    const named = this.#placesOf(query);
    const others = [...this.#lasts.keys()].filter((place) => !named.includes(place));
    for (const places of [named, others]) {
      const isNew = places.some((place) => !this.#added.has(place));
      for (const place of places) await this.#add(place);
      if (isNew) yield this.missing;
    }
  }

  #placesOf(query: string): number[] {
    const bureaus = this.#finder.find(query).groups.flatMap(({ full, partial }) => [...full, ...partial]);
    const codes = bureaus.flatMap(({ target }) => (target.kind === "bureau" ? [target.entry.code] : []));
    return [...new Set(codes.map((code) => this.#lasts.findIndex((last) => code <= last)))].filter((place) => place >= 0);
  }

  #add(place: number): Promise<void> {
    const adding = this.#added.get(place) ?? this.#fetchPart(place).then((part) => this.#finder.add(part));
    this.#added.set(place, adding);
    adding.catch(() => this.#added.delete(place));
    return adding;
  }
}
