import type { BoxArgument } from "../../box/message.js";
import { writeSheet } from "../../model/csv.js";
import { readResultColumns } from "../../model/result.js";
import { NOTEBOOK } from "../../words/notebook.js";
import { RESULTS } from "../../words/results.js";
import { fill } from "../../words/ui.js";
import { findFault } from "./fault-words.js";
import { saveFile } from "./files.js";
import { FrameError, type JsFrame } from "./js-frame.js";
import { isTooLarge, type JsResult, MOST_ANSWER, takeResult } from "./js-result.js";
import type { Output } from "./result-view.js";
import { holdRows } from "./row-source.js";
import type { Given } from "../../model/given.js";
import type { CellRun } from "./run.js";

/** How a piece of code ended: what it came to, or what went wrong and at which place of its text. */
export type JsOutcome =
  | { kind: "done"; result: Exclude<JsResult, { kind: "failed" }>; milliseconds: number }
  | { kind: "error"; message: string; line: number | null };

/** Runs a piece of code in its frame with what it uses; never throws. */
export async function runJs(run: CellRun, frame: JsFrame): Promise<JsOutcome> {
  const { lang, cells, graph, index, seconds } = run;
  const cell = cells[index];
  const text = cell?.kind === "js" ? cell.text : "";
  if (text.trim() === "") return fail(NOTEBOOK.emptyCode[lang]);
  const fault = findFault(graph, index, lang);
  if (fault !== null) return fail(fault);
  const late = new AbortController();
  const limit = setTimeout(() => late.abort(new Error(fill(NOTEBOOK.timeoutCode[lang], seconds))), seconds * 1000);
  const stop = () => late.abort(new Error(NOTEBOOK.stopped[lang]));
  run.signal.addEventListener("abort", stop, { once: true });
  if (run.signal.aborted) stop();
  try {
    const { readJs } = await import("../../model/js-names.js");
    const { body, guard, names } = readJs(text);
    const args = await gatherArguments(run, names.includes("arrow"));
    const start = performance.now();
    const told = await frame.run({ body, guard, args }, late.signal);
    if (isTooLarge(told)) {
      frame.remove();
      return fail(fill(RESULTS.tooLarge[lang], MOST_ANSWER.cells.toLocaleString("en-US"), MOST_ANSWER.characters.toLocaleString("en-US")));
    }
    const result = takeResult(told);
    if (result.kind === "failed") return fail(result.message, result.line);
    return { kind: "done", result, milliseconds: performance.now() - start };
  } catch (error) {
    if (error instanceof FrameError) {
      frame.remove();
      return fail(NOTEBOOK.noFrame[lang]);
    }
    const { message, at } = error as Error & { at?: number };
    return fail(message, at === undefined ? null : text.slice(0, at).split("\n").length);
  } finally {
    clearTimeout(limit);
    run.signal.removeEventListener("abort", stop);
  }
}

function fail(message: string, line: number | null = null): JsOutcome {
  return { kind: "error", message, line };
}

async function gatherArguments({ graph, index, givens, lang }: CellRun, asArrow: boolean): Promise<[string, BoxArgument][]> {
  const names = (graph[index]?.uses ?? []).map((place) => graph[place]?.name ?? "");
  return Promise.all(
    names.map(async (name): Promise<[string, BoxArgument]> => {
      const given = givens.get(name.toLowerCase());
      if (given === undefined) throw new Error(fill(NOTEBOOK.nothingGiven[lang], name));
      return [name, await makeArgument(given, asArrow)];
    }),
  );
}

async function makeArgument(given: Given, asArrow: boolean): Promise<BoxArgument> {
  if (given.kind !== "rows") return { kind: "value", value: given.value };
  if (asArrow && given.arrow !== undefined) return { kind: "arrow", bytes: await given.arrow() };
  const rows = given.more ? await given.all() : given.rows;
  return { kind: "table", columns: Object.fromEntries(given.columns.map(({ name }) => [name, rows.map((row) => row[name] ?? null)])) };
}

/** A table that code came to, as a result like that of a query. */
export function outputOf(result: JsResult & { kind: "table" }, name: string): Output {
  const { names, rows } = result;
  const columns = readResultColumns(names, rows);
  return {
    columns,
    rows,
    more: false,
    source: holdRows(columns, rows),
    linkOf: () => null,
    readAll: () => Promise.resolve(rows),
    saveCsv: () => {
      const lines = rows.map((row) => names.map((column) => row[column] ?? null));
      saveFile(`${name}.csv`, writeSheet(names, lines), "text/csv;charset=utf-8");
      return Promise.resolve();
    },
  };
}
