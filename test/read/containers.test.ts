import { describe, expect, test } from "vitest";
import { loadExtractor } from "../../loaders/commands/extractor.js";
import { parseReport } from "../../loaders/parse.js";
import { encodeGbk } from "./encode-gbk.js";
import { fromDisk } from "./from-disk.js";
import { makeDocx, paragraph } from "./make-docx.js";
import { makePdf } from "./make-pdf.js";
import { page } from "./page.js";

const LINES = [
  "聊城市生态环境局2023年法治政府建设年度报告",
  "发布日期：2024-01-18",
  "2023年，聊城市生态环境局深入推进法治政府建设，完善制度，规范执法，接受监督，现将有关情况报告如下。",
  "一、严格规范公正文明执法",
  "（一）加大执法力度。全年共作出行政处罚决定1,234件，罚款金额5678.9万元，同比下降3.2%；查封扣押案件12件，移送行政拘留案件7件。",
  "（二）规范执法检查。全年出动执法人员3200余人次，检查企业1560家次，检查过程全程留痕，检查结果及时公开。",
  "二、依法化解矛盾",
  "办理行政复议案件3件、行政诉讼案件5件，办理信访投诉2100件，做到件件有回音，群众满意度持续提升。",
];
const WIDTH = 33;
const MARGIN = 60;
const utf8 = (text: string) => new TextEncoder().encode(text);
const split = (line: string) => line.replace(/(\d)(?=[\d,])/g, "<span>$1</span>");
const body = (open: string, close: string) => LINES.map((line) => `${open}　　${split(line)}${close}`).join("\n");
const wrapped = LINES.flatMap((line) => line.match(new RegExp(`.{1,${WIDTH}}`, "gu")) ?? []);

/** Six lines a page, with its number below. */
function pdfPages() {
  const pages = Array.from({ length: Math.ceil(wrapped.length / 6) }, (_, n) => wrapped.slice(n * 6, n * 6 + 6));
  return pages.map((lines, n) => [
    ...lines.map((text, i) => ({ x: MARGIN, y: 780 - 22 * i, text })),
    { x: 290, y: 40, text: `- ${n + 1} -` },
  ]);
}

const containers: [string, Uint8Array][] = [
  ["a page of paragraphs", utf8(page(body("<p>", "</p>")))],
  ["a page of breaks in GBK that says UTF-8", encodeGbk(page(body("", "<BR>"), { head: '<meta charset="utf-8">' }))],
  ["a page of nested tables", utf8(page(`<TABLE><TR><TD><TABLE><TR><TD>${body("<P>", "</P>")}</TD></TR></TABLE></TD></TR></TABLE>`))],
  ["a Word file", makeDocx(LINES.map(paragraph).join(""))],
  ["a PDF", makePdf(pdfPages())],
  ["a text of wrapped lines", utf8(wrapped.join("\n"))],
  ["a text in UTF-16", new Uint8Array(Buffer.from(LINES.join("\n"), "utf16le"))],
];

const extractor = await loadExtractor();

async function read(bytes: Uint8Array) {
  const { record } = await parseReport(await fromDisk(bytes), extractor);
  const { bureau_code, year, title, published } = record.source;
  const figures = record.observations.map(({ indicator, value, qualifier, scope, period }) => ({
    indicator,
    value,
    qualifier,
    scope,
    period,
  }));
  return { head: { bureau_code, year, title, published }, figures };
}

describe("the same report is read from", () => {
  test("plain text", async () => {
    const { head, figures } = await read(utf8(LINES.join("\n")));
    expect(head).toEqual({ bureau_code: "371500", year: 2023, title: LINES[0], published: "2024-01-18" });
    expect(figures.map(({ indicator, value }) => `${indicator} ${value}`)).toEqual(
      expect.arrayContaining(["penalty.decisions 1234", "penalty.amount 56789000", "penalty.amount.yoy -3.2", "inspection.visits 1560"]),
    );
  });

  test.each(containers)("%s", async (_, bytes) => {
    expect(await read(bytes)).toEqual(await read(utf8(LINES.join("\n"))));
  });
});

test("a table gives figures with their unit, year and office", async () => {
  const table =
    "<p>单位：件、万元</p><table><tr><th>项目</th><th>2023年</th><th>2022年</th><th>同比</th></tr>" +
    "<tr><td>行政处罚决定</td><td>320</td><td>300</td><td>6.7%</td></tr><tr><td>罚款金额</td><td>1,234.5</td><td>1,300</td><td>-5.0%</td></tr></table>" +
    "<table><tr><th>单位</th><th>查封扣押案件（件）</th></tr><tr><td>城东分局</td><td>4</td></tr></table>";
  const text = LINES.filter((line) => !/罚款|办理/.test(line));
  const { figures } = await read(utf8(page(text.map((line) => `<p>${line}</p>`).join("") + table)));
  expect(figures.map(({ indicator, value, scope, period }) => [indicator, value, scope, period.end.slice(0, 4)].join(" "))).toEqual(
    expect.arrayContaining([
      "penalty.decisions 320 all 2023",
      "penalty.decisions 300 all 2022",
      "penalty.decisions.yoy 6.7 all 2023",
      "penalty.amount 12345000 all 2023",
      "penalty.amount 13000000 all 2022",
      "penalty.amount.yoy -5 all 2023",
      "penalty.seizure 4 城东分局 2023",
    ]),
  );
});
