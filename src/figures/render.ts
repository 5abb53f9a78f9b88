import { markupOf } from "../charts/markup.js";
import { chartFile } from "../model/chart-files.js";
import type { Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import { UI } from "../words/ui.js";
import type { Figure } from "./figure.js";
import { renderFootnotes } from "./footnotes.js";
import { escapeHtml } from "./html.js";
import { isReport, reportLabel, sourceHref, textOf } from "./observed.js";
import { renderShareLink } from "./share-link.js";
import { renderTable } from "./table.js";

/** Widths, in CSS pixels, that every chart is drawn for: the style sheet shows the one that fits. */
export const WIDTHS = { wide: 680, narrow: 336 } as const;
export type PictureWidth = keyof typeof WIDTHS;

/** Room, in CSS pixels, up to which the style sheet shows the narrow drawing. */
export const NARROW_UP_TO = 540;

/** A whole figure as HTML: title, unit, picture for both widths, note, sources, table and SQL; right without JavaScript; its picture in both widths unless others are given. */
export function renderFigure(
  figure: Figure,
  all: readonly Row[],
  lang: Lang,
  document: Document,
  widths?: readonly PictureWidth[],
): string {
  const rows = figure.shown?.(all) ?? all;
  const picture = renderPicture(figure, rows, lang, document, widths);
  return `<figure class="atlas-figure" id="${figure.id}" data-figure="${figure.id}"${reserveRoom(picture)}>
<figcaption><h3 data-part="title">${renderTitle(figure, rows, lang)}</h3><p class="atlas-unit">${UI.unit[lang]}${UI.colon[lang]}${escapeHtml(figure.unitOf?.(rows, lang) ?? figure.unit[lang])}</p></figcaption>
<div data-part="picture">${picture}</div>
<div data-part="footnotes">${(figure.footnotes ?? renderFootnotes)(all, lang)}</div>
<p class="atlas-note">${escapeHtml(figure.note[lang])}</p>
<p class="atlas-source" data-part="source">${renderSources(rows, lang)}</p>
<details class="atlas-data"><summary aria-keyshortcuts="t">${UI.showTable[lang]}</summary><div data-part="table">${renderTable(figure.columns, rows, lang, figure.title[lang])}</div><p><a data-part="csv" href="./../${chartFile(figure.id, lang, "csv").path}" download>${UI.downloadTable[lang]}</a></p></details>
<details class="atlas-sql"><summary>${UI.showSql[lang]}</summary><div data-part="sql" data-columns="${Object.keys(all[0] ?? {}).join(",")}"><pre><code>${escapeHtml(figure.sql)}</code></pre></div><p><a data-part="notebook" href="${notebookHref(figure.id)}">${UI.openInNotebook[lang]}</a></p></details>
${renderShareLink(figure.id, lang)}
</figure>`.replaceAll(/\n{2,}/g, "\n");
}

// The style sheet keeps room for a picture that is not laid out yet.
function reserveRoom(picture: string): string {
  const heights = [...picture.matchAll(/<div class="atlas-(wide|narrow)"><svg\b[^>]*? height="(\d+)/g)];
  const rules = heights.map(([, name, height]) => `--${name}: ${height}`);
  return rules.length > 0 ? ` style="${rules.join("; ")}"` : "";
}

/** Address of the notebook that begins with a figure's SQL, or with the one that a reader has changed. */
export function notebookHref(id: string, sql?: string): string {
  return `./notebook.html?${sql === undefined ? `from=${id}` : `sql=${encodeURIComponent(sql)}`}`;
}

/** The title of a figure as HTML, made from its rows where the figure says how. */
export function renderTitle(figure: Figure, rows: readonly Row[], lang: Lang): string {
  return escapeHtml(figure.titleOf?.(rows, lang) ?? figure.title[lang]);
}

/** The picture of a figure as HTML in the given widths, or the words that say that no row is left. */
export function renderPicture(
  figure: Figure,
  rows: readonly Row[],
  lang: Lang,
  document: Document,
  widths: readonly PictureWidth[] = ["wide", "narrow"],
): string {
  if (rows.length === 0) return `<p class="atlas-empty">${UI.noRows[lang]}</p>`;
  const draw = (width: number) => markupOf(figure.draw(rows, { lang, width, document }));
  return widths.map((name) => `<div class="atlas-${name}">${draw(WIDTHS[name])}</div>`).join("");
}

/** The reports and bureaus whose figures rows are, each linked to its page, as HTML; empty where no row names one. */
export function renderSources(rows: readonly Row[], lang: Lang): string {
  const sourced = rows.filter((row) => textOf(row.source_id) !== "");
  const pages = new Map(
    sourced.map((row) => {
      const id = textOf(row.source_id);
      return [sourceHref(id, textOf(row.bureau_code)), isReport(id) ? reportLabel(row, lang) : textOf(row[`short_${lang}`])];
    }),
  );
  if (pages.size === 0) return "";
  const links = [...pages].map(([href, label]) => `<a href="${escapeHtml(href)}">${escapeHtml(label)}</a>`);
  return `${UI.source[lang]}${UI.colon[lang]}${links.join(UI.dot[lang])}`;
}
