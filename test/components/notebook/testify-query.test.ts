import { describe, expect, test } from "vitest";
import { cellsBehind } from "../../../src/components/notebook/behind.js";
import { unpackHash } from "../../../src/components/notebook/share.js";
import { idsIn, testifyQuery } from "../../../src/components/notebook/testify-query.js";
import { readGraph } from "../../../src/model/notebook-graph.js";
import { parseNotebook } from "../../../src/model/notebook-file.js";
import type { NotebookCell } from "../../../src/model/notebook.js";
import { COMPUTED, readTestimony } from "../../../src/model/testimony.js";

const sql = (text: string, name = ""): NotebookCell => ({ kind: "sql", text, name, chart: null });
const CELLS: NotebookCell[] = [
  { kind: "markdown", text: "my private notes" },
  sql("SELECT * FROM figures WHERE year > $since"),
  sql("SELECT 'secret' AS other"),
  sql("SELECT sum(value) FROM cell_1", "drawn"),
  { kind: "input", name: "since", input: { kind: "number", label: "", settings: {}, value: "2019" } },
];

describe("a picture of a query's result", () => {
  test("holds that query with what it uses under its name, and nothing else of the notebook", async () => {
    const cells = cellsBehind({ cells: CELLS, graph: readGraph(CELLS, () => []), index: 3 });
    const testimony = await testifyQuery(cells, [], { lang: "en", version: "1.0.0+fbf12994dd48" });
    expect(readTestimony(JSON.parse(JSON.stringify(testimony)))).toEqual(testimony);
    const kept = parseNotebook(unpackHash(testimony.state) ?? "");
    expect(kept.map((cell) => ("name" in cell ? cell.name : "")).sort()).toEqual(["cell_1", "drawn", "since"]);
    expect(kept.at(-1)).toMatchObject({ name: "drawn" });
    expect(JSON.stringify(kept)).not.toMatch(/secret|private/);
  });

  test("holds the hash of one that is too long", async () => {
    let seed = 1;
    const noise = Array.from({ length: 40_000 }, () => ((seed = (seed * 16807) % 2147483647) % 36).toString(36)).join("");
    const { state } = await testifyQuery([sql(`SELECT '${noise}'`)], [], { lang: "en", version: "1.0.0+fbf12994dd48" });
    expect(state).toMatch(new RegExp(`^${COMPUTED.digest}[0-9a-f]{64}$`));
  });

  test("rests on the observations that its rows name, each once", () => {
    const [one, two] = ["440300-2024/penalty.decisions@12", "ref-1/penalty.amount@a"];
    expect(
      idsIn([
        { id: one, other: two, n: 3 },
        { id: one, text: "no/id", note: null },
      ]),
    ).toEqual([one, two]);
  });
});
