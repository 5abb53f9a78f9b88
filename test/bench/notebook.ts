import { availableParallelism, loadavg } from "node:os";
import type { Page } from "playwright-core";
import { projectPaths } from "../../loaders/site/paths.js";
import { packHash } from "../../src/components/notebook/share.js";
import type { NotebookCell } from "../../src/model/notebook.js";
import { printNotebook } from "../../src/model/notebook-file.js";
import { middleOf } from "./measure.js";
import { recordRow, RESULTS } from "./record.js";
import { visit } from "./visit.js";

/** Three cells in a row over the real figures, the last of them a chart: bureaus’ fines, their means a year, those as a share. */
const CHAIN: readonly NotebookCell[] = [
  {
    ...{ kind: "sql", name: "fines", chart: null },
    text: "SELECT bureau_zh, year, value, hedge, broken FROM series WHERE indicator = 'penalty.amount' AND comparable AND basis = 'fine' AND level = 'province' ORDER BY year",
  },
  {
    kind: "sql",
    name: "years",
    chart: null,
    text: "SELECT year, count(*) AS stated, median(value) AS middle FROM fines GROUP BY year ORDER BY year",
  },
  {
    ...{ kind: "sql", name: "shares" },
    text: "SELECT year, middle / max(middle) OVER () AS share FROM years ORDER BY year",
    chart: { mark: "line", x: "year", y: "share", colour: null },
  },
];
const CODE: NotebookCell = {
  ...{ kind: "js", name: "drawn" },
  text: 'Plot.plot({ width, marks: [Plot.dot(years.objects(), { x: "year", y: "middle" })] })',
};
const EDITS = 12;
const OPENINGS = 3;
/** Milliseconds from the first touch of a cell to the press of Run: less than it takes to write a line. */
const REST = 1000;

/** Milliseconds from a change of a cell's text to its dependants drawn anew, and from the first press of Run at a cell of JavaScript to its result: medians, and the slowest of each. */
export interface NotebookSpeed {
  edit: number;
  slowestEdit: number;
  code: number;
  slowestCode: number;
}

// Runs in the page: presses Run at the first query, and waits until the last one's chart is another and painted.
const RERUN = `new Promise((resolve) => {
  const cells = [...document.querySelectorAll(".nb-query")];
  const chart = () => cells.at(-1).querySelector("[data-part=picture] svg");
  const before = chart();
  const start = performance.now();
  cells[0].querySelector("[name=run]").click();
  const look = () => {
    const now = chart();
    const done = cells.every((cell) => cell.querySelector(".nb-status").dataset.kind === "done");
    if (done && now !== null && now !== before) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    else requestAnimationFrame(look);
  };
  look();
})`;
// The result is there once the cell says so and its frame, whose inside no page sees, is shown.
const RUN_CODE = `new Promise((resolve, reject) => {
  const cell = document.querySelector(".nb-code");
  const start = performance.now();
  cell.querySelector("[name=run]").click();
  const look = () => {
    const { kind } = cell.querySelector(".nb-status").dataset;
    const frame = cell.querySelector("iframe");
    if (kind === "error") reject(new Error(cell.querySelector(".nb-status").textContent));
    else if (kind === "done" && frame !== null && !frame.hasAttribute("data-empty") && frame.clientHeight > 0)
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    else requestAnimationFrame(look);
  };
  look();
})`;

/** Edits a notebook of the site in `dist`, and runs its JavaScript for the first time, in fresh browsers. */
export async function measureNotebook(print: (line: string) => void, dist = projectPaths().dist): Promise<NotebookSpeed> {
  const [edits, codes]: [number[], number[]] = [[], []];
  const address = `zh/notebook.html${packHash(printNotebook([...CHAIN, CODE]))}`;
  for (let opening = 0; opening < OPENINGS; opening++) {
    await visit(dist, address, async (page) => {
      await page
        .locator(".nb-query .nb-status[data-kind=done]")
        .nth(CHAIN.length - 1)
        .waitFor();
      // Whoever runs a cell of code has pointed at it or written in it.
      await page.locator(".nb-code .cm-content").focus();
      await page.waitForTimeout(REST);
      codes.push((await page.evaluate(RUN_CODE)) as number);
      await page.locator(".nb-code [name=remove]").click();
      for (let edit = 0; edit < EDITS; edit++) edits.push(await editOnce(page, edit));
    });
  }
  const speed = { edit: middleOf(edits), slowestEdit: Math.max(...edits), code: middleOf(codes), slowestCode: Math.max(...codes) };
  const load = `load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores`;
  print(`edit to dependants    ${Math.round(speed.edit)} ms, ${Math.round(speed.slowestEdit)} at most, of ${edits.length}; ${load}`);
  print(`first JavaScript      ${Math.round(speed.code)} ms, ${Math.round(speed.slowestCode)} at most, of ${codes.length}`);
  return speed;
}

/** Changes the first cell's text as a reader types, so that other rows are asked for, and runs it. */
async function editOnce(page: Page, edit: number): Promise<number> {
  await page.locator(".nb-query .cm-content").first().focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(`SELECT * FROM (${CHAIN[0]?.kind === "sql" ? CHAIN[0].text : ""}) WHERE year <> ${2012 + edit}`);
  // Completion is offered a moment after typing.
  await page.keyboard.press("Escape");
  return (await page.evaluate(RERUN)) as number;
}

/** Measures, prints, and records where wished. */
export async function benchNotebook(print: (line: string) => void, record: boolean): Promise<void> {
  const { edit, slowestEdit, code, slowestCode } = await measureNotebook(print);
  if (!record) return;
  const load = `${loadavg()[0]?.toFixed(1)} on ${availableParallelism()}`;
  const cells = [edit, slowestEdit, code, slowestCode].map((value) => `${Math.round(value)}`);
  const { default: project } = await import("../../package.json", { with: { type: "json" } });
  await recordRow(RESULTS, "Notebook", `after ${project.version}`, [
    new Date().toISOString().slice(0, 10),
    process.version,
    ...cells,
    load,
  ]);
}
