import { WIDTHS } from "../charts/chart-model.js";
import { renderLints, printLints } from "../charts/lint-list.js";
import { renderMarkdown } from "../charts/markdown.js";
import { seenFrom } from "../charts/observed.js";
import { describeQuickChart, noteQuickChart } from "../charts/quick-said.js";
import { heightOf, type PictureWidth, renderDrawing } from "../charts/render.js";
import { type LinkOf, renderResultTable } from "../charts/result-table.js";
import { fillValues } from "../charts/text-values.js";
import { element, Html, html } from "../html.js";
import { drawQuickChart, MOST_BARS } from "../marks/quick.js";
import type { ChartChoice } from "../model/chart-choice.js";
import type { Given } from "../model/given.js";
import { keysOf, type Lang } from "../model/indicator.js";
import type { Linted } from "../model/lint-cells.js";
import type { NotebookCell } from "../model/notebook.js";
import { readQuickChart } from "../model/quick-chart.js";
import { NOTEBOOK } from "../words/notebook.js";
import { fill, UI } from "../words/ui.js";
import { WORKED } from "../words/worked.js";

/** Rows of a result that a page shows at most. */
const MOST_ROWS = 40;

/** A cell with what it came to when it was run; what its code drew is markup for each width. */
export interface ShownCell {
  cell: NotebookCell;
  name: string | null;
  given: Given | null;
  drawn: Record<PictureWidth, string> | null;
  linted: Linted | null;
}

/** How cells are shown: `root` is the folder of the language as seen from the page, `linkOf` gives addresses as seen from there, `document` draws. */
export interface CellOptions {
  lang: Lang;
  root: string;
  linkOf: LinkOf;
  document: Document;
  /** Whether a query stands above its result, as in the notebook; below it if left out. */
  textFirst?: boolean;
}

interface PlacedOptions extends CellOptions {
  /** Whether a heading of the prose stands above the cell: its chart's title is one level below that. */
  isInPart: boolean;
}

type Rows = Given & { kind: "rows" };

/** Cells of a notebook as they read without a script: prose with its values, results as charts and tables, and below each the text that gave it; what a cell gave can be found by its name in `data-lesson`. */
export function renderCells(cells: readonly ShownCell[], options: CellOptions): Html[] {
  const givens = givensOf(cells);
  const firstPart = cells.findIndex(({ cell }) => cell.kind === "markdown" && /^# /m.test(cell.text));
  return cells.map((shown, i) => renderCell(shown, givens, { ...options, isInPart: firstPart !== -1 && i >= firstPart }));
}

/** The first paragraph of a notebook's prose, with its values. */
export function findAnswer(cells: readonly ShownCell[], lang: Lang): Html {
  const first = cells.find(({ cell }) => cell.kind === "markdown")?.cell;
  const said = first?.kind === "markdown" ? renderMarkdown(fillValues(first.text, givensOf(cells), lang)).text : "";
  return new Html(/<p>[\s\S]*?<\/p>/.exec(said)?.[0] ?? "");
}

function givensOf(cells: readonly ShownCell[]): ReadonlyMap<string, Given> {
  return new Map(cells.flatMap(({ name, given }) => (name === null || given === null ? [] : [[name.toLowerCase(), given] as const])));
}

function renderCell(shown: ShownCell, givens: ReadonlyMap<string, Given>, options: PlacedOptions): Html {
  const { cell } = shown;
  const { lang, root } = options;
  switch (cell.kind) {
    case "markdown":
      return html`<section class="nb-cell nb-prose">
        <div class="nb-text">${seeLinks(renderMarkdown(fillValues(cell.text, givens, lang)), root)}</div>
      </section>`;
    case "input":
      return html`<section class="nb-cell nb-input"><p>${sayInput(shown, lang)}</p></section>`;
    case "sql":
      return renderRun(shown, renderQueryResult(shown, cell.chart, options), cell.text, options);
    case "js":
      return renderRun(shown, renderCodeResult(shown, options), cell.text, options);
  }
}

function renderRun({ cell, name, linted }: ShownCell, result: Html, text: string, { lang, textFirst = false }: CellOptions): Html {
  const output = html`<div class="nb-output" data-lesson="${name}">${result}</div>`;
  const title = fill(WORKED[cell.kind === "js" ? "code" : "query"][lang], name ?? "");
  const source = html`<details class="nb-source" open>
      <summary>${title}</summary>
      <pre tabindex="0"><code>${text}</code></pre>
    </details>
    <div class="nb-lints">${renderLints(linted?.lints ?? [], text, lang, false)}</div>`;
  return html`<section class="nb-cell ${cell.kind === "js" ? "nb-code" : "nb-query"}">
    ${textFirst ? [source, output] : [output, source]}
  </section>`;
}

function seeLinks({ text }: Html, root: string): Html {
  return new Html(text.replace(/ href="(\.\/[^"]*)"/g, (_, href: string) => ` href="${seenFrom(href, root)}"`));
}

function sayInput({ cell, given, name }: ShownCell, lang: Lang): string {
  if (cell.kind !== "input" || given?.kind !== "input") return "";
  return fill(WORKED.input[lang], cell.input.label || (name ?? ""), given.label || cell.input.value);
}

function renderQueryResult({ given, linted, name }: ShownCell, choice: ChartChoice | null, options: PlacedOptions): Html {
  if (given?.kind !== "rows") return html``;
  const doubt = printLints(linted?.all ?? [], name ?? "", options.lang);
  if (choice === null) return renderRows(given, options);
  return html`${renderQuick(given, choice, doubt, options)}
    <details class="atlas-data">
      <summary>${UI.showTable[options.lang]}</summary>
      ${renderRows(given, options)}
    </details>`;
}

function renderRows({ columns, rows }: Rows, { lang, linkOf, root }: CellOptions): Html {
  const seen: LinkOf = (column, cell, row) => seenFrom(linkOf(column, cell, row), root);
  const table = renderResultTable(columns, rows.slice(0, MOST_ROWS), seen, lang);
  return rows.length <= MOST_ROWS
    ? table
    : html`${table}
        <p class="atlas-note">${fill(WORKED.firstRows[lang], MOST_ROWS, rows.length)}</p>`;
}

function renderQuick({ columns, rows }: Rows, choice: ChartChoice, doubt: string, options: PlacedOptions): Html {
  const { lang, document, root, isInPart } = options;
  const chart = readQuickChart(columns, rows, choice);
  if (chart.points.length === 0) return html`<p class="atlas-empty">${NOTEBOOK.noChart[lang]}</p>`;
  const { x, y, log, lines } = choice;
  const label = describeQuickChart(chart, choice, lang);
  const draw = (width: number) => drawQuickChart(chart, { lang, width, document, x, y, log, lines, label });
  const drawn = { wide: draw(WIDTHS.wide), narrow: draw(WIDTHS.narrow) };
  const note = noteQuickChart(chart, { rows: rows.length, more: false, mostBars: MOST_BARS }, lang);
  const pictures = keysOf(WIDTHS).map((width) => element("div", { class: `atlas-${width}` }, renderDrawing(drawn[width], root)));
  return html`${element(
    "figure",
    {
      class: "atlas-figure nb-drawn",
      style: keysOf(WIDTHS)
        .map((width) => `--${width}: ${heightOf(svgOf(drawn[width]))}`)
        .join("; "),
    },
    html`<figcaption>${element(isInPart ? "h3" : "h2", {}, choice.title ?? fill(NOTEBOOK.chartOf[lang], y, x))}</figcaption>
      <div data-part="picture">${pictures}</div>
      ${note !== "" && html`<p class="atlas-note">${note}</p>`} ${doubt !== "" && html`<p class="nb-doubt">${doubt}</p>`}`,
  )}`;
}

function svgOf(drawn: Element): Element | null {
  return drawn.localName === "svg" ? drawn : drawn.querySelector(":scope > svg");
}

// Plot labels its groups by their mark ("rule"); a group has no role that a label may name.
const unlabelGroups = (svg: string): string => svg.replace(/<g aria-label=/g, "<g data-mark=");

function renderCodeResult({ given, drawn }: ShownCell, options: CellOptions): Html {
  if (drawn !== null) {
    const pictures = keysOf(WIDTHS).map((width) => element("div", { class: `atlas-${width}` }, new Html(unlabelGroups(drawn[width]))));
    return html`<figure class="atlas-figure nb-drawn" aria-label="${WORKED.drawn[options.lang]}">
      <div data-part="picture">${pictures}</div>
    </figure>`;
  }
  if (given?.kind === "rows") return renderRows(given, options);
  return html`<pre class="nb-value">${given?.kind === "value" ? String(given.value) : ""}</pre>`;
}
