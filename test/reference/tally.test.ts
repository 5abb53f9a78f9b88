import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";
import { beforeAll, expect, test } from "vitest";
import { loadCatalogue } from "../../loaders/catalogue/load.js";
import { loadReference, readFigures, type Reference } from "../../loaders/reference/load.js";
import { loadTables } from "../../loaders/tables/pack.js";
import type { Tables } from "../../loaders/tables/rows.js";
import { CAVEATS, REFUSALS } from "../../src/model/caveat.js";

interface Tally {
  collected: number;
  taken: Record<string, number>;
  refused: Record<string, number>;
  repeated: number;
  addresses: { collected: number; taken: number; refused: Record<string, number> };
  other_text: number;
  with_address: number;
  read_already: number;
  population: number;
}

const DATA = join(import.meta.dirname, "../../data");
const FOLDER = join(DATA, "reference");
const tally = parseYaml(readFileSync(join(FOLDER, "tally.yaml"), "utf8")) as Tally;
const countBy = (rows: readonly { reason?: string }[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { reason = "" } of rows) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
};
let reference: Reference;
let tables: Tables;
beforeAll(async () => {
  reference = await loadReference(FOLDER, await loadCatalogue(join(DATA, "catalogue")));
  tables = await loadTables(join(DATA, ".."));
});

test("every collected row is taken or refused, file by file", async () => {
  const catalogue = await loadCatalogue(join(DATA, "catalogue"));
  const counts = readdirSync(join(FOLDER, "figures")).map((name) => {
    return [name, readFigures(name, readFileSync(join(FOLDER, "figures", name), "utf8"), catalogue).length];
  });
  expect(Object.fromEntries(counts)).toEqual(tally.taken);
  expect(countBy(reference.refused)).toEqual(tally.refused);
  expect(reference.rows + reference.refused.length + tally.repeated).toBe(tally.collected);
});

test("a figure has an address, or says by its absence that it cannot be opened; addresses that do not show the figure are refused", () => {
  const figures = reference.records.flatMap(({ source, observations }) => observations.map((o) => ({ ...o, source })));
  expect(figures.filter(({ source }) => source.url !== null)).toHaveLength(tally.with_address);
  const elsewhere = figures.filter(({ caveats }) => caveats?.includes("other_text"));
  expect(elsewhere).toHaveLength(tally.other_text);
  expect(elsewhere.filter(({ source }) => source.url === null)).toEqual([]);
  const refused = parse(readFileSync(join(FOLDER, "refused-addresses.csv"), "utf8"), { columns: true }) as Record<string, string>[];
  expect(countBy(refused)).toEqual(tally.addresses.refused);
  expect(tally.addresses.taken + refused.length).toBe(tally.addresses.collected);
  for (const { bureau_code, indicator, year, raw, source_url, reason } of refused) {
    expect(REFUSALS).toHaveProperty(reason ?? "");
    const same = figures.filter((o) => o.source.bureau_code === bureau_code && o.indicator === indicator && o.raw === raw);
    expect(same.filter(({ period }) => period.end.startsWith(year ?? "-")).length, `${indicator} ${raw}`).toBeGreaterThan(0);
    expect(same.filter(({ source }) => source.url === source_url)).toEqual([]);
  }
});

test("every row taken is an observation in the table, or one that the atlas read itself", () => {
  const coded = tables.observations.filter(({ id }) => String(id).startsWith("ref-"));
  expect(coded.length + tally.read_already).toBe(reference.rows);
  expect(reference.records.reduce((sum, { observations }) => sum + observations.length, 0)).toBe(reference.rows);
  const sources = new Set(tables.sources.map(({ id }) => id));
  expect(tables.observations.filter(({ source_id }) => !sources.has(source_id ?? null))).toEqual([]);
});

test("no two bureaus share a census figure's row, and every caveat is a known code", () => {
  expect(new Set(tables.population.map(({ bureau_code }) => bureau_code)).size).toBe(tally.population);
  const codes = [...tables.population, ...tables.observations].flatMap(({ caveats }) =>
    String(caveats ?? "")
      .split(" ")
      .filter(Boolean),
  );
  expect(codes.length).toBeGreaterThan(100);
  expect(codes.filter((code) => !Object.hasOwn(CAVEATS, code))).toEqual([]);
});

test("the national series of decisions and amounts is there, with a break where the basis changes", () => {
  const series = (indicator: string) =>
    tables.observations.filter((row) => row.bureau_code === "100000" && row.indicator === indicator && row.headline === true);
  expect(series("penalty.decisions").length).toBeGreaterThanOrEqual(8);
  expect(series("penalty.amount").length).toBeGreaterThanOrEqual(8);
  const breaks = series("penalty.amount").filter((row) => row.breaks !== null);
  expect(breaks.length).toBeGreaterThan(0);
  expect(breaks.every((row) => row.status !== "A")).toBe(true);
});

test("at least twenty bureaus have two years or more of one indicator", () => {
  const years = new Map<string, Set<unknown>>();
  for (const { bureau_code, indicator, year, headline } of tables.observations) {
    const key = `${String(bureau_code)} ${String(indicator)}`;
    if (headline === true) years.set(key, (years.get(key) ?? new Set()).add(year));
  }
  const bureaus = [...years].filter(([, own]) => own.size > 1).map(([key]) => key.slice(0, 6));
  expect(new Set(bureaus).size).toBeGreaterThanOrEqual(20);
});

test("one figure at most stands for a bureau, year and indicator, and every other comparable one names it or says why none does", () => {
  const headlines = tables.observations.filter(({ headline }) => headline === true);
  const keys = headlines.map(({ bureau_code, year, indicator }) => [bureau_code, year, indicator].join(" "));
  expect(new Set(keys).size).toBe(keys.length);
  const ids = new Set(headlines.map(({ id }) => id));
  const replaced = tables.observations.filter(({ headline_reason }) => headline_reason === "agrees" || headline_reason === "superseded");
  expect(replaced.length).toBeGreaterThan(10);
  expect(replaced.filter(({ superseded_by }) => !ids.has(superseded_by ?? ""))).toEqual([]);
});

test("the guide tells every column and code", () => {
  const guide = readFileSync(join(FOLDER, "README.md"), "utf8");
  const columns = (readFileSync(join(FOLDER, "figures/national.csv"), "utf8").split("\n")[0] ?? "").split(",");
  const names = [...columns, ...Object.keys(CAVEATS), ...Object.keys(REFUSALS)];
  expect(names.length).toBeGreaterThan(40);
  expect(names.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
});
