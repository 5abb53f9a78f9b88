import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Engine, openEngine } from "../../loaders/tables/engine.js";
import type { Lang } from "../../src/model/indicator.js";
import { gatherBureaus } from "../../src/pages/bureau-data.js";
import { renderCodes, renderIndicatorBook } from "../../src/pages/codebook.js";
import { gatherIndicators } from "../../src/pages/indicator-data.js";
import { drawRecords, type RecordPage } from "../../src/pages/record-pages.js";
import { EDITION } from "../fixtures/edition.js";
import { readOut } from "../fixtures/said.js";
import { inventWorld, type World } from "../fixtures/world.js";

let world: World;
let engine: Engine;
let pages: RecordPage[];
beforeAll(async () => {
  world = await inventWorld();
  engine = await openEngine(world.tables);
  const [bureaus, indicators] = [await gatherBureaus(world.tables, engine), gatherIndicators(world.tables, world.catalogue)];
  pages = [...drawRecords({ ...world, bureaus, indicators, edition: EDITION }, new Map())];
});
afterAll(() => engine.close());

const SAID = join(import.meta.dirname, "said");

test.each<[string, string, Lang]>([
  ["bureau", "100000", "en"],
  ["bureau", "370000", "zh"],
  ["bureau", "370100", "en"],
  ["bureau", "370300", "zh"],
  ["indicator", "penalty.amount", "en"],
  ["indicator", "penalty.decisions", "zh"],
  ["indicator", "staff.certified", "en"],
  ["indicator", "compensation.started", "en"],
  ["indicator", "compensation.leads", "zh"],
  ["report", "370100-2020", "en"],
  ["report", "110000-2018", "zh"],
  ["report", "ref-m07", "en"],
])("the page of the %s %s of an invented world says what was reviewed", async (kind, id, lang) => {
  const page = pages.find((each) => each.kind === kind && each.id === id);
  const head = [page?.title[lang], page?.description[lang]].join("\n");
  await expect(`${head}\n${readOut(page?.render(lang, "fedcba987654").text ?? "")}`).toMatchFileSnapshot(join(SAID, `${kind}-${id}.txt`));
});

test("the codebook of an invented world says what was reviewed", async () => {
  const book = renderIndicatorBook(gatherIndicators(world.tables, world.catalogue), "en");
  await expect(readOut(`${renderCodes("zh").text}${book.text}`)).toMatchFileSnapshot(join(SAID, "codebook.txt"));
});
