import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { PublishedChart } from "../../loaders/publish/charts.js";
import { estimateHeights } from "../../loaders/publish/embed/height.js";
import { heightAt } from "../../src/charts/frame-heights.js";
import type { Footnotes, Note } from "../../src/charts/footnotes.js";
import type { Lang } from "../../src/model/indicator.js";

/** What a chart says, each text by how many letters it has. */
interface Said {
  title?: number;
  unit?: number;
  coverage?: number;
  note?: number;
  source?: number;
  remarks?: readonly number[];
  notes?: readonly Note[];
  leftOut?: boolean;
  tall?: number;
}

function makeChart(
  { title = 20, unit = 4, coverage = 0, note = 0, source = 10, remarks = [], notes = [], leftOut, tall = 0.5 }: Said,
  letter: string,
): PublishedChart {
  const footnotes: Footnotes = { notes, leftOut: leftOut ? { summary: "s", groups: [], open: false, cut: null } : null };
  const of = (length: number) => letter.repeat(length);
  const texts = { title: of(title), unit: of(unit), coverage: of(coverage), remarks: remarks.map(of) };
  const height = (width: number) => Math.round(width * tall + 100);
  const model = { height, footnotes, note: of(note), sources: [{ text: of(source), href: null }] };
  return { texts: { zh: texts, en: texts }, models: { zh: model, en: model } } as unknown as PublishedChart;
}

const NOTE: Note = ["a".repeat(30), { text: "b".repeat(30), href: null }, { quote: "c".repeat(20) }];
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

const SAID: Readonly<Record<string, Said>> = {
  little: {},
  "a long title": { title: 200 },
  "a longer title": { title: 320 },
  "a long unit": { unit: 300 },
  "no unit": { unit: 0 },
  "long texts below": { coverage: 500, note: 800, source: 900 },
  "short texts below": { coverage: 10, note: 10, source: 0 },
  "many notes": { notes: times(60, NOTE) },
  "few notes": { notes: times(2, NOTE) },
  "what is left out": { leftOut: true },
  "four remarks": { remarks: times(4, 60) },
  "five remarks": { remarks: times(5, 60) },
  "many remarks": { remarks: [400, 400, 400, 400, 400, 400] },
  "a tall drawing": { tall: 3 },
  "a flat drawing": { tall: 0.01 },
  everything: {
    title: 90,
    unit: 60,
    coverage: 130,
    note: 170,
    source: 220,
    remarks: times(4, 45),
    notes: times(9, NOTE),
    leftOut: true,
    tall: 0.7,
  },
};
const heights = (said: Said, lang: Lang) => estimateHeights(makeChart(said, lang === "zh" ? "字" : "l"), lang);

test("heights of frames are what was reviewed for charts that say little or much", async () => {
  const lines = Object.entries(SAID).flatMap(([name, said]) =>
    (["zh", "en"] as const).map(
      (lang) =>
        `${name}, ${lang}: ${heights(said, lang)
          .map(({ from, height }) => `${from} ${height}`)
          .join(", ")}`,
    ),
  );
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(join(import.meta.dirname, "estimated-heights.txt"));
});

describe("a frame", () => {
  const at = (said: Said, width: number) => heightAt(heights(said, "zh"), width);

  test("is never lower where more is said", () => {
    const rising: Said[] = [{}, { title: 60 }, { title: 60, note: 90 }, { title: 60, note: 90, notes: times(3, NOTE) }];
    for (const width of [280, 400, 680, 1000]) {
      const tall = rising.map((said) => at(said, width));
      expect(tall).toEqual([...tall].sort((a, b) => a - b));
    }
  });

  test("shows four remarks at once: a fifth takes a line, however long it is", () => {
    const four = { remarks: times(4, 60) };
    const [short, long] = [{ remarks: [...four.remarks, 1] }, { remarks: [...four.remarks, 4000] }];
    expect(at(short, 680)).toBeGreaterThan(at(four, 680));
    expect(at(long, 680)).toBe(at(short, 680));
  });

  test("is as tall as its drawing asks, which grows no wider than 416 pixels where it is made for phones", () => {
    const drawn = (width: number) => at({ tall: 20 }, width) - at({ tall: 0 }, width);
    expect(Math.abs(drawn(560) - drawn(480))).toBeLessThan(50);
    expect(drawn(680) / drawn(560)).toBeGreaterThan(1.3);
  });
});
