import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sentencesOfTable } from "../../loaders/read/data-table.js";

interface Case {
  name: string;
  above?: string;
  grid: string[][];
  lines: string[] | null;
}

const cases = JSON.parse(readFileSync(new URL("../specs/tables.json", import.meta.url), "utf8")) as Case[];

describe("a table says", () => {
  test.each(cases)("$name", ({ above, grid, lines }) => {
    expect(sentencesOfTable(grid, above ?? "")).toEqual(lines);
  });
});
