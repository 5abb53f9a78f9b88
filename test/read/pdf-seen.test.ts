import { describe, expect, test } from "vitest";
import { readDocument } from "../../loaders/read/read.js";
import { fromDisk } from "./from-disk.js";
import { linesOnPage, makePdf, type Piece } from "./make-pdf.js";
import { reportParagraphs } from "./page.js";

const above = reportParagraphs("全年立案56件。").map((text) => text.slice(0, 36));
const read = async (pieces: Piece[], notes: string[] = []): Promise<string> =>
  (await readDocument(await fromDisk(makePdf([[...linesOnPage(above), ...pieces]], notes)))).text;
const sentence = (piece: Partial<Piece>, behind = "12件。"): Piece[] => [
  { x: 60, y: 400, text: "查封" },
  { x: 84, y: 400, text: "七七", ...piece },
  { x: 108, y: 400, text: behind },
];

describe("a PDF is read without letters", () => {
  test.each([
    ["without ink", { before: "3 Tr", after: "0 Tr" }],
    ["of the colour of paper", { before: "1 g", after: "0 g" }],
    ["that a line goes through", { after: "0.6 w 84 404 m 108 404 l S" }],
    ["that a thin box goes through", { after: "84 403.7 24 0.6 re f" }],
  ] as [string, Partial<Piece>][])("%s", async (_, piece) => {
    expect(await read(sentence(piece))).toContain("\n查封12件。");
  });

  test("of no size", async () => {
    const pieces = [
      { x: 60, y: 400, text: "查封" },
      { x: 84, y: 400, text: "七七", size: 0.2 },
      { x: 84, y: 400, text: "12件。" },
    ];
    expect(await read(pieces)).toContain("\n查封12件。");
  });

  test("that a mark of deletion lies upon", async () => {
    const mark = "<< /Type /Annot /Subtype /StrikeOut /Rect [84 398 108 412] /QuadPoints [84 412 108 412 84 398 108 398] >>";
    expect(await read(sentence({}), [mark])).toContain("\n查封12件。");
  });
});

describe("a PDF is read with letters", () => {
  test.each([
    ["that are underlined", { after: "0.6 w 84 398 m 108 398 l S" }],
    ["of white upon a ground", { before: "0 0 1 rg 84 398 24 14 re f 1 g", after: "0 g" }],
  ] as [string, Partial<Piece>][])("%s", async (_, piece) => {
    expect(await read(sentence(piece, "件。"))).toContain("\n查封七七件。");
  });

  test("that lie without ink behind a picture of the page", async () => {
    const pieces = linesOnPage(above).map((piece) => ({ ...piece, before: "3 Tr" }));
    expect((await readDocument(await fromDisk(makePdf([pieces])))).text).toBe(above.join("\n"));
  });

  test("in fields and boxes upon it", async () => {
    const field = "<< /Type /Annot /Subtype /Widget /FT /Tx /T (n) /V (12) /DA (/F1 12 Tf) /Rect [85 397 100 413] /F 4 >>";
    expect(
      await read(
        [
          { x: 60, y: 400, text: "查封" },
          { x: 102, y: 400, text: "件。" },
        ],
        [field],
      ),
    ).toContain("\n查封12件。");
  });
});

test.each(["1-2", "a", "**", "注1", "（1）", "①"])("the sign of a note %s is left out", async (text) => {
  const pieces = [
    { x: 60, y: 400, text: "查封若干" },
    { x: 108, y: 405, text, size: 6 },
    { x: 120, y: 400, text: "件。" },
  ];
  expect(await read(pieces)).toContain("\n查封若干件。");
});

test("two columns are read one after the other, below the line across them", async () => {
  const column = (x: number, name: string): Piece[] =>
    Array.from({ length: 6 }, (_, i) => ({ x, y: 700 - 20 * i, text: `${name}${i}完善制度，规范程序，落实责任，加强监督。` }));
  const bytes = makePdf([
    [{ x: 60, y: 740, text: "青禾市生态环境局法治政府建设年度报告，现予公布。各项任务" }, ...column(40, "甲"), ...column(320, "乙")],
  ]);
  const { text } = await readDocument(await fromDisk(bytes));
  expect(
    text
      .split("\n")
      .map((line) => line.slice(0, 2))
      .join(" "),
  ).toBe("青禾 甲0 甲1 甲2 甲3 甲4 甲5 乙0 乙1 乙2 乙3 乙4 乙5");
});

test("a label of two lines is one cell of its row", async () => {
  const row = (y: number, cells: [number, string][]): Piece[] => cells.map(([x, text]) => ({ x, y, text }));
  const table = [
    ...row(400, [
      [60, "项目"],
      [200, "本年"],
      [300, "上年"],
    ]),
    ...row(378, [[60, "环境违法"]]),
    ...row(370, [
      [200, "12"],
      [300, "10"],
    ]),
    ...row(362, [[60, "案件数"]]),
    ...row(340, [
      [60, "罚款"],
      [200, "3"],
      [300, "2"],
    ]),
  ];
  expect(await read(table)).toContain("项目\t本年\t上年\n环境违法案件数\t12\t10\n罚款\t3\t2");
});

test("pages of nothing but their numbers are a scan", async () => {
  const pages = Array.from({ length: 9 }, (_, i) => [{ x: 200, y: 40, text: `第 ${i + 1} 页 共 9 页` }]);
  await expect(fromDisk(makePdf(pages)).then(readDocument)).rejects.toThrow(/scanned PDF/);
});
