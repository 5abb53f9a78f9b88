import { afterAll, beforeAll, expect, test } from "vitest";
import { type Engine, openEngine } from "../../loaders/tables/engine.js";
import { loadTables } from "../../loaders/tables/pack.js";
import { CHARTS } from "../../src/charts/index.js";

let engine: Engine;
beforeAll(async () => void (engine = await openEngine(await loadTables())));
afterAll(() => engine.close());

interface Step {
  name: string;
  extra_info: Record<string, string | string[]>;
  children: Step[];
}

const stepsOf = (step: Step): Step[] => [step, ...step.children.flatMap(stepsOf)];

/** What the plan of a query keeps of the observations while it reads them, a text a time that it does. */
async function kept(sql: string): Promise<string[]> {
  const { rows } = await engine.query(`EXPLAIN (FORMAT json) ${sql}`);
  const plan = JSON.parse(String(rows[0]?.explain_value)) as Step[];
  const reads = plan.flatMap(stepsOf).filter(({ extra_info }) => String(extra_info.Table ?? "").endsWith("observations"));
  return reads.map(({ extra_info }) => [extra_info.Filters ?? ""].flat().join(" "));
}

const READS = CHARTS.filter(({ sql }) => /\b(?:series|ratios)\b/.test(sql));
// Holds each figure against others by its id.
const WHOLE = ["exploration"];

test.each(READS.filter(({ id }) => !WHOLE.includes(id)).map(({ id, query }) => [id, query] as const))(
  "a reader's choice of a bureau reaches the table below the views: %s",
  async (_, query) => {
    const reads = await kept(query({ bureaus: ["370000"], years: [] }));
    expect(reads.length).toBeGreaterThan(0);
    expect(reads.filter((filters) => !/\b(?:indicator|bureau_code)\b/.test(filters))).toEqual([]);
  },
);

test("a view that is asked as a whole is read as a whole", async () => {
  expect(await kept("FROM series")).toEqual([expect.not.stringMatching(/indicator/)]);
});
