import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { listPhrases, listTraditional } from "../../loaders/tables/search-index.js";
import { BUREAUS, TABLES } from "../fixtures/bureau-index.js";
import { INDEX } from "../fixtures/search.js";

test("every observation, indicator and page is in the index once", () => {
  expect(INDEX.quotes).toHaveLength(TABLES.observations.length);
  expect(INDEX.indicators).toHaveLength(TABLES.indicators.length);
  const paths = INDEX.pages.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toEqual(expect.arrayContaining(["fines", "methods", "fines#series-fines", "report/371500-2020"]));
  expect(INDEX.indicators.reduce((sum, { stated }) => sum + stated, 0)).toBe(TABLES.observations.length);
});

test("a figure that does not stand for its year carries the reason, and each its caveats", () => {
  const rows = new Map(TABLES.observations.map((row) => [row.id, row]));
  for (const [id, , , , , , reason, caveats] of INDEX.quotes) {
    expect(reason !== "").toBe(rows.get(id)?.headline !== true);
    expect(caveats).toBe(rows.get(id)?.caveats ?? "");
  }
});

test("the phrases of a wording are its Chinese words, without conditions", () => {
  expect(listPhrases(["共罚款|处罚|罚款 N:case", "违法案件|环境案件 办理 !赔偿 ~立案 +案件 {complaint}"])).toBe(
    "共罚款 处罚 罚款 违法案件 环境案件 办理",
  );
});

test("traditional characters are those held, and those that could be typed for one held", () => {
  const pairs = listTraditional("罰款金额");
  const table = new Map([...pairs].flatMap((char, i, all) => (i % 2 === 0 ? [[char, all[i + 1]] as const] : [])));
  expect([table.get("罰"), table.get("額"), table.has("款")]).toEqual(["罚", "额", false]);
});

test("both indexes together stay under 250 KB compressed", () => {
  expect(gzipSync(JSON.stringify(INDEX)).length + gzipSync(JSON.stringify(BUREAUS)).length).toBeLessThan(250_000);
});
