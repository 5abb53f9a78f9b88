import { indicatorsIn, makeFilteredChart } from "../../charts/filtered-chart.js";
import { type MadeChart, makeReaderChart } from "../../charts/reader-chart.js";
import type { Chart } from "../../charts/chart.js";
import { type Author, NOBODY } from "../../model/author.js";
import { writeChartCode, writeSiteCode } from "../../model/chart-code.js";
import { MOST_ALSO, type ReaderChart, writeChart } from "../../model/chart-state.js";
import { FIRST, partnerOf } from "../../model/explore.js";
import type { Lang, Words } from "../../model/indicator.js";
import type { Filter } from "../../queries/filter.js";
import type { ChartRow } from "../../queries/shapes.js";
import { loadFigures, loadIndicator } from "../../series/load.js";
import type { FigureFile } from "../../series/file.js";
import { siteVersion } from "../../site-file.js";
import { EXPLORE } from "../../words/explore.js";
import { LEAVE } from "../../words/leave.js";
import { writeFiltered } from "./filtered-query.js";

/** What pictures are made from. */
export type LeavingChart = Pick<MadeChart, "model" | "texts" | "facts" | "version">;

/** A chart on its way out with its reader: how it is drawn, and by what it is found again. */
export interface Leaving {
  /** Beginning of the names of its files. */
  name: string;
  author: Author;
  make(lang: Lang): Promise<LeavingChart>;
  /** Address of the page that shows it, from the site's root. */
  address(lang: Lang, author: Author): string;
  /** Its state as a query, with the author's words. */
  state(author: Author): string;
  /** The code that its pictures print. */
  code(lang: Lang, hash: string): string;
  /** What frames can show of it: itself or all its indicators, then its indicators one at a time, by name. */
  frames: readonly LeavingFrame[];
}

/** Something that a frame can show: explorations below each other, which differ by their indicator only. */
export interface LeavingFrame extends Pick<ReaderChart, "exploration" | "also"> {
  name: Words;
  /** Whether it holds all that is seen. */
  whole: boolean;
}

/** An exploration on its way out; `root` is the address of the site's root. */
export function leaveExploration({ exploration, author }: ReaderChart, root: string): Leaving {
  const state = (own: Author) => writeChart({ exploration, author: own });
  return {
    name: `${exploration.indicator}-${exploration.chart}`,
    author,
    make: async (lang) =>
      makeReaderChart({ exploration, author: NOBODY }, await loadFigures(exploration, root), {
        lang,
        site: root,
        version: siteVersion(),
        document,
      }),
    address: (lang, own) => `${lang}/explore.html${state(own)}`,
    state,
    code: (lang, hash) => writeChartCode(exploration, lang, hash),
    frames: [{ name: EXPLORE.title, exploration, whole: true }],
  };
}

/** A chart of a page as a filter leaves it, from the rows that its question gave. */
export async function leaveFiltered(chart: Chart, rows: readonly ChartRow[], filter: Filter, root: string): Promise<Leaving> {
  const files = await Promise.all(indicatorsIn(rows).map((id) => loadIndicator(id, root)));
  const address = (lang: Lang) => `${lang}/${chart.topic}.html${writeFiltered(filter)}#${chart.id}`;
  return {
    name: chart.id,
    author: NOBODY,
    make: (lang) =>
      Promise.resolve(
        makeFilteredChart(chart, rows, files, { lang, site: root, version: siteVersion(), address: root + address(lang), document }),
      ),
    address,
    state: (own) => writeFiltered(filter, own),
    code: (lang, hash) => writeSiteCode(chart.id, filter, lang, hash),
    frames: framesOf(
      files.map(({ of }) => of),
      filter,
      rows.some(({ comparable }) => comparable === false),
    ),
  };
}

/** Frames of a chart's indicators for a filter: all in one where they fit, then each by itself; those that do not compare are drawn where the chart draws them. */
function framesOf(indicators: readonly FigureFile["of"][], { bureaus, years }: Filter, all: boolean): LeavingFrame[] {
  const single = indicators.map(({ id, name }): LeavingFrame => {
    const exploration = { ...FIRST, indicator: id, with: partnerOf(id), chart: "multiples" as const, bureaus, years, all };
    return { name, exploration, whole: indicators.length === 1 };
  });
  const [first, ...others] = single;
  if (first === undefined || others.length === 0 || others.length > MOST_ALSO) return single;
  return [{ ...first, name: LEAVE.allOf, also: others.map(({ exploration }) => exploration.indicator), whole: true }, ...single];
}
