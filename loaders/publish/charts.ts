import { createHash } from "node:crypto";
import { type ChartFacts, placeOfSeries } from "../../src/charts/chart-facts.js";
import type { ChartModel } from "../../src/charts/chart-model.js";
import { type ChartTexts, chartTexts } from "../../src/charts/chart-texts.js";
import type { Chart } from "../../src/charts/chart.js";
import { CHARTS } from "../../src/charts/index.js";
import { isOfReport } from "../../src/charts/observed.js";
import type { SeriesPlace } from "../../src/model/chart-files.js";
import type { Lang, Words } from "../../src/model/indicator.js";
import type { ChartRow } from "../../src/queries/shapes.js";

/** A chart of the site with everything that travels with it: its value in each language, and what is said around it. */
export interface PublishedChart {
  definition: Chart;
  rows: readonly ChartRow[];
  models: Readonly<Record<Lang, ChartModel>>;
  texts: Readonly<Record<Lang, ChartTexts>>;
  /** Short names of the bureaus that it draws, by code. */
  bureaus: ReadonlyMap<string, Words>;
  series: SeriesPlace;
}

/** Charts to make files of, and what the tables know beyond their rows. */
export interface PublishedCharts {
  charts: readonly PublishedChart[];
  facts: ChartFacts;
}

/** A chart with the texts that go with it where it stands alone. */
export function publishChart(models: PublishedChart["models"], facts: ChartFacts): PublishedChart {
  const { definition, rows, shown } = models.zh;
  const names = shown.filter(isOfReport).map((row) => [row.bureau_code, { zh: row.short_zh, en: row.short_en }] as const);
  const fingerprint = fingerprintOf(definition.id, rows);
  const texts = { zh: chartTexts(models.zh, facts, fingerprint), en: chartTexts(models.en, facts, fingerprint) };
  return { definition, rows, models, texts, bureaus: new Map(names), series: placeOfSeries(rows, facts) };
}

/** What tells apart charts and states of their data: the first 12 hexadecimal digits of the SHA-256 of a chart's id and rows as JSON. */
export const fingerprintOf = (id: string, rows: readonly ChartRow[]): string =>
  createHash("sha256")
    .update(JSON.stringify([id, rows]))
    .digest("hex")
    .slice(0, 12);

/** Every chart of the site, or of `among`, from the drawn blocks, in their order. */
export function gatherCharts(
  blocks: readonly { id: string; charts?: PublishedChart["models"] }[],
  facts: ChartFacts,
  among: readonly Chart[] = CHARTS,
): PublishedCharts {
  const charts = among.map(({ id }) => {
    const models = blocks.find((block) => block.id === id && block.charts)?.charts;
    if (models === undefined) throw new Error(`chart was not drawn: ${id}`);
    return publishChart(models, facts);
  });
  return { charts, facts };
}
