import type { Lang } from "../model/indicator.js";
import { words } from "../model/row.js";
import type { ChartRow } from "../queries/shapes.js";
import { CROWD } from "../words/crowd.js";
import { fill } from "../words/ui.js";
import { MOST_REPORTS } from "./crowd.js";
import type { Chart } from "./chart.js";
import { type Footnotes, type Link, listNotes, noteIncomparable } from "./footnotes.js";
import { isReport, isSourced, reportLabel, sourceHref } from "./observed.js";

/** Widths, in CSS pixels, that every chart is drawn for: the style sheet shows the one that fits. */
export const WIDTHS = { wide: 680, narrow: 336 } as const;

/** A chart in a language, made once from the rows of its SQL: page, embed, picture, files and `/check` are renderings of it; addresses are seen from the folder of the language. */
export interface ChartModel {
  definition: Chart;
  id: string;
  lang: Lang;
  title: string;
  unit: string;
  note: string;
  /** What its SQL gives, and those of them that it draws. */
  rows: readonly ChartRow[];
  shown: readonly ChartRow[];
  footnotes: Footnotes;
  /** Pages of the reports and bureaus whose figures it draws. */
  sources: readonly Link[];
  /** Ids of all observations that it draws, lists or leaves out by name. */
  observations: ReadonlySet<string>;
  /** The chart in words, for whoever does not see it. */
  description: string;
  /** Its drawing for a width in CSS pixels, not to be changed; null where no row is left. */
  drawing(width: number): Element | null;
  /** Height of that drawing in CSS pixels, known without it once it was drawn; 0 where no row is left. */
  height(width: number): number;
  /** Lets go of its drawings, which are made anew when asked for: those of all charts would fill the memory. */
  forget(): void;
}

/** Makes the value of a chart; `document` is one to draw in at build, and the reader's in the page. */
export function makeChart(chart: Chart, rows: readonly ChartRow[], lang: Lang, document: Document): ChartModel {
  const shown = chart.shown?.(rows) ?? rows;
  const footnotes = (chart.footnotes ?? noteIncomparable)(rows, lang);
  const kept = new Map<number, Element>();
  const heights = new Map<number, number>();
  const drawing = (width: number): Element | null => {
    if (shown.length === 0) return null;
    const element = kept.get(width) ?? chart.draw(shown, { lang, width, document });
    heights.set(width, Number(element.getAttribute("height")));
    // Widths of pages are drawn for other places too; those of one place would fill the memory.
    if (width === WIDTHS.wide || width === WIDTHS.narrow) kept.set(width, element);
    return element;
  };
  return {
    ...{ definition: chart, id: chart.id, lang, rows, shown, footnotes },
    title: chart.titleOf?.(shown, lang) ?? chart.title[lang],
    unit: chart.unitOf?.(shown, lang) ?? chart.unit[lang],
    note: chart.note[lang],
    sources: listSources(shown, lang),
    get observations() {
      return listObservations(chart, shown, footnotes);
    },
    get description() {
      return chart.describe(shown, lang);
    },
    drawing,
    height: (width) => {
      if (!heights.has(width)) drawing(width);
      return heights.get(width) ?? 0;
    },
    forget: () => kept.clear(),
  };
}

function listSources(rows: readonly ChartRow[], lang: Lang): Link[] {
  const pages = new Map(
    rows.filter(isSourced).map((row) => {
      const { source_id, bureau_code } = row;
      return [sourceHref(source_id, bureau_code), isReport(source_id) ? reportLabel(row, lang) : words(row, "short", lang)];
    }),
  );
  if (pages.size > MOST_REPORTS) return [{ text: fill(CROWD.sources[lang], pages.size), href: "./bureaus.html" }];
  return [...pages].map(([href, text]) => ({ text, href }));
}

function listObservations(chart: Chart, shown: readonly ChartRow[], footnotes: Footnotes): Set<string> {
  const columns = ["id", ...chart.columns.flatMap(({ link }) => link ?? [])];
  const drawn = shown.flatMap((row) => columns.map((column) => row[column]));
  const links = listNotes(footnotes).flatMap((note) =>
    note.map((piece) => (typeof piece === "object" && "href" in piece ? piece.href : null)),
  );
  const noted = links.map((href) => href?.split("#")[1]);
  return new Set([...drawn, ...noted].filter((id) => typeof id === "string"));
}
