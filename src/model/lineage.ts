import type { Expr } from "./sql-tree.js";
import type { Core, Query, FromSource } from "./sql-query.js";
import { RELATIONS } from "./views.js";

/** What is known of the rows that a query reads from a table of figures: texts that a column can only have, and flags that hold. */
export interface Facts {
  table: string;
  /** Name by which the query itself calls the table; null where it stands in another query. */
  alias: string | null;
  only: ReadonlyMap<string, readonly string[]>;
  flags: ReadonlySet<string>;
  /** Columns by which the rows were put together, of aggregates. */
  groups: readonly string[] | null;
}

/** What a column of a result means: the column of the atlas that it comes from, by way of what, and the rows it was taken from. */
export interface Meaning {
  column: string;
  /** The aggregate that made it, or null where it is the figure itself. */
  by: string | null;
  facts: Facts;
}

/** Columns of a result with what they mean; null where nobody knows. */
export type Meanings = ReadonlyMap<string, Meaning | null>;

/** What a name in FROM stands for: the columns of another result, or null for a table of the atlas or of nobody. */
export type KnownMeanings = (name: string) => Meanings | null;

/** Values of inputs by their names in lower case. */
export type Values = ReadonlyMap<string, string | number | readonly string[] | null>;

/** A SELECT with what its names mean, and its result. */
export interface ReadCore {
  core: Core;
  meaningOf(expr: Expr): Meaning | null;
  columns: Meanings;
}

/** Tables whose rows are figures, with the flags that all their rows have. */
const FIGURES: Readonly<Record<string, readonly string[]>> = {
  observations: [],
  figures: ["single", "whole"],
  series: ["single", "whole"],
  ratios: ["single", "whole", "comparable"],
};
/** Flags that follow from others. */
const IMPLIED: Readonly<Record<string, readonly string[]>> = { headline: ["single", "whole", "comparable"], comparable: ["whole"] };
/** Functions that give a figure as it is, or one that is as much a figure. */
const KEEPS = new Set(["round", "abs", "any_value", "first", "last", "min", "max", "arg_max", "arg_min", "nullif", "floor", "ceil"]);
const COMBINES = new Set(["sum", "avg", "mean", "median", "quantile_cont", "quantile", "count", "total"]);

/** Reads the meanings of a query's columns, each SELECT of it and of the queries inside it. */
export function readLineage(query: Query, known: KnownMeanings, values: Values, into: ReadCore[] = []): Meanings {
  const own = new Map<string, Meanings>();
  const find: KnownMeanings = (name) => own.get(name.toLowerCase()) ?? known(name);
  for (const { name, query: inner } of query.own) own.set(name.toLowerCase(), readLineage(inner, find, values, into));
  const cores = query.cores.map((core) => readCore(core, find, values, into));
  into.push(...cores);
  // Of several SELECTs put together a column means what it does in all of them.
  return cores.length === 1 ? hide((cores[0] as ReadCore).columns) : new Map();
}

interface Scope {
  alias: string;
  columns: Map<string, Meaning | null>;
}

function readCore(core: Core, known: KnownMeanings, values: Values, into: ReadCore[]): ReadCore {
  const bare = core.sources.map((source) => openSource(source, known, values, into));
  const scopes = core.conditions.flatMap(conjuncts).reduce((all, condition) => learn(all, condition, values), bare);
  const meaningOf = (expr: Expr) => meaning(expr, scopes);
  const groups = core.groups.length > 0 ? core.groups.flatMap((expr) => nameOf(expr, core)) : core.groupAll ? plainNames(core) : null;
  const columns = new Map<string, Meaning | null>();
  for (const { expr, alias } of core.items) {
    if (expr.kind === "star") {
      for (const scope of scopes.filter(({ alias: name }) => expr.table === null || same(name, expr.table)))
        for (const [name, one] of scope.columns) columns.set(name, one);
    } else {
      const one = meaningOf(expr);
      const put = one === null ? null : one.by === null ? one : { ...one, facts: { ...one.facts, groups: groups ?? [] } };
      columns.set((alias ?? "").toLowerCase(), put);
    }
  }
  return { core, meaningOf, columns };
}

// Whoever reads a result cannot add conditions to what it was made from.
function hide(columns: Meanings): Meanings {
  const hidden = new Map<Facts, Facts>();
  const hideFacts = (facts: Facts) => {
    const known = hidden.get(facts) ?? { ...facts, alias: null };
    hidden.set(facts, known);
    return known;
  };
  return new Map([...columns].map(([name, one]) => [name, one && { ...one, facts: hideFacts(one.facts) }]));
}

function openSource({ name, query, alias }: FromSource, known: KnownMeanings, values: Values, into: ReadCore[]): Scope {
  if (query !== null) return { alias, columns: new Map(readLineage(query, known, values, into)) };
  const given = name === null ? null : known(name);
  if (given !== null) return { alias, columns: new Map(given) };
  const table = (name ?? "").toLowerCase();
  const flags = FIGURES[table];
  if (flags === undefined) return { alias, columns: new Map() };
  const facts: Facts = { table, alias, only: new Map(), flags: new Set(flags), groups: null };
  const names = RELATIONS[table as keyof typeof RELATIONS].map((column) => column.name);
  return { alias, columns: new Map(names.map((column) => [column, { column, by: null, facts }])) };
}

function conjuncts(expr: Expr): Expr[] {
  return expr.kind === "binary" && expr.op === "and" ? [...conjuncts(expr.left), ...conjuncts(expr.right)] : [expr];
}

/** What a condition tells of rows: `headline`, `indicator = 'x'`, `indicator IN (…)`, `year = $y`, `year BETWEEN 2020 AND 2024`. */
function learn(scopes: readonly Scope[], condition: Expr, values: Values): Scope[] {
  const told = readCondition(condition, values);
  const about = told === null ? null : meaning(told.column, scopes);
  if (told === null || about === null || about.by !== null) return [...scopes];
  const change = ({ only, flags, ...rest }: Facts): Facts => {
    if (told.texts === null) return { ...rest, only, flags: new Set([...flags, about.column, ...(IMPLIED[about.column] ?? [])]) };
    const before = only.get(about.column);
    const texts = before === undefined ? told.texts : told.texts.filter((text) => before.includes(text));
    return { ...rest, only: new Map([...only, [about.column, texts]]), flags };
  };
  // Rows are told of, so all columns of theirs.
  const changed = new Map<Facts, Facts>([[about.facts, change(about.facts)]]);
  return scopes.map(({ alias, columns }) => ({
    alias,
    columns: new Map([...columns].map(([name, one]) => [name, one && { ...one, facts: changed.get(one.facts) ?? one.facts }])),
  }));
}

function readCondition(expr: Expr, values: Values): { column: Expr; texts: readonly string[] | null } | null {
  if (expr.kind === "column") return { column: expr, texts: null };
  if (expr.kind === "in" && !expr.not) {
    const texts = expr.list.map((one) => textOf(one, values));
    return texts.every((text) => text !== null) ? { column: expr.left, texts: texts.flat() } : null;
  }
  if (expr.kind === "between" && !expr.not) {
    const texts = wholeBetween(textOf(expr.low, values), textOf(expr.high, values));
    return texts === null ? null : { column: expr.left, texts };
  }
  if (expr.kind !== "binary" || expr.op !== "=") return null;
  const [left, right] = [textOf(expr.left, values), textOf(expr.right, values)];
  if (expr.left.kind === "column" && right !== null)
    return right[0] === "true" ? { column: expr.left, texts: null } : { column: expr.left, texts: right };
  return expr.right.kind === "column" && left !== null ? { column: expr.right, texts: left } : null;
}

/** Most whole numbers that a range is taken for: so many years no chart has. */
const MOST_BETWEEN = 200;

function wholeBetween(low: readonly string[] | null, high: readonly string[] | null): string[] | null {
  const [from, to] = [low, high].map((end) => (end?.length === 1 ? Number(end[0]) : NaN)) as [number, number];
  const count = to - from + 1;
  if (!Number.isInteger(from) || !Number.isInteger(to) || count < 1 || count > MOST_BETWEEN) return null;
  return Array.from({ length: count }, (_, i) => String(from + i));
}

function textOf(expr: Expr, values: Values): readonly string[] | null {
  if (expr.kind === "literal") return [String(expr.value)];
  if (expr.kind !== "value") return null;
  const value = values.get(expr.name.toLowerCase());
  // One value, whichever it is.
  if (value === undefined || value === null) return ["?"];
  return typeof value === "object" ? value : [String(value)];
}

function meaning(expr: Expr, scopes: readonly Scope[]): Meaning | null {
  if (expr.kind === "column") return find(expr, scopes);
  if (expr.kind === "binary") return scaled(expr, scopes);
  if (expr.kind === "other") return expr.parts.length === 1 ? meaning(expr.parts[0] as Expr, scopes) : null;
  if (expr.kind !== "call") return null;
  const [first] = expr.args;
  const inner = first === undefined ? null : meaning(first, scopes);
  if (inner === null || expr.window !== null) return null;
  if (KEEPS.has(expr.name) || expr.name === "coalesce" || expr.name === "ifnull") return inner;
  return COMBINES.has(expr.name) && expr.name !== "count" ? { ...inner, by: expr.name } : null;
}

// A figure times a number is a figure in another size; with another figure it is something else.
function scaled({ op, left, right }: Extract<Expr, { kind: "binary" }>, scopes: readonly Scope[]): Meaning | null {
  if (!["*", "/", "+", "-"].includes(op)) return null;
  const [one, other] = [meaning(left, scopes), meaning(right, scopes)];
  if (one !== null && right.kind === "literal") return one;
  return other !== null && left.kind === "literal" && op !== "/" ? other : null;
}

function find({ table, name }: Extract<Expr, { kind: "column" }>, scopes: readonly Scope[]): Meaning | null {
  const key = name.toLowerCase();
  const fitting = scopes.filter(({ alias }) => table === null || same(alias, table));
  return fitting.map(({ columns }) => columns.get(key)).find((one) => one !== undefined && one !== null) ?? null;
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Names of what a GROUP BY names: columns, aliases, or places in the SELECT. */
function nameOf(expr: Expr, { items }: Core): string[] {
  if (expr.kind === "column") return [expr.name.toLowerCase()];
  if (expr.kind !== "literal" || typeof expr.value !== "number") return [];
  const item = items[expr.value - 1];
  return item === undefined ? [] : [(item.expr.kind === "column" ? item.expr.name : (item.alias ?? "")).toLowerCase()];
}

function plainNames({ items }: Core): string[] {
  return items.flatMap(({ expr }) => (expr.kind === "column" ? [expr.name.toLowerCase()] : []));
}
