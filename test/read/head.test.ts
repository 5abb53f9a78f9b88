import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findBureau } from "../../loaders/catalogue/bureau-names.js";
import { normalise } from "../../loaders/normalise/characters.js";
import { findCells } from "../../loaders/grid/find-grids.js";
import { findFigures } from "../../loaders/quantity/find-figures.js";
import { readHead } from "../../loaders/read/head.js";
import { whyRefused } from "../../loaders/read/refusal.js";

interface Case {
  name: string;
  text: string;
  kind?: string;
  title?: string;
  year?: number;
  published?: string | null;
  refused?: string;
}

const UNDATED = [
  "一、主要工作情况",
  "（一）加强学习。组织学习法律法规，完善工作制度，规范执法程序，加强队伍能力，各项任务稳步推进。",
  "（二）严格执法。规范行政处罚和行政许可，接受社会监督，落实普法责任，办理行政复议和信访事项。",
  "二、存在的问题",
  "三、下一步打算",
].join("\n");
const cases = JSON.parse(readFileSync(new URL("../specs/heads.json", import.meta.url), "utf8")) as Case[];
const reading = ({ text, year }: Case) =>
  normalise(text.replace("{undated}", UNDATED).replace("{body}", `${year}年，我局深入推进法治政府建设，现将情况报告如下。\n${UNDATED}`))
    .text;

describe("a head is read from", () => {
  test.each(cases.filter((one) => !one.refused))("$name", (one) => {
    const { kind, title, year, published } = readHead(reading(one));
    expect({ kind, title, year, published }).toEqual({
      kind: one.kind ?? "report",
      title: one.title,
      year: one.year,
      published: one.published,
    });
    expect(whyRefused(readHead(reading(one)), true, true)).toBeNull();
  });
});

describe("no report is", () => {
  test.each(cases.filter((one) => one.refused))("$name", (one) => {
    const text = reading(one);
    const head = readHead(text);
    expect(whyRefused(head, findBureau(head.title ?? "", text) !== null, findFigures(text, findCells(text)).length > 0)).toBe(one.refused);
  });
});
