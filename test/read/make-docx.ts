import { strToU8, zipSync } from "fflate";

const WORD =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A Word file with the given body (WordprocessingML) and other parts by name. */
export function makeDocx(body: string, parts: Record<string, string | Uint8Array> = {}): Uint8Array {
  return zipSync({
    ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part])),
    "[Content_Types].xml": strToU8(TYPES),
    "_rels/.rels": strToU8(RELATIONS),
    "word/document.xml": strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`),
  });
}

/** A run of text; `properties` is its WordprocessingML (`<w:vanish/>`). */
export const run = (text: string, properties = ""): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs or of one text. */
export const paragraph = (content: string): string => `<w:p>${content.startsWith("<") ? content : run(content)}</w:p>`;

/** A table of texts, row by row. */
export const wordTable = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`;

/** Parts of a Word file with the given styles. */
export const withStyles = (styles: string): Record<string, string> => ({
  "word/styles.xml": `<w:styles ${WORD}>${styles}</w:styles>`,
  "word/_rels/document.xml.rels": relations("styles", "styles.xml"),
});

/** Parts of a Word file that shows another file by `<w:altChunk r:id="rId9"/>`. */
export const withChunk = (name: string, content: string | Uint8Array): Record<string, string | Uint8Array> => ({
  [`word/${name}`]: content,
  "word/_rels/document.xml.rels": relations("aFChunk", name),
});

const relations = (type: string, target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
