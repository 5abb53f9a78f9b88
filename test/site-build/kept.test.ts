import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
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
import { openStanding, setAside } from "../../loaders/site/standing.js";
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

/** Draws into a folder, over what was drawn there before. */
async function draw(corpus: readonly CorpusRecord[], folder: string, kept: Kept): Promise<Map<string, Buffer>> {
  const [blocks, site] = [join(folder, "blocks"), join(folder, "site")];
  const paths: Paths = { ...projectPaths(), ...{ blocks, site, drawn: folder, stood: `${folder}-stood`, standing: `${folder}-standing` } };
  await setAside(paths);
  const standing = openStanding(paths, "all");
  const tables = buildTables(corpus, catalogue);
  const version = dataVersion(corpus, catalogue, NO_REFERENCE);
  const engine = await openEngine(tables);
  const citation = await readCitation();
  const project: Project = {
    ...{ paths, catalogue, corpus, tables, version, engine, citation, edition: describeEdition(citation, version) },
    ...{ bureaus: await gatherBureaus(tables, engine), indicators: gatherIndicators(tables, catalogue), contributions: new Map() },
  };
  await writeRecords(project, { kept, standing, known: new Map() });
  const charts = CHARTS.filter(({ id }) => SOME.includes(id));
  await drawCharts(project, { charts, kept, standing, pictures: false, tell: () => undefined });
  engine.close();
  standing.close();
  const files = await listFiles(folder);
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(join(folder, file))] as const)));
}

/** Where files lie on the disk. */
async function placesOf(folder: string): Promise<Map<string, number>> {
  const files = await listFiles(folder);
  return new Map(await Promise.all(files.map(async (file) => [file, (await stat(join(folder, file))).ino] as const)));
}

const countKept = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;

test("after any edits, what is kept gives byte for byte what is drawn from nothing, and little is drawn anew", async () => {
  const random = randomOf("edits");
  const folder = join(root, "kept");
  const place = join(root, "again");
  await draw(records, place, new Kept(folder, "code"));
  const all = await countKept(folder);
  let corpus: CorpusRecord[] = records;
  for (let i = 0; i < EDITS; i++) {
    const { corpus: edited, single } = edit(corpus, random);
    corpus = edited;
    const before = await countKept(folder);
    const disk = await placesOf(place);
    const again = await draw(corpus, place, new Kept(folder, "code"));
    const fresh = await draw(corpus, join(root, `fresh-${i}`), new Kept(join(root, `nothing-${i}`), "code"));
    expect([...again.keys()]).toEqual([...fresh.keys()]);
    expect([...fresh].filter(([file, bytes]) => again.get(file)?.equals(bytes) === false).map(([file]) => file)).toEqual([]);
    if (!single) continue;
    expect((await countKept(folder)) - before).toBeLessThan(all / 3);
    // What is as it was stands as it stood: the same files on the disk.
    const now = await placesOf(place);
    expect([...now].filter(([file, at]) => disk.get(file) === at).length).toBeGreaterThan(now.size / 2);
  }
}, 240_000);

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

test("what stands is not made again, but where somebody changed it, or a part of it is gone", async () => {
  const drawn = join(root, "drawn");
  const paths = {
    drawn,
    blocks: join(drawn, "blocks"),
    site: join(drawn, "site"),
    stood: join(root, "stood"),
    standing: join(root, "notes"),
  };
  const made: string[] = [];
  const build = async (keys: Readonly<Record<string, string>>) => {
    await setAside(paths);
    const standing = openStanding(paths, "some");
    for (const [name, key] of Object.entries(keys)) {
      const file = join(paths.site, `${name}.txt`);
      await standing.put(
        `${name} ${key}`,
        () => (
          made.push(name),
          [
            [file, key],
            [`${file}.2`, key],
          ]
        ),
      );
    }
    standing.close();
    return Promise.all(Object.keys(keys).map((name) => readFile(join(paths.site, `${name}.txt`), "utf8")));
  };
  expect(await build({ a: "1", b: "1", c: "1" })).toEqual(["1", "1", "1"]);
  expect(await build({ a: "1", b: "2", c: "1" })).toEqual(["1", "2", "1"]);
  expect(made.splice(0)).toEqual(["a", "b", "c", "b"]);
  await writeFile(join(paths.site, "a.txt"), "?");
  await rm(join(paths.site, "c.txt.2"));
  expect(await build({ a: "1", b: "2", c: "1" })).toEqual(["1", "2", "1"]);
  expect(made.splice(0)).toEqual(["a", "c"]);
  expect(await build({ a: "1" })).toEqual(["1"]);
  expect(await listFiles(drawn)).toEqual(["site/a.txt", "site/a.txt.2"]);
});
