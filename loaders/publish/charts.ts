import { createHash } from "node:crypto";
import { rollup } from "d3-array";
import { type ChartFacts, placeOfSeries } from "../../src/charts/chart-facts.js";
import type { ChartModel } from "../../src/charts/chart-model.js";
import { type ChartTexts, chartTexts } from "../../src/charts/chart-texts.js";
import type { Chart } from "../../src/charts/chart.js";
import { testify } from "../../src/charts/testify.js";
import { CHARTS } from "../../src/charts/index.js";
import { isOfReport } from "../../src/charts/observed.js";
import { inEachLanguage, type Lang, type Words } from "../../src/model/indicator.js";
import { baseIndicator } from "../../src/model/comparability.js";
import { indicatorOf, type Testimony } from "../../src/model/testimony.js";
import type { SeriesPlace } from "../../src/model/chart-files.js";
import type { ChartRow } from "../../src/queries/shapes.js";

/** A chart of the site with everything that travels with it: its value in each language, and what is said around it. */
export interface PublishedChart {
  definition: Chart;
  rows: readonly ChartRow[];
  models: Readonly<Record<Lang, ChartModel>>;
  texts: Readonly<Record<Lang, ChartTexts>>;
  /** What tells apart states of its data. */
  fingerprint: string;
  /** What its pictures say of themselves. */
  testimony: Readonly<Record<Lang, Testimony>>;
  /** Indicators of the figures that it draws, most first. */
  indicators: readonly { id: string; name: Words }[];
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
  const of = { state: "", version: fingerprint, data: fingerprint };
  const testimony = inEachLanguage((lang) => testify(models[lang], facts.observations, of));
  const indicators = listIndicators(models.zh.observations, facts);
  return {
    definition,
    rows,
    models,
    texts,
    fingerprint,
    testimony,
    indicators,
    bureaus: new Map(names),
    series: placeOfSeries(rows, facts),
  };
}

function listIndicators(observations: Iterable<string>, facts: ChartFacts): PublishedChart["indicators"] {
  const counts = rollup(
    observations,
    (own) => own.length,
    (id) => baseIndicator(indicatorOf(id)),
  );
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([id]) => facts.indicators.get(id) ?? [])
    .map(({ id, name_zh, name_en }) => ({ id, name: { zh: name_zh, en: name_en } }));
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
