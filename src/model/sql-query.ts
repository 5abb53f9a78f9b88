import { SqlReader } from "./sql-expression.js";
import type { Expr } from "./sql-tree.js";
import { ENDS, Unread } from "./sql-words.js";
import { lex } from "./sql-lexer.js";

/** What a SELECT gives: an expression and its name. */
export interface SelectItem {
  expr: Expr;
  alias: string | null;
}

/** What a FROM reads: a name or a query, under the name by which its columns are told apart. */
export interface FromSource {
  name: string | null;
  query: Query | null;
  alias: string;
  using: string[];
}

/** One SELECT, from `start` on; `place` is where a condition can be added to it, `filtered` whether it has one. */
export interface Core {
  start: number;
  items: SelectItem[];
  sources: FromSource[];
  conditions: Expr[];
  filtered: boolean;
  place: number;
  /** Where another column can be added. */
  itemsEnd: number;
  groups: Expr[];
  groupAll: boolean;
  having: boolean;
  qualify: Expr | null;
}

/** A query: SELECTs, one where none are put together, under names of their own WITH clause. */
export interface Query {
  own: { name: string; query: Query }[];
  cores: Core[];
  order: Expr[];
  limited: boolean;
}

/** Reads an SQL text; null where it is of a form that is not read. */
export function readQuery(sql: string): Query | null {
  try {
    const reader = new SqlReader(lex(sql), (inner) => void query(inner));
    const found = query(reader);
    reader.takes(";");
    return reader.next === undefined ? found : null;
  } catch (error) {
    if (error instanceof Unread) return null;
    throw error;
  }
}

function query(reader: SqlReader): Query {
  const own = reader.takes("with") ? readOwn(reader) : [];
  const cores = [core(reader)];
  while (reader.takes("union") || reader.takes("intersect") || reader.takes("except")) {
    reader.takes("all");
    reader.takes("by", "name");
    cores.push(core(reader));
  }
  const order = reader.takes("order", "by") ? reader.orders() : [];
  let limited = false;
  while (reader.takes("limit") || reader.takes("offset")) {
    limited = true;
    reader.expression();
  }
  return { own, cores, order, limited };
}

function readOwn(reader: SqlReader): Query["own"] {
  const own: Query["own"] = [];
  reader.takes("recursive");
  do {
    const name = reader.take().word;
    if (reader.takes("(")) throw new Unread("sql names the columns of a clause");
    reader.need("as");
    if (reader.takes("not")) reader.need("materialized");
    else reader.takes("materialized");
    own.push({ name, query: inBrackets(reader) });
  } while (reader.takes(","));
  return own;
}

function inBrackets(reader: SqlReader): Query {
  reader.need("(");
  const found = query(reader);
  reader.need(")");
  return found;
}

function core(reader: SqlReader): Core {
  const made: Core = {
    start: reader.next?.from ?? 0,
    items: [],
    sources: [],
    conditions: [],
    filtered: false,
    place: 0,
    itemsEnd: -1,
    groups: [],
    groupAll: false,
    having: false,
    qualify: null,
  };
  if (reader.sees("(")) throw new Unread("sql has a SELECT in brackets");
  if (reader.takes("from")) sources(reader, made);
  if (reader.takes("select")) items(reader, made);
  else if (made.sources.length > 0) made.items.push({ expr: { kind: "star", table: null, from: -1, to: -1 }, alias: null });
  else throw new Unread("sql has no SELECT");
  if (reader.takes("from")) sources(reader, made);
  made.place = reader.end;
  if (reader.takes("where")) {
    made.filtered = true;
    made.conditions.push(reader.expression());
    made.place = reader.end;
  }
  if (reader.takes("group", "by")) {
    if (reader.takes("all")) made.groupAll = true;
    else made.groups = reader.list();
  }
  if (reader.takes("having")) {
    made.having = true;
    reader.expression();
  }
  if (reader.sees("window")) throw new Unread("sql has a WINDOW");
  if (reader.takes("qualify")) made.qualify = reader.expression();
  return made;
}

function items(reader: SqlReader, made: Core): void {
  if (reader.takes("distinct") && reader.takes("on")) {
    reader.need("(");
    reader.list();
    reader.need(")");
  }
  do {
    const expr = reader.expression();
    const named = reader.takes("as") || (reader.next?.kind === "name" && !ENDS.has(reader.next.key));
    made.items.push({ expr, alias: named ? reader.take().word : expr.kind === "column" ? expr.name : null });
  } while (reader.takes(","));
  made.itemsEnd = reader.end;
}

const JOIN_WORDS = ["inner", "left", "right", "full", "outer", "cross", "natural", "asof", "semi", "anti", "positional"];

function sources(reader: SqlReader, made: Core): void {
  made.sources.push(source(reader));
  for (;;) {
    if (reader.takes(",")) {
      made.sources.push(source(reader));
      continue;
    }
    while (JOIN_WORDS.some((word) => reader.takes(word)));
    if (!reader.takes("join")) return;
    const joined = source(reader);
    if (reader.takes("on")) made.conditions.push(reader.expression());
    else if (reader.takes("using")) {
      reader.need("(");
      joined.using = reader.list().map((expr) => (expr.kind === "column" ? expr.name.toLowerCase() : ""));
      reader.need(")");
    }
    made.sources.push(joined);
  }
}

function source(reader: SqlReader): FromSource {
  reader.takes("lateral");
  if (reader.sees("(")) {
    const inner = inBrackets(reader);
    return { name: null, query: inner, alias: alias(reader) ?? "", using: [] };
  }
  const word = reader.take();
  if (word.kind !== "name") throw new Unread("sql reads from no name");
  if (reader.sees("(")) {
    reader.at -= 1;
    reader.expression();
    return { name: null, query: null, alias: alias(reader) ?? word.word, using: [] };
  }
  if (reader.sees(".")) throw new Unread("sql names a schema");
  return { name: word.word, query: null, alias: alias(reader) ?? word.word, using: [] };
}

function alias(reader: SqlReader): string | null {
  const explicit = reader.takes("as");
  const next = reader.next;
  if (!explicit && (next?.kind !== "name" || (next.key !== "" && ENDS.has(next.key)) || next.key === "tablesample")) return null;
  const name = reader.take().word;
  if (reader.takes("(")) throw new Unread("sql names the columns of a source");
  return name;
}
