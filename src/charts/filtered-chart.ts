import { baseIndicator } from "../model/comparability.js";
import type { Lang } from "../model/indicator.js";
import { indicatorOf, OBSERVATION_ID } from "../model/testimony.js";
import type { ChartRow } from "../queries/shapes.js";
import type { FigureFile } from "../series/file.js";
import { joinFiles } from "../series/tables.js";
import type { Chart } from "./chart.js";
import { makeChart } from "./chart-model.js";
import { chartTexts } from "./chart-texts.js";
import { editionIn, factsOf } from "./figure-facts.js";
import type { MadeChart } from "./reader-chart.js";

/** A chart of a page made from the rows that a filter leaves it, with all that is said around it; `files` are those of the indicators of its rows, `address` is whole; throws where there are none or they are of different releases. */
export function makeFilteredChart(
  chart: Chart,
  rows: readonly ChartRow[],
  files: readonly FigureFile[],
  place: { lang: Lang; site: string; version: string; address: string; document: Document },
): Pick<MadeChart, "model" | "texts" | "facts" | "version"> {
  const [first] = files;
  if (first === undefined) throw new Error(`chart without a figure: ${chart.id}`);
  const other = files.find(({ released }) => released !== first.released);
  if (other) throw new Error(`figures of two releases: ${first.released}, ${other.released}`);
  const { lang, site, version, address, document } = place;
  const facts = factsOf(joinFiles(files), editionIn(first, site));
  const model = makeChart(chart, rows, lang, document);
  return { model, facts, texts: chartTexts(model, facts, version, address), version };
}

/** Indicators of the figures that rows name, in the order of the rows. */
export function indicatorsIn(rows: readonly ChartRow[]): string[] {
  const ids = rows.flatMap((row) => Object.values(row)).filter((cell) => typeof cell === "string" && OBSERVATION_ID.test(cell));
  return [...new Set(ids.map((id) => baseIndicator(indicatorOf(String(id)))))];
}
