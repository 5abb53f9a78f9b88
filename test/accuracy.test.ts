import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readGold, tableOf } from "../loaders/accuracy/measure.js";
import { loadCatalogue } from "../loaders/catalogue/load.js";
import { describe as describeMeasurement } from "../loaders/commands/accuracy.js";
import { DATA, loadExtractor } from "../loaders/commands/extractor.js";
import { loadAccuracy } from "../loaders/tables/accuracy-rows.js";

/** Floors a little under what was measured; they rise with the extractor and are never lowered to let a change pass. */
const FLOORS = {
  dev: { all: 0.97, core: 0.965, found: 0.985 },
  "held-out": { all: 0.945, core: 0.945, found: 0.98 },
  second: { all: 0.975, core: 0.98, found: 0.995 },
  third: { all: 0.975, core: 0.965, found: 0.995 },
  fourth: { all: 0.985, core: 0.985, found: 0.99 },
  fifth: { all: 0.96, core: 0.965, found: 0.99 },
  sixth: { all: 0.985, core: 0.99, found: 0.995 },
  seventh: { all: 0.98, core: 0.985, found: 0.99 },
  eighth: { all: 0.98, core: 0.985, found: 0.99 },
  ninth: { all: 0.975, core: 0.97, found: 0.99 },
  tenth: { all: 0.955, core: 0.96, found: 0.985 },
  eleventh: { all: 0.965, core: 0.965, found: 0.985 },
  twelfth: { all: 0.955, core: 0.95, found: 0.995 },
  thirteenth: { all: 0.975, core: 0.97, found: 0.985 },
  fifteenth: { all: 0.975, core: 0.965, found: 0.995 },
  sixteenth: { all: 0.965, core: 0.97, found: 0.985 },
  seventeenth: { all: 0.98, core: 0.975, found: 0.99 },
  eighteenth: { all: 0.98, core: 0.985, found: 0.99 },
  nineteenth: { all: 0.975, core: 0.98, found: 0.995 },
  twentieth: { all: 0.96, core: 0.955, found: 0.995 },
};

describe.each(Object.entries(FLOORS))("invented texts, %s", (half, floor) => {
  test(`F1 of all families ≥ ${floor.all}, of the core families ≥ ${floor.core}, quantities found ≥ ${floor.found}; data/accuracy.json says the same`, async () => {
    const extractor = await loadExtractor();
    const dir = join("test/gold", half);
    const texts = await readGold(dir, undefined, extractor, await loadCatalogue(DATA.catalogue));
    const table = tableOf(texts);
    const f1 = (name: string): number => table.families.find(({ family }) => family === name)?.f1 ?? 0;
    expect(texts.length).toBeGreaterThan(0);
    expect(f1("all")).toBeGreaterThanOrEqual(floor.all);
    expect(f1("core")).toBeGreaterThanOrEqual(floor.core);
    expect(table.found).toBeGreaterThanOrEqual(floor.found);
    // `npm run accuracy -- test/gold/* --save` writes it anew; which version measured it, `release-data --check` asks
    const kept = (await loadAccuracy(DATA.accuracy)).find(({ gold_set }) => gold_set === half);
    const { extractor: version, catalogue, ...shares } = await describeMeasurement(half, dir, texts, extractor.catalogue);
    expect({ ...kept, extractor: version, catalogue }).toEqual({ ...shares, extractor: version, catalogue });
  });
});

test("every set of gold in the repository is measured, and no other claims to lie there", async () => {
  const folders = readdirSync("test/gold", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const kept = (await loadAccuracy(DATA.accuracy)).filter(({ texts }) => texts?.startsWith("test/gold/"));
  expect(kept.map(({ texts }) => texts)).toEqual(folders.map(({ name }) => `test/gold/${name}`).sort());
});
