import { strFromU8, unzipSync } from "fflate";
import { Parser } from "saxen";
import { MOST, OwnError } from "../model/own-file.js";

/** How a number of a cell is shown: plain, as a date or time, as a span of hours, as a percentage. */
export type CellLook = "plain" | "date" | "span" | "percent";

/** A sheet as its workbook lists it. */
export interface BookSheet {
  name: string;
  hidden: boolean;
  xml: string;
}

/** A workbook without its sheets' cells. */
export interface Workbook {
  sheets: BookSheet[];
  strings: string[];
  looks: CellLook[];
  /** Whether days are counted from 1904. */
  since1904: boolean;
}

/** Called for each element of an XML text, names without prefix, with what stands in it directly. */
interface Visitor {
  open?(name: string, attribute: (name: string) => string | undefined): void;
  close?(name: string, text: string): void;
}

/** Goes through an XML text; throws where it is none. */
export function visitXml(xml: string, { open, close }: Visitor): void {
  const parser = new Parser();
  let text = "";
  const plain = (name: string) => name.slice(name.indexOf(":") + 1);
  parser.on("openTag", (name, attributes, decode) => {
    text = "";
    open?.(plain(name), (wanted) => {
      const value = attributes()[wanted];
      return value === undefined ? undefined : decode(value);
    });
  });
  parser.on("text", (value, decode) => (text += decode(value)));
  parser.on("cdata", (value) => (text += value));
  parser.on("closeTag", (name) => {
    close?.(plain(name), text);
    text = "";
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.parse(xml);
}

/** Unpacks a workbook; throws an `OwnError` for another archive, or one that unpacks to more than a phone holds. */
export function openBook(bytes: Uint8Array): Workbook {
  const parts = unpack(bytes);
  const textOf = (path: string) => (parts[path] === undefined ? "" : strFromU8(parts[path]));
  const index = textOf("xl/workbook.xml");
  if (index === "") throw new OwnError("unknownKind");
  const targets = readTargets(textOf("xl/_rels/workbook.xml.rels"));
  const sheets: BookSheet[] = [];
  let since1904 = false;
  visitXml(index, {
    open: (name, attribute) => {
      if (name === "workbookPr") since1904 = /^(?:1|true)$/.test(attribute("date1904") ?? "");
      if (name !== "sheet") return;
      const xml = textOf(targets.get(attribute("r:id") ?? attribute("id") ?? "") ?? "");
      sheets.push({ name: attribute("name") ?? "", hidden: /hidden/i.test(attribute("state") ?? ""), xml });
    },
  });
  return { sheets, strings: readStrings(textOf("xl/sharedStrings.xml")), looks: readLooks(textOf("xl/styles.xml")), since1904 };
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let unpacked = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/^xl\/(?:workbook|sharedStrings|styles|worksheets\/[^/]+|_rels\/workbook)\.xml(?:\.rels)?$/.test(name)) return false;
      unpacked += originalSize;
      if (unpacked > MOST.unpacked) throw new OwnError("tooLarge", [Math.ceil(unpacked / 1e6), MOST.unpacked / 1e6]);
      return true;
    },
  });
}

/** Paths of parts by the ids under which the workbook names them. */
function readTargets(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  if (xml === "") return targets;
  visitXml(xml, {
    open: (name, attribute) => {
      const target = attribute("Target") ?? "";
      if (name === "Relationship") targets.set(attribute("Id") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}

/** Texts that cells name by their place; readings above characters are no part of them. */
function readStrings(xml: string): string[] {
  const strings: string[] = [];
  if (xml === "") return strings;
  let [text, reading] = ["", false];
  visitXml(xml, {
    open: (name) => {
      if (name === "si") text = "";
      if (name === "rPh") reading = true;
    },
    close: (name, part) => {
      if (name === "t" && !reading) text += part;
      if (name === "rPh") reading = false;
      if (name === "si") strings.push(text);
    },
  });
  return strings;
}

/** Looks by the places of cell formats. */
function readLooks(xml: string): CellLook[] {
  const formats = new Map<number, string>();
  const looks: CellLook[] = [];
  if (xml === "") return looks;
  let inCells = false;
  visitXml(xml, {
    open: (name, attribute) => {
      if (name === "numFmt") formats.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "");
      if (name === "cellXfs") inCells = true;
      if (name === "xf" && inCells) looks.push(lookOf(Number(attribute("numFmtId") ?? 0), formats));
    },
    close: (name) => {
      if (name === "cellXfs") inCells = false;
    },
  });
  return looks;
}

// The numbers of Excel's own formats are those of ECMA-376, part 1, 18.8.30.
function lookOf(id: number, formats: ReadonlyMap<number, string>): CellLook {
  const code = formats.get(id);
  if (code === undefined) {
    if (id === 9 || id === 10) return "percent";
    if (id === 46) return "span";
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id === 45 || id === 47 || (id >= 50 && id <= 58) ? "date" : "plain";
  }
  if (/\[(?:h+|m+|s+)\]/i.test(code)) return "span";
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
  if (bare.includes("%")) return "percent";
  return /[ymdhs]/i.test(bare.replace(/general/gi, "")) || /aaa/i.test(bare) ? "date" : "plain";
}
