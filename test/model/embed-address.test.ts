import { describe, expect, test } from "vitest";
import {
  chartPagePath,
  embedPath,
  oembedPath,
  readEmbedAddress,
  readLang,
  splitCodes,
  writeEmbedAddress,
} from "../../src/model/embed-address.js";

const KNOWN = new Set(["440300", "330000"]);

test("addresses that stay", () => {
  expect(embedPath("series-fines", "zh")).toBe("embed/series-fines.zh.html");
  expect(embedPath("series-fines", "en", "0123456789ab")).toBe("embed/0123456789ab/series-fines.en.html");
  expect(chartPagePath("series-fines", "en")).toBe("en/chart/series-fines.html");
  expect(oembedPath("series-fines", "zh")).toBe("oembed/series-fines.zh.json");
});

describe("readEmbedAddress", () => {
  test.each([
    ["", "auto", [], []],
    ["?theme=dark", "dark", [], []],
    ["?bureaus=440300,330000", "auto", ["440300", "330000"], []],
    ["?highlight=440300&bureaus=440300", "auto", ["440300"], []],
    ["?bureaus=440301%2C%20330000", "auto", ["330000"], ["bureau 440301"]],
    ["?theme=sepia", "auto", [], ["theme sepia"]],
    ["?years=2020&hightlight=440300", "auto", [], ["name years", "name hightlight"]],
    ["?childId=a&initialWidth=300&parentUrl=x&utm_source=y&from=timeline", "auto", [], []],
    ["?bureaus=", "auto", [], []],
    ["?bureaus=%3Cscript%3E", "auto", [], ["bureau <script>"]],
  ])("%s", (search, theme, bureaus, problems) => {
    const read = readEmbedAddress(search, KNOWN);
    expect(read).toMatchObject({ theme, bureaus });
    expect(read.problems.map(({ kind, text }) => `${kind} ${text}`)).toEqual(problems);
  });

  test("reads back what was written", () => {
    const options = { theme: "light", bureaus: ["330000", "440300"] } as const;
    expect(readEmbedAddress(writeEmbedAddress(options), KNOWN)).toEqual({ ...options, problems: [] });
    expect(writeEmbedAddress({ theme: "auto", bureaus: [] })).toBe("");
  });
});

test("codes are divided by commas of either script, and by spaces", () => {
  expect(splitCodes(" 440300，330000、110000, 310000 ")).toEqual(["440300", "330000", "110000", "310000"]);
});

test.each([
  ["en-GB", "en"],
  ["EN", "en"],
  ["zh-Hans", "zh"],
  ["fr", "zh"],
  ["", "zh"],
])("the language %s is read as %s", (word, lang) => expect(readLang(word)).toBe(lang));
