import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Blindness, contrast, distance, seeAs, toLinear } from "./colour.js";

const CSS = readFileSync(new URL("../../src/styles/lines.css", import.meta.url), "utf8");
const [DAY = "", NIGHT = ""] = CSS.split("@media screen and (prefers-color-scheme: dark)");
const KINDS: readonly Blindness[] = ["protanopia", "deuteranopia", "tritanopia"];
const lines = (css: string) => [...css.matchAll(/--line-\d: (#[0-9a-f]{6});/g)].map(([, colour = ""]) => toLinear(colour));

describe.each([
  ["day", lines(DAY), "#fcfbf8"],
  ["night", lines(NIGHT), "#15191d"],
])("lines by %s", (_, colours, paper) => {
  test("are eight, and seen on paper", () => {
    expect(colours).toHaveLength(8);
    for (const colour of colours) expect(contrast(colour, toLinear(paper))).toBeGreaterThanOrEqual(3);
  });

  test("stay apart for every reader", () => {
    for (const [i, a] of colours.entries()) {
      for (const b of colours.slice(i + 1)) {
        expect(distance(a, b)).toBeGreaterThanOrEqual(15);
        for (const kind of KINDS) expect(distance(seeAs(a, kind), seeAs(b, kind)), kind).toBeGreaterThanOrEqual(15);
      }
    }
  });
});
