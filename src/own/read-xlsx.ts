import { strFromU8, unzipSync, zipSync } from "fflate";
import readXlsxFile from "read-excel-file/universal";
import { writeCsv } from "../model/csv.js";
import { MOST, OwnError, type OwnNote } from "../model/own-file.js";

type Cell = string | number | boolean | Date | null;

/** The first sheet of a workbook that holds anything, as CSV, with a note where there are others; throws on a broken one. */
export async function readXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<{ text: string; note: OwnNote | null }> {
  const { book, hidden } = unpack(bytes);
  const sheets = (await readXlsxFile(book)) as unknown as { sheet: string; data: Cell[][] }[];
  const filled = sheets.filter(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
  // What its author hid is not what a reader means.
  filled.sort((a, b) => Number(hidden.has(a.sheet)) - Number(hidden.has(b.sheet)));
  const first = filled[0];
  if (first === undefined) throw new OwnError("noData");
  const others = filled.slice(1).map(({ sheet }) => sheet);
  const rows = first.data.filter((row) => row.some((cell) => cell !== null));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cells = rows.map((row) => Array.from({ length: width }, (_, i) => printCell(row[i] ?? null)));
  const text = writeCsv(cells[0] ?? [], cells.slice(1)).replace(/^\uFEFF/, "");
  return { text, note: others.length > 0 ? { about: "sheets", sheet: first.sheet, others } : null };
}

function printCell(cell: Cell): string {
  if (cell === null) return "";
  if (!(cell instanceof Date)) return String(cell);
  const [day = "", time = ""] = cell.toISOString().split("T");
  return time.startsWith("00:00:00") ? day : `${day} ${time.slice(0, 8)}`;
}

/**
 * The workbook without compression: what reads it would unpack large parts in workers of its own, which the site's policy
 * forbids; and a small file may unpack to more than a phone holds.
 */
function unpack(bytes: Uint8Array<ArrayBuffer>): { book: ArrayBuffer; hidden: Set<string> } {
  let unpacked = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/\.xml(\.rels)?$/.test(name)) return false;
      unpacked += originalSize;
      if (unpacked > MOST.unpacked) throw new OwnError("tooLarge", [Math.ceil(unpacked / 1e6), MOST.unpacked / 1e6]);
      return true;
    },
  });
  const index = parts["xl/workbook.xml"];
  if (index === undefined) throw new OwnError("unknownKind");
  return { book: zipSync(parts, { level: 0 }).buffer, hidden: findHidden(strFromU8(index)) };
}

/** Names of sheets that the workbook does not show. */
function findHidden(index: string): Set<string> {
  const sheets = [...index.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => tag);
  const names = sheets.filter((tag) => /\sstate="(?:hidden|veryHidden)"/.test(tag)).map((tag) => /\sname="([^"]*)"/.exec(tag)?.[1] ?? "");
  return new Set(
    names.map((name) => name.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&")),
  );
}
