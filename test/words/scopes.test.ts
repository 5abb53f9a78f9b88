import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { glossScope, scopeText } from "../../src/words/scopes.js";

const FOLDER = join(import.meta.dirname, "../../data/reference/figures");

test.each([
  ["固定污染源", "fixed sources"],
  ["危险废物专项行动", "hazardous waste campaign"],
  ["青海湖流域", "Qinghai Lake basin"],
  ["市环境监察支队", "city inspection team"],
  ["乡镇环保所行政编制", "township offices administrative posts"],
  ["息烽大鹰田案", "one case"],
  ["守护多彩贵州行动", "a campaign"],
  ["某某县", "an area"],
  ["不知何物", "a part"],
])("%s is %s", (scope, gloss) => {
  expect(glossScope(scope)).toBe(gloss);
});

test("a Chinese page has the words of the source alone", () => {
  expect([scopeText("大气", "zh"), scopeText("大气", "en")]).toEqual(["大气", "大气 (air)"]);
});

test("most scopes of the reference figures are glossed by their words, none is left empty", () => {
  const cells = readdirSync(FOLDER).flatMap(
    (name) => parse(readFileSync(join(FOLDER, name), "utf8"), { columns: true }) as { scope: string }[],
  );
  const glosses = [...new Set(cells.map(({ scope }) => scope))].filter((scope) => scope !== "all").map(glossScope);
  expect(glosses.length).toBeGreaterThan(30);
  expect(glosses.filter((gloss) => gloss === "" || /[\u4e00-\u9fff]/.test(gloss))).toEqual([]);
  expect(glosses.filter((gloss) => gloss === "a part").length / glosses.length).toBeLessThan(0.1);
});
