import type { Engine, Result } from "../tables/engine.js";
import type { Chart } from "../../src/charts/chart.js";
import { type ChartModel, makeChart } from "../../src/charts/chart-model.js";
import { renderChart } from "../../src/charts/render.js";
import type { View } from "../../src/charts/view.js";
import { inEachLanguage, type Lang } from "../../src/model/indicator.js";

/** A block of a page: its HTML in each language, and the SQL with what native DuckDB answered, where it has any. */
export interface Block extends Result {
  kind: "figure" | "view";
  id: string;
  sql: string | null;
  html: Record<Lang, string>;
  /** What a chart's block was rendered from. */
  charts?: Record<Lang, ChartModel>;
}

/** Runs a chart's SQL; an error names the chart. */
export function askChart(chart: Chart, engine: Engine): Promise<Result> {
  return nameError(`figure ${chart.id}`, async () => {
    const result = await engine.query(chart.sql);
    const lost = chart.columns.find((column) => !result.columns.includes(column.name));
    if (lost) throw new Error(`its SQL has no column ${lost.name}`);
    return result;
  });
}

/** Runs a chart's SQL and draws it in every language in `document`; an error names the chart. */
export async function drawChart(chart: Chart, engine: Engine, document: Document): Promise<Block> {
  const result = await askChart(chart, engine);
  return nameError(`figure ${chart.id}`, () => {
    const charts = inEachLanguage((lang) => makeChart(chart, result.rows, lang, document));
    const html = inEachLanguage((lang) => renderChart(charts[lang]).text);
    return { kind: "figure", id: chart.id, sql: chart.sql, html, charts, ...result };
  });
}

/** Runs a view's SQL, if it has one, and renders it in every language; an error names the view. */
export async function drawView(view: View, engine: Engine): Promise<Block> {
  return nameError(`view ${view.id}`, async () => {
    const result = view.sql === null ? { columns: [], rows: [] } : await engine.query(view.sql);
    return { kind: "view", id: view.id, sql: view.sql, html: inEachLanguage((lang) => view.render(result.rows, lang).text), ...result };
  });
}

async function nameError<T>(name: string, draw: () => T | Promise<T>): Promise<T> {
  try {
    return await draw();
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
  }
}
