import { strToU8, zipSync } from "fflate";

type Cell = string | number | boolean | Date | null | { raw: string };

/** A sheet with what is more of it than rows; `raw` cells are XML of their own, `?` their place. */
interface Sheet {
  rows: readonly (readonly Cell[])[];
  merged?: readonly string[];
  hidden?: boolean;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook of the given sheets, dates in Excel's own way. */
export function makeXlsx(given: Record<string, Sheet["rows"] | Sheet>): Uint8Array<ArrayBuffer> {
  const sheets = Object.entries(given).map(
    ([name, sheet]) => ({ name, ...("rows" in sheet ? sheet : { rows: sheet }) }) as Sheet & { name: string },
  );
  const parts: Record<string, string> = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="${REL}"><sheets>${sheets.map(({ name, hidden }, i) => `<sheet name="${name}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${i + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join("")}<Relationship Id="rId99" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="170" formatCode="h:mm;@"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
  };
  sheets.forEach(({ rows, merged = [] }, i) => {
    const data = rows.map(
      (row, r) => `<row r="${r + 1}">${row.map((cell, c) => printCell(cell, `${String.fromCharCode(65 + c)}${r + 1}`)).join("")}</row>`,
    );
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet ${MAIN}><sheetData>${data.join("")}</sheetData><mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells></worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(HEAD + text)])));
}

function printCell(cell: Cell, place: string): string {
  if (cell === null) return "";
  if (typeof cell === "object" && "raw" in cell) return cell.raw.replace("?", place);
  if (typeof cell === "string") return `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  if (typeof cell === "boolean") return `<c r="${place}" t="b"><v>${Number(cell)}</v></c>`;
  return cell instanceof Date
    ? `<c r="${place}" s="1"><v>${cell.getTime() / 86_400_000 + 25_569}</v></c>`
    : `<c r="${place}"><v>${cell}</v></c>`;
}
