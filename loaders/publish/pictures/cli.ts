import { JSDOM } from "jsdom";
import { readOptions } from "../../commands/options.js";
import type { Tables } from "../../tables/rows.js";
import { openEngine } from "../../tables/engine.js";
import { type ChartFacts, gatherFacts } from "../../../src/charts/chart-facts.js";
import { CHARTS } from "../../../src/charts/index.js";
import { type Lang, LANGS } from "../../../src/model/indicator.js";
import { readData } from "../../site/data.js";
import { describeEdition, readCitation } from "../data/citation.js";
import { projectPaths } from "../../site/paths.js";
import { publishChart, type PublishedChart, type PublishedCharts } from "../charts.js";
import { makeChart } from "../../../src/charts/chart-model.js";
import { writeCharts } from "./charts.js";
import { readHistory } from "../releases/store.js";

/** What the command line asks for. */
interface Wanted {
  ids: readonly string[];
  langs: readonly Lang[];
  out: string;
}

function readArguments(): Wanted {
  const options = { out: { type: "string" }, lang: { type: "string" } } as const;
  const { values, positionals } = readOptions(process.argv.slice(2), options, "pictures [ID…] [--out DIR] [--lang zh|en]");
  const unknown = positionals.filter((id) => !CHARTS.some((chart) => chart.id === id));
  if (unknown.length > 0) throw new Error(`no chart ${unknown.join(", ")}; there are ${CHARTS.map(({ id }) => id).join(", ")}`);
  const langs = LANGS.filter((lang) => values.lang === undefined || values.lang === lang);
  if (langs.length === 0) throw new Error(`no language ${values.lang}; there are ${LANGS.join(", ")}`);
  return { ids: positionals, langs, out: values.out ?? projectPaths().charts };
}

async function drawCharts(ids: readonly string[], tables: Tables, facts: ChartFacts): Promise<PublishedCharts> {
  const engine = await openEngine(tables);
  const { document } = new JSDOM("").window;
  const charts: PublishedChart[] = [];
  for (const chart of CHARTS.filter(({ id }) => ids.length === 0 || ids.includes(id))) {
    const { rows } = await engine.query(chart.sql);
    charts.push(publishChart({ zh: makeChart(chart, rows, "zh", document), en: makeChart(chart, rows, "en", document) }, facts));
  }
  engine.close();
  return { charts, facts };
}

try {
  const { ids, langs, out } = readArguments();
  const { tables, version } = await readData(projectPaths());
  const facts = gatherFacts(
    tables,
    describeEdition(await readCitation(), version, (await readHistory(projectPaths().releases)).releases.at(-1)?.date),
  );
  const written = await writeCharts(await drawCharts(ids, tables, facts), out, projectPaths().styles, langs);
  console.log(`${written} files in ${out}`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
