import writeExcelFile, { type SheetData } from "write-excel-file/universal";
import { quietText } from "../model/csv.js";
import type { SheetCell, SheetTable } from "../model/sheet.js";

/** Sheets as the bytes of an XLSX file. Every text is a cell of type text, and none is what a spreadsheet would take for a formula if it were typed. */
export async function writeXlsx(sheets: readonly SheetTable[]): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await writeExcelFile(
    sheets.map(({ name, heads, rows, widths = [] }) => ({
      sheet: name,
      data: [
        heads.map((head) => ({ value: quietText(head), type: String, fontWeight: "bold" as const, wrap: true })),
        ...rows.map((row) => row.map((cell, i) => cellOf(cell, widths[i] !== undefined))),
      ] as SheetData,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
    })),
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function cellOf(value: SheetCell, wrap: boolean) {
  if (value === null || value === "") return null;
  if (typeof value === "string") return { value: quietText(value), type: String, ...(wrap ? { wrap, alignVertical: "top" as const } : {}) };
  return { value, type: typeof value === "number" ? Number : Boolean, ...(wrap ? { alignVertical: "top" as const } : {}) };
}
