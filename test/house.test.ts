import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { group } from "d3-array";
import { describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const FILE_LIMIT = 250;

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

const RENDERING = ["src/html.ts", "src/table.ts"];
/** Where a text becomes markup or a script, in a browser. */
const SINKS = "src/trusted.ts";
/** How a page fetches the site's files. */
const FILES = "src/site-file.ts";

/** Layers by folder (longest match wins) with what they may import; a layer may always import itself. */
const LAYERS: Record<string, readonly string[]> = {
  // Quantiles by one rule on both sides; d3-array imports nothing of a page.
  "src/model": ["acorn", "d3-array", "linebreak"],
  // Runs in a frame of its own, where all its reader may use is in one script.
  "src/box": ["@observablehq/plot", "@uwdata/flechette", "arquero", "d3"],
  "src/words": ["src/model"],
  "src/queries": ["src/model", "src/words"],
  "src/marks": ["src/html.ts", "src/model", "src/words", "@observablehq/plot", "d3-array", "d3-scale", "d3-shape"],
  // One tag and one table for everything that is rendered.
  "src/html.ts": ["src/model/escape.ts"],
  "src/table.ts": ["src/html.ts"],
  [SINKS]: ["src/html.ts"],
  [FILES]: [],
  "src/charts": [...RENDERING, "src/marks", "src/series", "src/queries", "src/model", "src/words", "d3-array", "markdown-it"],
  // Figures of single indicators as files, and what can be asked of them without a database.
  "src/series": ["src/model", "src/queries"],
  // What pictures say of themselves.
  "src/testimony": ["src/model", "@noble/hashes/sha2", "@noble/hashes/utils", "fflate"],
  // Drawn at build only, so they may read the extractor's grammar.
  "src/pages": [
    ...[...RENDERING, "src/charts", "src/marks", "src/series", "src/queries", "src/model", "src/words", "loaders/grammar/grammar.ts"],
    ...["loaders/catalogue/load.ts", "loaders/classify/wording.ts", "loaders/read/read.ts", "loaders/tables"],
    ...["@citation-js/core", "@citation-js/plugin-bibtex", "@citation-js/plugin-ris", "arquero", "d3-array"],
  ],
  "src/search": ["src/model", "minisearch"],
  // What programs may ask, the same at every door.
  "src/tools": ["src/charts", "src/search", "src/series", "src/queries", "src/model", "src/words"],
  "src/own": ["src/model", "apache-arrow", "fflate", "hyparquet", "hyparquet-compressors", "saxen"],
  "src/db": ["src/model", "src/queries", SINKS, FILES, "@duckdb/duckdb-wasm", "observablehq:stdlib"],
  "src/components/notebook": [
    ...[...RENDERING, SINKS, "src/charts", "src/marks", "src/queries", "src/db", "src/own", "src/model", "src/words", "fflate"],
    ...[FILES, "src/series", "src/testimony", "src/box/message.ts", "src/components/bureau-picker.ts", "src/components/bureau-index.ts"],
    ...["src/components/leave/pictures.ts", "src/components/explain-error.ts", "@codemirror/lang-javascript"],
    ...["@codemirror/autocomplete", "@codemirror/commands", "@codemirror/lang-sql", "@codemirror/language", "@codemirror/lint"],
    ...["@codemirror/state", "@codemirror/view", "@lezer/highlight"],
  ],
  // Shows a reader's own text as the site shows the texts that it keeps.
  "src/components/read": [
    ...[...RENDERING, SINKS, FILES, "src/components", "src/charts", "src/marks", "src/series", "src/own", "src/model", "src/words"],
    ...["src/pages/figure-cells.ts", "src/pages/own-reading.ts"],
  ],
  "src/components": [
    ...[
      ...RENDERING,
      SINKS,
      FILES,
      "src/search",
      "src/tools",
      "src/charts",
      "src/marks",
      "src/series",
      "src/testimony",
      "src/queries",
      "src/db",
      "src/own",
      "src/model",
      "src/words",
    ],
    ...["observablehq:stdlib", "htl"],
  ],
  "src/embed": [...RENDERING, SINKS, "src/components", "src/charts", "src/series", "src/model", "src/words"],
  "src/data": ["loaders/tables/browser-engine.ts", "loaders/site/script-bundle.ts"],
  "src/zh": ["src/components"],
  "src/en": ["src/components"],
  "loaders/tables": [
    ...["loaders/confidence/load.ts", "loaders/corpus", "loaders/catalogue", "loaders/reference", "loaders/port"],
    ...["src/model", "src/queries/views.ts", "node:"],
    ...["@duckdb/node-api", "apache-arrow", "csv-stringify", "d3-array", "opencc-js", "pinyin-pro", "yaml"],
  ],
  "loaders/reference": ["loaders/corpus", "loaders/catalogue", "loaders/quantity", "loaders/normalise", "src/model", "node:", "csv-parse"],
  "loaders/corpus": ["src/model", "loaders/whole.ts", "node:", "zod", "yaml"],
  "loaders/catalogue": ["src/model", "loaders/port", "node:", "zod", "yaml", "csv-parse", "csv-stringify", "opencc-js", "pinyin-pro"],
  "loaders/grammar": ["src/model", "loaders/port", "node:", "yaml"],
};

/** Stages of the reading of a text: none imports another, but for its types. */
const STAGES = ["loaders/read", "loaders/normalise", "loaders/grid", "loaders/quantity", "loaders/classify"];

const files = ["src", "loaders", "test"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((name) => posix.join(folder, name.replaceAll("\\", "/")))
    .filter((name) => name.endsWith(".ts") && !name.includes(".observablehq") && !name.startsWith("test/output")),
);
const text = (file: string) => readFileSync(join(ROOT, file), "utf8");
const imports = files.flatMap((file) => findImports(file, text(file)));

function findImports(from: string, source: string): Import[] {
  const statements = source.matchAll(/^(?:import|export)\s+(type\s)?(?:[^;'"]*?\sfrom\s+)?["']([^"']+)["']/gm);
  const calls = source.matchAll(/\bimport\(\s*()["']([^"']+)["']/g);
  return [...statements, ...calls].map((match) => ({ from, to: resolve(from, match[2] ?? ""), typeOnly: match[1]?.trim() === "type" }));
}

function resolve(from: string, specifier: string): string {
  return specifier.startsWith(".") ? posix.join(dirname(from), specifier).replace(/\.js$/, ".ts") : specifier;
}

const within = (file: string, folder: string) => file === folder || file.startsWith(folder.endsWith(":") ? folder : `${folder}/`);
const layerOf = (file: string) => Object.keys(LAYERS).find((folder) => within(file, folder));
const show = ({ from, to }: Import) => `${from} → ${to}`;

describe("imports", () => {
  test("are found at all", () => {
    expect(findImports("src/a/x.ts", 'import type { A } from "../b/y.js";\nconst z = await import("./z.js");')).toEqual([
      { from: "src/a/x.ts", to: "src/b/y.ts", typeOnly: true },
      { from: "src/a/x.ts", to: "src/a/z.ts", typeOnly: false },
    ]);
    expect(imports.length).toBeGreaterThan(100);
  });

  test("lead only to the layers below", () => {
    const wrong = imports.filter(({ from, to }) => {
      const layer = layerOf(from);
      return layer !== undefined && !within(to, layer) && !LAYERS[layer]?.some((allowed) => within(to, allowed));
    });
    expect(wrong.map(show)).toEqual([]);
  });

  test("of a stage lead to no other stage, but for its types", () => {
    const wrong = imports.filter(({ from, to, typeOnly }) => {
      const stage = STAGES.find((folder) => within(from, folder));
      return stage !== undefined && !typeOnly && STAGES.some((other) => other !== stage && within(to, other));
    });
    expect(wrong.map(show)).toEqual([]);
  });

  test("of loaders that make rows take nothing from src but the model and the views", () => {
    const rendering = ["loaders/publish", "loaders/site", "loaders/mcp"];
    const making = imports.filter(({ from }) => from.startsWith("loaders/") && !rendering.some((folder) => within(from, folder)));
    const taken = ["src/model", "src/queries/views.ts"];
    expect(making.filter(({ to }) => to.startsWith("src/") && !taken.some((allowed) => within(to, allowed))).map(show)).toEqual([]);
  });

  test("reach src's own values only: the browser knows no other folder", () => {
    const browser = imports.filter(({ from }) => from.startsWith("src/") && !/^src\/(?:data|pages)\/|\.zip\.ts$/.test(from));
    expect(browser.filter(({ to }) => /^(loaders|build|test|node:)/.test(to)).map(show)).toEqual([]);
  });

  test("never name npm: or another host, which Framework would fetch", () => {
    expect(imports.filter(({ to }) => /^(npm:|jsr:|https?:)/.test(to)).map(show)).toEqual([]);
  });

  test("form no cycle", () => {
    expect(findCycle(imports)).toEqual([]);
    const cycle = ["a", "b", "c"].map((from, i) => ({ from, to: ["b", "c", "a"][i] ?? "", typeOnly: false }));
    expect(findCycle(cycle)).toEqual(["a", "b", "c", "a"]);
  });
});

function findCycle(edges: readonly Import[]): string[] {
  const next = new Map<string, Import[]>();
  for (const edge of edges) next.set(edge.from, [...(next.get(edge.from) ?? []), edge]);
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const { to } of next.get(file) ?? []) {
      const cycle = visit(to, [...path, file]);
      if (cycle.length) return cycle;
    }
    done.add(file);
    return [];
  };
  for (const file of next.keys()) {
    const cycle = visit(file, []);
    if (cycle.length) return cycle;
  }
  return [];
}

describe("files", () => {
  test(`are ${FILE_LIMIT} lines at most`, () => {
    expect(files.filter((file) => text(file).split("\n").length > FILE_LIMIT + 1)).toEqual([]);
  });

  test("have kebab-case names; parameters of Framework stand in brackets", () => {
    const name = /^(\[[a-z]+\]|[a-z0-9]+(-[a-z0-9]+)*)(\.[a-z0-9]+)*\.ts$/;
    expect(files.filter((file) => !name.test(posix.basename(file)))).toEqual([]);
  });

  test("leave nothing for later", () => {
    const later = new RegExp(["TO" + "DO", "FIX" + "ME", "@ts-" + "ignore", "eslint-" + "disable"].join("|"));
    expect(files.filter((file) => later.test(text(file)))).toEqual([]);
  });

  test("turn a text into markup or a script by one door only", () => {
    const sink =
      /\.(?:inner|outer)HTML\s*\+?=(?!=)|insertAdjacentHTML|DOMParser|createContextualFragment|document\.write|srcdoc\b|HTMLUnsafe|createPolicy|\bnew (?:Shared)?Worker\(|importScripts|\beval\(|\bnew Function\b|["'`]on[a-z]+["'`],/;
    const found = files.filter((file) => file.startsWith("src/") && sink.test(text(file)));
    expect(found).toEqual([SINKS]);
  });

  test("mean one thing by the name of a type", () => {
    const named = files
      .filter((file) => /^(src|loaders)\//.test(file))
      .flatMap((file) =>
        [...text(file).matchAll(/^export (?:abstract )?(?:type|interface|class) (\w+)/gm)].map(([, name]) => [name, file] as const),
      );
    const homes = group(
      named,
      ([name]) => name,
      ([, file]) => file,
    );
    const twice = [...homes].filter(([, places]) => places.size > 1).map(([name, places]) => `${name}: ${[...places.keys()].join(", ")}`);
    expect(named.length).toBeGreaterThan(300);
    expect(twice).toEqual([]);
  });

  test("export no function or class without a sentence about it", () => {
    const bare = files
      .filter((file) => /^(src|loaders)\//.test(file))
      .flatMap((file) => {
        const lines = text(file).split("\n");
        return lines.flatMap((line, i) =>
          /^export (async )?(function|class)\b/.test(line) && !/\*\/\s*$/.test(lines[i - 1] ?? "") ? [`${file}:${i + 1}`] : [],
        );
      });
    expect(bare).toEqual([]);
  });
});

test("package-lock names no host", () => {
  expect(text("package-lock.json")).not.toMatch(/"resolved": "https?:\/\/(?!registry\.npmjs\.org\/)/);
});
