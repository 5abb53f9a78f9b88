import { keysOf } from "../../../src/model/indicator.js";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Lang } from "../../../src/model/indicator.js";
import { type RelationName, RELATIONS } from "../../../src/model/views.js";
import { EXAMPLE_NAMES, OPEN_DATA } from "../../../src/words/open-data.js";
import { TABLE_NAMES } from "../../../src/words/terms.js";
import { UI } from "../../../src/words/ui.js";
import { type Html, html } from "../../../src/html.js";
import { renderRecords } from "../../../src/pages/figure-cells.js";
import type { TableRow } from "../../../src/table.js";
import type { PublishedFile } from "./files.js";

const LOCALES: Readonly<Record<Lang, string>> = { zh: "zh-CN", en: "en-GB" };

/** A size of a file in kB or MB of the page's language. */
export function formatBytes(bytes: number, lang: Lang): string {
  const [size, unit] = bytes < 1e6 ? [bytes / 1e3, "kilobyte"] : [bytes / 1e6, "megabyte"];
  return new Intl.NumberFormat(LOCALES[lang], { style: "unit", unit, maximumFractionDigits: size < 10 ? 1 : 0 })
    .format(size)
    .replaceAll(" ", "\u00a0");
}

/** Files of the data set for a page one folder below the root: a table a row with its forms and sizes, the file of all, descriptions, sums. */
export function renderDownloads(files: readonly PublishedFile[], lang: Lang): Html {
  const formats = [...new Set(files.filter(({ table }) => table !== null).map(({ format }) => format))];
  const heads = [UI.table[lang], ...formats.map((format) => OPEN_DATA.formats[format][lang])];
  const rows = keysOf(RELATIONS).map((table) => tableCells(table, files, lang));
  return html`${renderRecords(UI.downloads[lang], heads, rows, lang)}
    ${files.some(({ packed }) => packed) && html`<p>${OPEN_DATA.packed[lang]}</p>`}
    <ul>
      ${files.filter(({ table }) => table === null).map((file) => html`<li>${linkFile(file, lang)}${UI.colon[lang]}${OPEN_DATA.whole[lang]}</li> `)}
      ${OTHER_FILES.map((path) => html`<li><a href="../data/${path}" download>${path}</a>${UI.colon[lang]}${OPEN_DATA.others[path][lang]}</li> `)}
    </ul>`;
}

/** Files that describe the others. */
export const OTHER_FILES = ["datapackage.json", "catalog.jsonld", "SHA256SUMS"] as const;

function tableCells(table: RelationName, files: readonly PublishedFile[], lang: Lang): TableRow {
  const own = files.filter((file) => file.table === table);
  return [html`${TABLE_NAMES[table]?.[lang]} <code>${table}</code>`, ...own.map((file) => linkFile(file, lang))];
}

const linkFile = ({ path, bytes, sha256 }: PublishedFile, lang: Lang): Html =>
  html`<a href="../data/${path}" download title="sha256 ${sha256}">${path}</a> <small>${formatBytes(bytes, lang)}</small>`;

/** Programs that read the files, each behind a fold, from the files of `folder`. */
export async function renderExamples(folder: string, lang: Lang): Promise<Html> {
  const names = (await readdir(folder)).filter((name) => name in EXAMPLE_NAMES).sort();
  const examples = await Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), "utf8") })));
  return html`${examples.map(
    ({ name, text }) =>
      html`<details class="atlas-data">
        <summary>${EXAMPLE_NAMES[name]?.[lang] ?? name}</summary>
        <pre><code>${text}</code></pre>
      </details> `,
  )}`;
}
