import { markupOf } from "../marks/markup.js";
import { element, Html, html, join, linkTo } from "../html.js";
import { chartFile } from "../model/chart-files.js";
import { SHARE } from "../words/share.js";
import { fill, UI } from "../words/ui.js";
import { type ChartModel, WIDTHS } from "./chart-model.js";
import { renderFootnotes } from "./footnotes.js";
import { seenFrom } from "./observed.js";
import { renderRows } from "./table.js";

export type PictureWidth = keyof typeof WIDTHS;

/** Room, in CSS pixels, up to which the style sheet shows the narrow drawing. */
export const NARROW_UP_TO = 540;

/** How a chart's block is shown: `root` is the folder of its language as seen from the page. */
export interface BlockOptions {
  root?: string;
  /** Drawings that are in it; both if left out. */
  widths?: readonly PictureWidth[];
  /** Whether a link leads to the chart's own page. */
  shared?: boolean;
  /** Whether its table and SQL follow; not where they stand beside it. */
  whole?: boolean;
}

/** A chart as a block of a page: title, unit, picture, notes, sources, table and SQL; right without JavaScript. */
export function renderChart(
  chart: ChartModel,
  { root = "./", widths = ["wide", "narrow"], shared = true, whole = true }: BlockOptions = {},
): Html {
  const { id, lang, note, unit } = chart;
  const parts = renderParts(chart, root);
  const rooms = chart.shown.length === 0 ? [] : widths.map((name) => `--${name}: ${chart.height(WIDTHS[name])}`);
  const content = html`<figcaption>
      <h3 data-part="title">${parts.title}</h3>
      <p class="atlas-unit">${UI.unit[lang]}${UI.colon[lang]}${unit}</p>
    </figcaption>
    <div data-part="picture">${renderPicture(chart, widths, root)}</div>
    <div class="atlas-aside">
      <div data-part="footnotes">${parts.footnotes}</div>
      <p class="atlas-note">${note}</p>
      <div class="atlas-source" data-part="source">${parts.source}</div>
    </div>
    ${whole && renderFoot(chart, parts.table, root, shared)}`;
  // The style sheet keeps room for a picture that is not laid out yet.
  return element(
    "figure",
    { class: "atlas-figure", id: whole && id, "data-figure": whole && id, style: rooms.length > 0 && rooms.join("; ") },
    "\n",
    content,
    "\n",
  );
}

function renderFoot({ id, lang, definition, rows, shown }: ChartModel, table: Html, root: string, shared: boolean): Html {
  return html`<div class="atlas-foot">
    <details class="atlas-data">
      <summary aria-keyshortcuts="t">${UI.showTable[lang]}</summary>
      <div data-part="table">${table}</div>
      <p>
        <a data-part="csv" href="${root}../${chartFile(id, lang, "csv", shown.length).path}" download data-unpack
          >${UI.downloadTable[lang]}</a
        >
      </p>
    </details>
    <details class="atlas-sql">
      <summary>${UI.showSql[lang]}</summary>
      <div data-part="sql" data-columns="${Object.keys(rows[0] ?? {}).join(",")}">
        <pre><code>${definition.sql}</code></pre>
      </div>
      <p><a data-part="notebook" href="${seenFrom(notebookHref(id), root)}">${UI.openInNotebook[lang]}</a></p>
    </details>
    ${shared && html`<p class="atlas-share-link"><a data-part="share-link" href="${root}chart/${id}.html">${SHARE.open[lang]}</a></p>`}
  </div>`;
}

/** Parts of a block that change with the rows, but for the picture. */
export function renderParts(chart: ChartModel, root = "./"): Record<"title" | "footnotes" | "source" | "table", Html> {
  const { title, footnotes, definition, shown, lang } = chart;
  return {
    title: html`${title}`,
    footnotes: renderFootnotes(footnotes, root),
    source: renderSources(chart, root),
    table: renderRows(definition.columns, shown, lang, definition.title[lang], root),
  };
}

/** Height of a drawing in CSS pixels; 0 for none. */
export function heightOf(drawing: Element | null): number {
  return Number(drawing?.getAttribute("height") ?? 0);
}

/** Address of the notebook that begins with a chart's SQL, or with the one that a reader has changed. */
export function notebookHref(id: string, sql?: string): string {
  return `./notebook.html?${sql === undefined ? `from=${id}` : `sql=${encodeURIComponent(sql)}`}`;
}

/** The picture of a chart in the given widths, or the words that say that no row is left. */
export function renderPicture(chart: ChartModel, widths: readonly PictureWidth[] = ["wide", "narrow"], root = "./"): Html {
  if (chart.shown.length === 0) return html`<p class="atlas-empty">${UI.noRows[chart.lang]}</p>`;
  return html`${widths.map((name) => element("div", { class: `atlas-${name}` }, renderDrawing(chart.drawing(WIDTHS[name]), root)))}`;
}

/** A drawing with its links seen from where `root` is the folder of the language. */
export function renderDrawing(drawing: Element | null, root: string): Html {
  return new Html(drawing === null ? "" : markupOf(drawing, (href) => seenFrom(href, root)));
}

/** Sources that stand in sight below a chart; more would take more lines than they tell. */
export const IN_SIGHT = 10;

/** The reports and bureaus whose figures a chart draws, each linked to its page, many behind a fold; empty where no row names one. */
export function renderSources({ sources, lang }: ChartModel, root = "./"): Html {
  if (sources.length === 0) return html``;
  const links = join(
    sources.map(({ text, href }) => linkTo(seenFrom(href, root), text)),
    UI.dot[lang],
  );
  if (sources.length <= IN_SIGHT) return html`${UI.source[lang]}${UI.colon[lang]}${links}`;
  return html`<details>
    <summary>${fill(UI.sourceCount[lang], sources.length)}</summary>
    ${links}
  </details>`;
}
