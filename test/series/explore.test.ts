import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gatherFigures } from "../../loaders/publish/series/gather.js";
import { type Engine, openEngine } from "../../loaders/tables/engine.js";
import { loadTables } from "../../loaders/tables/pack.js";
import type { Tables } from "../../loaders/tables/rows.js";
import { CHARTS, DIVISORS, type DivisorName, type Exploration, FIRST, LEVELS } from "../../src/model/explore.js";
import { SOURCE_KINDS } from "../../src/model/source.js";
import { exploreFigures } from "../../src/queries/explore.js";
import { exploreRows, indicatorsFor } from "../../src/series/explore.js";
import type { FigureFile } from "../../src/series/file.js";
import { joinFiles } from "../../src/series/tables.js";
import { EDITION } from "../fixtures/edition.js";

let engine: Engine;
let tables: Tables;
let files: ReadonlyMap<string, FigureFile>;

beforeAll(async () => {
  tables = await loadTables();
  engine = await openEngine(tables);
  const all = [...gatherFigures(tables, EDITION)].filter(({ of }) => of.kind === "indicator");
  // As they leave the site: through JSON and back.
  files = new Map(all.map((file) => [file.of.id, JSON.parse(JSON.stringify(file)) as FigureFile]));
});
afterAll(() => engine.close());

const plainRows = (exploration: Exploration) => {
  const own = indicatorsFor(exploration).flatMap((id) => files.get(id) ?? []);
  return exploreRows(exploration, joinFiles(own));
};

async function expectSame(exploration: Exploration): Promise<number> {
  const { rows } = await engine.query(exploreFigures(exploration));
  expect(plainRows(exploration), JSON.stringify(exploration)).toEqual(rows);
  return rows.length;
}

describe("without a database", () => {
  test("every indicator gives the rows of the SQL, the forms taking turns", async () => {
    let rows = 0;
    for (const [i, indicator] of [...files.keys()].entries()) {
      rows += await expectSame({ ...FIRST, indicator, chart: CHARTS[i % CHARTS.length] ?? "trend", all: true });
    }
    expect(rows).toBeGreaterThan(1000);
  }, 60_000);

  test("every denominator in every form does", async () => {
    for (const by of Object.keys(DIVISORS) as DivisorName[]) {
      for (const chart of CHARTS) await expectSame({ ...FIRST, indicator: "penalty.amount", chart, by });
    }
  }, 60_000);

  test("any choice of a reader does", async () => {
    const ids = [...files.keys()];
    const codes = [...new Set(tables.observations.map((row) => row.bureau_code))];
    const some = <T>(list: readonly T[], most: number) =>
      fc.oneof(fc.constant([]), fc.uniqueArray(fc.constantFrom(...list), { maxLength: most }));
    const exploration = fc.record<Exploration>({
      ...{ indicator: fc.constantFrom(...ids), with: fc.constantFrom(...ids), chart: fc.constantFrom(...CHARTS) },
      by: fc.option(fc.constantFrom(...(Object.keys(DIVISORS) as DivisorName[]))),
      bureaus: some(codes, 6),
      ...{
        level: fc.option(fc.constantFrom(...LEVELS), { freq: 1 }),
        province: fc.option(fc.constantFrom("440000", "110000", "370000"), { freq: 1 }),
      },
      ...{ years: some([2014, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024], 5), kinds: some(SOURCE_KINDS, 2) },
      ...{ all: fc.boolean(), log: fc.boolean() },
    });
    await fc.assert(
      fc.asyncProperty(exploration, async (one) => void (await expectSame(one))),
      { numRuns: 100 },
    );
  }, 60_000);
});
