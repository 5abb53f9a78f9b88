import { expect, test } from "vitest";
import { judgeBy } from "../../loaders/confidence/judge.js";
import { DATA, loadExtractor } from "../../loaders/commands/extractor.js";
import { loadConfidence } from "../../loaders/confidence/load.js";
import { phraseOf, signOf } from "../../loaders/confidence/phrases.js";
import { parseReport } from "../../loaders/parse.js";
import { makeConfidence } from "../fixtures/reference.js";
import { parseText, reportText } from "../fixtures/report.js";

/** The signs of the first figure of a report with `body` whose print holds `raw`. */
async function signsOf(body: string, raw: string): Promise<readonly string[]> {
  const told: (readonly string[])[] = [];
  const extractor = await loadExtractor((signs) => (told.push(signs.map(phraseOf)), null));
  const { record } = await parseReport(new TextEncoder().encode(reportText(body)), extractor);
  expect(told.length).toBe(record.observations.length);
  return told[record.observations.findIndex((observation) => observation.raw.includes(raw))] ?? [];
}

test.each([
  ["全年立案120件。", "120件", ["read by its words", "distance ≤0", "alone", "scope all", "no part", "first of its sentence"], ["rivals"]],
  ["全年立案120件。各县区立案90件。", "120件", ["rivals"], ["alone"]],
  ["未发生行政复议案件。", "未发生", ["read by a stated zero", "value ≤0"], ["read by its words"]],
  ["立案120件,比去年增长20%。", "20%", ["read by a stated change"], ["another unit than the indicator's"]],
  ["2020年立案120件。", "120件", ["another year", "names another year"], ["first"]],
  ["在清废专项行动中立案12件。", "12件", ["campaign before"], ["office before"]],
  ["全年立案20家。", "20家", ["another unit than the indicator's"], ["bracket between"]],
])("%s: %s has the signs %j", async (body, raw, held, missing) => {
  const signs = await signsOf(body, raw);
  expect(signs).toEqual(expect.arrayContaining(held));
  for (const sign of missing) expect(signs).not.toContain(sign);
});

test("a judge adds up the weights of the signs that it knows, in two digits", () => {
  const judge = judgeBy(makeConfidence().model);
  expect([[], ["rivals"], ["rivals", "never seen"]].map((phrases) => judge(phrases.map(signOf)))).toEqual([0.95, 0.73, 0.73]);
});

test("every observation states a confidence between 0 and 1, and not all the same", async () => {
  const { record } = await parseText(reportText("全年立案120件。专项行动中检查企业90家,发现问题30个。查封扣押3起。"));
  const stated = record.observations.map(({ confidence }) => confidence ?? -1);
  expect(Math.min(...stated)).toBeGreaterThan(0);
  expect(Math.max(...stated)).toBeLessThan(1);
  expect(new Set(stated).size).toBeGreaterThan(1);
});

test("weights with a fault are told by file and field", async () => {
  await expect(loadConfidence("data/accuracy.json")).rejects.toThrow("data/accuracy.json: file:");
});

test("of figures that state .95 or more, at least 95 % are right, and the model judges better than one share for all", async () => {
  const { reliability } = await loadConfidence(DATA.confidence);
  const [all, unseen] = reliability;
  const sure = all?.bins.at(-1);
  expect([all?.texts, unseen?.texts, sure?.from]).toEqual(["all", "unseen", 0.95]);
  expect(sure?.figures).toBeGreaterThan(200);
  expect(sure?.right).toBeGreaterThanOrEqual(0.95);
  for (const group of [all, unseen]) expect(group?.brier).toBeLessThan(group?.brier_same ?? 0);
});
