import { expect, test } from "vitest";
import { readDocument } from "../../loaders/read/read.js";
import { encodeGbk } from "./encode-gbk.js";
import { fromDisk } from "./from-disk.js";
import { linesOnPage, makePdf } from "./make-pdf.js";
import { page, reportParagraphs } from "./page.js";

const textOf = async (bytes: Uint8Array): Promise<string> => (await readDocument(await fromDisk(bytes))).text;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const paragraphs = reportParagraphs("全年立案56件，罚款34.5万元。");
const content = paragraphs.map((text) => `<p>${text}</p>`).join("");

test("a raised figure behind a count is a mark; behind a unit it is an exponent", async () => {
  const above = paragraphs.slice(0, 3).map((text) => text.slice(0, 36));
  const raised = (text: string, y: number) => [
    { x: 60, y, text },
    { x: 60 + 12 * text.length, y: y + 4, text: "2" },
    { x: 66 + 12 * text.length, y, text: "件，全部办结。" },
  ];
  const text = await textOf(makePdf([[...linesOnPage(above), ...raised("全年共立案56", 500), ...raised("清理水面3km", 450)]]));
  expect(text).toContain("全年共立案56件，全部办结。");
  expect(text).toContain("清理水面3km2件");
});

test("letters that stand apart are words", async () => {
  const spaced = paragraphs.map((text) => Array.from(text.slice(0, 20)).join(" "));
  expect(await textOf(makePdf([linesOnPage(spaced)]))).toBe(paragraphs.map((text) => text.slice(0, 20)).join("\n"));
});

test("a page is read whose frame is in another encoding, on either side", async () => {
  const [before = "", after = ""] = page("　　").split("　　");
  const join = (...parts: Uint8Array[]): Uint8Array => Buffer.concat(parts);
  const read = await textOf(join(encodeGbk(before), utf8(content), encodeGbk(after)));
  expect(read).toContain("全年立案56件，罚款34.5万元。");
  expect(await textOf(join(utf8(before), encodeGbk(content), utf8(after)))).toContain("全年立案56件，罚款34.5万元。");
});

test.each([
  ["a textarea", (held: string) => `<textarea hidden>${held.replace(/</g, "&lt;")}</textarea>`],
  ["a template", (held: string) => `<template>${held}</template>`],
  ["a script", (held: string) => `<script type="text/html">${held}</script>`],
])("a page is read that a script makes from %s", async (_, hold) => {
  const html = `<html><body><h1>年度报告</h1>${hold(content)}<script>show()</script></body></html>`;
  expect(await textOf(utf8(html))).toContain("\n全年立案56件，罚款34.5万元。\n");
});

test("a page that a script makes otherwise is refused so", async () => {
  const html = `<html><body><h1>年度报告</h1><script>show(${JSON.stringify(paragraphs)})</script></body></html>`;
  await expect(textOf(utf8(html))).rejects.toThrow(/a script makes/);
});
