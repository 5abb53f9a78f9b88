import writeExcelFile, { type SheetData } from "write-excel-file/universal";
import { quietText } from "../model/csv.js";

/** One sheet of a workbook. */
export interface SheetTable {
  name: string;
  heads: readonly string[];
  rows: readonly (readonly (string | number | boolean | null)[])[];
}

/** Sheets as the bytes of an XLSX file. Every text is a cell of type text, and none is what a spreadsheet would take for a formula if it were typed. */
export async function writeXlsx(sheets: readonly SheetTable[]): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await writeExcelFile(
    sheets.map(({ name, heads, rows }) => ({
      sheet: name,
      data: [
        heads.map((head) => ({ value: quietText(head), type: String, fontWeight: "bold" as const })),
        ...rows.map((row) => row.map(cellOf)),
      ] as SheetData,
      stickyRowsCount: 1,
    })),
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function cellOf(value: string | number | boolean | null) {
  if (value === null || value === "") return null;
  if (typeof value === "string") return { value: quietText(value), type: String };
  return typeof value === "number" ? { value, type: Number } : { value, type: Boolean };
}
