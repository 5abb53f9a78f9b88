import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DefaultTreeAdapterMap, parse } from "parse5";
import { afterAll, beforeAll, expect, test } from "vitest";
import { drawBlocks } from "../../loaders/site/draw.js";
import { projectPaths } from "../../loaders/site/paths.js";

type Node = DefaultTreeAdapterMap["node"];

/** Texts that a report, a name or a note might hold, each running something where it is taken for markup. */
const PAYLOADS = [
  "<script></script><svg onload=q=1>",
  '"><img src=x onerror=q=1>',
  "</script><script>window.q=2</script>",
  "$&<iframe/onload=q=1>",
];

let root: string;
const pages = new Map<string, string>();

/** Every text of a record that a page shows, made hostile. */
function poison(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) return value.map((each) => poison(each, key));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, poison(each, name)]));
  return ["title", "publisher", "section", "raw", "scope", "quote", "message"].includes(key) && typeof value === "string" && value !== "all"
    ? PAYLOADS[value.length % PAYLOADS.length]
    : value;
}

async function rewrite(file: string, change: (text: string) => string): Promise<void> {
  const path = join(root, "data", file);
  await writeFile(path, change(await readFile(path, "utf8")));
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "atlas-hostile-"));
  await cp("data", join(root, "data"), { recursive: true });
  await cp("src/styles", join(root, "src/styles"), { recursive: true });
  for (const file of await readdir(join(root, "data/corpus"))) {
    await rewrite(`corpus/${file}`, (text) => JSON.stringify(poison(JSON.parse(text)), null, 2));
  }
  await rewrite("catalogue/bureaus.csv", (text) => text.replaceAll("Shenzhen", "<svg onload=q=1>"));
  await rewrite("catalogue/indicators/penalty.yaml", (text) => text.replaceAll("zh: ", "zh: <svg onload=q=1>"));
  const paths = projectPaths(root);
  await drawBlocks(paths);
  for (const folder of [paths.blocks, paths.site]) {
    for (const file of await readdir(folder, { recursive: true })) {
      if (file.endsWith(".html")) pages.set(file, await readFile(join(folder, file), "utf8"));
    }
  }
}, 300_000);
afterAll(() => rm(root, { recursive: true }));

function* findRunning(node: Node): Generator<string> {
  if ("tagName" in node) {
    for (const { name, value } of node.attrs) {
      if (/^on/i.test(name) || (/^(?:href|src|action|formaction)$/.test(name) && /^\s*(?:javascript|vbscript):/i.test(value)))
        yield `${node.tagName} ${name}=${value}`;
    }
    const type = node.attrs.find(({ name }) => name === "type")?.value ?? "";
    if (node.tagName === "script" && !node.attrs.some(({ name }) => name === "src") && !type.includes("json")) yield "inline script";
  }
  for (const child of "childNodes" in node ? node.childNodes : []) yield* findRunning(child);
}

test("the hostile texts are there to be read", () => {
  const text = [...pages.values()].join("\n");
  for (const shown of ["&lt;svg onload=q=1&gt;", "onerror=q=1", "window.q=2"]) expect(text).toContain(shown);
  expect(pages.size).toBeGreaterThan(400);
});

test("no text of a record, a name or a catalogue entry runs in any block, page or frame", () => {
  const running = [...pages].flatMap(([file, html]) => [...findRunning(parse(html))].map((found) => `${file}: ${found}`));
  expect(running).toEqual([]);
});

test("no drawing or label holds a tag that a pattern over the page could take for one", () => {
  const loose = [...pages].filter(([, html]) => /<(?:script(?! src="| type="application)|svg onload|img src=x|iframe\/onload)/.test(html));
  expect(loose.map(([file]) => file)).toEqual([]);
});
