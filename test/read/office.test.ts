import { describe, expect, test } from "vitest";
import { normalise } from "../../loaders/normalise/characters.js";
import { readDocument as readBytes } from "../../loaders/read/read.js";
import { fromDisk } from "./from-disk.js";
import { makeDocx, paragraph, run, wordTable } from "./make-docx.js";
import { linesOnPage, makePdf } from "./make-pdf.js";
import { reportParagraphs } from "./page.js";

const FIGURES = "全年作出行政处罚决定12件，罚款34.5万元。";
const LINE = "持续推进法治政府建设，完善制度，加强监督，规范程序，落实责任，各";

const readDocument = async (bytes: Uint8Array) => readBytes(await fromDisk(bytes));

describe("a Word file", () => {
  const read = async (body: string) => (await readDocument(makeDocx(reportParagraphs(FIGURES).map(paragraph).join("") + body))).text;

  test("gives a line for each paragraph, and no places", async () => {
    const document = await readDocument(makeDocx(reportParagraphs(FIGURES).map(paragraph).join("")));
    expect(document).toEqual({ text: reportParagraphs(FIGURES).join("\n"), offsets: false });
  });

  test("joins runs, and leaves out hidden and deleted ones", async () => {
    const deleted = "<w:del><w:r><w:delText>888件</w:delText></w:r></w:del>";
    expect(await read(paragraph(run("罚款1") + run("999", "<w:vanish/>") + deleted + run(",234万元。")))).toContain("\n罚款1,234万元。");
    expect(await read(paragraph(run("罚款") + run("7万元", '<w:vanish w:val="0"/>')))).toContain("罚款7万元");
  });

  test("gives a line for each row of a table", async () => {
    const table = wordTable([
      ["指标", "本年", "上年"],
      ["罚款金额（万元）", "34.5", "30"],
    ]);
    expect(await read(table)).toContain("指标\t本年\t上年\n罚款金额（万元）\t34.5\t30");
  });
});

describe("a PDF", () => {
  test("gives lines from top to bottom, and no places", async () => {
    const lines = reportParagraphs(FIGURES).map((text) => text.slice(0, 40));
    expect(await readDocument(makePdf([linesOnPage(lines).toReversed()]))).toEqual({ text: lines.join("\n"), offsets: false });
  });

  test("joins pieces of one line, and says nothing twice that is drawn twice", async () => {
    const pieces = [
      { x: 60, y: 760, text: "罚款" },
      { x: 84, y: 760, text: "1,234" },
      { x: 84.3, y: 760, text: "1,234" },
      { x: 144, y: 760, text: "万元" },
    ];
    const above = [LINE, LINE, LINE].map((text, i) => ({ x: 60, y: 820 - 20 * i, text }));
    expect((await readDocument(makePdf([[...pieces, ...above]]))).text).toBe([LINE, LINE, LINE, "罚款1,234万元"].join("\n"));
  });

  test("keeps numbers and units together over line ends and page numbers", async () => {
    const first = [...Array.from({ length: 6 }, () => LINE), `${LINE.slice(0, 24)}作出行政处罚1,2`];
    const second = ["34件，罚款金额共计567", "万元，各项工作有序推进。", ...Array.from({ length: 5 }, () => LINE)];
    const bytes = makePdf([
      [...linesOnPage(first), { x: 290, y: 40, text: "- 1 -" }],
      [...linesOnPage(second), { x: 290, y: 40, text: "2" }],
    ]);
    const { text } = normalise((await readDocument(bytes)).text);
    expect(text).toContain("作出行政处罚1,234件,罚款金额共计567万元,各项工作有序推进。");
    expect(text).not.toMatch(/- 1 -|\n2(?:\n|$)/);
  });

  test("drops running heads after the first page", async () => {
    const texts = ["甲", "乙", "丙"].map((name) => [`青禾市生态环境局年度报告`, ...Array.from({ length: 3 }, () => `${name}${LINE}`)]);
    const { text } = await readDocument(makePdf(texts.map(linesOnPage)));
    expect(text.match(/年度报告/g)).toHaveLength(1);
    expect(text.match(/落实责任/g)).toHaveLength(9);
  });

  test("divides the cells of a row by tabs, blank ones too", async () => {
    const rows = [
      ["指标", "2023年", "2022年"],
      ["行政处罚案件（件）", "12", "10"],
      ["罚款金额（万元）", "34.5", "30"],
      ["查封扣押（件）", "", "2"],
    ];
    const cells = rows.flatMap((row, y) => row.flatMap((text, x) => (text === "" ? [] : { x: 60 + 180 * x, y: 500 - 20 * y, text })));
    const { text } = await readDocument(makePdf([[...linesOnPage([LINE, LINE, LINE]), ...cells]]));
    expect(text).toContain("指标\t2023年\t2022年\n行政处罚案件（件）\t12\t10\n罚款金额（万元）\t34.5\t30\n查封扣押（件）\t\t2");
  });
});
