import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadExtractor } from "../../loaders/commands/extractor.js";
import { checkRecord } from "../../loaders/corpus/reconcile/reconcile.js";
import { parseReport } from "../../loaders/parse.js";
import { textFaults } from "../../loaders/preflight/text-faults.js";

const extractor = await loadExtractor();

async function faultsOf(text: string) {
  const { record, figures } = await parseReport(new TextEncoder().encode(text), extractor);
  return textFaults({ text, figures, record: { ...record, checks: checkRecord(record) } });
}

const HEAD =
  "杭州市生态环境局2011年法治政府建设年度报告\n我局深入学习宣传法治思想，推进依法行政，落实行政执法责任制，规范执法行为，完善监督机制，各项工作取得新进展。\n2011年，";

test.each([
  [
    "a sum of parts",
    "五类案件共20件，其中按日连续处罚3件，查封扣押10件，限产停产4件，移送拘留5件，移送犯罪2件。",
    "total",
    "五类案件共20件",
  ],
  ["a bare number", "我局作出行政处罚决定52件，检查企业共计1830。开展执法培训3次。", "no-unit", "检查企业共计1830"],
  ["an open total", "我局作出行政处罚决定52件。近年来，发放宣传册3500份。", "no-period", "近年来，发放宣传册3500份"],
  ["fines alone", "我局作出行政处罚决定52件，罚款1200万元。", "otherwise", "罚款1200万元"],
  ["transfers of either kind", "我局作出行政处罚决定52件。移送公安机关案件7件。", "otherwise", "移送公安机关案件7件"],
])("%s is told with its sentence", async (_, text, kind, words) => {
  const faults = await faultsOf(`${HEAD}${text}\n`);
  expect(faults.filter((fault) => fault.kind === kind && fault.sentence.includes(words))).not.toEqual([]);
});

test("a clean draft has no fault", async () => {
  const text = `${HEAD}我局共作出行政处罚决定100件，其中水污染60件，大气污染40件；罚没款1200万元。移送公安机关行政拘留7件，移送涉嫌环境污染犯罪2件。检查企业1830家次。`;
  expect(await faultsOf(text)).toEqual([]);
});

test("of gold texts few numbers are called bare: dates, numbers of documents and lists are none", async () => {
  const names = (await readdir("test/gold", { recursive: true })).filter((name) => name.endsWith(".txt"));
  const found: string[] = [];
  for (const name of names) {
    const text = await readFile(join("test/gold", name), "utf8");
    const faults = await faultsOf(text).catch(() => []);
    found.push(...faults.filter(({ kind }) => kind === "no-unit").map(({ sentence, told }) => `${name}: ${String(told[0])}: ${sentence}`));
  }
  expect(found.length).toBeLessThan(names.length / 10);
});
