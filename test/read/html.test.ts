import { describe, expect, test } from "vitest";
import { readDocument as readBytes } from "../../loaders/read/read.js";
import { encodeGbk } from "./encode-gbk.js";
import { fromDisk } from "./from-disk.js";
import { page, reportParagraphs } from "./page.js";

const readDocument = async (bytes: Uint8Array) => readBytes(await fromDisk(bytes));
const utf8 = (text: string) => new TextEncoder().encode(text);
const read = async (html: string) => (await readDocument(utf8(html))).text;
const paragraphs = (figures: string) =>
  reportParagraphs(figures)
    .map((text) => `<p style="text-indent:2em">${text}</p>`)
    .join("\n");
const FIGURES = "全年作出行政处罚决定12件，罚款34.5万元。";

test("a page has no places in its file", async () => {
  expect(await readDocument(utf8(page(paragraphs(FIGURES))))).toMatchObject({ offsets: false });
});

describe("a reader sees", () => {
  test.each([
    ["numbers split over spans", "处罚决定<span>1</span><span>,</span>\n    <font>234</font>件", "处罚决定1,234件"],
    ["spaces of every kind", "罚款&nbsp;５６　万元", "罚款\u00a0５６　万元"],
    ["lines ended by breaks", "一是查处12件<br>二是罚款3万元<BR/>", "一是查处12件\n二是罚款3万元"],
    ["upper-case tags", "<DIV><B>罚款</B><SPAN>7</SPAN>万元</DIV>", "罚款7万元"],
    ["cells of a layout table, divided by tabs", "<table><tr><td>索引号</td><td>无</td></tr></table>", "索引号\t无"],
    ["an element that only assistive tools pass over", '罚款<span aria-hidden="true">8</span>万元', "罚款8万元"],
    ["what is made visible again", '<div style="visibility:hidden">甲<b style="visibility:visible">罚款9万元</b></div>', "罚款9万元"],
    ["a unit with an exponent", "废水9立方m<sup>3</sup>", "废水9立方m3"],
    ["no sign of a note", "罚款9万元<sup>[1]</sup>。", "罚款9万元。"],
    ["no space from a comment", "罚款1<!-- 旧值 999 -->2万元", "罚款12万元"],
  ])("%s", async (_, html, text) => {
    expect(await read(page(paragraphs(html)))).toContain(text);
  });

  test.each([
    ["display:none", '<span style="color:red; DISPLAY : none">999件</span>'],
    ["visibility:hidden", '<p style="visibility:hidden">旧数999件</p>'],
    ["the attribute hidden", "<div hidden>旧数999件</div>"],
    ["a style sheet's class", '<div class="old">旧数999件</div>'],
    ["a style sheet inside a media rule", '<div class="later">旧数999件</div>'],
    ["script", "<script>var n = '旧数999件';</script>"],
    ["noscript", "<noscript>旧数999件</noscript>"],
    ["template", "<template><p>旧数999件</p></template>"],
    ["comment", "<!-- 旧数999件 -->"],
    ["style", "<style>.x::after { content: '999件' }</style>"],
    ["fields of a form", '<input type="hidden" value="999"><select><option>999</option></select><textarea>999</textarea>'],
  ])("nothing of %s", async (_, html) => {
    const head = "<style>.old { display: none } @media screen { .later { visibility: hidden } }</style>";
    const text = await read(page(paragraphs(FIGURES) + html, { head }));
    expect(text).not.toContain("999");
    expect(text).toContain("罚款34.5万元");
  });

  test("the rule that wins of two", async () => {
    const head = "<style>.tab { display: none } .tab.now { display: block }</style>";
    const text = await read(page(`${paragraphs(FIGURES)}<div class="tab">旧数999件</div><div class="tab now">新数888件</div>`, { head }));
    expect(text).toContain("888");
    expect(text).not.toContain("999");
  });
});

describe("of a page is kept", () => {
  test("the report, without menus, breadcrumb, neighbours and footer", async () => {
    const after = '<div class="list"><p>2019年，另一篇报道称该市共处罚企业500家，罚款3000万元，成效显著。</p></div>';
    const text = await read(page(paragraphs(FIGURES), { after }));
    expect(text).toContain("罚款34.5万元");
    for (const outside of ["机构概况", "500家", "0999-1234567", "当前位置"]) expect(text).not.toContain(outside);
  });

  test.each([
    ["in nested layout tables", (body: string) => `<TABLE><TR><TD><TABLE><TR><TD>菜单</TD><TD>${body}</TD></TR></TABLE></TD></TR></TABLE>`],
    [
      "in paragraphs that are rows",
      (body: string) => `<table>${body.replace(/<p[^>]*>/g, "<tr><td>").replace(/<\/p>/g, "</td></tr>")}</table>`,
    ],
    ["with breaks alone", (body: string) => body.replace(/<p[^>]*>/g, "").replace(/<\/p>/g, "<br><br>")],
    ["in two halves", (body: string) => `<div>${body}</div><div>${body.replace("12件", "13件")}</div>`],
    ["in a block named like a menu", (body: string) => `<div class="nav">${body}</div>`],
    ["with links in every paragraph", (body: string) => body.replace(/完善工作制度/g, '<a href="/x">完善工作制度</a>')],
  ])("a whole report %s", async (_, wrap) => {
    const text = await read(page(wrap(paragraphs(FIGURES))));
    expect(text.match(/各项任务稳步推进/g)?.length).toBeGreaterThanOrEqual(8);
    expect(text).toContain("行政处罚决定12件");
    if (wrap("").includes("</div><div>")) expect(text).toContain("13件");
  });

  test("all that is visible where no main content can be told", async () => {
    const text = await read(`<html><body><a href="/">首页</a>${paragraphs(FIGURES)}<b>主办单位</b></body></html>`);
    expect(text).toContain("行政处罚决定12件");
  });

  test("title and date in front of the report's block", async () => {
    const before = "<h1>青禾市生态环境局2022年法治政府建设年度报告</h1><div>发布日期：2023-01-18 &nbsp; 来源：本局</div>";
    expect((await read(page(paragraphs(FIGURES), { before }))).split("\n").slice(0, 2)).toEqual([
      "青禾市生态环境局2022年法治政府建设年度报告",
      "发布日期：2023-01-18 \u00a0 来源：本局",
    ]);
  });

  test("what only the page's head says of title, date and site", async () => {
    const head =
      '<meta name="ArticleTitle" content="青禾市生态环境局2022年法治政府建设年度报告"><META NAME="PubDate" CONTENT="2023-01-18 10:00"><meta name="SiteName" content="青禾市生态环境局">';
    expect((await read(page(paragraphs(FIGURES), { head }))).split("\n").slice(0, 3)).toEqual([
      "青禾市生态环境局2022年法治政府建设年度报告",
      "发布日期：2023-01-18 10:00",
      "网站：青禾市生态环境局",
    ]);
  });

  test("the title of the window, without the site's name on it", async () => {
    const title = "青禾市生态环境局2022年法治政府建设年度报告_政务公开";
    expect((await read(page(paragraphs(FIGURES), { title }))).split("\n")[0]).toBe("青禾市生态环境局2022年法治政府建设年度报告");
  });
});

describe("a data table of a page", () => {
  test("repeats merged names, and marks what a merged figure covers", async () => {
    const table =
      '<table border=1><tr><th rowspan="2">分局</th><th colspan="2">行政处罚</th></tr><tr><th>案件数（件）</th><th>金额（万元）</th></tr><tr><td><p>城东分局</p></td><td><span>1</span><span>2</span></td><td rowspan="2">1,234.5</td></tr><tr><td>城西分局</td><td>8</td></tr></table>';
    expect(await read(page(paragraphs(FIGURES) + table))).toContain(
      "分局\t行政处罚\t行政处罚\n分局\t案件数（件）\t金额（万元）\n城东分局\t12\t1,234.5\n城西分局\t8\t〃",
    );
  });

  test("stands below its caption, and a row that one text fills is that text", async () => {
    const rows = "<tr><td>项目</td><td>本年</td><td>上年</td></tr><tr><td>罚款金额</td><td>30</td><td>20</td></tr>";
    const said = "单位：万元\n项目\t本年\t上年\n罚款金额\t30\t20";
    expect(await read(page(`${paragraphs(FIGURES)}<table><caption>单位：万元</caption>${rows}</table>`))).toContain(said);
    expect(await read(page(`${paragraphs(FIGURES)}<table><tr><td colspan="3">单位：万元</td></tr>${rows}</table>`))).toContain(said);
  });

  test("passes over hidden rows and cells", async () => {
    const table =
      '<table><tr><td>项目</td><td>数量（件）</td></tr><tr style="display:none"><td>处罚</td><td>999</td></tr><tr><td>处罚</td><td><i hidden>999</i>12</td></tr></table>';
    const text = await read(page(paragraphs(FIGURES) + table));
    expect(text).toContain("项目\t数量（件）\n处罚\t12");
    expect(text).not.toContain("999");
  });
});

describe("whatever a page declares", () => {
  const declared = (charset: string) => page(paragraphs(FIGURES), { head: `<meta charset="${charset}">` });
  test.each([
    ["GBK declared as UTF-8", encodeGbk(declared("utf-8"))],
    ["GBK declared as GB2312", encodeGbk(declared("gb2312"))],
    ["GBK not declared", encodeGbk(page(paragraphs(FIGURES)))],
    ["UTF-8 declared as GBK", utf8(declared("gbk"))],
  ])("%s is read", async (_, bytes) => {
    expect((await readDocument(bytes)).text).toContain("全年作出行政处罚决定12件，罚款34.5万元。");
  });
});
