import { join } from "node:path";
import { expect, test } from "vitest";
import { openFigures } from "../../loaders/publish/series/gather.js";
import { figureWorkbook } from "../../src/charts/workbook.js";
import type { FigureFile } from "../../src/series/file.js";
import { EDITION } from "../fixtures/edition.js";
import { shorten } from "../fixtures/said.js";
import { inventWorld } from "../fixtures/world.js";

test("workbooks of an invented world hold what was reviewed", async () => {
  const files = openFigures((await inventWorld()).tables, EDITION);
  const site = { page: "https://atlas.example/en/x.html", site: "https://atlas.example/" };
  const said = (
    [
      ["indicator", "penalty.amount", "en"],
      ["bureau", "370000", "zh"],
      ["indicator", "compensation.leads", "en"],
    ] as const
  ).flatMap(([kind, id, lang]) =>
    figureWorkbook(files.make(kind, id) as FigureFile, lang, site).map((sheet) => shorten(JSON.stringify(sheet).split("],["))),
  );
  await expect(said.join("\n")).toMatchFileSnapshot(join(import.meta.dirname, "said/workbooks.txt"));
});
