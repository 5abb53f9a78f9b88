import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Citation, describeEdition, readCitation } from "../../loaders/publish/data/citation.js";
import { describePackage } from "../../loaders/publish/data/datapackage.js";
import { formatBytes, renderDownloads, renderExamples } from "../../loaders/publish/data/downloads.js";
import { FILE_FORMATS, type PublishedFile } from "../../loaders/publish/data/files.js";
import { describeCatalogue, describeDataset } from "../../loaders/publish/data/linked.js";
import { describeSet } from "../../loaders/publish/data/publish.js";
import { describeApi } from "../../loaders/publish/guide/openapi.js";
import { openFigures } from "../../loaders/publish/series/gather.js";
import { figureCsv, figureJson } from "../../loaders/publish/series/write.js";
import { keysOf } from "../../src/model/indicator.js";
import type { FigureFile } from "../../src/series/file.js";
import { EDITION } from "../fixtures/edition.js";
import { readOut, shorten } from "../fixtures/said.js";
import { inventWorld, type World } from "../fixtures/world.js";

const SAID = join(import.meta.dirname, "said");
const SITE = "https://atlas.example/";
const citation: Citation = {
  ...{ title: "A set", abstract: " Words\n  of it. ", version: "0.1.0", license: "CC-BY-4.0", "date-released": "2026-11-22" },
  ...{ keywords: ["air", "water"], authors: [1, 2].map((i) => ({ name: `Author ${i}`, alias: `作者${i}` })) },
};
const set = describeSet(citation, "0123456789ab");

/** Files of three tables and of all, those of observations packed. */
const files = [
  ...(["observations", "bureaus", "figures"] as const).flatMap((table) =>
    keysOf(FILE_FORMATS)
      .filter((format) => format !== "sqlite")
      .map((format, i) => ({ table, format, packed: table === "observations" && format !== "parquet", bytes: 940 * 40 ** i })),
  ),
  { table: null, format: "sqlite" as const, packed: false, bytes: 999_999 },
].map(({ table, format, packed, bytes }): PublishedFile => {
  const [name, path] = [`${table ?? "all"}-${format}`, `${table ?? "all"}.${format}${packed ? ".gz" : ""}`];
  return { table, format, packed, bytes, name, path, mediatype: FILE_FORMATS[format], sha256: `sum of ${name}` };
});
const lines = (value: object): string => JSON.stringify(value, null, 1);

describe("files of figures of an invented world", () => {
  let world: World;
  beforeAll(async () => void (world = await inventWorld()));

  test.each<[FigureFile["of"]["kind"], string]>([
    ["indicator", "penalty.amount"],
    ["indicator", "compensation.leads"],
    ["bureau", "370000"],
    ["bureau", "370300"],
  ])("%s %s hold what was reviewed", async (kind, id) => {
    const file = openFigures(world.tables, EDITION).make(kind, id) as FigureFile;
    const said = [lines({ ...file, figures: [] }), figureJson(file), figureCsv(file)].map((text) => shorten(text.split("\n")));
    await expect(said.join("\n")).toMatchFileSnapshot(join(SAID, `${kind}-${id}.figures.txt`));
  });

  test("are of indicators, and of bureaus that have figures", () => {
    const { tables } = world;
    const silent = { ...tables, observations: tables.observations.filter(({ bureau_code }) => bureau_code !== "370200") };
    const { of, make } = openFigures(silent, EDITION);
    expect(of.filter(({ kind }) => kind === "indicator").map(({ id }) => id)).toEqual(tables.indicators.map(({ id }) => id));
    expect(of.filter(({ kind }) => kind === "bureau").map(({ id }) => id)).toEqual(
      tables.bureaus.map(({ code }) => code).filter((code) => silent.observations.some(({ bureau_code }) => bureau_code === code)),
    );
    expect([make("bureau", "370200"), make("indicator", "370000"), make("bureau", "999999")]).toEqual([null, null, null]);
  });
});

describe("what describes files to download", () => {
  test("as a data package, to search engines and to portals is as reviewed", async () => {
    const reach = { years: [2018, 2021], site: SITE } as const;
    const said = [
      ...[describePackage(set, files), describeDataset(set, files, reach), describeCatalogue(set, files, reach)],
      ...[describeDataset(set, files.slice(-1), { ...reach, site: "" }), describeCatalogue(set, files.slice(-1), { ...reach, site: "" })],
    ];
    await expect(said.map(lines).join("\n")).toMatchFileSnapshot(join(SAID, "descriptions.txt"));
  });

  test("to programs is as reviewed", async () => {
    const of: FigureFile["of"][] = ["penalty.amount", "110000"].map((id, i) => ({
      ...{ kind: i === 0 ? "indicator" : "bureau", id, name: { zh: id, en: id } },
    }));
    const apis = [[new Set<string>(), ""] as const, [new Set(["data/observations.json.gz"]), SITE] as const].map(([packed, site]) => {
      const api = describeApi(citation, "1", of, packed, site);
      return JSON.parse(lines({ ...api, "x-functions": null })) as { paths: object };
    });
    await expect(lines([apis[0], apis[1]?.paths] as object)).toMatchFileSnapshot(join(SAID, "openapi.txt"));
  });

  test("to readers names each table with its forms and sizes", async () => {
    await expect(readOut(renderDownloads(files, "en").text) + readOut(renderDownloads(files, "zh").text)).toMatchFileSnapshot(
      join(SAID, "downloads.txt"),
    );
    expect(renderDownloads(files.slice(4), "en").text).not.toContain("unpack");
  });
});

test.each([
  [999, "1\u00a0kB", "1\u00a0kB"],
  [9_949, "9.9\u00a0kB", "9.9\u00a0kB"],
  [10_400, "10\u00a0kB", "10\u00a0kB"],
  [999_999, "1,000\u00a0kB", "1,000\u00a0kB"],
  [1_000_000, "1\u00a0MB", "1\u00a0MB"],
  [1_260_000, "1.3\u00a0MB", "1.3\u00a0MB"],
  [12_600_000, "13\u00a0MB", "13\u00a0MB"],
])("%d bytes are told as %s", (bytes, en, zh) => expect([formatBytes(bytes, "en"), formatBytes(bytes, "zh")]).toEqual([en, zh]));

test("an edition takes authors' names by language, and the day of the last release", async () => {
  expect(describeEdition(citation, "abc", undefined, SITE)).toMatchObject({
    ...{ author: { zh: "作者1, 作者2", en: "Author 1, Author 2" }, version: "0.1.0+abc", released: "2026-11-22", site: SITE },
  });
  expect(describeEdition(citation, "abc", "2027-01-01", "").released).toBe("2027-01-01");
  await expect(readCitation("package.json")).rejects.toThrow(/^package\.json: /);
  const folder = await mkdtemp(join(tmpdir(), "atlas-citation-"));
  const read = async (changes: object) => {
    await writeFile(join(folder, "a.cff"), JSON.stringify({ ...citation, ...changes }));
    return readCitation(join(folder, "a.cff"));
  };
  expect((await read({ authors: citation.authors.slice(1) })).authors).toHaveLength(1);
  await expect(read({ authors: [] })).rejects.toThrow("authors");
  await rm(folder, { recursive: true });
});

test("programs that read the files are shown in order of their names, others in their folder are not", async () => {
  const folder = await mkdtemp(join(tmpdir(), "atlas-examples-"));
  for (const name of ["r.R", "python.py", "notes.txt", "duckdb.sql"]) await writeFile(join(folder, name), `<${name}>`);
  const said = readOut((await renderExamples(folder, "en")).text);
  await rm(folder, { recursive: true });
  const names = ["DuckDB (reads Parquet)", "Python (reads SQLite; nothing to install)", "R (reads CSV)"];
  expect(said.split("\n").slice(0, 6)).toEqual(["duckdb.sql", "python.py", "r.R"].flatMap((file, i) => [names[i], `<${file}>`]));
});
