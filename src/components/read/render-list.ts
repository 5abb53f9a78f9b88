import { type Html, html } from "../../html.js";
import type { Lang } from "../../model/indicator.js";
import type { ReadReport, Refused } from "../../model/reading.js";
import { original, renderRecords } from "../../pages/figure-cells.js";
import { numberCell, type TableRow } from "../../table.js";
import { READ } from "../../words/read.js";
import { SOURCE_NAMES } from "../../words/terms.js";
import { UI } from "../../words/ui.js";

/** What is said of files that are not read, which is fetched once there may be any. */
type UnreadWords = typeof import("../../words/unread.js");

/** What became of one file of many. */
export type Item = { name: string } & ({ reading: ReadReport } | { refused: Refused });

/** A line for each file: bureau, year, kind and counts with a button to open it, or a sentence on why it is not read. */
export function renderList(items: readonly Item[], words: UnreadWords, lang: Lang): Html {
  const heads = [READ.file, UI.bureau, UI.year, READ.kind, READ.figures, READ.classified, READ.differing];
  return html`<h2 id="files">${READ.label[lang]}</h2>
    ${renderRecords(
      READ.label[lang],
      heads.map((head) => head[lang]),
      items.map((item, i) =>
        "reading" in item ? readRow(item.name, item.reading, i, lang) : refusedRow(item.name, item.refused, words, lang),
      ),
      lang,
    )}`;
}

/** What is wrong with a file, in the page's language, with the command's own sentence behind it. */
export function refusalText({ code, message }: Refused, { LACKS, REFUSALS }: UnreadWords, lang: Lang): Html {
  return html`${(LACKS[message] ?? REFUSALS[code] ?? REFUSALS.fault)?.[lang]} <small lang="en">(${message})</small>`;
}

function readRow(name: string, { record }: ReadReport, i: number, lang: Lang): TableRow {
  const { source, observations, quantities, checks } = record;
  return [
    html`<button type="button" data-open="${i}">${name}</button>`,
    source.bureau === "" ? html`<i>${READ.unknownBureau[lang]}</i>` : html`${original(source.bureau, lang)}`,
    source.year,
    SOURCE_NAMES[source.kind][lang],
    numberCell(observations.length + quantities.length),
    numberCell(observations.length),
    numberCell(checks.filter(({ verdict }) => verdict === "differs").length),
  ];
}

function refusedRow(name: string, refused: Refused, words: UnreadWords, lang: Lang): TableRow {
  return {
    attributes: { "data-refused": refused.code },
    cells: [name, { content: refusalText(refused, words, lang), attributes: { colspan: 6 } }],
  };
}
