import type { AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import type { Row } from "../model/columns.js";
import type { NamedQuery } from "../model/notebook.js";
import { quoteName } from "../model/sql-text.js";
import { useConnection } from "./connection.js";
import { openDatabase, settleDatabase } from "./engine.js";
import { EngineError, messageOf } from "./errors.js";
import { castExactly, findInexact, findLarge, mendDecimals, readAsTexts, takeTexts } from "./exact.js";
import { readColumns, readRows } from "./result.js";
import { untilStopped } from "./stop.js";

/** A value with its name: several texts are a list. */
export type NamedValue = readonly [name: string, value: string | number | readonly string[] | null];

/** A query with those that it may name, and how long it may take. */
export interface LimitedQuery {
  before: readonly NamedQuery[];
  /** Values by the names under which the queries ask for them: `getvariable('name')`. */
  values?: readonly NamedValue[];
  sql: string;
  seconds: number;
  signal: AbortSignal;
}

/** At most so many rows as were asked for; `more` tells that there are others. */
export interface LimitedResult {
  columns: string[];
  /** The engine's own names of the columns' types; none where it does not tell. */
  types: string[];
  rows: Row[];
  more: boolean;
  milliseconds: number;
}

/** A query that is wrong in one of the queries it names. */
export class EarlierError extends EngineError {
  constructor(
    readonly query: NamedQuery,
    cause: unknown,
  ) {
    super("query", messageOf(cause), query.sql, cause);
  }
}

/** Lines that stand before a query's own text where it is defined for later ones. */
export const LINES_BEFORE = 1;

const END_OF_STREAM = new Uint8Array([255, 255, 255, 255, 0, 0, 0, 0]);

/** Runs a query that changes nothing and stops reading after `most` rows; throws an `EngineError`, an `EarlierError` for a query that it names. */
export function readLimited(query: LimitedQuery, most: number): Promise<LimitedResult> {
  return inSession(query, async (connection) => {
    const start = performance.now();
    const plain = await readRowsOf(connection, query.sql, most);
    const types = await readTypes(connection, query.sql);
    const read = { columns: plain.columns, rows: mendDecimals(plain.columns, types, plain.rows) };
    const inexact = findInexact(read.columns, types, read.rows);
    const rows = inexact.length === 0 ? read.rows : await readExactly(connection, query.sql, most, read, inexact, types);
    const milliseconds = performance.now() - start;
    return { columns: read.columns, types, rows: rows.slice(0, most), more: rows.length > most, milliseconds };
  });
}

interface ReadRows {
  columns: string[];
  rows: readonly Row[];
}

async function readRowsOf(connection: AsyncDuckDBConnection, sql: string, most: number): Promise<ReadRows> {
  const reader = await connection.send(sql, true);
  await reader.open();
  const columns = readColumns(reader.schema.fields);
  const rows: Row[] = [];
  for await (const batch of reader) {
    rows.push(...readRows(batch, columns));
    if (rows.length > most) break;
  }
  return { columns, rows };
}

/** Types of a query's columns as the engine names them; none for a statement that cannot be asked for them. */
async function readTypes(connection: AsyncDuckDBConnection, sql: string): Promise<string[]> {
  try {
    const { rows } = await readRowsOf(connection, `DESCRIBE ${sql}`, Infinity);
    return rows.map(({ column_type: type }) => String(type));
  } catch (error) {
    if (error instanceof EngineError) throw error;
    return [];
  }
}

// A second reading, since the engine prints what a page cannot.
async function readExactly(
  connection: AsyncDuckDBConnection,
  sql: string,
  most: number,
  { columns }: ReadRows,
  inexact: readonly string[],
  types: readonly string[],
): Promise<Row[]> {
  const places = inexact.map((name) => columns.indexOf(name));
  const { rows } = await readRowsOf(connection, readAsTexts(sql, places, columns.length), most);
  return takeTexts(columns, types, places, rows);
}

/** The result of a query as an Arrow IPC stream of at most `most` rows. */
export function readArrow(query: LimitedQuery, most: number): Promise<Uint8Array<ArrayBuffer>> {
  return inSession(query, async (connection) => {
    const sql = await writeExact(connection, query.sql, most);
    return connection.useUnsafe(async (db, id) => {
      let header = await db.startPendingQuery(id, sql, true);
      while (header === null) header = await db.pollPendingQuery(id);
      const parts = [header];
      for (;;) {
        const part = await db.fetchQueryResults(id);
        if (part === null) continue;
        if (part.length === 0) break;
        parts.push(part);
      }
      return joinBytes([...parts, END_OF_STREAM]);
    });
  });
}

/** SQL: the first rows of a query whose numbers reach Arrow as they are: the engine's way there changes decimals and large integers. */
async function writeExact(connection: AsyncDuckDBConnection, sql: string, most: number): Promise<string> {
  const { columns, rows } = await readRowsOf(connection, `DESCRIBE ${sql}`, Infinity);
  if (columns.length === 0) return `SELECT * FROM (\n${sql}\n) LIMIT ${most}`;
  const described = rows.map((row) => ({ name: String(row.column_name), type: String(row.column_type) }));
  const large = await readRowsOf(connection, findLarge(sql, described, most), 1);
  return castExactly(sql, described, Object.values(large.rows[0] ?? {}).map(Boolean), most);
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Opens a connection that can change no table, defines the earlier queries as views of its own, works, and closes it; the time counts once the engine is up. */
async function inSession<T>(
  { before, values = [], sql, seconds, signal }: LimitedQuery,
  work: (connection: AsyncDuckDBConnection) => Promise<T>,
): Promise<T> {
  await untilStopped(openDatabase(), signal);
  const stop = new AbortController();
  const abort = () => stop.abort();
  const limit = setTimeout(abort, seconds * 1000);
  signal.addEventListener("abort", abort);
  try {
    return await useConnection(sql, stop.signal, async (connection) => {
      // In here, since an engine that does not answer meanwhile is ended with what is stopped.
      await openDatabase().then(settleDatabase);
      stop.signal.throwIfAborted();
      await prepare(connection, before, values);
      return work(connection);
    });
  } catch (error) {
    const late = error instanceof EngineError && error.fault === "cancelled" && !signal.aborted;
    throw late ? new EngineError("timeout", error.message, sql, error) : error;
  } finally {
    clearTimeout(limit);
    signal.removeEventListener("abort", abort);
  }
}

async function prepare(connection: AsyncDuckDBConnection, before: readonly NamedQuery[], values: readonly NamedValue[]): Promise<void> {
  await connection.query("BEGIN TRANSACTION READ ONLY");
  for (const value of values) await setVariable(connection, value);
  await defineViews(connection, before);
}

const viewOf = ({ name, sql }: NamedQuery): string => `CREATE OR REPLACE TEMP VIEW ${quoteName(name)} AS FROM (\n${sql}\n)`;

/** Makes views of queries, all at once; where that fails one after another, to know which is wrong. */
async function defineViews(connection: AsyncDuckDBConnection, queries: readonly NamedQuery[]): Promise<void> {
  if (queries.length === 0) return;
  try {
    await connection.query(queries.map(viewOf).join(";\n"));
  } catch (error) {
    if (error instanceof EngineError) throw error;
    await connection.query("ROLLBACK");
    await connection.query("BEGIN TRANSACTION READ ONLY");
    for (const query of queries) await defineView(connection, query);
  }
}

async function defineView(connection: AsyncDuckDBConnection, query: NamedQuery): Promise<void> {
  try {
    await connection.query(viewOf(query));
  } catch (error) {
    throw error instanceof EngineError ? error : new EarlierError(query, error);
  }
}

/** Divides the texts of a list: no text that a reader sees holds it. */
const DIVIDER = "\u001f";

// A value is never part of a query's text.
async function setVariable(connection: AsyncDuckDBConnection, [name, value]: NamedValue): Promise<void> {
  const statement = await connection.prepare(`SET VARIABLE ${quoteName(name)} = ${takeValue(value)}`);
  const isEmpty = value === null || (typeof value === "object" && value.length === 0);
  await (isEmpty ? statement.query() : statement.query(typeof value === "object" ? value.join(DIVIDER) : value));
  await statement.close();
}

function takeValue(value: NamedValue[1]): string {
  if (value === null) return "NULL";
  if (typeof value === "number") return Number.isSafeInteger(value) ? "CAST(? AS BIGINT)" : "CAST(? AS DOUBLE)";
  if (typeof value === "string") return "CAST(? AS VARCHAR)";
  return value.length === 0 ? "CAST([] AS VARCHAR[])" : `string_split(CAST(? AS VARCHAR), chr(31))`;
}
