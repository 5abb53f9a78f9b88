import type { ReaderChart } from "../model/chart-state.js";
import { writeExploration } from "../model/explore.js";
import type { Lang } from "../model/indicator.js";
import type { ExploredRow } from "../queries/explore.js";
import { exploreRows } from "../series/explore.js";
import type { FigureFile } from "../series/file.js";
import { joinFiles } from "../series/tables.js";
import { type ChartModel, makeChart } from "./chart-model.js";
import { type ChartTexts, chartTexts } from "./chart-texts.js";
import type { ChartFacts } from "./chart-facts.js";
import { exploredChart } from "./explored-chart.js";
import { editionIn, factsOf } from "./figure-facts.js";

/** A reader's chart made from files of indicators: its value, all that is said around it, and chosen bureaus that have no such figure. */
export interface MadeChart {
  model: ChartModel;
  /** Made when they are asked for. */
  readonly texts: ChartTexts;
  /** What the files know beyond its rows. */
  readonly facts: ChartFacts;
  rows: readonly ExploredRow[];
  silent: readonly string[];
  /** Version of all data. */
  version: string;
}

/** Makes a reader's chart without a database; `site` is the whole address of the site's root, `version` that of all data, `define` gives the chart its SQL where that is shown; throws where files are of different releases. */
export function makeReaderChart(
  chart: ReaderChart,
  files: readonly FigureFile[],
  place: { lang: Lang; site: string; version: string; document: Document; define?: typeof exploredChart },
): MadeChart {
  const [first] = files;
  if (first === undefined) throw new Error("chart without a file of figures");
  const other = files.find(({ released }) => released !== first.released);
  if (other) throw new Error(`figures of two releases: ${first.released}, ${other.released}`);
  const { lang, site, version, document, define = exploredChart } = place;
  const tables = joinFiles(files);
  const rows = exploreRows(chart.exploration, tables);
  const model = makeChart(define(chart.exploration), rows, lang, document);
  const stated = new Set(rows.map((row) => row.bureau_code));
  let [texts, facts]: [ChartTexts?, ChartFacts?] = [];
  const know = () => (facts ??= factsOf(tables, editionIn(first, site)));
  const say = () => chartTexts(model, know(), version, `${site}${lang}/explore.html${writeExploration(chart.exploration)}`);
  return {
    model,
    get texts() {
      return (texts ??= say());
    },
    get facts() {
      return know();
    },
    rows,
    silent: chart.exploration.bureaus.filter((code) => !stated.has(code)),
    version,
  };
}
