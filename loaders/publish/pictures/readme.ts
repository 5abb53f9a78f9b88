import { basename } from "node:path";
import type { ChartFacts } from "../../../src/charts/chart-facts.js";
import type { ChartModel } from "../../../src/charts/chart-model.js";
import { dataColumns } from "../../../src/charts/chart-rows.js";
import { type ChartFileKind, chartFiles, type SeriesPlace } from "../../../src/model/chart-files.js";
import { type Lang, LANGS } from "../../../src/model/indicator.js";
import { CHART_README, DATA_COLUMNS, SERIES_EXTRA } from "../../../src/words/chart-data.js";
import { SITE } from "../../../src/words/pages.js";
import { HEDGES } from "../../../src/words/terms.js";
import { fill, UI } from "../../../src/words/ui.js";
import type { PublishedChart } from "../charts.js";
import { citeChart, SERIES_COLUMNS } from "./data.js";

/** The README beside a chart's files: what they are, what it shows, columns, hedges, caveats, licence, version, how to cite; Chinese, then English. */
export function writeReadme(chart: PublishedChart, facts: ChartFacts): string {
  return LANGS.map((lang) => describe(chart, lang, facts)).join(`\n\n${"=".repeat(72)}\n\n`);
}

function describe({ models, texts: allTexts, series }: PublishedChart, lang: Lang, facts: ChartFacts): string {
  const [chart, texts] = [models[lang], allTexts[lang]];
  const { version, released } = facts.edition;
  const head = [SITE[lang], texts.title, texts.address, fill(CHART_README.version[lang], version, released)];
  const sections = [
    head.filter((line) => line !== ""),
    section("files", listFiles(chart, series), lang),
    section("shown", [`${UI.unit[lang]}${UI.colon[lang]}${texts.unit}`, texts.coverage, texts.note, texts.source], lang),
    ...(texts.flags.length > 0 ? [section("remarks", bullets(texts.flags), lang)] : []),
    section("columns", bullets(listColumns(chart, facts)), lang),
    section("fullColumns", bullets(listSeriesColumns(lang)), lang),
    section(
      "hedges",
      [...bullets(Object.entries(HEDGES).map(([code, words]) => `${code}${UI.colon[lang]}${words[lang]}`)), CHART_README.silence[lang]],
      lang,
    ),
    section("cite", [citeChart(texts, lang, facts.edition)], lang),
    [CHART_README.licence[lang]],
  ];
  return `${sections.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

const section = (name: keyof typeof CHART_README, lines: readonly string[], lang: Lang): string[] => [
  CHART_README[name][lang],
  "-".repeat(24),
  ...lines,
];
const bullets = (lines: readonly string[]): string[] => lines.map((line) => `- ${line}`);

function listFiles({ id, lang, shown }: ChartModel, series: SeriesPlace): string[] {
  const files = chartFiles(id, lang, series, shown.length).filter(({ kind }) => kind !== "readme");
  const nameOf = (path: string) => (path.startsWith("charts/") ? basename(path) : path);
  return files.map(({ kind, path }) => `- ${nameOf(path)}${UI.colon[lang]}${CHART_README[kind as Described][lang]}`);
}

type Described = Exclude<ChartFileKind, "readme">;

function listColumns(chart: ChartModel, facts: ChartFacts): string[] {
  const { lang } = chart;
  return dataColumns(chart, facts).map(({ name, label }) => {
    const doc = Object.hasOwn(DATA_COLUMNS, name) ? DATA_COLUMNS[name as keyof typeof DATA_COLUMNS].doc[lang] : "";
    return `${label} (JSON ${name})${doc === "" ? "" : UI.colon[lang] + doc}`;
  });
}

function listSeriesColumns(lang: Lang): string[] {
  const table = SERIES_COLUMNS.map(({ name, doc }) => [name, doc[lang]] as const);
  const extra = Object.entries(SERIES_EXTRA).map(([name, words]) => [name, words[lang]] as const);
  return [...table, ...extra].map(([name, doc]) => `${name}${UI.colon[lang]}${doc}`);
}
