import { describe, expect, test } from "vitest";
import { normalise } from "../../loaders/normalise/characters.js";
import { sourceSpan } from "../../loaders/normalise/mapped.js";
import { readDocument } from "../../loaders/read/read.js";
import { fromDisk } from "./from-disk.js";
import { makeDocx, paragraph, run, withChunk, withStyles } from "./make-docx.js";
import { page, reportParagraphs } from "./page.js";

const textOf = async (bytes: Uint8Array): Promise<string> => (await readDocument(await fromDisk(bytes))).text;
const paragraphs = reportParagraphs("全年立案56件。");

describe("a page is read without what its reader does not see", () => {
  const read = (content: string, head = "") =>
    textOf(new TextEncoder().encode(page(paragraphs.map((text) => `<p>${text}</p>`).join("") + content, { head })));

  test.each([
    "<s>7</s>",
    "<del>7</del>",
    "<strike>7</strike>",
    '<span style="text-decoration: underline line-through red">7</span>',
    '<i class="old">7</i>',
    '<span style="FONT-SIZE: 0pt">7</span>',
    '<span style="font:0/0 a">7</span>',
    '<span style="font-size:0"><b style="font-size:2em">7</b></span>',
    '<span style="opacity:0.0"><b style="opacity:1">7</b></span>',
    '<span style="color:red;mso-hide:all">7</span>',
  ])("%s", async (unseen) => {
    const head = "<style>.old{text-decoration-line:line-through}</style>";
    expect(await read(`<p>查封${unseen}12件，全部办结。</p>`, head)).toContain("\n查封12件，全部办结。");
    expect(await read(`<table><tr><td>项目</td><td>数量</td></tr><tr><td>查封</td><td>${unseen}12</td></tr></table>`, head)).toContain(
      "查封\t12",
    );
  });

  test.each([
    '<s style="text-decoration:none">7</s>',
    '<div style="font-size:0"><span style="font-size:16px">7</span></div>',
    '<b class="big">7</b>',
    '<span style="opacity:0.5;font-size:0.8em">7</span>',
    '<span class="fade">7</span>',
  ])("but with %s", async (seen) => {
    const head = "<style>.tiny{font-size:0}.big{font-size:12px}.fade{opacity:0;transition:opacity 1s}</style>";
    expect((await read(`<div class="tiny2">查封${seen}件，全部办结。</div>`, head)).replace(/\n/g, "")).toContain("查封7件，全部办结。");
  });
});

describe("a Word file is read as Word shows it", () => {
  const read = (body: string, parts: Record<string, string | Uint8Array> = {}) =>
    textOf(makeDocx(paragraphs.map(paragraph).join("") + body, parts));
  const styles = withStyles(
    '<w:style w:type="character" w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="b"><w:basedOn w:val="a"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="c"><w:rPr><w:dstrike/></w:rPr></w:style>',
  );

  test.each(["<w:strike/>", "<w:dstrike/>", '<w:rStyle w:val="a"/>', '<w:rStyle w:val="b"/>'])("without %s", async (properties) => {
    expect(await read(paragraph(run("查封") + run("7", properties) + run("12件。")), styles)).toContain("\n查封12件。");
  });

  test("but with runs that undo it", async () => {
    expect(await read(paragraph(run("查封") + run("7件", '<w:rStyle w:val="b"/><w:vanish w:val="0"/>')), styles)).toContain("\n查封7件");
    expect(await read(`<w:p><w:pPr><w:pStyle w:val="c"/></w:pPr>${run("查封9件")}</w:p>`, styles)).not.toContain("查封");
  });

  test("with its fields", async () => {
    const field = `<w:fldSimple w:instr=" DOCPROPERTY n ">${run("12")}</w:fldSimple>`;
    expect(await read(`<w:p>${run("查封")}${field}${run("件。")}</w:p>`)).toContain("\n查封12件。");
  });

  test.each([
    ["a page", "in.html", "<html><body><p>查封12件。</p><p>扣押<s>4</s>3件。</p></body></html>"],
    ["a text", "in.txt", "查封12件。\n扣押3件。"],
    [
      "a page packed as mail",
      "in.mht",
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="xx"\r\n\r\n--xx\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from("<p>查封12件。</p><p>扣押3件。</p>").toString("base64")}\r\n--xx--`,
    ],
    ["a Word file", "in.docx", makeDocx(["查封12件。", "扣押3件。"].map(paragraph).join(""))],
  ])("with %s inside", async (_, name, content) => {
    expect(await read(`<w:altChunk r:id="rId9"/>${paragraph("以上。")}`, withChunk(name, content))).toMatch(
      /\n查封12件。\n扣押3件。\n以上。$/,
    );
  });

  test("or not at all where a part that it shows cannot be read", async () => {
    await expect(read('<w:altChunk r:id="rId9"/>', withChunk("in.rtf", "{\\rtf1 x}"))).rejects.toThrow(/word\/in\.rtf/);
    await expect(read('<w:altChunk r:id="rId8"/>', withChunk("in.txt", "文"))).rejects.toThrow(/altChunk/);
  });
});

test("radicals and compatibility ideographs are read as ideographs, and lead back to the source", () => {
  const source = "⽴案⾏政处罚，⻔禁⻋辆⻢上办，⾞輛、⼀⽉，\uf9b5\uf96e。";
  const mapped = normalise(source);
  expect(mapped.text).toBe("立案行政处罚,门禁车辆马上办,车辆、一月,例叶。\n");
  expect(sourceSpan(mapped, 0, 2)).toEqual({ start: 0, end: 2, raw: "⽴案" });
});
