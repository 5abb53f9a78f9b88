import { strToU8, zipSync } from "fflate";

const REACH = 4096;
const FORM = /<(?:pkg:package|w:wordDocument)[\s>]/;
const PART = /<pkg:part\b([^>]*)>\s*<pkg:xmlData[^>]*>([\s\S]*?)<\/pkg:xmlData>\s*<\/pkg:part>/g;
const NAME = /pkg:name\s*=\s*["']\/?([^"']*)/;
const WORD_2003 = "http://schemas.microsoft.com/office/word/2003/wordml";
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`;
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

/** Whether a text is a Word document saved as one XML file. */
export const isWordXml = (text: string): boolean => FORM.test(text.slice(0, REACH));

/** A Word document saved as one XML file → the archive that Word would save. */
export function packedWord(text: string): Uint8Array {
  const parts = text.includes("<w:wordDocument") ? partsOf2003(text) : partsOfFlat(text);
  return zipSync(
    Object.fromEntries(Object.entries({ "[Content_Types].xml": TYPES, ...parts }).map(([name, part]) => [name, strToU8(part)])),
    { level: 0 },
  );
}

const partsOfFlat = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(PART)].map(([, head = "", xml = ""]) => [NAME.exec(head)?.[1] ?? "", xml]));

function partsOf2003(text: string): Record<string, string> {
  const document = text.replaceAll(WORD_2003, WORD).replace(/<(\/?)w:wordDocument\b/g, "<$1w:document");
  return { "_rels/.rels": RELATIONS, "word/document.xml": document };
}
