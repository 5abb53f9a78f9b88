import { type ColumnType, TABLES } from "../model/columns.js";
import { ID_SQL } from "../model/reads.js";

const TYPES: Readonly<Record<ColumnType, string>> = { utf8: "VARCHAR", float64: "DOUBLE", int32: "INTEGER", bool: "BOOLEAN" };

/** SQL: makes every table, empty. */
export const MAKE_TABLES = Object.entries(TABLES)
  .map(([name, columns]) => `CREATE TABLE "${name}" (${columns.map((column) => `"${column.name}" ${TYPES[column.type]}`).join(", ")});`)
  .join("\n");

/** SQL: moves observations from a table of a part into that of all, with the ids that were left out. */
export const takePart = (part: string): string => `INSERT INTO observations SELECT * REPLACE (coalesce(id, ${ID_SQL}) AS id) FROM "${part}";
DROP TABLE "${part}"`;
