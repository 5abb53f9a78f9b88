import { readOptions } from "../../commands/options.js";
import { openEngine } from "../../tables/engine.js";
import { gatherFacts } from "../../../src/figures/chart-facts.js";
import { FIGURES } from "../../../src/figures/index.js";
import { type Lang, LANGS } from "../../../src/model/indicator.js";
import { readData } from "../../site/data.js";
import { describeEdition, readCitation } from "../data/citation.js";
import { projectPaths } from "../../site/paths.js";
import { type Chart, writeCharts } from "./charts.js";
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
  const unknown = positionals.filter((id) => !FIGURES.some((figure) => figure.id === id));
  if (unknown.length > 0) throw new Error(`no chart ${unknown.join(", ")}; there are ${FIGURES.map(({ id }) => id).join(", ")}`);
  const langs = LANGS.filter((lang) => values.lang === undefined || values.lang === lang);
  if (langs.length === 0) throw new Error(`no language ${values.lang}; there are ${LANGS.join(", ")}`);
  return { ids: positionals, langs, out: values.out ?? projectPaths().charts };
}

async function queryCharts(ids: readonly string[], tables: Parameters<typeof openEngine>[0]): Promise<Chart[]> {
  const engine = await openEngine(tables);
  const wanted = FIGURES.filter(({ id }) => ids.length === 0 || ids.includes(id));
  const charts: Chart[] = [];
  for (const figure of wanted) charts.push({ figure, rows: (await engine.query(figure.sql)).rows });
  engine.close();
  return charts;
}

try {
  const { ids, langs, out } = readArguments();
  const { tables, version } = await readData(projectPaths());
  const facts = gatherFacts(
    tables,
    describeEdition(await readCitation(), version, (await readHistory(projectPaths().releases)).releases.at(-1)?.date),
  );
  const written = await writeCharts({ charts: await queryCharts(ids, tables), facts }, out, projectPaths().styles, langs);
  console.log(`${written} files in ${out}`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
