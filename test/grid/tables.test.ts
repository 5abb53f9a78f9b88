import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadExtractor } from "../../loaders/commands/extractor.js";
import { parseReport } from "../../loaders/parse.js";
import { fromDisk } from "../read/from-disk.js";
import { CONTAINERS, render, renderMarkup, type Container } from "./render.js";

interface TableCase {
  name: string;
  /** Lines right above the table. */
  above?: string[];
  grid?: string[][];
  /** A table as HTML, where spans matter. */
  html?: string;
  containers?: Container[];
  /** `indicator value` of every observation, then `scope=…`, `from=…`, `of=…`, `unit=…` where they are not those of a whole year of all. */
  figures: string[];
}

const cases = JSON.parse(readFileSync(new URL("../specs/tables.json", import.meta.url), "utf8")) as TableCase[];
const YEAR = 2023;
const BEFORE = [
  "聊城市生态环境局2023年法治政府建设年度报告",
  "2023年，聊城市生态环境局深入推进法治政府建设，完善制度，规范程序，接受监督，现将有关情况报告如下。",
  "一、加强组织领导",
  "局党组把法治建设摆在突出位置，层层压实责任，健全学法制度，领导干部带头遵守法律法规，接受社会各界的监督和评议。",
  "二、主要工作情况",
];
const BEHIND = ["三、加强能力建设", "持续完善工作机制，强化业务学习，规范工作程序，不断提升依法行政的能力和水平，为美丽家园提供保障。"];
const extractor = await loadExtractor();

async function figuresOf(bytes: Uint8Array): Promise<string[]> {
  const { record } = await parseReport(await fromDisk(bytes), extractor);
  return record.observations.map(({ indicator, value, unit, scope, period, of, start, raw }) => {
    if (start !== null) expect(raw).not.toBe("");
    const { start: from } = period;
    const whole = from === `${YEAR}-01-01` || from === `${YEAR}-12-31`;
    const further = [
      scope === "all" ? "" : ` scope=${scope}`,
      whole && (period.kind === "year" || period.kind === "point") ? "" : ` from=${from}..${period.end}`,
      of === null ? "" : ` of=${of.replace(/\s/g, "")}`,
      indicator.endsWith(".yoy") && unit !== "percent" ? ` unit=${unit}` : "",
    ];
    return `${indicator} ${value}${further.join("")}`;
  });
}

describe.each(cases)("$name", ({ above = [], grid, html, containers = CONTAINERS, figures }) => {
  if (html) test("html", async () => expect(await figuresOf(renderMarkup([...BEFORE, ...above], html, BEHIND))).toEqual(figures));
  else
    test.each([...containers])("%s", async (container) => {
      expect(await figuresOf(render(container, [...BEFORE, ...above], grid ?? [], BEHIND))).toEqual(figures);
    });
});
