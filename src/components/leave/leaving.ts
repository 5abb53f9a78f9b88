import { indicatorsIn, makeFilteredChart } from "../../charts/filtered-chart.js";
import { type MadeChart, makeReaderChart } from "../../charts/reader-chart.js";
import type { Chart } from "../../charts/chart.js";
import { type Author, NOBODY } from "../../model/author.js";
import { writeChartCode, writeSiteCode } from "../../model/chart-code.js";
import { type ReaderChart, writeChart } from "../../model/chart-state.js";
import { type Exploration, FIRST, partnerOf } from "../../model/explore.js";
import type { Lang, Words } from "../../model/indicator.js";
import type { Filter } from "../../queries/filter.js";
import type { ChartRow } from "../../queries/shapes.js";
import { loadFigures, loadIndicator } from "../../series/load.js";
import { EXPLORE } from "../../words/explore.js";
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
  /** What frames can show of it: itself, or its indicators one at a time, by name. */
  frames: readonly { name: Words; exploration: Exploration }[];
}

/** An exploration on its way out; `root` is the address of the site's root. */
export function leaveExploration({ exploration, author }: ReaderChart, root: string): Leaving {
  const state = (own: Author) => writeChart({ exploration, author: own });
  return {
    name: `${exploration.indicator}-${exploration.chart}`,
    author,
    make: async (lang) =>
      makeReaderChart({ exploration, author: NOBODY }, await loadFigures(exploration, root), { lang, site: root, document }),
    address: (lang, own) => `${lang}/explore.html${state(own)}`,
    state,
    code: (lang, hash) => writeChartCode(exploration, lang, hash),
    frames: [{ name: EXPLORE.title, exploration }],
  };
}

/** A chart of a page as a filter leaves it, from the rows that its question gave. */
export async function leaveFiltered(chart: Chart, rows: readonly ChartRow[], filter: Filter, root: string): Promise<Leaving> {
  const files = await Promise.all(indicatorsIn(rows).map((id) => loadIndicator(id, root)));
  const address = (lang: Lang) => `${lang}/${chart.topic}.html${writeFiltered(filter)}#${chart.id}`;
  return {
    name: chart.id,
    author: NOBODY,
    make: (lang) => Promise.resolve(makeFilteredChart(chart, rows, files, { lang, site: root, address: root + address(lang), document })),
    address,
    state: (own) => writeFiltered(filter, own),
    code: (lang, hash) => writeSiteCode(chart.id, filter, lang, hash),
    frames: files.map(({ of: { id, name } }) => ({
      name,
      exploration: {
        ...FIRST,
        indicator: id,
        with: partnerOf(id),
        chart: "multiples" as const,
        bureaus: filter.bureaus,
        years: filter.years,
      },
    })),
  };
}
