import { type Facts, type KnownMeanings, type Meaning, type Meanings, type ReadCore, readLineage, type Values } from "./lineage.js";
import { type Expr, walk } from "./sql-tree.js";
import { type Query, readQuery } from "./sql-query.js";

/** What can be wrong with what a query makes of figures. */
export const LINT_CODES = ["AT01", "AT02", "AT03", "AT04", "AT05", "AT06"] as const;
export type LintCode = (typeof LINT_CODES)[number];

/** A change of a text: what stands between two places becomes another. */
export interface Edit {
  from: number;
  to: number;
  insert: string;
}

/** Something wrong at a place of a query: `why` tells which case of its code, `mend` is SQL that mends it, `edits` puts that in; none where it belongs into another cell. */
export interface Lint {
  code: LintCode;
  why: "repeated" | "indicators" | "areas" | "years" | "units" | "bases" | "parts" | "breaks" | "zero";
  from: number;
  to: number;
  mend: string;
  edits: readonly Edit[];
}

/** What a query is read with: results by their names, values of inputs, units of indicators by their ids. */
export interface LintContext {
  known: KnownMeanings;
  values: Values;
  units: ReadonlyMap<string, string>;
}

/** What a query means and what is wrong with it; a query of a form that is not read means nothing and has nothing wrong. */
export interface LintReading {
  columns: Meanings;
  lints: Lint[];
  query: Query | null;
  /** Its SELECTs, those inside it first. */
  cores: readonly ReadCore[];
}

/** Columns that hold how much, not what or when. */
const AMOUNTS = new Set(["value", "lower", "upper", "numerator_value", "denominator_value"]);
/** Columns that are bounds of another. */
const BOUNDS = new Set(["lower", "upper"]);
const AREAS = ["bureau_code", "bureau_zh", "bureau_en", "id", "source_id"];
const LEVELS = ["level"];
/** Units of what happens; persons, residents and the like are what happens is counted by. */
const COUNTED = new Set(["case", "enterprise", "visit", "document", "item", "session", "person_time", "set", "place", "vehicle"]);
const MEANS = new Set(["avg", "mean", "median", "quantile_cont", "quantile"]);
const RANKS = new Set(["rank", "dense_rank", "row_number", "percent_rank", "ntile", "cume_dist"]);

/** Reads an SQL text: what its columns mean, and where it makes of figures what they do not bear. */
export function lintSql(sql: string, context: LintContext): LintReading {
  const query = readQuery(sql);
  if (query === null) return { columns: new Map(), lints: [], query, cores: [] };
  const cores: ReadCore[] = [];
  const columns = readLineage(query, context.known, context.values, cores);
  const last = cores.at(-1);
  const lints = cores.flatMap((core) => lintCore(core, sql, context));
  if (last !== undefined && query.limited) lints.push(...query.order.flatMap((expr) => lintRank(expr, expr, last, sql)));
  return { columns, lints: once(lints), query, cores };
}

function once(lints: readonly Lint[]): Lint[] {
  return [...new Map(lints.map((lint) => [`${lint.code} ${lint.why} ${lint.from}`, lint])).values()].sort((a, b) => a.from - b.from);
}

function lintCore(read: ReadCore, sql: string, context: LintContext): Lint[] {
  const exprs = [...read.core.items.map(({ expr }) => expr), ...(read.core.qualify === null ? [] : [read.core.qualify])];
  return exprs.flatMap((whole) => [...walk(whole)].flatMap((expr) => lintExpr(expr, read, sql, context)));
}

function lintExpr(expr: Expr, read: ReadCore, sql: string, context: LintContext): Lint[] {
  if (expr.kind === "binary") return lintUnits(expr, read, sql, context);
  if (expr.kind === "case") return lintCase(expr, read, sql);
  if (expr.kind !== "call") return [];
  if (expr.name === "coalesce" || expr.name === "ifnull") return lintZero(expr, read, sql);
  if (expr.window !== null) return RANKS.has(expr.name) ? expr.window.order.flatMap((one) => lintRank(one, expr, read, sql)) : [];
  const [first] = expr.args;
  const about = first === undefined ? null : amount(first, read);
  if (about === null) return [];
  if (expr.name === "sum") return lintSum(expr, about, read, sql);
  return MEANS.has(expr.name) ? lintMean(expr, about, read, sql, context) : [];
}

/** Whether a column is how much, and not a bound of that. */
export function isAmount({ column }: Meaning): boolean {
  return AMOUNTS.has(column) && !BOUNDS.has(column);
}

/** What an expression means, where it is how much. */
function amount(expr: Expr, { meaningOf }: ReadCore): Meaning | null {
  const found = meaningOf(expr);
  return found !== null && AMOUNTS.has(found.column) ? found : null;
}

function lintSum(expr: Expr, { facts, by }: Meaning, read: ReadCore, sql: string): Lint[] {
  if (by === "avg" || facts.table === "ratios") return [];
  const groups = groupsOf(read);
  const has = (names: readonly string[]) => names.some((name) => groups.includes(name) || isOne(facts, name));
  const make = (why: Lint["why"], condition: string) => [
    { code: "AT01" as const, why, ...place(expr), ...mendWhere(facts, condition, read, sql) },
  ];
  if (!facts.flags.has("single") && by === null) return make("repeated", "headline");
  if (!has(["indicator", "indicator_zh", "indicator_en", "id"])) return make("indicators", "indicator = 'penalty.amount'");
  if (!has(AREAS) && !has(LEVELS)) return make("areas", "level = 'province'");
  const isWhole = facts.flags.has("comparable") || has(["period_kind", "year", "period_end"]);
  return isWhole || by !== null ? [] : make("years", "comparable");
}

function lintMean(expr: Expr, { facts, by }: Meaning, read: ReadCore, sql: string, { units }: LintContext): Lint[] {
  if (by !== null || facts.table === "ratios") return [];
  const groups = groupsOf(read);
  const make = (why: Lint["why"], condition: string) => [
    { code: "AT03" as const, why, ...place(expr), ...mendWhere(facts, condition, read, sql) },
  ];
  const ids = facts.only.get("indicator") ?? [];
  const isOneIndicator =
    ids.length === 1 || ["indicator", "indicator_zh", "indicator_en"].some((name) => groups.includes(name) || isOne(facts, name));
  if (!isOneIndicator) return make("indicators", "indicator = 'penalty.amount'");
  const money = ids.length === 0 || ids.some((id) => (units.get(id) ?? (id === "?" ? "CNY" : "")) === "CNY");
  if (!money || groups.includes("basis") || isOne(facts, "basis")) return [];
  return make("bases", "basis = 'fine'");
}

function lintRank(order: Expr, at: Expr, read: ReadCore, sql: string): Lint[] {
  const about = amount(order, read) ?? aliased(order, read);
  if (about === null || about.by !== null) return [];
  const { facts } = about;
  const isFull =
    facts.flags.has("comparable") || (facts.only.get("period_kind")?.every((kind) => kind === "year" || kind === "point") ?? false);
  return isFull ? [] : [{ code: "AT04", why: "parts", ...place(at), ...mendWhere(facts, "comparable", read, sql) }];
}

/** What a name of the SELECT's own means, which an ORDER BY may name. */
function aliased(expr: Expr, { columns }: ReadCore): Meaning | null {
  const found = expr.kind === "column" && expr.table === null ? columns.get(expr.name.toLowerCase()) : null;
  return found && AMOUNTS.has(found.column) ? found : null;
}

function lintUnits(expr: Extract<Expr, { kind: "binary" }>, read: ReadCore, sql: string, { units }: LintContext): Lint[] {
  if (!["/", "+", "-"].includes(expr.op)) return [];
  const [left, right] = [amount(expr.left, read), amount(expr.right, read)];
  if (left === null || right === null) return [];
  const [above, below] = [unitOf(left.facts, units), unitOf(right.facts, units)];
  if (above === null || below === null || above === below) return [];
  const fits = expr.op === "/" && !(COUNTED.has(above) && COUNTED.has(below));
  if (fits) return [];
  const text = sql.slice(expr.from, expr.to);
  const [one, other] = [unitName(left.facts), unitName(right.facts)];
  const mend = one === null || other === null ? `NULL /* ${above}, ${below} */` : `CASE WHEN ${one} = ${other} THEN ${text} END`;
  return [{ code: "AT02", why: "units", ...place(expr), mend, edits: [{ ...place(expr), insert: mend }] }];
}

function unitOf({ table, only }: Facts, units: ReadonlyMap<string, string>): string | null {
  if (table === "ratios") return null;
  const found = new Set((only.get("indicator") ?? ["?"]).map((id) => units.get(id) ?? null));
  const [unit = null] = found;
  return found.size === 1 ? unit : null;
}

function unitName({ alias }: Facts): string | null {
  return alias === null ? null : `${alias}.unit`;
}

function lintZero(expr: Extract<Expr, { kind: "call" }>, read: ReadCore, sql: string): Lint[] {
  const [first, ...rest] = expr.args;
  if (first === undefined || !rest.some(isZero)) return [];
  // What is counted may be none; a sum of nothing is not.
  if (amount(first, read) === null) return [];
  const mend = sql.slice(first.from, first.to);
  return [{ code: "AT06", why: "zero", ...place(expr), mend, edits: [{ ...place(expr), insert: mend }] }];
}

function lintCase(expr: Extract<Expr, { kind: "case" }>, read: ReadCore, sql: string): Lint[] {
  const other = expr.thens.find((then) => amount(then, read) !== null);
  const whens = expr.whens.some((when) => [...walk(when)].some((part) => amount(part, read) !== null));
  if (other === undefined || !whens || !expr.thens.some(isZero)) return [];
  const mend = sql.slice(other.from, other.to);
  return [{ code: "AT06", why: "zero", ...place(expr), mend, edits: [{ ...place(expr), insert: mend }] }];
}

function isZero(expr: Expr): boolean {
  return expr.kind === "literal" && Number(expr.value) === 0 && expr.value !== null && expr.value !== false && expr.value !== "";
}

/** What is wrong with a line over the years: a figure of which the result does not say where it stops comparing. */
export function lintLine({ columns, query }: LintReading, x: string, y: string, sql: string): Lint[] {
  const [along, about] = [columns.get(x.toLowerCase()), columns.get(y.toLowerCase())];
  const [core] = query?.cores ?? [];
  if (along?.column !== "year" || !about || !AMOUNTS.has(about.column) || about.by !== null || core === undefined) return [];
  const told = [...columns.values()].some((one) => one !== null && ["breaks", "broken", "stretch"].includes(one.column));
  if (told) return [];
  const { table, alias } = ownFacts(core, about);
  const column = table === "series" || table === "ratios" ? "broken" : "breaks";
  const mend = alias === null || core.sources.length === 1 ? column : `${alias}.${column}`;
  const at = { from: core.items[0]?.expr.from ?? 0, to: core.itemsEnd < 0 ? (core.items[0]?.expr.to ?? 0) : core.itemsEnd };
  const edits = core.itemsEnd < 0 || alias === null ? [] : [{ from: core.itemsEnd, to: core.itemsEnd, insert: `, ${mend}` }];
  return [{ code: "AT05", why: "breaks", from: Math.max(0, at.from), to: Math.min(sql.length, Math.max(1, at.to)), mend, edits }];
}

/** The table of a figure under the name by which the query itself reads it; without one where it reads another result. */
function ownFacts({ sources }: Query["cores"][number], { facts }: Meaning): { table: string; alias: string | null } {
  const own = sources.find(({ name }) => name?.toLowerCase() === facts.table);
  return { table: facts.table, alias: own?.alias ?? null };
}

function groupsOf({ core }: ReadCore): string[] {
  const named = core.groups.flatMap((expr) => {
    const item = expr.kind === "literal" ? core.items[Number(expr.value) - 1]?.expr : expr;
    return item?.kind === "column" ? [item.name.toLowerCase()] : [];
  });
  const plain = core.items.flatMap(({ expr }) => (expr.kind === "column" ? [expr.name.toLowerCase()] : []));
  return core.groupAll ? plain : named;
}

function isOne({ only }: Facts, column: string): boolean {
  return only.get(column)?.length === 1;
}

function place({ from, to }: Expr): { from: number; to: number } {
  return { from, to };
}

/** A condition that mends what is wrong: in the query itself where it reads the table, or for the one that does. */
function mendWhere({ alias }: Facts, condition: string, { core }: ReadCore, sql: string): { mend: string; edits: Edit[] } {
  if (alias === null) return { mend: `WHERE ${condition}`, edits: [] };
  const full = core.sources.length > 1 ? `${alias}.${condition}` : condition;
  if (!core.filtered) return { mend: `WHERE ${full}`, edits: [{ from: core.place, to: core.place, insert: ` WHERE ${full}` }] };
  const where = core.conditions.at(-1) as Expr;
  const isOr = where.kind === "binary" && where.op === "or" && sql[where.from] !== "(";
  const wrap = isOr ? [{ from: where.from, to: where.from, insert: "(" }] : [];
  return { mend: `AND ${full}`, edits: [...wrap, { from: core.place, to: core.place, insert: `${isOr ? ")" : ""} AND ${full}` }] };
}

/** An SQL text with changes made. */
export function applyEdits(sql: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), sql);
}
