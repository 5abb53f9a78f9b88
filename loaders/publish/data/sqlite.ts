import { keysOf } from "../../../src/model/indicator.js";
import openSqlite, { type Database } from "sql.js";
import type { Column, ColumnType, Row } from "../../../src/model/columns.js";
import { type RelationName, RELATIONS } from "../../../src/model/views.js";
import { FOREIGN_KEYS, PRIMARY_KEYS } from "../../../src/pages/codes.js";

const TYPES: Readonly<Record<ColumnType, string>> = { utf8: "TEXT", float64: "REAL", int32: "INTEGER", bool: "INTEGER" };

/** Views whose rows are those of another with fewer columns: the file holds them once. */
const PARTS_OF: Readonly<Partial<Record<RelationName, RelationName>>> = { figures: "series" };

/** All tables, and views as tables where their rows stand in no other, read one after another, as one SQLite database with keys, true and false as 1 and 0; the same data gives the same bytes. */
export async function packSqlite(read: (name: RelationName) => AsyncIterable<readonly Row[]>): Promise<Uint8Array> {
  const { Database } = await openSqlite();
  const database = new Database();
  try {
    for (const name of keysOf(RELATIONS)) {
      const whole = PARTS_OF[name];
      if (whole === undefined) await fillTable(database, name, read(name));
      else database.run(`CREATE VIEW "${name}" AS SELECT ${listColumns(name)} FROM "${whole}"`);
    }
    return database.export();
  } finally {
    database.close();
  }
}

async function fillTable(database: Database, name: RelationName, pieces: AsyncIterable<readonly Row[]>): Promise<void> {
  const columns: readonly Column[] = RELATIONS[name];
  database.run(`CREATE TABLE "${name}" (\n  ${[...columns.map(defineColumn), ...defineKeys(name)].join(",\n  ")}\n)`);
  const insert = database.prepare(`INSERT INTO "${name}" VALUES (${columns.map(() => "?").join(", ")})`);
  database.run("BEGIN");
  for await (const rows of pieces) for (const row of rows) insert.run(columns.map((column) => toSqlite(row[column.name] ?? null)));
  database.run("COMMIT");
  insert.free();
}

const listColumns = (name: RelationName): string => RELATIONS[name].map((column) => `"${column.name}"`).join(", ");
const defineColumn = ({ name, type, nullable }: Column): string => `"${name}" ${TYPES[type]}${nullable ? "" : " NOT NULL"}`;

function defineKeys(name: RelationName): string[] {
  const primary = PRIMARY_KEYS[name].map((column) => `"${column}"`);
  const foreign = (FOREIGN_KEYS[name] ?? []).map(([from, table, to]) => `FOREIGN KEY ("${from}") REFERENCES "${table}" ("${to}")`);
  return [...(primary.length > 0 ? [`PRIMARY KEY (${primary.join(", ")})`] : []), ...foreign];
}

const toSqlite = (value: Row[string]): string | number | null => (typeof value === "boolean" ? Number(value) : (value ?? null));
