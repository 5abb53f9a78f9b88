import { type Html, html } from "../html.js";
import type { Lang } from "../model/indicator.js";
import { type FigureFile, figurePath } from "../series/file.js";
import { FIGURE_FILES } from "../words/figure-files.js";

/** Links to the files of all figures of a bureau or indicator, for a page two folders below the root, and a button for a workbook, which the page's script shows. */
export function linkFigures(kind: FigureFile["of"]["kind"], id: string, lang: Lang): Html {
  const link = (format: "json" | "csv", name: string) =>
    html`<a href="../../${figurePath(kind, id, format)}" download data-unpack>${name}</a>`;
  return html`${FIGURE_FILES.take[lang]}${link("csv", "CSV")} ${link("json", "JSON")}
    <button type="button" class="atlas-link" data-workbook="${kind}" value="${id}" hidden>XLSX</button> <span role="status"></span>`;
}
