import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectPaths } from "../../loaders/site/paths.js";
import { makeReading } from "../../src/pages/reading.js";
import { gatherIndicators } from "../../src/pages/indicator-data.js";
import { drawRecords, type Records } from "../../src/pages/record-pages.js";
import { loadTexts } from "../../loaders/site/texts.js";
import { loadCatalogue } from "../../loaders/catalogue/load.js";
import { buildTables } from "../../loaders/tables/rows.js";
import { LANGS } from "../../src/model/indicator.js";
import { makeObservation, makeQuantity, makeRecord } from "../fixtures/records.js";
import { parseText, reportText } from "../fixtures/report.js";
import { EDITION } from "../fixtures/edition.js";

const NAMES = { bureau: "Bureau A", indicator: (id: string) => `name of ${id}`, lineOf: () => null };
const TEXT = "标题<b>\n\n共作出处罚决定12件，植树500棵。\n清废行动中又有3件。";
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length, raw: words });
const record = makeRecord({
  observations: [makeObservation(at("12件")), makeObservation({ ...at("3件"), scope: "清废行动" })],
  quantities: [makeQuantity(at("500棵"))],
});
const page = () => new JSDOM(makeReading({ text: TEXT, offsets: true }, record).render(NAMES, "en").text).window.document;

describe("the page of a text", () => {
  test("holds the whole text, line by line, and nothing of it becomes markup", () => {
    const lines = [...page().querySelectorAll(".atlas-reading p")].map((p) => p.textContent);
    expect(lines).toEqual(TEXT.split("\n").filter((line) => line !== ""));
    expect(page().querySelector(".atlas-reading b")).toBeNull();
  });

  test("marks every figure and leads to its row; unclassified and partial ones look different", () => {
    const marks = [...page().querySelectorAll<HTMLElement>(".atlas-reading mark")];
    expect(marks.map((mark) => [mark.textContent, mark.dataset.group, "part" in mark.dataset])).toEqual([
      ["12件", "penalty", false],
      ["500棵", "none", false],
      ["3件", "penalty", true],
    ]);
    expect(marks.map((mark) => mark.querySelector("a")?.getAttribute("href"))).toEqual([
      `../report/110000-2023.html#110000-2023/penalty.decisions@${at("12件").start}`,
      `../report/110000-2023.html#110000-2023/quantity@${at("500棵").start}`,
      `../report/110000-2023.html#110000-2023/penalty.decisions@${at("3件").start}`,
    ]);
    expect(marks[0]?.querySelector("a")?.title).toBe("name of penalty.decisions · 12 cases · full year");
  });

  test("gives each row the anchor of its mark", () => {
    const { anchors } = makeReading({ text: TEXT, offsets: true }, record);
    for (const [id, anchor] of anchors) {
      expect(page().getElementById(anchor)?.querySelector("a")?.getAttribute("href")).toBe(`../report/110000-2023.html#${id}`);
    }
    expect(anchors.size).toBe(3);
  });
});

describe("a project with and without the text of a record", () => {
  let root: string;
  let records: Records;
  const text = reportText(
    "全年共立案查处环境违法案件123件,作出行政处罚决定98份,罚款456.7万元。\n开展普法宣传活动12场次。\n",
    "聊城市生态环境局",
  );
  const draw = async () => [...drawRecords(records, await loadTexts(projectPaths(root).sources))];
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "atlas-reading-"));
    const catalogue = await loadCatalogue("data/catalogue");
    const corpus = [(await parseText(text)).record];
    const tables = buildTables(corpus, catalogue);
    const indicators = gatherIndicators(tables, catalogue);
    records = { corpus, catalogue, tables, bureaus: [], indicators, edition: EDITION };
  });
  afterAll(() => rm(root, { recursive: true }));

  test("without it there is no reading page and no way to one", async () => {
    const pages = await draw();
    expect(pages.filter(({ kind }) => kind === "reading")).toEqual([]);
    for (const lang of LANGS) expect(pages.find(({ kind }) => kind === "report")?.render(lang, "").text).not.toContain("/reading/");
  });

  test("with it, beside files that are no text of a record, marks and rows lead to each other in both languages", async () => {
    const folder = projectPaths(root).sources;
    await mkdir(join(folder, "2022"), { recursive: true });
    await writeFile(join(folder, "2022/report.txt"), text);
    await writeFile(join(folder, "broken.pdf"), "%PDF-1.4 nothing");
    await writeFile(join(folder, ".gitkeep"), "");
    const pages = await draw();
    for (const lang of LANGS) {
      const open = (kind: string) => new JSDOM(pages.find((page) => page.kind === kind)?.render(lang, "").text).window.document;
      const [report, reading] = [open("report"), open("reading")];
      const down = [...report.querySelectorAll('a[href*="/reading/371500-2022.html#"]')].map(
        (a) => a.getAttribute("href")?.split("#")[1] ?? "",
      );
      const up = [...reading.querySelectorAll(".atlas-reading mark a")].map((a) => a.getAttribute("href")?.split("#")[1] ?? "");
      expect(down.length).toBeGreaterThan(3);
      expect(up).toHaveLength(down.length);
      expect(down.filter((id) => reading.getElementById(id) === null)).toEqual([]);
      expect(up.filter((id) => report.getElementById(id) === null)).toEqual([]);
    }
  });
});
