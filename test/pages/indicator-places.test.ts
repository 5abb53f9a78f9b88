import { JSDOM } from "jsdom";
import { beforeAll, expect, test } from "vitest";
import { loadCatalogue } from "../../loaders/catalogue/load.js";
import { loadTables } from "../../loaders/tables/pack.js";
import { TILE_PLACES } from "../../src/marks/tile-places.js";
import { renderIndicator } from "../../src/pages/indicator.js";
import { gatherIndicators, type IndicatorData } from "../../src/pages/indicator-data.js";
import { latestOfPlaces } from "../../src/pages/indicator-places.js";

let all: IndicatorData[];
beforeAll(async () => void (all = gatherIndicators(await loadTables(), await loadCatalogue("data/catalogue"))));
const named = (id: string) => all.find(({ indicator }) => indicator.id === id) as IndicatorData;
const render = (data: IndicatorData) => new JSDOM(renderIndicator(data, "en").text).window.document;

test("each place has its latest figure of one unit, basis and definition, for its residents where the indicator grows with them", () => {
  const data = named("penalty.amount");
  const { places, perHead } = latestOfPlaces(data);
  expect(perHead).toBe(true);
  expect(new Set(places.map(({ figure }) => `${figure.unit} ${figure.basis}`)).size).toBe(1);
  expect(new Set(places.map(({ figure }) => figure.bureau_code)).size).toBe(places.length);
  for (const { figure, value } of places) {
    expect([figure.headline, figure.level === "national"]).toEqual([true, false]);
    expect(value).toBeCloseTo((figure.value / (data.residents.get(figure.bureau_code) ?? NaN)) * 100_000);
    const later = data.rows.filter((row) => row.bureau_code === figure.bureau_code && row.headline && row.year > figure.year);
    expect(later.filter((row) => row.unit === figure.unit && row.basis === figure.basis && row.caveats === figure.caveats)).toEqual([]);
  }
  expect(places.map(({ value }) => value)).toEqual(places.map(({ value }) => value).sort((a, b) => b - a));
});

test("all 34 provinces are tiles at places of their own, those with a figure lead to it, and no script is needed to see another view", () => {
  const page = render(named("penalty.amount"));
  const tiles = [...page.querySelectorAll(".atlas-tiles > li")];
  expect(tiles).toHaveLength(34);
  expect(new Set(tiles.map((tile) => tile.getAttribute("style"))).size).toBe(Object.keys(TILE_PLACES).length);
  const valued = tiles.filter((tile) => /^[1-5]$/.test(tile.getAttribute("data-tone") ?? ""));
  const provinces = latestOfPlaces(named("penalty.amount")).places.filter(({ figure }) => figure.level === "province");
  expect(valued).toHaveLength(provinces.length);
  for (const tile of valued) expect(tile.querySelector("a")?.getAttribute("href")).toMatch(/^\.\.\/(bureau|report)\/.+#.+/);
  expect(tiles.find((tile) => tile.textContent?.startsWith("Taiwan"))?.querySelector("a")).toBeNull();
  const radios = [...page.querySelectorAll<HTMLInputElement>(".atlas-tabs input[type=radio]")];
  expect(radios.map(({ value, checked }) => [value, checked])).toEqual([
    ["tiles", true],
    ["dots", false],
    ["table", false],
  ]);
  expect([...page.querySelectorAll(".atlas-tab")].map((tab) => tab.getAttribute("data-tab"))).toEqual(radios.map(({ value }) => value));
});

test("where few provinces compare, a tile counts figures; where one bureau alone speaks, there is a table and nothing to choose", () => {
  const few = all.find((data) => {
    const { places } = latestOfPlaces(data);
    return data.rows.some(({ level }) => level === "prefecture") && places.filter(({ figure }) => figure.level === "province").length < 3;
  }) as IndicatorData;
  const figures = few.rows.filter(({ level }) => level !== "national").length;
  const shown = [...render(few).querySelectorAll(".atlas-tiles > li:not([data-tone=empty]) b")].map((count) => Number(count.textContent));
  expect(shown.reduce((sum, count) => sum + count, 0)).toBe(figures);
  const alone = all.find(({ rows }) => rows.length > 0 && new Set(rows.map((row) => row.bureau_code)).size === 1) as IndicatorData;
  expect(render(alone).querySelectorAll(".atlas-tabs, .atlas-tiles")).toHaveLength(0);
  expect(render(alone).querySelectorAll(".atlas-who")).toHaveLength(1);
});

test("dots lie in the order of their values, in both scales", () => {
  for (const data of all) {
    const lefts = [...render(data).querySelectorAll<HTMLElement>(".atlas-dots i")].map((dot) => parseFloat(dot.style.left));
    expect(lefts).toEqual([...lefts].sort((a, b) => b - a));
    expect(lefts.every((left) => left >= 0 && left <= 100)).toBe(true);
  }
});
