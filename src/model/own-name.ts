import { RELATIONS } from "./views.js";

const LONGEST = 40;

/** Words that DuckDB keeps for itself, which no name may be unless it is quoted. */
export const RESERVED: ReadonlySet<string> = new Set(
  `all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create default deferrable desc describe distinct
do else end except false fetch for foreign from group having in initially intersect into lambda lateral leading limit not null offset on only or order
pivot pivot_longer pivot_wider placing primary qualify references returning select show some summarize symmetric table then to trailing true union unique
unpivot using variadic when where window with`.split(/\s+/),
);

const PLAIN = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** A name as it is written in a query: plain where it can be, else in double quotes. */
export function writeName(name: string): string {
  return PLAIN.test(name) && !RESERVED.has(name.toLowerCase()) ? name : `"${name.replaceAll('"', '""')}"`;
}

/** Whether a reader's table may have this name: plain in a query, no table of the atlas, none of those taken. */
export function isTableName(name: string, taken: Iterable<string>): boolean {
  return PLAIN.test(name) && name.length <= LONGEST && !isTaken(name, taken);
}

function isTaken(name: string, taken: Iterable<string>): boolean {
  const lower = name.toLowerCase();
  return (
    RESERVED.has(lower) ||
    Object.hasOwn(RELATIONS, lower) ||
    /^(own_staging|cell_\d+)$/.test(lower) ||
    [...taken].some((other) => other.toLowerCase() === lower)
  );
}

/** Name of the table that a file becomes: the file's own, made plain, numbered where it is taken. */
export function nameTable(file: string, taken: Iterable<string>): string {
  const stem = file
    .normalize("NFKC")
    .replace(/\.(csv|tsv|txt|xlsx|parquet|pq|arrows?|feather|ipc)$/i, "")
    .replace(/[^\p{L}\p{N}_]+/gu, "_")
    .replace(/^_+|_+$/g, "");
  const plain = cut(PLAIN.test(stem) ? stem : stem === "" ? "data" : `t_${stem}`, LONGEST);
  const names = [...taken];
  if (!isTaken(plain, names)) return plain;
  for (let n = 2; ; n++) {
    const name = `${cut(plain, LONGEST - String(n).length - 1)}_${n}`;
    if (!isTaken(name, names)) return name;
  }
}

// By characters, so that no pair of surrogates is torn.
function cut(name: string, most: number): string {
  let text = "";
  for (const char of name) {
    if (text.length + char.length > most) break;
    text += char;
  }
  return text;
}

/** Names of columns, each its own without regard to case: blanks become one, an empty one its place, a repeated one a number; `changed` are those that were empty or repeated. */
export function cleanColumns(names: readonly string[]): { names: string[]; changed: string[] } {
  const plain = names.map((name) => name.replace(/[\s\p{Cc}]+/gu, " ").trim());
  const seen = new Set<string>();
  const changed: string[] = [];
  const cleaned = plain.map((name, i) => {
    let unique = name === "" ? `column_${i + 1}` : name;
    for (let n = 2; isSeen(unique, i); n++) unique = `${name === "" ? `column_${i + 1}` : name}_${n}`;
    seen.add(unique.toLowerCase());
    if (unique !== name) changed.push(unique);
    return unique;
  });
  // A later column that has a name by itself keeps it.
  function isSeen(name: string, at: number): boolean {
    return seen.has(name.toLowerCase()) || (name !== plain[at] && plain.some((other) => other.toLowerCase() === name.toLowerCase()));
  }
  return { names: cleaned, changed };
}
