import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { blockFile } from "../../loaders/site/markdown.js";
import { listIds, stampPages } from "../../loaders/site/stamp.js";
import { LANGS } from "../../src/model/indicator.js";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "atlas-stamp-"));
  const write = async (file: string, text: string) => {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  for (const lang of LANGS) {
    for (const id of ["120000", "110000"]) await write(blockFile(join(root, "blocks"), lang, "view", "bureau", { id }), id);
    const other = lang === "zh" ? "en" : "zh";
    const shell = `<a href="../../${other}/bureau/110000.html"></a><div data-atlas="${lang}/view/bureau/110000.html"></div>`;
    await write(join(root, "dist", lang, "bureau/110000.html"), shell);
  }
});
afterAll(() => rm(root, { recursive: true }));

test("the first page is the model of all others, with their own place and language link", async () => {
  expect(await listIds(join(root, "blocks"), "bureau")).toEqual(["110000", "120000"]);
  await stampPages(join(root, "dist"), join(root, "blocks"), "bureau");
  expect(await readFile(join(root, "dist/zh/bureau/120000.html"), "utf8")).toBe(
    '<a href="../../en/bureau/120000.html"></a><div data-atlas="zh/view/bureau/120000.html"></div>',
  );
  expect(await readFile(join(root, "dist/en/bureau/110000.html"), "utf8")).toContain("110000");
});

test("a kind without pages is stamped to none, and an id with a dot keeps the ending of its address", async () => {
  expect(await listIds(join(root, "blocks"), "reading")).toEqual([]);
  await stampPages(join(root, "dist"), join(root, "blocks"), "reading");
  for (const lang of LANGS) {
    for (const id of ["a.b", "c.d_e"]) {
      const file = blockFile(join(root, "blocks"), lang, "view", "indicator", { id });
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, id);
    }
    await mkdir(join(root, "dist", lang, "indicator"), { recursive: true });
    const shell = `<a href="../../en/indicator/a.b"></a><div data-atlas="${lang}/view/indicator/a.b.html"></div>`;
    await writeFile(join(root, "dist", lang, "indicator/a.b.html"), shell);
  }
  await stampPages(join(root, "dist"), join(root, "blocks"), "indicator");
  for (const id of ["a.b", "c.d_e"]) {
    expect(await readFile(join(root, `dist/zh/indicator/${id}.html`), "utf8")).toBe(
      `<a href="../../en/indicator/${id}.html"></a><div data-atlas="zh/view/indicator/${id}.html"></div>`,
    );
  }
});
