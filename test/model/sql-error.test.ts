import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Engine, openEngine } from "../../loaders/tables/engine.js";
import { loadTables } from "../../loaders/tables/pack.js";
import { findErrorPlace, plainError } from "../../src/model/sql-error.js";

let engine: Engine;
beforeAll(async () => void (engine = await openEngine(await loadTables())));
afterAll(() => engine.close());

const MANY = Array.from({ length: 20 }, () => "id, year").join(", ");

async function failWith(sql: string): Promise<string> {
  try {
    await engine.query(sql);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error(`no error: ${sql}`);
}

describe("the place that DuckDB points at is found", () => {
  test.each([
    ["SELECT * FROM nowhere", "nowhere"],
    ["SELECT year,\n  yeer\nFROM observations", "yeer"],
    ["SELECT '罚款金额', yeer FROM observations", "yeer"],
    ["SELECT '罚款' AS 金额, 金 FROM observations", "金"],
    [`SELECT ${MANY}, yeer, ${MANY} FROM observations`, "yeer"],
    ["SELECT count(*)\nFORM observations", "observations"],
    ["SELECT nofun(1)", "nofun"],
    ["SELECT 'a'::INT", "::INT"],
  ])("%j", async (sql, marked) => {
    const place = findErrorPlace(await failWith(sql), sql);
    expect(place).not.toBeNull();
    expect(sql.slice(place?.from, marked.length + (place?.from ?? 0))).toBe(marked);
    expect(place?.to).toBeGreaterThan(place?.from ?? 0);
    expect(place?.to).toBeLessThanOrEqual(sql.length);
  });
});

test("an error without a place, or with one outside the text, marks nothing", async () => {
  expect(findErrorPlace(await failWith("SELECT FROM observations"), "SELECT FROM observations")).toBeNull();
  expect(findErrorPlace("Parser Error: x\n\nLINE 9: abc\n        ^", "abc")).toBeNull();
  expect(findErrorPlace("Parser Error: x\n\nLINE 1: other\n        ^", "abc")).toBeNull();
});

test("the message is told without the lines that show the place", async () => {
  expect(plainError(await failWith("SELECT * FROM nowhere"))).toMatch(/^Catalog Error: [^\n]*nowhere[^\n]*(\nDid you mean[^\n]*)?$/);
});
