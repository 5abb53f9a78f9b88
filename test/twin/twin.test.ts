import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { documentLine } from "../../loaders/commands/document.js";
import { extractCommand } from "../../loaders/commands/extract.js";
import { loadExtractor } from "../../loaders/commands/extractor.js";
import { type Extractor, parseReport } from "../../loaders/parse.js";
import { SCHEMAS } from "../../loaders/site/schemas.js";
import { readTwin } from "../../loaders/twin/read-twin.js";
import { makeTwin, type Twin } from "../../src/model/twin.js";
import { runCommand } from "../commands/fake-io.js";
import { z } from "zod";

vi.setConfig({ testTimeout: 120_000 });

let extractor: Extractor;
let folder: string;
beforeAll(async () => {
  extractor = await loadExtractor();
  folder = await mkdtemp(join(tmpdir(), "twin-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const bytesOf = (twin: unknown) => new TextEncoder().encode(typeof twin === "string" ? twin : JSON.stringify(twin, null, 1));

/** A printed document without what only an extraction has, and the places of all its numbers; of those that repeat another, a twin knows no more. */
function stated(line: string): string {
  const { report, observations, quantities } = JSON.parse(line) as {
    report: object;
    observations: object[];
    quantities: { offset: number | null }[];
  };
  const figures = observations.map((figure) => ({ ...figure, rule: "", matched: [], confidence: null }));
  return JSON.stringify({ report, figures, places: quantities.flatMap(({ offset }) => offset ?? []).sort((a, b) => a - b) });
}

test("of every gold report its twin says the same, number by number, without extraction", async () => {
  const names = (await readdir("test/gold", { recursive: true })).filter((name) => /\.(?:txt|html|docx|pdf)$/.test(name));
  let compared = 0;
  for (const name of names) {
    const parsed = await parseReport(new Uint8Array(await readFile(join("test/gold", name))), extractor).catch(() => null);
    if (parsed === null) continue;
    const twin = await readTwin(bytesOf(makeTwin(parsed.record)), extractor.lexicon);
    if (!twin) throw new Error(`${name}: no twin`);
    const [own, other] = [stated(documentLine("", parsed)), stated(documentLine("", twin))];
    expect(own === other ? "" : name).toBe("");
    compared++;
  }
  expect(compared).toBeGreaterThan(30);
});

async function someTwin(): Promise<Twin> {
  const name = (await readdir("test/gold/dev")).find((file) => file.endsWith(".txt")) ?? "";
  return makeTwin((await parseReport(new Uint8Array(await readFile(`test/gold/dev/${name}`)), extractor)).record);
}

test("the command reads a twin, and says which field of a broken one is wrong", async () => {
  const twin = await someTwin();
  const files: [string, unknown][] = [
    ["good.json", twin],
    ["value.json", { ...twin, figures: [{ ...twin.figures[0], value: "many" }] }],
    ["strange.json", { ...twin, figures: [{ ...twin.figures[0], indicator: "no.such" }] }],
    ["cut.json", JSON.stringify(twin).slice(0, 600)],
  ];
  for (const [name, content] of files) await writeFile(join(folder, name), bytesOf(content));
  const { code, printed, failed } = await runCommand(
    extractCommand,
    files.map(([name]) => join(folder, name)),
  );
  expect(code).toBe(1);
  expect(printed.map((line) => (JSON.parse(line) as { observations: object[] }).observations.length)).toEqual([twin.figures.length]);
  expect(failed.map((line) => line.replace(/^.*\//, ""))).toEqual([
    expect.stringMatching(/^value\.json: unreadable: twin: figures\.0\.value: /),
    "strange.json: unreadable: twin: figures.0.indicator: not in the catalogue",
    "cut.json: unreadable: twin: no JSON",
  ]);
});

test("its JSON Schema names every field", () => {
  const schema = z.toJSONSchema(SCHEMAS["twin-1.json"]) as {
    required: string[];
    properties: Record<string, { items?: { properties: object } }>;
  };
  expect(schema.required).toEqual(["format", "report", "text", "catalogue", "figures", "others"]);
  expect(Object.keys(schema.properties.figures?.items?.properties ?? {})).toEqual(
    expect.arrayContaining(["indicator", "value", "offset", "period"]),
  );
});
