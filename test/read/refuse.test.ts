import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readPdf } from "../../loaders/read/pdf.js";
import { readDocument as readBytes, ReadError } from "../../loaders/read/read.js";
import { fromDisk } from "./from-disk.js";
import { makeDocx, paragraph } from "./make-docx.js";
import { linesOnPage, makeLockedPdf, makePdf } from "./make-pdf.js";
import { page, reportParagraphs } from "./page.js";

const readDocument = async (bytes: Uint8Array) => readBytes(await fromDisk(bytes));
const utf8 = (text: string) => new TextEncoder().encode(text);
const after = (magic: number[], length = 600) => Uint8Array.from([...magic, ...Array.from({ length }, () => 0)]);
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0];
const DOCX = makeDocx(reportParagraphs("罚款12万元。").map(paragraph).join(""));
const PDF = makePdf([linesOnPage(reportParagraphs("罚款12万元。").map((text) => text.slice(0, 40)))]);
const PAGE = utf8(
  page(
    reportParagraphs("罚款12万元。")
      .map((text) => `<p>${text}</p>`)
      .join(""),
  ),
);

describe("refused in one line:", () => {
  test.each<[string, Uint8Array, string, string]>([
    ["nothing", new Uint8Array(), "empty", "empty file"],
    ["spaces", utf8(" \n\t　\n"), "empty", "no text in file"],
    ["a scanned PDF", makePdf([[], []]), "scanned", "scanned PDF: no text on its 2 pages"],
    ["a PDF with a password", makeLockedPdf(), "encrypted", "PDF protected by a password"],
    ["a cut PDF", PDF.subarray(0, 300), "damaged", "damaged or incomplete PDF"],
    [
      "a Word file with a password",
      Uint8Array.from([...OLE, ...Buffer.from("EncryptedPackage", "utf16le")]),
      "encrypted",
      "Word file protected by a password",
    ],
    ["an old Word file", after(OLE), "legacy-word", "old Word file (.doc) is not read: save it as DOCX, PDF or text"],
    ["a rich text file", utf8("{\\rtf1\\ansi 法治}"), "legacy-word", "rich text (RTF) is not read: save it as DOCX, PDF or text"],
    ["a cut Word file", DOCX.subarray(0, 400), "damaged", "damaged or incomplete Word file or archive"],
    ["an archive", zipSync({ "a.txt": strToU8("法治") }), "archive", "archive, not a document (zip)"],
    ["an image", after(PNG, 40), "image", "image, not text (png)"],
    ["a program", after([0x4d, 0x5a, 0x90, 0, 3]), "program", "program, not a document (exe)"],
    ["unknown bytes", Uint8Array.from({ length: 2000 }, (_, i) => (i * 7919) % 256), "binary", "not a text file"],
    ["an English text", utf8("Annual report on the rule of law. ".repeat(30)), "not-a-report", "no Chinese report text"],
    [
      "an error page",
      utf8("<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1><hr>nginx</body></html>"),
      "error-page",
      "error page of a web site (404 Not Found)",
    ],
    [
      "a Chinese error page",
      utf8(`<html><body><p>${"您访问的页面不存在，请返回首页。".repeat(3)}</p></body></html>`),
      "error-page",
      "error page of a web site (no title)",
    ],
    ["a page nested without end", utf8(`<html>${"<div>".repeat(20_000)}法治`), "unreadable", "page nested too deep"],
  ])("%s", async (_, bytes, code, message) => {
    await expect(readDocument(bytes)).rejects.toMatchObject({ constructor: ReadError, code, message });
  });

  test("a PDF that takes too long", async () => {
    await expect(readPdf(PDF, 0)).rejects.toMatchObject({ code: "too-large", message: "PDF not read within 0 seconds" });
  });

  test("a file over 64 MB", async () => {
    await expect(readDocument(new Uint8Array((64 << 20) + 1))).rejects.toMatchObject({ code: "too-large", message: "file over 64 MB" });
  });
});

describe("any bytes give a text or a ReadError:", () => {
  const settles = async (bytes: Uint8Array): Promise<void> => {
    const outcome = await readBytes(Buffer.from(bytes)).catch((error: unknown) => error);
    if (!(outcome instanceof ReadError)) expect(outcome).toMatchObject({ text: expect.any(String), offsets: expect.any(Boolean) });
  };

  test("random ones", async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), settles), { numRuns: 1000 });
  });

  test.each([
    ["a PDF", PDF, 60],
    ["a Word file", DOCX, 60],
    ["a page", PAGE, 30],
  ])(
    "%s with some bytes changed",
    async (_, bytes, numRuns) => {
      const edits = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
      const mutated = fc.asyncProperty(edits, fc.nat(bytes.length), async (changes, end) => {
        const copy = bytes.slice();
        for (const [at, value] of changes) copy[at] = value;
        await settles(copy);
        await settles(copy.subarray(0, end));
      });
      await fc.assert(mutated, { numRuns });
    },
    60_000,
  );
});
