import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Blindness, contrast, distance, seeAs, toLab, toLinear } from "./colour.js";

const CSS = readFileSync(new URL("../../src/styles/base.css", import.meta.url), "utf8");
const [DAY = "", NIGHT = ""] = CSS.split("@media screen and (prefers-color-scheme: dark)");

/** The colours of a theme by name: those of the day hold at night where the night has none. */
const colours = (css: string) =>
  Object.fromEntries([...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
const THEMES = [
  ["day", colours(DAY)],
  ["night", { ...colours(DAY), ...colours(NIGHT) }],
] as const;

/** Colours of texts, and those of marks that tell things apart. */
const TEXTS = ["ink", "mute", "link", "silence"];
const MARKS = ["mark", "whisker", "leaf", "plum"];
const KINDS: readonly Blindness[] = ["protanopia", "deuteranopia", "tritanopia"];

test("the measures are those of the literature", () => {
  const [white, black, red, green] = ["#ffffff", "#000000", "#ff0000", "#008000"].map(toLinear) as [never, never, never, never];
  expect(contrast(white, black)).toBeCloseTo(21, 5);
  expect(toLab(red)[0]).toBeCloseTo(53.24, 1);
  expect(distance(red, green)).toBeGreaterThan(100);
  expect(distance(seeAs(red, "deuteranopia"), seeAs(green, "deuteranopia"))).toBeLessThan(60);
});

describe.each(THEMES)("by %s", (name, theme) => {
  const colour = (variable: string) => toLinear(theme[variable] ?? "");
  const pairs = MARKS.flatMap((a, i) => MARKS.slice(i + 1).map((b) => [a, b] as const));

  test("night is a theme of its own", () => {
    expect(theme.paper).toBe(name === "day" ? "#fcfbf8" : "#15191d");
  });

  test.each(TEXTS)("%s can be read on paper and on sheets", (text) => {
    for (const ground of ["paper", "sheet"]) expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(MARKS)("%s can be seen on paper", (mark) => {
    expect(contrast(colour(mark), colour("paper"))).toBeGreaterThanOrEqual(4.5);
  });

  test("a number can be read in its cell", () => {
    expect(contrast(colour("ink"), colour("cell"))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(pairs)("%s and %s stay apart for colour-blind readers", (a, b) => {
    for (const kind of KINDS) expect(distance(seeAs(colour(a), kind), seeAs(colour(b), kind)), kind).toBeGreaterThanOrEqual(15);
  });
});

test("bars and their whiskers stay apart in a grey print, which is of the day", () => {
  const [mark, whisker] = ["mark", "whisker"].map((name) => toLab(toLinear(THEMES[0][1][name] ?? ""))[0]) as [number, number];
  expect(Math.abs(mark - whisker)).toBeGreaterThanOrEqual(10);
});
