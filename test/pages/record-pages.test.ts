import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { renderBureau } from "../../src/pages/bureau.js";
import { gatherBureaus, type BureauData } from "../../src/pages/bureau-data.js";
import { fillSite, mendShell } from "../../loaders/site/finish.js";
import { gatherIndicators } from "../../src/pages/indicator-data.js";
import { drawRecords, type RecordPage } from "../../src/pages/record-pages.js";
import { MARKS } from "../../loaders/site/page-facts.js";
import { drawPage, writePages, writeRecord } from "../../loaders/site/write.js";
import { knownIds, loadCatalogue } from "../../loaders/catalogue/load.js";
import { loadCorpus } from "../../loaders/corpus/store.js";
import { openEngine } from "../../loaders/tables/engine.js";
import { loadTables } from "../../loaders/tables/pack.js";
import { LANGS } from "../../src/model/indicator.js";
import { EDITION } from "../fixtures/edition.js";

const MOST_MILLISECONDS = 10;
const MOST_BYTES = 60_000;
const MANY = 200;
const PASSES = 3;

const catalogue = await loadCatalogue("data/catalogue");
const tables = await loadTables();
const engine = await openEngine(tables);
const bureaus = await gatherBureaus(tables, engine);
engine.close();
const indicators = gatherIndicators(tables, catalogue);
const corpus = await loadCorpus("data/corpus", knownIds(catalogue));

test("there is a page for every bureau, report and indicator, and none of a text that is not there", () => {
  const pages = [...drawRecords({ corpus, catalogue, tables, bureaus, indicators, edition: EDITION }, new Map())];
  const count = (kind: string) => pages.filter((page) => page.kind === kind).length;
  expect(["bureau", "report", "indicator", "reading"].map(count)).toEqual([bureaus.length, corpus.length, catalogue.indicators.length, 0]);
  expect(new Set(pages.map(({ kind, id }) => `${kind}/${id}`)).size).toBe(pages.length);
});

test(`the page of any bureau is under ${MOST_BYTES / 1000} kB compressed`, () => {
  const weights = bureaus.map((data) => gzipSync(renderBureau(data, "zh").text).length);
  expect(Math.max(...weights)).toBeLessThan(MOST_BYTES);
});

test(`hundreds of bureaus with as many figures as the densest cost less than ${MOST_MILLISECONDS} ms a page`, async () => {
  const dense = [...bureaus]
    .filter(({ bureau }) => bureau.level !== "national")
    .sort((a, b) => b.observations.length - a.observations.length)
    .slice(0, 20);
  expect(dense[19]?.observations.length).toBeGreaterThan(15);
  const many = Array.from({ length: MANY }, (_, i) => dense[i % dense.length] as BureauData);
  const costs: number[] = [];
  for (let pass = 0; pass < PASSES; pass++) costs.push(await costOfPages(many));
  console.info(
    `${MANY * LANGS.length} pages of bureaus: ${costs.map((each) => each.toFixed(2)).join(", ")} ms a page to draw, stamp and finish`,
  );
  // Programs beside this one leave it less of the caches: the least is what the pages cost.
  expect(Math.min(...costs)).toBeLessThan(MOST_MILLISECONDS);
});

/** Draws, stamps and finishes the pages of many bureaus in a folder of its own; returns milliseconds of the processor a page. */
async function costOfPages(many: readonly BureauData[]): Promise<number> {
  const root = await mkdtemp(join(tmpdir(), "atlas-many-"));
  const [blocks, shell, dist] = [join(root, "blocks"), join(root, "shell"), join(root, "dist")];
  const codes = many.map((_, i) => String(800000 + i));
  const write = async (file: string, text: string) => {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  for (const lang of LANGS) await write(join(shell, lang, `bureau/${MARKS.id}.html`), shellOf(lang));
  const start = process.cpuUsage();
  const words = { zh: "x", en: "x" };
  const drawn = many.map((data, i): RecordPage => ({
    ...{ kind: "bureau", id: codes[i] ?? "", title: words, description: words, from: i },
    render: (lang) => renderBureau(data, lang),
  }));
  await writePages(drawn, blocks, (page) => writeRecord(page, blocks, drawPage(page, "")));
  await mendShell(shell);
  const { pages } = await fillSite({ shell, blocks, dist });
  const { user, system } = process.cpuUsage(start);
  const last = await readFile(join(dist, "en/bureau", `${codes.at(-1) ?? ""}.html`), "utf8");
  await rm(root, { recursive: true });
  expect(pages).toBe(many.length * LANGS.length);
  expect(last).toContain("atlas-bureau");
  return (user + system) / 1000 / pages;
}

/** What Framework leaves of a page: a head, and a place for its block. */
const shellOf = (lang: string) =>
  `<!DOCTYPE html>\n<html>\n<head>\n<title>x</title>\n<script type="module">\nimport "../../x.js";\n</script></head><body><main id="observablehq-main"><div data-atlas="${lang}/view/bureau/${MARKS.id}.html"></div></main></body></html>`;
