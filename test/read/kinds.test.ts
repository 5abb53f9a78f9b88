import { describe, expect, test } from "vitest";
import { normalise } from "../../loaders/normalise/characters.js";
import { readDocument } from "../../loaders/read/read.js";
import { encodeGbk } from "./encode-gbk.js";
import { fromDisk } from "./from-disk.js";
import { page, reportParagraphs } from "./page.js";

const textOf = async (bytes: Uint8Array): Promise<string> => (await readDocument(await fromDisk(bytes))).text;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const paragraphs = reportParagraphs("全年立案56件。");
const content = paragraphs.map((text) => `<p>${text}</p>`).join("");
const read = (html: string, head = "") => textOf(utf8(page(content + html, { head })));

describe("a page without what takes no room on it or has no colour", () => {
  test.each([
    '<span style="position:absolute;left:-9999px">7</span>',
    '<span style="display:inline-block;width:0;overflow:hidden">7</span>',
    '<span style="text-indent:-999em">7</span>',
    '<span style="clip:rect(0 0 0 0);position:absolute">7</span>',
    '<span style="transform:scale(0)">7</span>',
    '<span style="content-visibility:hidden">7</span>',
    '<span style="font-size:.1pt">7</span>',
    '<span style="color:transparent">7</span>',
    '<span style="color:rgba(0,0,0,0)">7</span>',
    '<font color="white">7</font>',
    '<span style="/* old */ font-size : 0">7</span>',
    '<b class="off">7</b>',
    '<b class="gone">7</b>',
    '<b class="layered">7</b>',
    "<dialog>7</dialog>",
  ])("%s", async (unseen) => {
    const head =
      "<style>/* a */ .off{LEFT:-2000px;POSITION:absolute} :root{--line:line-through} .gone{text-decoration:var(--line)} @supports (top:0){.layered{opacity:0}} .broken{.nested{color:red}}</style>";
    expect(await read(`<p>查封${unseen}12件，全部办结。</p>`, head)).toMatch(/\n查封\n?12件，全部办结。/);
  });

  test.each([
    '<span style="color:#fff;background:#c00">7</span>',
    "<dialog open>7</dialog>",
    '<span style="overflow:hidden;height:20px">7</span>',
  ])("but with %s", async (seen) => {
    expect((await read(`<p>查封${seen}件，全部办结。</p>`)).replace(/\n/g, "")).toContain("查封7件，全部办结。");
  });
});

describe("a page without signs of notes", () => {
  test.each([
    "<sup>注1</sup>",
    "<sup>*</sup>",
    "<sup><a>③</a></sup>",
    '<span style="vertical-align:super;font-size:70%">2</span>',
    '<i class="up">2</i>',
    "<span class=MsoFootnoteReference>[1]</span>",
    "<a style='mso-footnote-id:ftn1'>[1]</a>",
  ])("%s", async (mark) => {
    const head = "<style>.up{vertical-align:super}</style>";
    expect(await read(`<p>查封12${mark}件。</p>`, head)).toContain("\n查封12件。");
    expect(await read(`<table><tr><td>项目</td><td>数量</td></tr><tr><td>查封</td><td>12${mark}</td></tr></table>`, head)).toContain(
      "查封\t12",
    );
  });

  test("and with what stands beside letters: exponents, readings, fields", async () => {
    expect(await read("<p>PM<sub>2</sub>和河道3km<sup>2</sup></p>")).toContain("PM2和河道3km2");
    expect(await read("<p>查封<ruby>12<rp>(</rp><rt>99</rt><rp>)</rp></ruby>件。</p>")).toContain("查封12件。");
    expect(await read('<p>查封<input value="12" readonly>件，<input value="请输入">。</p>')).toContain("查封12件，。");
  });
});

test.each([
  ["lists of terms", "<dl><dt>查封（件）：</dt><dd>12</dd><dt>罚款</dt><dd>3万元</dd></dl>", "查封（件）：\t12\n罚款\t3万元"],
  ["boxes", "<div><div>查封</div><div>12件</div></div><div><div>3万元</div><div>罚款</div></div>", "查封\t12件\n罚款\t3万元"],
  [
    "a lone row",
    "<table><tr><td>查封（件）</td><td>12</td><td>罚款（万元）</td><td>3</td></tr></table>",
    "查封（件）\t12\n罚款（万元）\t3",
  ],
])("pairs of label and figure in %s are rows", async (_, html, rows) => {
  expect(await read(html)).toContain(`\n${rows}`);
});

describe("a page is read", () => {
  const held = (holder: string) => textOf(utf8(`<html><body><h1>年度报告</h1>${holder}<script>show()</script></body></html>`));
  const escaped = content.replace(/</g, "&lt;").replace(/"/g, "&quot;");

  test("from a frame's own source, a drawing, and several fields", async () => {
    expect(await held(`<iframe srcdoc="${escaped}"></iframe>`)).toContain("\n全年立案56件。\n");
    expect(await held(`<svg><foreignObject>${content}</foreignObject></svg>`)).toContain("\n全年立案56件。\n");
    const halves = [paragraphs.slice(0, 4), paragraphs.slice(4)].map((some) => `<textarea>${some.join("\n")}</textarea>`);
    expect(await held(halves.join(""))).toMatch(/队伍能力[\s\S]*\n全年立案56件。\n/);
  });

  test("or refused where a script has it in escaped letters", async () => {
    const letters = Array.from(content, (char) => (char > "\x7f" ? `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}` : char)).join(
      "",
    );
    await expect(held(`<script>var text='${letters.replaceAll("</", "<\\/")}'</script>`)).rejects.toThrow(/a script makes/);
  });

  test("packed as mail", async () => {
    const mail = (bytes: Uint8Array) =>
      `From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="xx"\r\n\r\n--xx\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString("base64")}\r\n--xx--`;
    expect(await textOf(utf8(mail(encodeGbk(page(content)))))).toContain("全年立案56件。");
  });
});

test.each([
  ["立案1\u2005436件，罚款8\u2006347.6万元", "立案1436件,罚款8347.6万元"],
  ["立案1 4 3 6件，罚款 8 3 4 7 . 6 万元", "立案1436件,罚款8347.6万元"],
  ["立 案 1 4 3 6 件 ， 2 0 2 2 年", "立案1436件,2022年"],
  ["立案**1436**件，处罚~~1201~~1268件", "立案1436件,处罚1268件"],
  ["第3，5，7号和附件2 1件", "第3,5,7号和附件2 1件"],
  ["项目\t本年\t上年\n立案\t1 436\t1，390.5", "项目\t本年\t上年\n立案\t1436\t1,390.5"],
  ["立案：12件  处罚：9件", "立案:12件\t处罚:9件"],
])("%s", (source, tidied) => {
  expect(
    normalise(source)
      .text.trimEnd()
      .replace(/(?<=\d)，(?=\d)/g, ","),
  ).toBe(tidied);
});
