import type { Row } from "../../src/model/columns.js";
import { coverageText, reachOf } from "../../src/figures/coverage-text.js";
import type { Figure } from "../../src/figures/figure.js";
import { FIGURES } from "../../src/figures/index.js";
import { textOf } from "../../src/figures/observed.js";
import type { Lang, Words } from "../../src/model/indicator.js";
import type { Block } from "../figures.js";

/** A chart of the site with everything that travels with it. */
export interface Chart {
  figure: Figure;
  /** What its SQL gives, and those of them that it draws. */
  rows: readonly Row[];
  shown: readonly Row[];
  /** Made from the rows where the figure says how; plain text. */
  title: Words;
  unit: Words;
  coverage: Words;
  /** Short names of the bureaus that it draws, by code. */
  bureaus: ReadonlyMap<string, Words>;
  /** The whole figure as its page shows it, its links seen from the folder of the language. */
  html: Words;
  /** Drawings that were made for its page, as SVG text by width. */
  drawn: Readonly<Record<Lang, ReadonlyMap<number, string>>>;
}

const NONE: Chart["drawn"] = { zh: new Map(), en: new Map() };

/** Every chart of the site from the drawn `blocks`, in the order of its pages; `observations` are the rows of that table. */
export function gatherCharts(blocks: readonly Block[], observations: readonly Row[]): Chart[] {
  const reach = reachOf(observations);
  return FIGURES.map((figure) => {
    const block = blocks.find(({ kind, id }) => kind === "figure" && id === figure.id);
    if (block === undefined) throw new Error(`chart was not drawn: ${figure.id}`);
    const shown = figure.shown?.(block.rows) ?? block.rows;
    return {
      ...{ figure, rows: block.rows, shown, html: block.html, drawn: block.pictures ?? NONE },
      title: both((lang) => figure.titleOf?.(shown, lang) ?? figure.title[lang]),
      unit: both((lang) => figure.unitOf?.(shown, lang) ?? figure.unit[lang]),
      coverage: both((lang) => coverageText(shown, reach, lang)),
      bureaus: new Map(shown.map((row) => [textOf(row.bureau_code), both((lang) => textOf(row[`short_${lang}`]))])),
    };
  });
}

const both = (write: (lang: Lang) => string): Words => ({ zh: write("zh"), en: write("en") });
