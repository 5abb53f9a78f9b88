import { openDrawing } from "../../port/drawing-document.js";
import type { ChartFacts } from "../../../src/charts/chart-facts.js";
import { makeChart } from "../../../src/charts/chart-model.js";
import type { Chart } from "../../../src/charts/chart.js";
import { CHARTS } from "../../../src/charts/index.js";
import { type Lang, LANGS } from "../../../src/model/indicator.js";
import type { Command } from "../../commands/io.js";
import { readOptions } from "../../commands/options.js";
import { openEngine } from "../../tables/engine.js";
import type { Tables } from "../../tables/rows.js";
import { publishChart, type PublishedChart } from "../charts.js";
import { writeCharts } from "./charts.js";

/** What the command draws from, so that tests can give their own. */
export interface PictureSite {
  /** Folder of the files where none is given. */
  out: string;
  styles: string;
  read(): Promise<{ tables: Tables; facts: ChartFacts }>;
}

/** `pictures`: pictures and data of charts as on the site, of those named, in the language named. */
export function picturesCommand(site: PictureSite): Command {
  return async (args, io) => {
    const { charts, langs, out = site.out } = readArguments(args);
    const { tables, facts } = await site.read();
    const written = await writeCharts({ charts: await drawCharts(charts, tables, facts), facts }, out, site.styles, langs);
    await io.print(`${written} files in ${out}`);
    return 0;
  };
}

/** What the command line asks for: all charts and languages where none is named; throws for one that there is not. */
export function readArguments(args: string[]): { charts: readonly Chart[]; langs: readonly Lang[]; out: string | undefined } {
  const options = { out: { type: "string" }, lang: { type: "string" } } as const;
  const { values, positionals: ids } = readOptions(args, options, "pictures [ID…] [--out DIR] [--lang zh|en]");
  const unknown = ids.filter((id) => !CHARTS.some((chart) => chart.id === id));
  if (unknown.length > 0) throw new Error(`no chart ${unknown.join(", ")}; there are ${CHARTS.map(({ id }) => id).join(", ")}`);
  const langs = LANGS.filter((lang) => values.lang === undefined || values.lang === lang);
  if (langs.length === 0) throw new Error(`no language ${values.lang}; there are ${LANGS.join(", ")}`);
  return { charts: ids.length === 0 ? CHARTS : CHARTS.filter(({ id }) => ids.includes(id)), langs, out: values.out };
}

async function drawCharts(wanted: readonly Chart[], tables: Tables, facts: ChartFacts): Promise<PublishedChart[]> {
  const engine = await openEngine(tables);
  const document = openDrawing();
  const charts: PublishedChart[] = [];
  for (const chart of wanted) {
    const { rows } = await engine.query(chart.sql);
    charts.push(publishChart({ zh: makeChart(chart, rows, "zh", document), en: makeChart(chart, rows, "en", document) }, facts));
  }
  engine.close();
  return charts;
}
