import type { LimitedQuery } from "../../db/session.js";
import type { Row } from "../../model/columns.js";
import { type ColumnProfile, type ProfileRow, profileRows, readProfiles, sortRows } from "../../model/profile.js";
import type { ResultColumn } from "../../model/result.js";
import { countRows, pageOf, profileColumns, type RowOrder } from "../../queries/result.js";
import type { NotebookEngine } from "./engine.js";

/** All rows of a result, of which a page at a time is shown. */
export interface RowSource {
  total(): Promise<number>;
  /** Rows in order of the whole result. */
  page(order: RowOrder | null, offset: number, count: number): Promise<readonly Row[]>;
  profile(): Promise<readonly ColumnProfile[]>;
}

/** Rows that are all at hand. */
export function holdRows(columns: readonly ResultColumn[], rows: readonly Row[]): RowSource {
  return {
    total: () => Promise.resolve(rows.length),
    page: (order, offset, count) => {
      const name = order === null ? undefined : columns[order.place]?.name;
      const sorted = name === undefined ? rows : sortRows(rows, name, order?.descending ?? false);
      return Promise.resolve(sorted.slice(offset, offset + count));
    },
    profile: () => Promise.resolve(profileRows(columns, rows)),
  };
}

/** Rows that the engine has: of a query that gave more than are at hand. */
export function askRows(engine: NotebookEngine, query: LimitedQuery, columns: readonly ResultColumn[]): RowSource {
  let counted: Promise<number> | undefined;
  const ask = (sql: string, most: number) => engine.readLimited({ ...query, sql }, most);
  return {
    total: () => (counted ??= ask(countRows(query.sql), 1).then(({ rows }) => Number(rows[0]?.n))),
    page: async (order, offset, count) => {
      const { columns: read, rows } = await ask(pageOf(query.sql, order, offset, count), count);
      // Names of columns that two have are told apart in another way than here.
      return rows.map((row) => Object.fromEntries(columns.map(({ name }, i) => [name, row[read[i] ?? ""] ?? null])));
    },
    profile: async () => {
      const sql = profileColumns(
        query.sql,
        columns.map(({ type = "VARCHAR" }) => type),
      );
      const { rows } = await ask(sql, 100_000);
      return readProfiles(columns, rows as unknown as ProfileRow[]);
    },
  };
}
