import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Catalogue, loadCatalogue } from "../../loaders/catalogue/load.js";
import { describeEdition, readCitation } from "../../loaders/publish/data/citation.js";
import { listFiles } from "../../loaders/site/archive.js";
import { writeRecords } from "../../loaders/site/draw.js";
import { drawCharts } from "../../loaders/site/draw-charts.js";
import { Kept } from "../../loaders/site/kept.js";
import { type Paths, projectPaths } from "../../loaders/site/paths.js";
import type { Project } from "../../loaders/site/project.js";
import { loadCorpus } from "../../loaders/corpus/store.js";
import { NO_REFERENCE } from "../../loaders/reference/load.js";
import { openEngine } from "../../loaders/tables/engine.js";
import { buildTables } from "../../loaders/tables/rows.js";
import { dataVersion } from "../../loaders/tables/version.js";
import { CHARTS } from "../../src/charts/index.js";
import type { CorpusRecord } from "../../src/model/source.js";
import { gatherBureaus } from "../../src/pages/bureau-data.js";
import { gatherIndicators } from "../../src/pages/indicator-data.js";
import { type Random, randomOf } from "../bench/scale/random.js";
import { makeRecords } from "../bench/scale/records.js";

const EDITS = 3;
/** Of each way of drawing one: lines, bars, tiles, a count of everything. */
const SOME = ["series-fines", "fines-amount", "tiles-coverage", "coverage"];

let root: string;
let catalogue: Catalogue;
let records: CorpusRecord[];
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "atlas-kept-"));
  catalogue = await loadCatalogue("data/catalogue");
  const real = await loadCorpus("data/corpus");
  records = [...makeRecords(real, catalogue.bureaus, { bureaus: 3, years: 2 })];
});
afterAll(() => rm(root, { recursive: true }));

/** What somebody may do to a corpus: mend a figure, drop one, drop a report, or bring all back. */
interface Edit {
  corpus: CorpusRecord[];
  /** Whether one report alone was touched. */
  single: boolean;
}

function edit(corpus: readonly CorpusRecord[], random: Random): Edit {
  const at = Math.floor(random.next() * corpus.length);
  const change = (mend: (own: CorpusRecord["observations"]) => CorpusRecord["observations"]): Edit => ({
    corpus: corpus.map((record, i) => (i === at ? { ...record, observations: mend(record.observations) } : record)),
    single: true,
  });
  const value = Math.round(random.next() * 1000);
  const ways = [
    () => change(([first, ...others]) => [...(first ? [{ ...first, value, lower: value, upper: value }] : []), ...others]),
    () => change((own) => own.slice(1)),
    () => ({ corpus: corpus.length > 4 ? corpus.filter((_, i) => i !== at) : records, single: false }),
  ];
  return random.pick(ways)();
}

async function draw(corpus: readonly CorpusRecord[], folder: string, kept: Kept): Promise<Map<string, Buffer>> {
  const paths: Paths = { ...projectPaths(), ...{ blocks: join(folder, "blocks"), site: join(folder, "site") } };
  const tables = buildTables(corpus, catalogue);
  const version = dataVersion(corpus, catalogue, NO_REFERENCE);
  const engine = await openEngine(tables);
  const citation = await readCitation();
  const project: Project = {
    ...{ paths, catalogue, corpus, tables, version, engine, citation, edition: describeEdition(citation, version) },
    ...{ bureaus: await gatherBureaus(tables, engine), indicators: gatherIndicators(tables, catalogue), contributions: new Map() },
  };
  await writeRecords(project, kept);
  const charts = CHARTS.filter(({ id }) => SOME.includes(id));
  await drawCharts(project, { charts, kept, pictures: false, tell: () => undefined });
  engine.close();
  const files = await listFiles(folder);
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(join(folder, file))] as const)));
}

const countKept = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;

test("after any edits, what is kept gives byte for byte what is drawn from nothing, and little is drawn anew", async () => {
  const random = randomOf("edits");
  const folder = join(root, "kept");
  await draw(records, join(root, "first"), new Kept(folder, "code"));
  const all = await countKept(folder);
  let corpus: CorpusRecord[] = records;
  for (let i = 0; i < EDITS; i++) {
    const { corpus: edited, single } = edit(corpus, random);
    corpus = edited;
    const before = await countKept(folder);
    const again = await draw(corpus, join(root, `again-${i}`), new Kept(folder, "code"));
    const fresh = await draw(corpus, join(root, `fresh-${i}`), new Kept(join(root, `nothing-${i}`), "code"));
    expect([...again.keys()]).toEqual([...fresh.keys()]);
    expect([...fresh].filter(([file, bytes]) => again.get(file)?.equals(bytes) === false).map(([file]) => file)).toEqual([]);
    if (single) expect((await countKept(folder)) - before).toBeLessThan(all / 3);
  }
}, 120_000);

test("other code draws anew; what was not asked for is forgotten", async () => {
  const folder = join(root, "store");
  let drawn = 0;
  const draw = () => `drawn ${++drawn}`;
  const kept = new Kept(folder, "code");
  expect(await kept.get("a", { map: new Map([["x", 1]]) }, draw)).toBe("drawn 1");
  expect(await kept.get("a", { map: new Map([["x", 1]]) }, draw)).toBe("drawn 1");
  expect(await kept.get("a", { map: new Map([["x", 2]]) }, draw)).toBe("drawn 2");
  expect(await kept.get("b", { map: new Map([["x", 1]]) }, draw)).toBe("drawn 3");
  expect(await new Kept(folder, "other").get("a", { map: new Map([["x", 1]]) }, draw)).toBe("drawn 4");
  const later = new Kept(folder, "code");
  expect(await later.get("b", { map: new Map([["x", 1]]) }, draw)).toBe("drawn 3");
  await later.sweep();
  expect(await countKept(folder)).toBe(1);
  await expect(kept.get("c", { lost: () => 1 }, draw)).rejects.toThrow("could not be cloned");
});
