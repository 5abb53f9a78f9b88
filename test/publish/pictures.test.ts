import { createCanvas, loadImage } from "@napi-rs/canvas";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStudio } from "../../loaders/publish/pictures/charts.js";
import { drawPictures, type Studio } from "../../loaders/publish/pictures/draw.js";
import { rasterise } from "../../loaders/publish/pictures/rasterise.js";
import { openRasters } from "../../loaders/publish/pictures/rasters.js";
import { encodePng } from "../../loaders/publish/pictures/png.js";
import { type Engine, openEngine } from "../../loaders/tables/engine.js";
import { loadTables } from "../../loaders/tables/pack.js";
import { SvgFile } from "../../src/marks/svg-file.js";
import { type ChartFacts, gatherFacts } from "../../src/charts/chart-facts.js";
import { makeChart } from "../../src/charts/chart-model.js";
import type { Chart } from "../../src/charts/chart.js";
import { chartTexts } from "../../src/charts/chart-texts.js";
import { FINES_AMOUNT } from "../../src/charts/fines.js";
import { MONTHS } from "../../src/charts/months.js";
import { POST_SIZES } from "../../src/model/chart-files.js";
import type { Lang } from "../../src/model/indicator.js";
import { EDITION } from "../fixtures/edition.js";

let studio: Studio;
let facts: ChartFacts;
let engine: Engine;
const chartOf = async (chart: Chart, lang: Lang) => makeChart(chart, (await engine.query(chart.sql)).rows, lang, studio.document);

beforeAll(async () => {
  const tables = await loadTables();
  engine = await openEngine(tables);
  facts = gatherFacts(tables, EDITION);
  studio = await openStudio("src/styles");
});
afterAll(() => engine.close());

test("a picture is an SVG document with its text alternative", async () => {
  const chart = await chartOf(FINES_AMOUNT, "en");
  const texts = chartTexts(chart, facts, "0123456789ab");
  const { svg } = drawPictures(chart, texts, studio);
  const { document } = new JSDOM(svg, { contentType: "image/svg+xml" }).window;
  expect(document.querySelector("title")?.textContent).toBe(texts.title);
  expect(document.querySelector("desc")?.textContent).toBe(texts.description);
  expect(document.documentElement.getAttribute("role")).toBe("img");
  expect(["head", "chart", "foot", "panel"].filter((id) => document.getElementById(id) === null)).toEqual([]);
});

test("pictures have the sizes of their kinds", async () => {
  const chart = await chartOf(FINES_AMOUNT, "zh");
  const pictures = drawPictures(chart, chartTexts(chart, facts, "0123456789ab"), studio);
  const [one, two, square, card] = await Promise.all(
    (["png", "png2x", "square", "card"] as const).map(async (kind) => {
      const { width, height } = await loadImage(await pictures.png(kind));
      return { width, height };
    }),
  );
  expect(square).toEqual(POST_SIZES.square);
  expect(card).toEqual(POST_SIZES.card);
  expect(two).toEqual({ width: 2 * (one?.width ?? 0), height: 2 * (one?.height ?? 0) });
});

test("a post says how many panels it has no room for, and its remarks keep to theirs", async () => {
  const chart = await chartOf(MONTHS, "en");
  const texts = chartTexts(chart, facts, "0123456789ab");
  const many = { ...texts, flags: Array.from({ length: 30 }, (_, i) => `remark ${i}`) };
  const said = (
    drawPictures(chart, many, studio)
      .write("square")
      .match(/data-text="[^"]*"/g) ?? []
  ).join("\n");
  expect(said).toMatch(/Shown are the first \d+ of 18 panels/);
  expect(said).toMatch(/remark 0[^]*29 more remarks/);
});

test("a letter that the font lacks is an error that names it and the chart", async () => {
  const chart = await chartOf(FINES_AMOUNT, "zh");
  const texts = { ...chartTexts(chart, facts, "0123456789ab"), note: "见𠮷野家" };
  expect(() => drawPictures(chart, texts, studio)).toThrow("picture fines-amount.zh: font has no letter “𠮷” (U+20BB7)");
});

test("every letter of a picture leaves ink where it stands", async () => {
  const letters = [..."行公明列可年连许处罚决定环境执法≥≤约†“”·…—–（）0123456789ABCxyz"];
  const file = new SvgFile({ colours: studio.colours, letters: studio.fonts });
  const { document } = new JSDOM("").window;
  const drawn = letters.map((letter, i) => {
    const text = document.createElementNS("http://www.w3.org/2000/svg", "text");
    text.textContent = letter;
    for (const [name, value] of Object.entries({ x: 40 * i, y: 30, "font-size": 32 })) text.setAttribute(name, String(value));
    return file.write(text);
  });
  const size = `width="${40 * letters.length}" height="40"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}><rect ${size} fill="white"/>${file.defs()}${drawn.join("")}</svg>`;
  const image = await loadImage(await rasterise(svg));
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  const dark = (i: number) => context.getImageData(40 * i, 0, 40, 40).data.filter((value, at) => at % 4 === 0 && value < 128).length;
  expect(letters.filter((_, i) => dark(i) < 4)).toEqual([]);
});

test("a PNG made in another process is the same; what cannot be drawn and a process that ends reject", async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><circle cx="20" cy="15" r="9" fill="#2d6496"/></svg>`;
  const rasters = openRasters();
  const pngs = await Promise.all([svg, svg].map((one) => rasters.rasterise(one)));
  const here = Buffer.from(await rasterise(svg));
  expect(pngs.map((png) => here.equals(png))).toEqual([true, true]);
  await expect(rasters.rasterise("no picture")).rejects.toThrow();
  // One alone may be drawn before the signal arrives; of hundreds in a row the last is not.
  const waiting = Array.from({ length: 500 }, () => rasters.rasterise(svg));
  const ended = expect(Promise.all(waiting)).rejects.toThrow("the process of pictures ended");
  await rasters.close();
  await ended;
});

test("a PNG holds the pixels it was given, alike colours as one", async () => {
  const [dark, light, blue, almost] = [0x000000, 0xffffff, 0x2d6496, 0x2d6497];
  const given = [dark, light, blue, blue, almost, blue];
  const data = Uint8ClampedArray.from(given.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255, 255]));
  const context = createCanvas(3, 2).getContext("2d");
  context.drawImage(await loadImage(await encodePng({ width: 3, height: 2, data })), 0, 0);
  const read = context.getImageData(0, 0, 3, 2).data;
  const colours = given.map((_, i) => ((read[4 * i] ?? 0) << 16) | ((read[4 * i + 1] ?? 0) << 8) | (read[4 * i + 2] ?? 0));
  expect(colours).toEqual([dark, light, blue, blue, blue, blue]);
});

test("a picture of any colours fits a palette, its plain colours kept as they are", async () => {
  const [width, height] = [512, 130];
  // A gradient of every kind of colour, and below it a plain one.
  const data = Uint8ClampedArray.from({ length: 4 * width * height }, (_, i) => {
    const [x, y] = [(i >> 2) % width, Math.floor(i / 4 / width)];
    return i % 4 === 3 ? 255 : y >= 64 ? 37 : i % 4 === 0 ? x / 2 : i % 4 === 1 ? y * 4 : (x * y) & 255;
  });
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.drawImage(await loadImage(await encodePng({ width, height, data })), 0, 0);
  expect([...context.getImageData(3, 100, 1, 1).data]).toEqual([37, 37, 37, 255]);
});

test("shades of many lines stay near what they are: the palette goes to those of most pixels", async () => {
  const [width, height] = [1200, 10];
  // Twenty colours, each with 19 shades towards white as the edges of a line have, the plain one most often.
  const data = Uint8ClampedArray.from({ length: 4 * width * height }, (_, i) => {
    const x = (i >> 2) % width;
    const [colour, shade] = [Math.floor(x / 60), Math.max(0, (x % 60) - 40) / 20];
    const channels = [(colour * 12) & 255, (colour * 37) & 255, 255 - colour * 12];
    return i % 4 === 3 ? 255 : Math.round((channels[i % 4] ?? 0) * (1 - shade) + 255 * shade);
  });
  const context = createCanvas(width, height).getContext("2d");
  context.drawImage(await loadImage(await encodePng({ width, height, data })), 0, 0);
  const read = context.getImageData(0, 0, width, height).data;
  let [difference, ink] = [0, 0];
  for (let i = 0; i < data.length; i++) {
    difference += Math.abs((data[i] ?? 0) - (read[i] ?? 0));
    ink += 255 - (data[i] ?? 0);
  }
  expect(difference / ink).toBeLessThan(0.016);
});
