import { expect, test } from "vitest";
import { loadCatalogue } from "../../loaders/catalogue/load.js";
import { countPhrases, readWording } from "../../src/pages/indicator-wording.js";

test.each([
  ["立案|立案查处", { any: ["立案", "立案查处"], groups: [], without: [], units: [] }],
  [
    "办结 +案件 ~处罚|查处 @立案 !赔偿 !~信访 N:case|document =part",
    {
      any: ["办结"],
      groups: [
        { reach: "own", words: ["案件"] },
        { reach: "sentence", words: ["处罚", "查处"] },
        { reach: "above", words: ["立案"] },
      ],
      without: ["赔偿", "信访"],
      units: ["case", "document"],
    },
  ],
  ["违法案件 办理|查处", { any: ["违法案件"], groups: [{ reach: "sentence", words: ["办理", "查处"] }], without: [], units: [] }],
])("%s", (line, expected) => {
  expect(readWording(line)).toEqual(expected);
});

test("a concept stands for its words", () => {
  expect(readWording("处罚 +{noise}").groups[0]?.words).toContain("噪声");
});

test("no line of the catalogue keeps a sign of the extractor's syntax", async () => {
  const { indicators } = await loadCatalogue("data/catalogue");
  const lines = indicators.flatMap(({ wording }) => wording.map(readWording));
  expect(lines.length).toBeGreaterThan(200);
  for (const { any, groups, without } of lines) {
    const words = [...any, ...groups.flatMap((group) => group.words), ...without];
    expect(words.filter((word) => word === "" || /[|+~@!{}=]|^N:/.test(word))).toEqual([]);
  }
});

test("phrases are counted by the longest that a quote holds", () => {
  const quotes = ["立案查处12件", "立案3件", "立案查处5件", "共9件"];
  expect(countPhrases(["立案", "立案查处", "查处"], quotes)).toEqual({
    counts: [
      { phrase: "立案查处", count: 2 },
      { phrase: "立案", count: 1 },
    ],
    none: 1,
  });
});
