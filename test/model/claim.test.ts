import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadExtractor } from "../../loaders/commands/extractor.js";
import { readClaims } from "../../loaders/claims.js";
import { judgeClaim } from "../../src/model/claim.js";
import type { StatedFigure } from "../../src/model/meant.js";

interface Spec {
  known: StatedFigure[];
  claims: { text: string; verdicts: string[] }[];
}

const { known, claims } = JSON.parse(readFileSync("test/specs/claims.json", "utf8")) as Spec;
const { lexicon } = await loadExtractor();

describe("a claim about invented figures", () => {
  test.each(claims)("$text", ({ text, verdicts }) => {
    const said = readClaims(text, lexicon, { bureau: null, year: 2025 });
    expect(said.map((claim) => text.slice(claim.from, claim.to) === claim.raw)).toEqual(said.map(() => true));
    expect(said.map((claim) => judgeClaim(claim, known).verdict)).toEqual(verdicts);
  });
});

test("there are sixty and more, of every verdict", () => {
  expect(claims.length).toBeGreaterThanOrEqual(60);
  expect(new Set(claims.flatMap(({ verdicts }) => verdicts)).size).toBe(8);
});
