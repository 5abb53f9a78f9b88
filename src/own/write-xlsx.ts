import { strToU8, zipSync } from "fflate";
import { quietText } from "../model/csv.js";
import { escapeMarkup } from "../model/escape.js";
import type { SheetCell, SheetTable } from "../model/sheet.js";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Places of cell styles in `STYLES`. */
const STYLE = { plain: 0, head: 1, wrapped: 2 } as const;
const STYLES = `<styleSheet ${MAIN}><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf><xf xfId="0" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
/** What a cell may hold. */
const MOST_CHARS = 32_767;
// Signs that no XML may hold, halves of pairs among them.
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const DAY = new Date(2000, 0, 1);

/** Sheets as the bytes of an XLSX file, packed here, as the policy of the pages lets no library start workers from texts; the same for the same sheets. Every text is a cell of type text, and none is what a spreadsheet would take for a formula if it were typed. */
export function writeXlsx(sheets: readonly SheetTable[]): Uint8Array<ArrayBuffer> {
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name }, i) => `<sheet name="${escapeMarkup(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ...sheets.map((_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`] as const),
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": STYLES,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, writeSheetPart(sheet)])),
  };
  const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(HEAD + xml)] as const);
  return zipSync(Object.fromEntries(files), { mtime: DAY }) as Uint8Array<ArrayBuffer>;
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const own = targets.map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${own.join("")}</Relationships>`;
}

/** A sheet whose first row stays in sight. */
function writeSheetPart({ heads, rows, widths = [] }: SheetTable): string {
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join("");
  const style = (cell: SheetCell, i: number) => (typeof cell === "string" && widths[i] !== undefined ? STYLE.wrapped : STYLE.plain);
  const lines = [writeRow(heads, 1, () => STYLE.head), ...rows.map((row, i) => writeRow(row, i + 2, style))];
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const view = `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
  return `<worksheet ${MAIN}>${view}${columns && `<cols>${columns}</cols>`}<sheetData>${lines.join("")}</sheetData></worksheet>`;
}

function writeRow(cells: readonly SheetCell[], row: number, styleOf: (cell: SheetCell, i: number) => number): string {
  return `<row r="${row}">${cells.map((cell, i) => writeCell(cell, `r="${letters(i)}${row}" s="${styleOf(cell, i)}"`)).join("")}</row>`;
}

function writeCell(cell: SheetCell, attributes: string): string {
  if (cell === null || cell === "" || (typeof cell === "number" && !Number.isFinite(cell))) return "";
  if (typeof cell === "number") return `<c ${attributes}><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c ${attributes} t="b"><v>${Number(cell)}</v></c>`;
  const text = quietText(cell).slice(0, MOST_CHARS).replace(FORBIDDEN, "\ufffd");
  return `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${escapeMarkup(text)}</t></is></c>`;
}

/** The name of a column: A, Z, AA. */
function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? "" : letters(rest - 1)) + String.fromCharCode(65 + (index % 26));
}
