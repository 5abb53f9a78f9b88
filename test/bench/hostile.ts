import { readFileSync } from "node:fs";

/** A report with invented figures, as a base for inputs that are written by nobody. */
export const INVENTED = readFileSync(new URL("../fixtures/invented-report.txt", import.meta.url), "utf8");

const HEAD = INVENTED.split("\n").slice(0, 6).join("\n");
const REPEATED = {
  "digits without end": "1",
  "一 without end": "一",
  百: "百",
  百分之: "百分之",
  "1万": "1万",
  "thousands 1,111,111": ",111",
  "+1+1+1": "+1",
  "ranges 1-1-1": "1-",
  "dates 2020年1-1-1-1": "2020年1-1-1-1",
  "months 1月": "1月",
  "years 2023年": "2023年",
  "opening brackets": "(",
  "closing brackets": "）",
  "《": "《",
  "“": "“",
  "quoted “1”": "“1”",
  第第第: "第",
  "counts 12件": "12件",
  "counts in a list": "立案12件、",
  "counts in clauses": "1家，",
  "counts in half sentences": "1家；",
  "parts 其中1件": "其中1件",
  "changes 同比上升1%": "，同比上升1%",
  "limits 以上1元": "以上1元",
  "words of the catalogue": "立案罚款处罚决定检查",
  "offices 生态环境局": "生态环境局",
  "areas 市县区": "市县区",
  分局: "分局",
  "campaigns 专项行动": "专项行动",
  "starts 使用": "使用",
  自2020年: "自2020年",
  截至目前: "截至目前",
  一是: "一是",
  无: "无",
  "latin a1": "a1",
  "addresses a@": "a@",
  dashes: "-",
  bars: "|",
  spaces: " ",
  "wide spaces": "\u3000",
  "table cells": "\t1",
  "rows of a table": "处罚\t件\t2\n",
  "rows of changes": "处罚决定\t2\t3\t5%\n",
  "amounts in a list": "罚款1万元、",
  "shares of counts": "涉气案件3件，占5%，",
  "counts of each of two places": "江油市、三台县处罚各1件，",
  "empty lines": "\n",
  "lines of a digit": "1\n",
  headings: "一、\n",
  "wrapped lines": "环境保护工作环境保护工作环境保护工作环境保护工作\n",
  "tags <": "<",
  "entities &#": "&#",
  "surrogates 𠮷1件": "𠮷1件",
} as const;

/** Texts of about `length` characters that make a careless pattern backtrack, by name. */
export function hostileTexts(length: number): [name: string, text: string][] {
  const fill = (piece: string): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const repeated = Object.entries(REPEATED).map(([name, piece]): [string, string] => [name, `${HEAD}\n${fill(piece)}`]);
  const nested = `${HEAD}\n${fill("(").slice(0, length / 2)}1件${fill(")").slice(0, length / 2)}`;
  const unbroken = HEAD + fill(INVENTED.replace(/[\s，。、；：]/g, ""));
  return [...repeated, ["nested brackets", nested], ["one line without punctuation", unbroken]];
}
