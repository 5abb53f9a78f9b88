/** A state of a notebook that was kept: when, in ms since 1970, and its file. */
export interface KeptVersion {
  at: number;
  file: string;
}

/** A notebook of the reader's own with its history, the newest version first. */
export interface KeptBook {
  id: string;
  name: string;
  versions: readonly KeptVersion[];
}

/** All notebooks that a device keeps; `current` is that which is open. */
export interface Shelf {
  current: string;
  books: readonly KeptBook[];
}

/** Versions of a notebook at most, and characters of all together. */
export const MOST_VERSIONS = 50;
const MOST_CHARACTERS = 2_000_000;
/** Within so many ms changes are one version. */
const ONE_VERSION = 5 * 60_000;

/** Keeps a state of the open notebook; one that was there without it is begun. */
export function keepVersion(shelf: Shelf, file: string, at: number): Shelf {
  const book = shelf.books.find(({ id }) => id === shelf.current) ?? { id: shelf.current, name: "", versions: [] };
  const [newest, before] = book.versions;
  if (newest?.file === file) return shelf;
  // The first state of a while stays, so that a slip of a moment can be taken back.
  const isSame = newest !== undefined && before !== undefined && at - before.at < ONE_VERSION;
  const versions = [{ at: isSame ? newest.at : at, file }, ...(isSame ? book.versions.slice(1) : book.versions)];
  return fit(put(shelf, { ...book, versions: versions.slice(0, MOST_VERSIONS) }));
}

/** The shelf with a notebook put in, in the place of that of the same id. */
export function put(shelf: Shelf, book: KeptBook): Shelf {
  const others = shelf.books.filter(({ id }) => id !== book.id);
  return { ...shelf, books: [book, ...others] };
}

/** The shelf without a notebook. */
export function without({ current, books }: Shelf, gone: string): Shelf {
  return { current, books: books.filter(({ id }) => id !== gone) };
}

/** Gives up the oldest versions until there is room, but the newest of no notebook. */
function fit(shelf: Shelf): Shelf {
  let left = shelf.books.reduce((sum, { versions }) => sum + versions.reduce((all, { file }) => all + file.length, 0), 0);
  const oldest = shelf.books
    .flatMap(({ id, versions }) => versions.slice(1).map((version) => ({ id, ...version })))
    .sort((a, b) => a.at - b.at);
  const gone = new Set<string>();
  for (const { id, at, file } of oldest) {
    if (left <= MOST_CHARACTERS) break;
    gone.add(`${id} ${at}`);
    left -= file.length;
  }
  if (gone.size === 0) return shelf;
  const books = shelf.books.map((book) => ({
    ...book,
    versions: book.versions.filter(({ at }, i) => i === 0 || !gone.has(`${book.id} ${at}`)),
  }));
  return { ...shelf, books };
}

/** A shelf from what a device kept; an empty one where that is no shelf. */
export function parseShelf(text: string | null, fresh: string): Shelf {
  try {
    const given = JSON.parse(text ?? "null") as Partial<Shelf> | null;
    const books = (given?.books ?? []).filter(isBook);
    return { current: typeof given?.current === "string" ? given.current : fresh, books };
  } catch {
    return { current: fresh, books: [] };
  }
}

function isBook(given: unknown): given is KeptBook {
  const { id, name, versions } = (given ?? {}) as Record<string, unknown>;
  const isVersion = (one: unknown) =>
    typeof (one as Partial<KeptVersion>).at === "number" && typeof (one as Partial<KeptVersion>).file === "string";
  return typeof id === "string" && typeof name === "string" && Array.isArray(versions) && versions.length > 0 && versions.every(isVersion);
}
