import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadCatalogue } from "../../loaders/catalogue/load.js";
import { areasOf } from "../../loaders/classify/areas.js";
import { classify } from "../../loaders/classify/classify.js";
import type { Classified } from "../../loaders/classify/classified.js";
import { compileLexicon } from "../../loaders/classify/lexicon.js";
import type { IndicatorWording } from "../../loaders/classify/wording.js";
import { normalise } from "../../loaders/normalise/characters.js";
import { findFigures } from "../../loaders/quantity/find-figures.js";

interface Example {
  text: string;
  raw: string;
  value: number | null;
}

const YEAR = 2023;
const { indicators } = await loadCatalogue("data/catalogue");
const lexicon = compileLexicon(indicators as unknown as IndicatorWording[]);

/** What a sentence standing alone says at the place of `raw`; a worded zero may stand anywhere. */
function readAt({ text, raw, value }: Example): Classified[] {
  const mapped = normalise(text);
  const sentences = [{ start: 0, end: mapped.text.length, zone: "body" as const, line: 0, section: "", topics: [] }];
  const prepared = {
    text: mapped.text,
    year: YEAR,
    level: "prefecture",
    areas: areasOf("", ""),
    sentences,
    figures: findFigures(mapped.text, []),
  };
  const at = text.indexOf(raw);
  return classify(prepared, lexicon).filter(({ figure }) => mapped.map[figure.start] === at || (value === 0 && figure.value === 0));
}

describe("examples of the catalogue", () => {
  const cases = indicators.flatMap(({ id, examples }) => (examples as Example[]).map((example) => ({ id, ...example })));

  test("every indicator has at least two examples and the catalogue has negatives", () => {
    for (const { id, examples } of indicators)
      expect((examples as Example[]).filter(({ value }) => value !== null).length, id).toBeGreaterThanOrEqual(2);
    expect(cases.filter(({ value }) => value === null).length).toBeGreaterThan(100);
  });

  test.each(cases)("$id: $text → $value", ({ id, ...example }) => {
    const values = readAt(example)
      .filter(({ indicator }) => indicator === id)
      .map(({ figure }) => figure.value);
    if (example.value === null) expect(values).toEqual([]);
    else expect(values).toContain(example.value);
  });
});

describe("sentences written by somebody who had not read the wording", () => {
  const blind = JSON.parse(readFileSync("test/specs/blind-examples.json", "utf8")) as (Example & { indicator: string })[];
  const reads = (example: Example & { indicator: string }): boolean =>
    readAt(example).some(
      ({ indicator, figure }) => indicator === example.indicator && (example.value === null || figure.value === example.value),
    );

  test("at least 94 in 100 are read, and at most 6 in 100 of the near-misses are taken for the indicator", () => {
    const positive = blind.filter(({ value }) => value !== null);
    const negative = blind.filter(({ value }) => value === null);
    expect(positive.filter(reads).length / positive.length).toBeGreaterThanOrEqual(0.94);
    expect(negative.filter(reads).length / negative.length).toBeLessThanOrEqual(0.06);
  });
});
