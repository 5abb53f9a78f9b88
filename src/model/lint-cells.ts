import type { ColumnRoles } from "./guess-chart.js";
import type { Meanings } from "./lineage.js";
import { isAmount, type Lint, lintLine, type LintReading, lintSql } from "./lint.js";
import type { NotebookCell, SqlCell } from "./notebook.js";
import { type CellNode, usedBy } from "./notebook-graph.js";
import { readValue, valuesInSql } from "./notebook-input.js";
import { askRests, hidesSome } from "./rests.js";
import { readStatements } from "./sql-text.js";

/** A query with what is wrong with it. */
export interface Linted {
  lints: Lint[];
  /** What is wrong with the queries that it uses, and with it, with their names. */
  all: { name: string; lint: Lint }[];
  roles: ColumnRoles;
  /** What its columns mean. */
  meanings: Meanings;
  /** SQL for what its result rests on; null where that cannot be told. */
  rests: string | null;
}

/** Reads a query with all that it uses, and says what is wrong: with the query, and with its chart if it has one; `units` are those of indicators by their ids. */
export function lintCell(
  cells: readonly NotebookCell[],
  graph: readonly CellNode[],
  index: number,
  units: ReadonlyMap<string, string>,
): Linted {
  const known = new Map<string, Meanings>();
  const all: Linted["all"] = [];
  let hidden = false;
  for (const place of [...usedBy(graph, index), index]) {
    const [cell, name] = [cells[place], graph[place]?.name ?? ""];
    if (cell?.kind !== "sql") continue;
    const sql = readStatements(cell.text).first;
    const reading = lintSql(sql, { known: (used) => known.get(used.toLowerCase()) ?? null, values: valuesOf(cells, graph), units });
    known.set(name.toLowerCase(), reading.columns);
    const lints = [...reading.lints, ...(place === index ? lintChart(cell, reading, sql) : [])];
    all.push(...lints.map((lint) => ({ name, lint })));
    const { columns, query, cores } = reading;
    const rests = hidden ? null : askRests(sql, query, cores);
    if (place === index) return { lints, all, roles: rolesOf(columns), meanings: columns, rests };
    hidden ||= hidesSome(sql, cores);
  }
  return { lints: [], all, roles: new Map(), meanings: new Map(), rests: null };
}

function rolesOf(columns: Meanings): ColumnRoles {
  const roles = new Map<string, "year" | "amount">();
  for (const [name, meaning] of columns) {
    if (meaning?.column === "year" && meaning.by === null) roles.set(name, "year");
    if (meaning !== null && isAmount(meaning)) roles.set(name, "amount");
  }
  return roles;
}

function lintChart({ chart }: SqlCell, reading: LintReading, sql: string): Lint[] {
  return chart?.mark === "line" ? lintLine(reading, chart.x, chart.y, sql) : [];
}

function valuesOf(cells: readonly NotebookCell[], graph: readonly CellNode[]) {
  return new Map(
    cells.flatMap((cell, i) => {
      const name = graph[i]?.name?.toLowerCase() ?? "";
      return cell.kind === "input" ? valuesInSql(name, readValue(cell.input)) : [];
    }),
  );
}
