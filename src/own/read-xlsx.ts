import { unzipSync, zipSync } from "fflate";
import readXlsxFile from "read-excel-file/universal";
import { writeCsv } from "../model/csv.js";
import { MOST, OwnError, type OwnNote } from "../model/own-file.js";

type Cell = string | number | boolean | Date | null;

/** The first sheet of a workbook that holds anything, as CSV, with a note where there are others; throws on a broken one. */
export async function readXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<{ text: string; note: OwnNote | null }> {
  const sheets = (await readXlsxFile(unpack(bytes))) as unknown as { sheet: string; data: Cell[][] }[];
  const filled = sheets.filter(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
  const first = filled[0];
  if (first === undefined) throw new OwnError("noData");
  const others = filled.slice(1).map(({ sheet }) => sheet);
  const rows = first.data.filter((row) => row.some((cell) => cell !== null));
  const width = Math.max(...first.data.map((row) => row.length));
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
function unpack(bytes: Uint8Array<ArrayBuffer>): ArrayBuffer {
  let unpacked = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/\.xml(\.rels)?$/.test(name)) return false;
      unpacked += originalSize;
      if (unpacked > MOST.unpacked) throw new OwnError("tooLarge", [Math.ceil(unpacked / 1e6), MOST.unpacked / 1e6]);
      return true;
    },
  });
  if (parts["xl/workbook.xml"] === undefined) throw new OwnError("unknownKind");
  return zipSync(parts, { level: 0 }).buffer;
}
