import { join } from "node:path";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Engine, openEngine } from "../../loaders/tables/engine.js";
import { renderBenchmark } from "../../src/charts/benchmark-sheet.js";
import { makeChart } from "../../src/charts/chart-model.js";
import { exploreChart } from "../../src/charts/explore.js";
import { exploreCsv } from "../../src/charts/explore-csv.js";
import { gatherBook } from "../../src/charts/headline-book.js";
import { renderChart } from "../../src/charts/render.js";
import type { Question } from "../../src/model/benchmark.js";
import { type Exploration, FIRST } from "../../src/model/explore.js";
import type { Lang } from "../../src/model/indicator.js";
import { OpenBook } from "../../src/model/open-book.js";
import type { ExploredRow } from "../../src/queries/explore.js";
import { type HeadlineRow, listHeadlines } from "../../src/queries/headlines.js";
import { inventBook } from "../fixtures/book.js";
import { readOut, shorten } from "../fixtures/said.js";
import { inventWorld } from "../fixtures/world.js";

const { document } = new JSDOM("").window;
const SAID = join(import.meta.dirname, "said");
let engine: Engine;
beforeAll(async () => {
  engine = await openEngine((await inventWorld()).tables);
});
afterAll(() => engine.close());

const EXPLORATIONS: readonly (Partial<Exploration> & { lang?: Lang })[] = [
  ...(["trend", "multiples", "ranking", "distribution", "scatter"] as const).flatMap((chart) => [
    { chart },
    { chart, all: true, lang: "zh" as const },
    { chart, by: "residents" as const, level: "prefecture" as const },
    { chart, by: "decisions" as const, all: true, log: true },
  ]),
  { chart: "ranking", years: [2019], indicator: "penalty.seizure", all: true },
  { chart: "scatter", indicator: "penalty.decisions", with: "penalty.decisions", log: true },
  { chart: "scatter", indicator: "inspection.visits", with: "staff.on_post", by: "certified", years: [2020, 2021] },
  { chart: "trend", bureaus: ["370100", "110000"], by: "deployments", lang: "zh" },
  { chart: "multiples", indicator: "training.sessions", kinds: ["bulletin"] },
  { chart: "distribution", indicator: "leniency.exempt", years: [2018], all: true, log: true },
];

test.each(EXPLORATIONS)("the exploration %o of an invented world says what was reviewed", async ({ lang = "en", ...changes }) => {
  const exploration: Exploration = { ...FIRST, ...changes };
  const chart = exploreChart(exploration);
  const { rows } = await engine.query<ExploredRow & Record<string, never>>(chart.sql);
  const markup = renderChart(makeChart(chart, rows, lang, document), { widths: ["wide"] }).text;
  const said = readOut(markup, { without: ".atlas-sql" });
  const table = shorten(exploreCsv(rows, exploration, lang, "https://atlas.example/").split("\n").slice(0, 9));
  const name = `explore ${JSON.stringify({ lang, ...changes })}`.replaceAll(/[^\w.]+/g, "-").replace(/-$/, "");
  await expect(`${said}\n${table}`).toMatchFileSnapshot(join(SAID, `${name}.txt`));
});

const ASKED: Question = { bureau: "990300", year: 2018, peers: "province", list: [], per: "none", amount: 15_000_000 };
const QUESTIONS: readonly Partial<Question>[] = [
  {},
  { per: "auto" },
  { per: "residents", peers: "level" },
  { per: "decisions", peers: "population", amount: -5_000_000 },
  { bureau: "990700", peers: "population" },
  { bureau: "990000", peers: "level" },
  { bureau: "990200", year: 2017, peers: "list", list: ["990100", "990300", "990400"] },
  { bureau: "990200", year: 2015 },
  { bureau: "990100", year: 2017, per: "auto", amount: 0 },
];

describe("a sheet says what was reviewed", () => {
  test.each(QUESTIONS)("of an invented book, asked %o", async (question) => {
    const open = new OpenBook(inventBook());
    const said = (["en", "zh"] as const).map((lang) => readOut(renderBenchmark(open, { ...ASKED, ...question }, lang).text));
    const name = `sheet ${JSON.stringify(question)}`.replaceAll(/[^\w.]+/g, "-").replace(/-$/, "");
    await expect(said.join("\n")).toMatchFileSnapshot(join(SAID, `${name}.txt`));
  });

  test.each([
    ["370100", "auto"],
    ["370200", "none"],
    ["110000", "residents"],
  ] as const)("of %s in an invented world, divided by %s", async (bureau, per) => {
    const open = new OpenBook(gatherBook((await engine.query<HeadlineRow & Record<string, never>>(listHeadlines())).rows));
    const said = readOut(renderBenchmark(open, { ...ASKED, bureau, year: 2020, peers: "level", per }, "en").text);
    await expect(said).toMatchFileSnapshot(join(SAID, `sheet-${bureau}.txt`));
  });
});
