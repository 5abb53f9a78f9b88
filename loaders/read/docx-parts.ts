import { strFromU8, strToU8, type Unzipped } from "fflate";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/** Namespaces of the strict form of the format, with those of the form that everybody writes. */
const STRICT = [
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", WORD],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "http://schemas.openxmlformats.org/officeDocument/2006/math"],
  ["http://purl.oclc.org/ooxml/drawingml/main", "http://schemas.openxmlformats.org/drawingml/2006/main"],
] as const;
const XML = /\.(?:xml|rels)$/;
const PREFIX = new RegExp(`xmlns:([\\w.-]+)\\s*=\\s*["']${WORD}["']`);
const DECLARED = /^(<\?xml[^>]*?)\s+encoding\s*=\s*["'][^"']*["']/;
const MAIN = /<(?:\w+:)?Relationship\b[^>]*officeDocument["'][^>]*>/;
const TARGET = /\bTarget\s*=\s*["']\/?([^"']*)/;
const USUAL = "word/document.xml";

/** Name of the part that holds the body. */
export function mainPartOf(relations: string | null): string {
  const tag = MAIN.exec(relations ?? "")?.[0] ?? "";
  return TARGET.exec(tag)?.[1] ?? USUAL;
}

/** The name of a part's own relations. */
export const relationsOf = (part: string): string => part.replace(/([^/]*)$/, "_rels/$1.rels");

/** Parts of a Word file in one form: UTF-8, the usual namespaces, the prefix w. */
export function tidyParts(parts: Unzipped): Unzipped {
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, XML.test(name) ? tidyXml(bytes) : bytes]));
}

function tidyXml(bytes: Unzipped[string]): Unzipped[string] {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  const text = wide ? new TextDecoder(wide).decode(bytes).replace(DECLARED, "$1") : strFromU8(bytes);
  const usual = text.includes("http://purl.oclc.org/ooxml/") ? STRICT.reduce((xml, [from, to]) => xml.replaceAll(from, to), text) : text;
  const prefix = PREFIX.exec(usual.slice(0, 1 << 14))?.[1] ?? "w";
  const named = prefix === "w" ? usual : renamed(usual, prefix);
  return named === text && wide === null ? bytes : (strToU8(named) as Unzipped[string]);
}

/** XML with its elements and attributes of one prefix under w. */
const renamed = (xml: string, prefix: string): string =>
  xml.replace(/<[^<>]*>/g, (tag) =>
    tag
      .replaceAll(`xmlns:${prefix}=`, "xmlns:w=")
      .replace(new RegExp(`^(</?)${prefix}:`), "$1w:")
      .replaceAll(` ${prefix}:`, " w:"),
  );
