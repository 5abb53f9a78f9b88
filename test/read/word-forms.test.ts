import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../loaders/read/read.js";
import { fromDisk } from "./from-disk.js";
import { makeDocx, paragraph, run, withStyles, wordTable } from "./make-docx.js";
import { reportParagraphs } from "./page.js";

const textOf = async (bytes: Uint8Array): Promise<string> => (await readDocument(await fromDisk(bytes))).text;
const above = reportParagraphs("全年立案56件。").map(paragraph).join("");
const MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const SHAPE =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
const read = (body: string, parts: Record<string, string | Uint8Array> = {}) => textOf(makeDocx(above + body, parts));
const struckBody = paragraph(run("查封") + run("7", "<w:vanish/>") + run("12件。"));

test.each([
  ["white", '<w:color w:val="FFFFFF"/>'],
  ["of no size", '<w:sz w:val="2"/>'],
])("letters that are %s are left out", async (_, properties) => {
  expect(await read(paragraph(run("查封") + run("7", properties) + run("12件。")))).toContain("\n查封12件。");
});

test("white letters on a ground of their own are read", async () => {
  const shaded = '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="000080"/>';
  expect(await read(paragraph(run("查封") + run("12件", shaded) + run("。")))).toContain("\n查封12件。");
});

test("a struck style of letters inside a struck style of a paragraph is not struck", async () => {
  const style = (type: string, id: string) => `<w:style w:type="${type}" w:styleId="${id}"><w:rPr><w:strike/></w:rPr></w:style>`;
  const body = `<w:p><w:pPr><w:pStyle w:val="p"/></w:pPr>${run("扣押9件。")}${run("查封12件。", '<w:rStyle w:val="c"/>')}</w:p>`;
  const text = await read(body, withStyles(style("paragraph", "p") + style("character", "c")));
  expect(text).toContain("\n查封12件。");
  expect(text).not.toContain("扣押9件");
});

test("signs of notes are left out, raised by style, place or themselves", async () => {
  const styles = withStyles('<w:style w:type="character" w:styleId="up"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>');
  for (const properties of ['<w:vertAlign w:val="superscript"/>', '<w:rStyle w:val="up"/>', '<w:position w:val="6"/><w:sz w:val="14"/>'])
    expect(await read(paragraph(run("查封12") + run("1", properties) + run("件。")), styles)).toContain("\n查封12件。");
});

test("instructions of fields are no text, their results are", async () => {
  const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const field = `${mark("begin")}<w:r><w:instrText> IF 1 = 1 "7</w:instrText></w:r>${run("8")}${mark("separate")}${run("12")}${mark("end")}`;
  expect(await read(`<w:p>${run("查封")}${field}${run("件。")}</w:p>`)).toContain("\n查封12件。");
});

test("formulas, boxes of text and tabs are read", async () => {
  expect(await read(`<w:p>${run("查封")}<m:oMath ${MATH}><m:r><m:t>12</m:t></m:r></m:oMath>${run("件。")}</w:p>`)).toContain(
    "\n查封12件。",
  );
  const box = `<w:r><mc:AlternateContent ${SHAPE}><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph("查封12件。")}</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
  expect(await read(`<w:p>${box}</w:p>`)).toContain("\n查封12件。");
  expect(await read(paragraph(`${run("查封（件）")}<w:r><w:tab/></w:r>${run("12")}`))).toContain("\n查封（件）\t12");
});

test("a row that begins a column later has a blank cell there", async () => {
  const rows = wordTable([
    ["类别", "项目", "数量"],
    ["强制", "查封（件）", "12"],
    ["扣押（件）", "3"],
  ]).replace(
    /<w:tr>(?=<w:tc><w:p><w:r><w:rPr><\/w:rPr><w:t xml:space="preserve">扣押)/,
    '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>',
  );
  expect(await read(rows)).toContain("强制\t查封（件）\t12\n\t扣押（件）\t3");
});

describe("a Word file is read in any form:", () => {
  const changed = (change: (name: string, part: string) => [string, string | Uint8Array]): Uint8Array => {
    const parts = unzipSync(makeDocx(above + struckBody));
    const made = Object.entries(parts).map(([name, part]) => {
      const [newName, content] = change(name, strFromU8(part));
      return [newName, typeof content === "string" ? strToU8(content) : content] as const;
    });
    return zipSync(Object.fromEntries(made));
  };
  const isBody = (name: string): boolean => name === "word/document.xml";

  test("under another prefix", async () => {
    const bytes = changed((name, part) => [
      name,
      isBody(name) ? part.replace(/(<\/?|xmlns:| )w:/g, "$1ns0:").replace("xmlns:w=", "xmlns:ns0=") : part,
    ]);
    expect(await textOf(bytes)).toContain("\n查封12件。");
  });

  test("strict", async () => {
    const strict = (part: string) =>
      part
        .replaceAll("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        );
    expect(await textOf(changed((name, part) => [name, strict(part)]))).toContain("\n查封12件。");
  });

  test("in UTF-16, and with a body of another name", async () => {
    const wide = changed((name, part) => [name, isBody(name) ? Buffer.from(`\ufeff${part.replace("UTF-8", "UTF-16")}`, "utf16le") : part]);
    expect(await textOf(wide)).toContain("\n查封12件。");
    expect(
      await textOf(
        changed((name, part) => [
          name.replace("document.xml", "document2.xml"),
          part.replaceAll("word/document.xml", "word/document2.xml"),
        ]),
      ),
    ).toContain("\n查封12件。");
  });

  test("as one XML file", async () => {
    const { "word/document.xml": body = new Uint8Array(), "_rels/.rels": relations = new Uint8Array() } = unzipSync(
      makeDocx(above + struckBody),
    );
    const part = (name: string, bytes: Uint8Array) =>
      `<pkg:part pkg:name="/${name}"><pkg:xmlData>${strFromU8(bytes).replace(/<\?xml[^>]*>/, "")}</pkg:xmlData></pkg:part>`;
    const flat = `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${part("_rels/.rels", relations)}${part("word/document.xml", body)}</pkg:package>`;
    expect(await textOf(strToU8(flat))).toContain("\n查封12件。");
  });
});
