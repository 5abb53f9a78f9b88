import { type ChartFacts, shownRows } from "../../../src/figures/chart-facts.js";
import { type ChartTexts, chartTexts } from "../../../src/figures/chart-texts.js";
import type { Figure } from "../../../src/figures/figure.js";
import { FIGURES } from "../../../src/figures/index.js";
import { textOf } from "../../../src/figures/observed.js";
import type { Row } from "../../../src/model/columns.js";
import type { Lang, Words } from "../../../src/model/indicator.js";
import type { Block } from "../../site/figures.js";

/** A chart of the site with everything that travels with it. */
export interface Chart {
  figure: Figure;
  /** What its SQL gives, and those of them that it draws. */
  rows: readonly Row[];
  shown: readonly Row[];
  /** What is said around it. */
  texts: Readonly<Record<Lang, ChartTexts>>;
  /** Short names of the bureaus that it draws, by code. */
  bureaus: ReadonlyMap<string, Words>;
  /** The whole figure as its page shows it, its links seen from the folder of the language. */
  html: Words;
  /** Drawings that were made for its page, by width. */
  drawn: Readonly<Record<Lang, ReadonlyMap<number, Element>>>;
}

const NONE: Chart["drawn"] = { zh: new Map(), en: new Map() };

/** Every chart of the site, or of `figures`, from the drawn `blocks`, in their order. */
export function gatherCharts(blocks: readonly Block[], facts: ChartFacts, figures: readonly Figure[] = FIGURES): Chart[] {
  return figures.map((figure) => {
    const block = blocks.find(({ kind, id }) => kind === "figure" && id === figure.id);
    if (block === undefined) throw new Error(`chart was not drawn: ${figure.id}`);
    const { rows, html, pictures = NONE } = block;
    const shown = shownRows(figure, rows);
    const names = shown.map((row) => [textOf(row.bureau_code), { zh: textOf(row.short_zh), en: textOf(row.short_en) }] as const);
    const texts = { zh: chartTexts(figure, rows, "zh", facts), en: chartTexts(figure, rows, "en", facts) };
    return { figure, rows, shown, texts, html, drawn: pictures, bureaus: new Map(names) };
  });
}
