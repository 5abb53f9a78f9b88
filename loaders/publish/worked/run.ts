import { type Given } from "../../../src/model/given.js";
import type { Lang } from "../../../src/model/indicator.js";
import { readJs } from "../../../src/model/js-names.js";
import { lintCell, type Linted } from "../../../src/model/lint-cells.js";
import { type NotebookCell, nameCells, type SqlCell } from "../../../src/model/notebook.js";
import { type CellNode, readGraph, sortCells, usedBy } from "../../../src/model/notebook-graph.js";
import { readValue, valuesInSql } from "../../../src/model/notebook-input.js";
import { readResultColumns } from "../../../src/model/result.js";
import { askVariables } from "../../../src/model/sql-names.js";
import { quoteName, readStatements } from "../../../src/model/sql-text.js";
import { quote } from "../../../src/queries/filter.js";
import type { Engine } from "../../tables/engine.js";
import { type CodeResult, runCode } from "./run-code.js";

/** A cell with what it came to: what it gives to others, what its code drew, and what is wrong with its query. */
export interface RanCell {
  cell: NotebookCell;
  name: string | null;
  given: Given | null;
  code: CodeResult | null;
  linted: Linted | null;
}

/** What cells are run with: units of indicators by their ids, and what bureaus are called by their codes. */
export interface RunContext {
  engine: Engine;
  units: ReadonlyMap<string, string>;
  bureaus: ReadonlyMap<string, string>;
  lang: Lang;
}

/** Runs every cell of a notebook, each after those that it uses, as the notebook's page would; `holds` are asked last, over its results. An error names the cell. */
export async function runCells(
  cells: readonly NotebookCell[],
  holds: readonly string[],
  context: RunContext,
): Promise<{ cells: RanCell[]; holds: boolean }> {
  const graph = readGraph(cells, (text) => readJs(text).names);
  const names = nameCells(cells);
  const ran = new Map<number, RanCell>();
  const all = cells.map((_, i) => i);
  const { engine } = context;
  try {
    for (const place of sortCells(graph, all)) {
      const cell = cells[place] as NotebookCell;
      ran.set(place, await nameError(names[place] ?? "text", () => runOne(cell, place, { cells, graph, ran, context })));
    }
    const held = [];
    for (const sql of holds)
      held.push(await nameError(sql, async () => Object.values((await engine.query(sql)).rows[0] ?? {})[0] === true));
    return { cells: all.map((place) => ran.get(place) as RanCell), holds: held.every(Boolean) };
  } finally {
    for (const place of all)
      if (cells[place]?.kind === "sql") await engine.query(`DROP VIEW IF EXISTS temp.${quoteName(names[place] ?? "")}`);
  }
}

interface Run {
  cells: readonly NotebookCell[];
  graph: readonly CellNode[];
  ran: ReadonlyMap<number, RanCell>;
  context: RunContext;
}

async function runOne(cell: NotebookCell, place: number, run: Run): Promise<RanCell> {
  const { graph, cells, context } = run;
  const { name = null, fault = null } = graph[place] ?? {};
  if (fault !== null) throw new Error(`${fault.kind} name`);
  const plain = { cell, name, code: null, linted: null };
  switch (cell.kind) {
    case "markdown":
      return { ...plain, given: null };
    case "input": {
      const value = readValue(cell.input);
      return { ...plain, given: { kind: "input", value, label: context.bureaus.get(String(value)) ?? "" } };
    }
    case "sql":
      return { ...plain, given: await runQuery(cell, place, run), linted: lintCell(cells, graph, place, context.units) };
    case "js": {
      const code = await runCode(cell.text, argumentsOf(place, run));
      return { ...plain, code, given: giveCode(code) };
    }
  }
}

async function runQuery({ text }: SqlCell, place: number, { cells, graph, context }: Run): Promise<Given> {
  const { engine } = context;
  const values = usedBy(graph, place).flatMap((used) => {
    const [cell, name] = [cells[used], graph[used]?.name ?? ""];
    return cell?.kind === "input" ? valuesInSql(name.toLowerCase(), readValue(cell.input)) : [];
  });
  for (const [name, value] of values) await engine.query(`SET VARIABLE ${quoteName(name)} = ${literal(value)}`);
  const { sql } = askVariables(readStatements(text).first, new Set(values.map(([name]) => name)));
  await engine.query(`CREATE OR REPLACE TEMP VIEW ${quoteName(graph[place]?.name ?? "")} AS FROM (\n${sql}\n)`);
  const { columns, rows } = await engine.query(sql);
  return { kind: "rows", columns: readResultColumns(columns, rows), rows, more: false, all: () => Promise.resolve(rows) };
}

function literal(value: ReturnType<typeof valuesInSql>[number][1]): string {
  if (value === null) return "NULL";
  if (typeof value === "object") return `[${value.map(quote).join(", ")}]::VARCHAR[]`;
  return typeof value === "number" ? String(value) : quote(value);
}

function argumentsOf(place: number, { graph, ran }: Run) {
  return (graph[place]?.uses ?? []).map((used) => {
    const { name, given } = ran.get(used) as RanCell;
    if (given?.kind !== "rows") return [name ?? "", { kind: "value", value: given?.value ?? null }] as const;
    const columns = given.columns.map((column) => [column.name, given.rows.map((row) => row[column.name] ?? null)]);
    return [name ?? "", { kind: "table", columns: Object.fromEntries(columns) as Record<string, unknown[]> }] as const;
  });
}

function giveCode(code: CodeResult): Given {
  if (code.kind !== "table") return { kind: "value", value: code.kind === "value" ? code.value : null };
  const { names, rows } = code;
  return { kind: "rows", columns: readResultColumns(names, rows), rows, more: false, all: () => Promise.resolve(rows) };
}

async function nameError<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
  }
}
