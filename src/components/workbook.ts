import { figureWorkbook } from "../charts/workbook.js";
import type { Lang } from "../model/indicator.js";
import type { SheetTable } from "../model/sheet.js";
import { type FigureFile, figurePath } from "../series/file.js";
import { fileAddress } from "../site-file.js";
import { writeXlsx } from "../own/write-xlsx.js";
import { saveFile } from "./notebook/files.js";

/** Hands the reader a workbook as an XLSX file. */
export function saveWorkbook(name: string, sheets: readonly SheetTable[]): void {
  saveFile(`${name}.xlsx`, writeXlsx(sheets), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
}

/** Makes the workbook of an indicator or a bureau from its file of figures, and hands it over; rejects where the file cannot be had. */
export async function saveFigures(kind: FigureFile["of"]["kind"], id: string, lang: Lang): Promise<void> {
  const response = await fetch(fileAddress(figurePath(kind, id, "json")));
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const page = location.href.replace(/[?#].*$/, "");
  saveWorkbook(`${kind}-${id}`, figureWorkbook((await response.json()) as FigureFile, lang, { page, site: fileAddress("") }));
}
