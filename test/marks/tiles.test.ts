import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { TILE_PLACES } from "../../src/marks/tile-places.js";
import { drawTiles, type ProvinceTile } from "../../src/marks/tiles.js";
import { PROVINCES } from "../../src/words/provinces.js";

const { document } = new JSDOM("").window;
const tiles = Object.entries(PROVINCES).map(([code, name], i): ProvinceTile => ({
  ...{ code, name: name.en, short: code.slice(0, 2), label: String(i), title: `${name.en}: ${i}`, href: i === 0 ? "./x.html" : null },
  tone: i % 2 === 0 ? { step: 3 } : "empty",
  areas: [true, false, true],
}));
const draw = (width: number) => drawTiles(tiles, { width, document, label: "alt", legend: [{ tone: "empty", text: "none" }] });

test("all 34 provinces have a tile of their own, Taiwan, Hong Kong and Macao among them", () => {
  expect(Object.keys(PROVINCES)).toHaveLength(34);
  const places = Object.keys(PROVINCES).map((code) => String(TILE_PLACES[code.slice(0, 2)]));
  expect(new Set(places).size).toBe(34);
  const titles = [...draw(680).querySelectorAll("title")].map((title) => title.textContent);
  for (const name of ["Taiwan", "Hong Kong", "Macao"]) expect(titles.some((title) => title.startsWith(`${name}:`))).toBe(true);
});

test("names too long for their tile stand by their letters, and no text leaves its tile", () => {
  const texts = (width: number) => [...draw(width).querySelectorAll("text")].map((text) => text.firstChild?.textContent);
  expect(texts(680)).toContain("Hebei");
  expect(texts(336)).not.toContain("Heilongjiang");
  expect(texts(336)).toContain("23");
});

test("prefectures stand as squares inside their province", () => {
  const squares = [...draw(680).querySelectorAll("path[pointer-events]")].map(
    (path) => (path.getAttribute("d") ?? "").split("z").length - 1,
  );
  expect(squares.reduce((sum, n) => sum + n, 0)).toBe(34 * 3);
});
