import type { EngineError } from "../../db/errors.js";
import type { LimitedQuery, NamedValue } from "../../db/session.js";
import { untilStopped } from "../../db/stop.js";
import { queriesUsed, usedBy } from "../../model/notebook-graph.js";
import { valuesInSql } from "../../model/notebook-input.js";
import { writeSheet } from "../../model/csv.js";
import { readResultColumns } from "../../model/result.js";
import { type ErrorPlace, findErrorPlace, plainError } from "../../model/sql-error.js";
import { askVariables } from "../../model/sql-names.js";
import { readStatements } from "../../model/sql-text.js";
import { NOTEBOOK } from "../../words/notebook.js";
import { OWN } from "../../words/own.js";
import { fill, UI } from "../../words/ui.js";
import { sayCause } from "../explain-error.js";
import { loadEngine, type NotebookEngine } from "./engine.js";
import { saveFile } from "./files.js";
import { findFault } from "./fault-words.js";
import type { Output } from "./result-view.js";
import { askRows, holdRows } from "./row-source.js";
import type { CellRun } from "./run.js";

/** Rows that a cell shows, and that an export holds, at most. */
export const MOST_ROWS = 1000;
export const MOST_EXPORTED = 100_000;

/** How a cell's run ended: rows with a line about them, or what went wrong and where. */
export type CellOutcome =
  { kind: "result"; output: Output; message: string } | { kind: "error"; message: string; place: ErrorPlace | null };

/** Runs one query, and says when the engine is there; never throws. */
export async function runCell(run: CellRun, onStart: () => void): Promise<CellOutcome> {
  const { lang, cells, graph, index } = run;
  const cell = cells[index];
  const sql = cell?.kind === "sql" ? cell.text : "";
  const { count, first, second } = readStatements(sql);
  if (count === "empty") return fail(NOTEBOOK.emptyQuery[lang]);
  if (count === "several") return fail(NOTEBOOK.severalQueries[lang], { from: second, to: sql.length });
  const fault = findFault(graph, index, lang);
  if (fault !== null) return fail(fault);
  try {
    const engine = await untilStopped(loadEngine(lang), run.signal);
    onStart();
    return await readCell(engine, writeQuery(run, first), run);
  } catch (error) {
    return explain(error, first, run);
  }
}

/** A cell's query with what it uses; null where there is none to run. */
export function makeQuery(run: CellRun): LimitedQuery | null {
  const { cells, graph, index } = run;
  const cell = cells[index];
  const { count, first } = readStatements(cell?.kind === "sql" ? cell.text : "");
  return count === "one" && findFault(graph, index, run.lang) === null ? writeQuery(run, first) : null;
}

function writeQuery(run: CellRun, first: string): LimitedQuery {
  const { cells, graph, index, seconds, signal } = run;
  const values = valuesUsed(run);
  const known = new Set(values.map(([name]) => name));
  const before = queriesUsed(cells, graph, index).map(({ name, sql: text }) => ({
    name,
    sql: askVariables(readStatements(text).first, known).sql,
  }));
  return { before, values, sql: askVariables(first, known).sql, seconds, signal };
}

/** Values of inputs that a query uses, and those that it uses in turn, by their names in SQL. */
function valuesUsed({ graph, index, givens }: CellRun): NamedValue[] {
  return usedBy(graph, index).flatMap((place): NamedValue[] => {
    const name = graph[place]?.name?.toLowerCase() ?? "";
    const given = givens.get(name);
    return given?.kind === "input" ? valuesInSql(name, given.value) : [];
  });
}

async function readCell(engine: NotebookEngine, query: LimitedQuery, { lang, graph, index }: CellRun): Promise<CellOutcome> {
  const { columns, types, rows, more, milliseconds } = await engine.readLimited(query, MOST_ROWS);
  const name = graph[index]?.name ?? "result";
  const asked = new Set((query.values ?? []).map(([value]) => value));
  const again = { ...query, signal: new AbortController().signal };
  const readAll = async () => (more ? (await engine.readLimited(again, MOST_EXPORTED)).rows : rows);
  const told = readResultColumns(columns, rows, types);
  const readArrow = () => engine.readArrow(again, MOST_EXPORTED);
  const output: Output = {
    columns: told,
    rows,
    more,
    source: more ? askRows(engine, again, told) : holdRows(told, rows),
    linkOf: engine.linkOf,
    readAll,
    saveCsv: async () => {
      const lines = (await readAll()).map((row) => columns.map((column) => row[column]));
      saveFile(`${name}.csv`, writeSheet(columns, lines), "text/csv;charset=utf-8");
    },
    ask: async (text) => (await engine.readLimited({ ...again, sql: askVariables(text, asked).sql }, MOST_EXPORTED)).rows,
    readArrow,
    saveArrow: async () => saveFile(`${name}.arrows`, await readArrow(), "application/vnd.apache.arrow.stream"),
  };
  const ran = [rows.length.toLocaleString("en-US"), Math.max(1, Math.round(milliseconds))] as const;
  const message = more ? fill(NOTEBOOK.ranMore[lang], ...ran, MOST_EXPORTED.toLocaleString("en-US")) : fill(NOTEBOOK.ran[lang], ...ran);
  return { kind: "result", output, message };
}

function fail(message: string, place: ErrorPlace | null = null): CellOutcome {
  return { kind: "error", message, place };
}

async function explain(error: unknown, sql: string, run: CellRun): Promise<CellOutcome> {
  const { lang, seconds, missingFile } = run;
  const { fault, message } = error as Partial<EngineError> & Error;
  if (fault === "cancelled") return fail(NOTEBOOK.stopped[lang]);
  if (fault === "timeout") return fail(fill(NOTEBOOK.timeout[lang], seconds));
  if (fault === "ended") return fail(UI.engineEnded[lang]);
  if (fault !== "query") return fail(`${NOTEBOOK.notStarted[lang]} ${sayCause(message, lang)}`);
  if (/read-only mode/.test(message)) return fail(NOTEBOOK.readOnly[lang]);
  const lacking = /exists in the (\w+) extension/.exec(message)?.[1];
  if (lacking !== undefined) return fail(fill(NOTEBOOK.notHere[lang], plainError(message).split(",")[0] ?? ""), placeOf(message, sql, run));
  if (/^Out of Memory/i.test(message)) return fail(NOTEBOOK.outOfMemory[lang]);
  const table = /Table with name (.+?) does not exist/.exec(message)?.[1] ?? "";
  const file = missingFile(table);
  if (file !== undefined) return fail(fill(OWN.missing[lang], table, file), placeOf(message, sql, run));
  const engine = await loadEngine(lang);
  if (engine.isEarlier(error)) return fail(fill(NOTEBOOK.errorIn[lang], error.query.name, plainError(message)));
  const place = placeOf(message, sql, run);
  const plain = plainError(message);
  if (place === null) return fail(plain);
  return fail(fill(NOTEBOOK.errorAt[lang], sql.slice(0, place.from).split("\n").length, plain), place);
}

/** Place of an error in the reader's own text, in which values stand by their names. */
function placeOf(message: string, sql: string, run: CellRun): ErrorPlace | null {
  const asked = askVariables(sql, new Set(valuesUsed(run).map(([name]) => name)));
  const place = findErrorPlace(message, asked.sql);
  return place === null ? null : { from: asked.placeOf(place.from), to: Math.max(asked.placeOf(place.from) + 1, asked.placeOf(place.to)) };
}
