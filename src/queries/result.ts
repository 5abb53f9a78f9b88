import { BARS, TOP } from "../model/profile.js";

/** In which order rows are shown: by the column at a place, the first being 0. */
export interface RowOrder {
  place: number;
  descending: boolean;
}

/** SQL: some rows of a query, all of them in order; empty cells last. */
export function pageOf(sql: string, order: RowOrder | null, offset: number, count: number): string {
  const by = order === null ? "" : `\nORDER BY ${order.place + 1} ${order.descending ? "DESC" : "ASC"} NULLS LAST`;
  return `SELECT * FROM (\n${sql}\n)${by}\nLIMIT ${count} OFFSET ${offset}`;
}

/** SQL: how many rows a query has, as `n`. */
export const countRows = (sql: string) => `SELECT count(*) AS n FROM (\n${sql}\n)`;

/** SQL: the first rows of a query. */
export const firstOf = (sql: string, count: number) => `SELECT * FROM (\n${sql}\n) LIMIT ${count}`;

const NUMBER = /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|DOUBLE|FLOAT|DECIMAL\([\d, ]+\))$/;
const DAY = /^(?:DATE|TIMESTAMP(?:_S|_MS|_NS)?)$/;

/** SQL: what is told of each column of a query, by the engine's names of their types: rows of `place`, `part`, `key`, `n`. */
export function profileColumns(sql: string, types: readonly string[]): string {
  const names = types.map((_, i) => `c${i}`);
  const parts = types.flatMap((type, i) => {
    const [cell, text] = [`c${i}`, `CAST(c${i} AS VARCHAR)`];
    const tell = (part: string, key: string, n: string) => `SELECT ${i} AS place, '${part}' AS part, ${key} AS key, ${n} AS n FROM r`;
    const isOrdered = NUMBER.test(type) || DAY.test(type);
    const number = DAY.test(type) ? `epoch(${cell})` : `CAST(${cell} AS DOUBLE)`;
    return [
      tell("rows", "NULL", "count(*)"),
      tell("filled", "NULL", `count(${cell})`),
      tell("distinct", "NULL", `count(DISTINCT ${isOrdered ? cell : text})`),
      ...(isOrdered
        ? [tell("least", `CAST(min(${cell}) AS VARCHAR)`, "0"), tell("most", `CAST(max(${cell}) AS VARCHAR)`, "0"), barsOf(i, number)]
        : [
            `FROM (SELECT ${i}, 'top', ${text} AS key, count(*) AS n FROM r WHERE ${cell} IS NOT NULL GROUP BY key ORDER BY n DESC, key LIMIT ${TOP})`,
          ]),
    ];
  });
  return `WITH r AS MATERIALIZED (SELECT * FROM (\n${sql}\n) AS r (${names.join(", ")}))\n${parts.join("\nUNION ALL ")}`;
}

function barsOf(place: number, number: string): string {
  const ends = `SELECT min(v) AS least, max(v) AS most FROM v`;
  const bar = `CASE WHEN most > least THEN least(floor((v - least) / (most - least) * ${BARS}), ${BARS - 1}) ELSE 0 END`;
  return `FROM (WITH v AS (SELECT ${number} AS v FROM r WHERE isfinite(${number})) SELECT ${place}, 'bar', CAST(CAST(${bar} AS INTEGER) AS VARCHAR) AS key, count(*) AS n FROM v, (${ends}) GROUP BY key)`;
}
