import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { quantityIds } from "../../src/model/figure-ids.js";
import { placeFigures } from "../../src/pages/reading-marks.js";
import { loadExtractor } from "../../loaders/commands/extractor.js";
import { parseReport, type Extractor } from "../../loaders/parse.js";
import { type Document, readDocument } from "../../loaders/read/read.js";
import type { CorpusRecord } from "../../src/model/source.js";
import { makeObservation, makeQuantity, makeRecord } from "../fixtures/records.js";
import { makeDocx, run } from "../read/make-docx.js";

let extractor: Extractor;
let text: string;
beforeAll(async () => {
  extractor = await loadExtractor();
  text = await readFile("test/gold/dev/349900-2019.txt", "utf8");
});

async function read(bytes: Uint8Array): Promise<{ document: Document; record: CorpusRecord }> {
  return { document: await readDocument(bytes), record: (await parseReport(bytes, extractor)).record };
}

/** Every mark's words must be the figure as printed. */
function expectPlaced({ document, record }: { document: Document; record: CorpusRecord }): void {
  const { marks, lost } = placeFigures(document, record);
  expect(lost).toEqual([]);
  const placed = new Set(marks.flatMap((mark) => mark.figures.map(({ id }) => id)));
  expect(placed.size).toBe(record.observations.length + record.quantities.length);
  for (const { start, end, figures } of marks) {
    for (const { quantity } of figures) expect(document.text.slice(start, end)).toContain(quantity.raw);
  }
}

const paragraphs = () => text.split("\n").filter((line) => line.trim() !== "");
const page = () =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${paragraphs()[0] ?? ""}</title></head><body><article>${paragraphs()
    .map((line) => `<p>${line}</p>`)
    .join("\n")}</article></body></html>`;

describe("every figure of an invented report is placed", () => {
  test("in a plain text, by its offsets", async () => expectPlaced(await read(Buffer.from(text))));
  test("where characters beyond the basic plane come before it", async () =>
    expectPlaced(await read(Buffer.from(text.replace("\n", "\n𠀀𠀁\n")))));
  test("in a web page, by the place in its id and by its quote", async () => {
    const { document, record } = await read(Buffer.from(page()));
    expect(record.observations.every(({ start }) => start === null)).toBe(true);
    expectPlaced({ document, record });
  });
  test("in a paper", async () =>
    expectPlaced(
      await read(
        makeDocx(
          paragraphs()
            .map((line) => `<w:p>${run(line)}</w:p>`)
            .join(""),
        ),
      ),
    ));
});

const plain = (words: string): Document => ({ text: words, offsets: true });

test("one stretch may hold two figures; overlapping ones are one mark", () => {
  const observations = [
    makeObservation({ start: 2, end: 5, raw: "12件" }),
    makeObservation({ start: 3, end: 6, raw: "2件次", indicator: "staff.certified" }),
  ];
  const { marks } = placeFigures(plain("共计12件次案"), makeRecord({ observations, quantities: [] }));
  expect(marks.map(({ start, end, figures }) => [start, end, figures.length])).toEqual([[2, 6, 2]]);
});

test("a place that repeats a figure is marked where the same words stand, and as repeated", () => {
  const observation = makeObservation({ start: 1, end: 4, raw: "12件", places: [6, 9] });
  const { marks } = placeFigures(plain("共12件，又12件，十二件"), makeRecord({ observations: [observation], quantities: [] }));
  expect(marks.map(({ start, repeated }) => [start, repeated])).toEqual([
    [1, false],
    [6, true],
  ]);
});

test("without offsets, equal quotes are taken once each, and what is not found is said to be lost", () => {
  const quantities = [1, 2, 3].map(() => makeQuantity({ start: null, end: null, raw: "3次", quote: "培训3次" }));
  const { marks, lost } = placeFigures({ text: "培训3次；又培训3次", offsets: false }, makeRecord({ observations: [], quantities }));
  expect(marks.map(({ start }) => start)).toEqual([2, 8]);
  expect(lost.map(({ id }) => id)).toEqual(["110000-2023/quantity@n3"]);
});

test("ids of unclassified quantities are those that checks name, and unique", () => {
  const quantities = [200, 200, null].map((start) => makeQuantity({ start }));
  expect(quantityIds(makeRecord({ quantities }))).toEqual([
    "110000-2023/quantity@200",
    "110000-2023/quantity@200.1",
    "110000-2023/quantity@n3",
  ]);
});
