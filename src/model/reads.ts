import { keysOf } from "./indicator.js";
import { type TableName, TABLES } from "./columns.js";
import { type ViewName, VIEWS } from "./views.js";

/** What of the tables a query may look at: everything, as a reader's own may, nothing yet, or what SQL of the site itself names. */
export type Reads = "everything" | "nothing" | { sql: string };

/** Tables that every view joins: they are small, and there from the start. */
export const FIRST_TABLES = ["bureaus", "indicators", "population", "sources"] as const satisfies readonly TableName[];

/** Folder below `data/` of the observations of each family, and of the list of families. */
export const PARTS = "parts";
export const FAMILIES_FILE = `${PARTS}/families.json`;
/** Path below `data/` of the observations of a family, as an Arrow stream without the ids that follow from other columns, packed by gzip. */
export const partFile = (family: string): string => `${PARTS}/observations-${family}.arrows.gz`;

/** SQL of an id that follows from other columns, as most do. */
export const ID_SQL = `source_id || '/' || indicator || '@' || "start"`;

/** Families whose observations a query reads: those of the ids that SQL of the site names, all of them where it names none. */
export function familiesRead(reads: Reads, families: readonly string[]): readonly string[] {
  if (reads === "nothing") return [];
  // Whoever names what she leaves out reads all the rest.
  if (reads === "everything" || /\bNOT IN\s*\(/.test(reads.sql)) return families;
  const texts = new Set([...reads.sql.matchAll(/'([a-z_]+)(?:\.[\w.]+)?'/g)].map(([, text]) => text));
  const named = families.filter((family) => texts.has(family));
  return named.length > 0 ? named : families;
}

/** Tables besides the observations that a query reads. */
export function tablesRead(reads: Reads): readonly TableName[] {
  const others = keysOf(TABLES).filter((name) => name !== "observations" && !FIRST_TABLES.some((first) => first === name));
  if (reads === "nothing") return FIRST_TABLES;
  const named = reads === "everything" ? others : others.filter((name) => isNamed(name, reads.sql));
  return [...FIRST_TABLES, ...named];
}

/** Views that a query asks. */
export function viewsRead(reads: Reads): readonly ViewName[] {
  if (reads === "nothing") return [];
  return keysOf(VIEWS).filter((name) => reads === "everything" || isNamed(name, reads.sql));
}

const isNamed = (relation: string, sql: string): boolean => new RegExp(`\\b${relation}\\b`).test(sql);
