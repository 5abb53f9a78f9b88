import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { addUp, compareWithGold, ratios, type GoldReport } from "../loaders/accuracy.js";
import { loadExtractor } from "../loaders/commands/extractor.js";
import { parseReport } from "../loaders/parse.js";

/** Floors a little under what was measured; they rise with the extractor and are never lowered to let a change pass. */
const FLOORS = {
  dev: { all: 0.96, core: 0.96 },
  "held-out": { all: 0.89, core: 0.87 },
  second: { all: 0.96, core: 0.945 },
  third: { all: 0.955, core: 0.93 },
};

describe.each(Object.entries(FLOORS))("invented reports, %s", (half, floor) => {
  test(`F1 of all families ≥ ${floor.all}, of the core families ≥ ${floor.core}, quantities found ≥ 0.97`, async () => {
    const extractor = await loadExtractor();
    const dir = join("test/gold", half);
    const names = readdirSync(dir).filter((name) => name.endsWith(".json"));
    const counts = await Promise.all(
      names.map(async (name) => {
        const gold = JSON.parse(readFileSync(join(dir, name), "utf8")) as GoldReport;
        return compareWithGold(gold, await parseReport(readFileSync(join(dir, name.replace(/json$/, "txt"))), extractor));
      }),
    );
    const { families, found } = ratios(addUp(counts));
    const f1 = (name: string): number => families.find(({ family }) => family === name)?.f1 ?? 0;
    expect(names.length).toBeGreaterThan(0);
    expect(f1("all")).toBeGreaterThanOrEqual(floor.all);
    expect(f1("core")).toBeGreaterThanOrEqual(floor.core);
    expect(found).toBeGreaterThanOrEqual(0.97);
  });
});
