import type { EngineError } from "../../db/errors.js";
import type { LimitedQuery } from "../../db/session.js";
import { untilStopped } from "../../db/stop.js";
import type { Lang } from "../../model/indicator.js";
import { type NotebookCell, queriesAbove } from "../../model/notebook.js";
import { writeSheet } from "../../model/csv.js";
import { readResultColumns } from "../../model/result.js";
import { type ErrorPlace, findErrorPlace, plainError } from "../../model/sql-error.js";
import { readStatements } from "../../model/sql-text.js";
import { NOTEBOOK } from "../../words/notebook.js";
import { OWN } from "../../words/own.js";
import { fill, UI } from "../../words/ui.js";
import { loadEngine, type NotebookEngine } from "./engine.js";
import { saveFile } from "./files.js";
import type { Output } from "./result-view.js";

/** Rows that a cell shows, and that an export holds, at most. */
export const MOST_ROWS = 1000;
export const MOST_EXPORTED = 100_000;

/** A cell to run among the others, with its limit and the reader's way to stop it. */
export interface CellRun {
  cells: readonly NotebookCell[];
  index: number;
  name: string;
  seconds: number;
  signal: AbortSignal;
  lang: Lang;
  onStart(): void;
  /** The name of the reader's own file that a table would come from, where it is not here. */
  missingFile(table: string): string | undefined;
}

/** How a cell's run ended: rows with a line about them, or what went wrong and where. */
export type CellOutcome =
  { kind: "result"; output: Output; message: string } | { kind: "error"; message: string; place: ErrorPlace | null };

/** Runs one cell; never throws. */
export async function runCell(run: CellRun): Promise<CellOutcome> {
  const { lang } = run;
  const sql = run.cells[run.index]?.text ?? "";
  const { count, first, second } = readStatements(sql);
  if (count === "empty") return fail(NOTEBOOK.emptyQuery[lang]);
  if (count === "several") return fail(NOTEBOOK.severalQueries[lang], { from: second, to: sql.length });
  try {
    const engine = await untilStopped(loadEngine(lang), run.signal);
    run.onStart();
    const before = queriesAbove(run.cells, run.index).map((query) => ({ ...query, sql: readStatements(query.sql).first }));
    const query = { before, sql: first, seconds: run.seconds, signal: run.signal };
    return await readCell(engine, query, run);
  } catch (error) {
    return explain(error, first, run);
  }
}

async function readCell(engine: NotebookEngine, query: LimitedQuery, { lang, name }: CellRun): Promise<CellOutcome> {
  const { columns, rows, more, milliseconds } = await engine.readLimited(query, MOST_ROWS);
  const again = { ...query, signal: new AbortController().signal };
  const output: Output = {
    columns: readResultColumns(columns, rows),
    rows,
    more,
    linkOf: engine.linkOf,
    saveCsv: async () => {
      const all = more ? (await engine.readLimited(again, MOST_EXPORTED)).rows : rows;
      const lines = all.map((row) => columns.map((column) => row[column]));
      saveFile(`${name}.csv`, writeSheet(columns, lines), "text/csv;charset=utf-8");
    },
    saveArrow: async () => saveFile(`${name}.arrows`, await engine.readArrow(again, MOST_EXPORTED), "application/vnd.apache.arrow.stream"),
  };
  const ran = [rows.length.toLocaleString("en-US"), Math.max(1, Math.round(milliseconds))] as const;
  const message = more ? fill(NOTEBOOK.ranMore[lang], ...ran, MOST_EXPORTED.toLocaleString("en-US")) : fill(NOTEBOOK.ran[lang], ...ran);
  return { kind: "result", output, message };
}

function fail(message: string, place: ErrorPlace | null = null): CellOutcome {
  return { kind: "error", message, place };
}

async function explain(error: unknown, sql: string, { lang, seconds, missingFile }: CellRun): Promise<CellOutcome> {
  const { fault, message } = error as Partial<EngineError> & Error;
  if (fault === "cancelled") return fail(NOTEBOOK.stopped[lang]);
  if (fault === "timeout") return fail(fill(NOTEBOOK.timeout[lang], seconds));
  if (fault === "ended") return fail(UI.engineEnded[lang]);
  if (fault !== "query") return fail(`${NOTEBOOK.notStarted[lang]} ${message}`);
  if (/read-only mode/.test(message)) return fail(NOTEBOOK.readOnly[lang]);
  if (/^Out of Memory/i.test(message)) return fail(NOTEBOOK.outOfMemory[lang]);
  const table = /Table with name (.+?) does not exist/.exec(message)?.[1] ?? "";
  const file = missingFile(table);
  if (file !== undefined) return fail(fill(OWN.missing[lang], table, file), findErrorPlace(message, sql));
  const engine = await loadEngine(lang);
  if (engine.isEarlier(error)) return fail(fill(NOTEBOOK.errorIn[lang], error.query.name, plainError(message)));
  const place = findErrorPlace(message, sql);
  const plain = plainError(message);
  if (place === null) return fail(plain);
  return fail(fill(NOTEBOOK.errorAt[lang], sql.slice(0, place.from).split("\n").length, plain), place);
}
