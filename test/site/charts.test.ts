import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { projectPaths } from "../../loaders/site/paths.js";
import { escapeMarkup } from "../../src/model/escape.js";
import { CHARTS } from "../../src/charts/index.js";
import { type ChartFileKind, chartFile, chartFiles, POST_SIZES } from "../../src/model/chart-files.js";
import type { Row } from "../../src/model/columns.js";
import { type Lang, LANGS } from "../../src/model/indicator.js";
import budgets from "../specs/chart-budgets.json" with { type: "json" };

const { dist, answers } = projectPaths();
const built = JSON.parse(readFileSync(answers, "utf8")) as { id: string; rows: Row[] }[];
const read = (path: string) => readFileSync(`${dist}/${path}`);
const readText = (id: string, lang: Lang, kind: ChartFileKind) => read(chartFile(id, lang, kind).path).toString();
const plain = (text: string) => text.replace(/\s/g, "");

/** What a chart's JSON says of it. */
interface Displayed {
  title: string;
  unit: string;
  coverage: string;
  note: string;
  source: string;
  columns: { name: string; label: string }[];
  rows: Row[];
}

const CASES = CHARTS.flatMap((chart) => LANGS.map((lang) => ({ id: chart.id, chart, lang })));

describe.each(CASES)("$id in $lang", ({ chart, id, lang }) => {
  const all = built.find((answer) => answer.id === id)?.rows ?? [];
  const rows = chart.shown?.(all) ?? all;
  const displayed = () => JSON.parse(readText(id, lang, "json")) as Displayed;

  test("has every file, none larger than its budget, pictures in their sizes", () => {
    for (const { kind, path } of chartFiles(id, lang)) {
      const bytes = read(path);
      expect(bytes.length, path).toBeLessThan(1000 * budgets[kind]);
      if (kind === "square" || kind === "card") {
        expect({ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }, path).toEqual(POST_SIZES[kind]);
      }
    }
  });

  test("is drawn in outlines of its letters, its texts inside, nothing from elsewhere", () => {
    const svg = readText(id, lang, "svg");
    expect(svg).not.toMatch(/<(text|image|style|script|a|foreignObject)[\s>]|var\(|currentColor|undefined|NaN|href="(?!#)/);
    const outlines = new Map([...svg.matchAll(/<path id="([rb][0-9a-f]+)" d="([^"]*)"/g)].map(([, letter, outline]) => [letter, outline]));
    const used = [...svg.matchAll(/<use xlink:href="#([^"]+)"/g)].map(([, letter]) => letter);
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter((letter) => !outlines.get(letter)?.startsWith("M"))).toEqual([]);
    const said = plain([...svg.matchAll(/ data-text="([^"]*)"/g)].map(([, text]) => text).join(""));
    const { title, unit, coverage, note, source } = displayed();
    expect([title, unit, coverage, note, source].filter((text) => !said.includes(plain(escapeMarkup(text))))).toEqual([]);
  });

  test("has the data displayed, each row with its observation and source", () => {
    const json = displayed();
    const csv: Record<string, string>[] = parse(readText(id, lang, "csv"), { bom: true, columns: true });
    expect(readText(id, lang, "csv").startsWith("\uFEFF")).toBe(true);
    expect(Object.keys(csv[0] ?? {})).toEqual(json.columns.map(({ label }) => label));
    expect([csv.length, json.rows.length]).toEqual([rows.length, rows.length]);
    const full: Record<string, string>[] = parse(readText(id, lang, "fullCsv"), { bom: true, columns: true });
    const known = new Set(full.map((row) => row.id));
    expect((JSON.parse(readText(id, lang, "fullJson")) as { rows: Row[] }).rows.length).toBe(full.length);
    rows.forEach((row, i) => {
      const shown = json.rows[i] ?? {};
      for (const name of ["year", "value", "figure"]) if (name in shown) expect(shown[name]).toBe(row[name]);
      if (typeof row.id !== "string") return;
      expect(known.has(row.id)).toBe(true);
      expect(shown).toMatchObject({ observation: row.id, quote: expect.any(String) as string, source_title: expect.any(String) as string });
    });
  });
});
