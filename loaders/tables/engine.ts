import { keysOf } from "../../src/model/indicator.js";
import { DuckDBAppender, type DuckDBConnection, DuckDBDecimalValue, DuckDBInstance } from "@duckdb/node-api";
import { type Cell, type Column, type ColumnType, type Row, type TableName, TABLES } from "../../src/model/columns.js";
import { MAKE_VIEWS } from "../../src/queries/views.js";
import type { LooseTables } from "./rows.js";

/** Names and rows that a query gives; numbers are plain numbers, dates ISO text. */
export interface Result<R extends Row = Row> {
  columns: string[];
  rows: R[];
}

/** Native DuckDB over the tables of the atlas, for the build and for tests. */
export interface Engine {
  /** Runs SQL that gives rows `R`; an error carries the SQL in its message. */
  query<R extends Row = Row>(sql: string): Promise<Result<R>>;
  /** Rows of SQL in pieces, of which only one is in memory. */
  stream(sql: string): AsyncGenerator<readonly Row[]>;
  close(): void;
}

const SQL_TYPES: Record<ColumnType, string> = { utf8: "VARCHAR", float64: "DOUBLE", int32: "INTEGER", bool: "BOOLEAN" };
/** Appending by type makes no value beside the memory of JavaScript for each cell, which would stay there for long. */
const APPENDS: Record<ColumnType, (appender: DuckDBAppender, cell: never) => void> = {
  utf8: (appender, cell) => appender.appendVarchar(cell),
  float64: (appender, cell) => appender.appendDouble(cell),
  int32: (appender, cell) => appender.appendInteger(cell),
  bool: (appender, cell) => appender.appendBoolean(cell),
};

/** Opens an in-memory DuckDB with the given tables; one thread, so that row order and files repeat. */
export async function openEngine(tables: LooseTables): Promise<Engine> {
  const instance = await DuckDBInstance.create(":memory:", {
    threads: "1",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  for (const name of keysOf(TABLES)) await fillTable(connection, name, tables[name]);
  await connection.run(MAKE_VIEWS);
  return {
    query: <R extends Row>(sql: string) => runQuery(connection, sql) as Promise<Result<R>>,
    stream: (sql) => streamQuery(instance, sql),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function fillTable(connection: DuckDBConnection, name: TableName, rows: readonly Row[]): Promise<void> {
  const columns: readonly Column[] = TABLES[name];
  const definitions = columns.map((c) => `"${c.name}" ${SQL_TYPES[c.type]}${c.nullable ? "" : " NOT NULL"}`);
  await connection.run(`CREATE TABLE "${name}" (${definitions.join(", ")})`);
  const appender = await connection.createAppender(name);
  for (const row of rows) appendRow(appender, columns, row);
  appender.closeSync();
}

function appendRow(appender: DuckDBAppender, columns: readonly Column[], row: Row): void {
  for (const { name, type } of columns) {
    const value = row[name] ?? null;
    if (value === null) appender.appendNull();
    else APPENDS[type](appender, value as never);
  }
  appender.endRow();
}

async function runQuery(connection: DuckDBConnection, sql: string): Promise<Result> {
  try {
    const reader = await connection.runAndReadAll(sql);
    const columns = reader.deduplicatedColumnNames();
    return { columns, rows: toRows(columns, reader.getRows()) };
  } catch (error) {
    throw new Error(`${(error as Error).message}\nin SQL: ${sql}`, { cause: error });
  }
}

// A connection that is asked for something else forgets what it still streams.
async function* streamQuery(instance: DuckDBInstance, sql: string): AsyncGenerator<readonly Row[]> {
  const connection = await instance.connect();
  try {
    const result = await connection.stream(sql);
    const columns = result.deduplicatedColumnNames();
    for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
      yield toRows(columns, chunk.getRows());
    }
  } finally {
    connection.closeSync();
  }
}

const toRows = (columns: readonly string[], lines: readonly (readonly unknown[])[]): Row[] =>
  lines.map((cells) => {
    const row: Record<string, Cell> = {};
    for (let i = 0; i < columns.length; i++) row[columns[i] as string] = toCell(cells[i]);
    return row;
  });

function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number(value);
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  return String(value);
}
