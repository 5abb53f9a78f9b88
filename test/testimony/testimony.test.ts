import { createCanvas, loadImage } from "@napi-rs/canvas";
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { encodePng } from "../../loaders/publish/pictures/png.js";
import type { Testimony } from "../../src/model/testimony.js";
import { pixelsOf, sealPng } from "../../src/testimony/png.js";
import { readPicture } from "../../src/testimony/read.js";
import { sealSvg } from "../../src/testimony/svg.js";

const TESTIMONY: Testimony = {
  ...{ chart: "exploration", lang: "zh", version: "fbf12994dd48", data: "" },
  state: "?indicator=penalty.decisions&bureaus=440300&title=%E6%B7%B1%E5%9C%B3%3Cscript%3E%26",
  points: [["440300-2024/penalty.decisions@12", ">=500 case; scope=市本级"]],
};
const found = (intact: boolean) => ({ kind: "found", testimony: TESTIMONY, intact });
const [width, height] = [40, 30];
const paint = (of: (x: number, y: number) => number) =>
  encodePng({
    width,
    height,
    data: Uint8ClampedArray.from({ length: 4 * width * height }, (_, i) =>
      i % 4 === 3 ? 255 : of((i >> 2) % width, Math.floor((i >> 2) / width)),
    ),
  });
const PNG = sealPng(await paint((x, y) => (x * y) % 251), TESTIMONY);
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9">\n<title>a</title><path d="M1 1L8 8"/>\n</svg>\n`;
const OWN = sealSvg(SVG, TESTIMONY);
const utf8 = new TextEncoder();
const readText = (text: string) => readPicture(utf8.encode(text));

test("a PNG keeps its pixels and its record, and other programs open it", async () => {
  expect(readPicture(PNG)).toEqual(found(true));
  expect(pixelsOf(PNG)).toEqual(pixelsOf(await paint((x, y) => (x * y) % 251)));
  expect(await loadImage(Buffer.from(PNG))).toMatchObject({ width, height });
  // A record takes the place of another.
  expect(sealPng(PNG, TESTIMONY)).toEqual(PNG);
});

test("a PNG cut or painted over by a program that keeps the record is told from the one that was saved", async () => {
  const other = await paint((x, y) => (x === 3 && y === 3 ? 200 : (x * y) % 251));
  const at = (bytes: Uint8Array, name: string) => Buffer.from(bytes).indexOf(name) - 4;
  const record = PNG.subarray(at(PNG, "iTXt"), at(PNG, "IDAT"));
  const forged = Buffer.concat([other.subarray(0, at(other, "IDAT")), record, other.subarray(at(other, "IDAT"))]);
  expect(readPicture(forged)).toEqual(found(false));
});

test("a PNG drawn anew without its record has none; a truncated or damaged one is broken", async () => {
  const canvas = createCanvas(width, height);
  canvas.getContext("2d").drawImage(await loadImage(Buffer.from(PNG)), 0, 0);
  expect(readPicture(canvas.toBuffer("image/png"))).toEqual({ kind: "none" });
  expect(readPicture(PNG.subarray(0, PNG.length - 30))).toEqual({ kind: "broken" });
  for (let at = 8; at < PNG.length; at += 7) {
    const damaged = PNG.slice();
    damaged[at] = (damaged[at] ?? 0) ^ 64;
    expect(readPicture(damaged).kind, `byte ${at}`).toBe("broken");
  }
});

test("an SVG keeps its record, which is no markup of its own, and is still one document", () => {
  expect(readText(OWN)).toEqual(found(true));
  expect(sealSvg(OWN, TESTIMONY)).toBe(OWN);
  const { document } = new JSDOM(OWN, { contentType: "image/svg+xml" }).window;
  expect((JSON.parse(document.querySelector("metadata")?.textContent ?? "") as Testimony).points).toEqual(TESTIMONY.points);
  expect(document.querySelectorAll("path")).toHaveLength(1);
});

test("an SVG that was edited, cut, or is of others says so", () => {
  expect(readText(OWN.replace("L8 8", "L8 1"))).toEqual(found(false));
  expect(readText(OWN.replace("&gt;=500", "&gt;=900"))).toMatchObject({ kind: "found", intact: false });
  expect(readText(OWN.slice(0, -10))).toEqual({ kind: "broken" });
  expect(readText(SVG)).toEqual({ kind: "none" });
  expect(readText("GIF89a")).toEqual({ kind: "foreign" });
  expect(readText("")).toEqual({ kind: "foreign" });
});

test.each([
  ["no JSON", "{"],
  ["another shape", "[1]"],
  ["a chart that is a path", JSON.stringify({ ...TESTIMONY, chart: "../x" })],
  ["a version that is markup", JSON.stringify({ ...TESTIMONY, version: "<script>" })],
  ["an id that is none", JSON.stringify({ ...TESTIMONY, points: [["<img>", "1"]] })],
  ["a figure of any length", JSON.stringify({ ...TESTIMONY, points: [["a/b@1", "9".repeat(10_000)]] })],
])("a record with %s is none", (_, json) => {
  const escaped = json.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  expect(readText(SVG.replace("\n", `\n<metadata id="enforcement-atlas">${escaped}</metadata>\n`))).toEqual({ kind: "unreadable" });
});
