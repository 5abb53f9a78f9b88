import { WORDS } from "./words.js";

/** A number as a cell prints it: its sign or direction, digits, hedge words kept, and the unit behind it (empty where the table gives it elsewhere). */
export interface CellFigure {
  sign: -1 | 0 | 1;
  digits: string;
  unit: string;
}

const FIGURE =
  /^(?<sign>[-+－＋−↑↓▲▼]|上升|下降|增长|增加|减少|降低|提高)?(?<digits>[约近超]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?[余多]?)(?<unit>[%％]|[\u4e00-\u9fff()（）/]{0,6})(?<arrow>[↑↓])?$/;
const DOWN = /[-－−↓▼]|下降|减少|降低/;

/** Reads a cell that is one figure and nothing else (`1,234.5`, `12件`, `-3.2%`, `↑6.7%`); null for words, years and dates. */
export function sayFigure(cell: string): CellFigure | null {
  const found = FIGURE.exec(cell)?.groups;
  if (!found || isYear(cell) || /^[年月日]/.test(found.unit ?? "")) return null;
  const mark = `${found.sign ?? ""}${found.arrow ?? ""}`;
  return { sign: mark === "" ? 0 : DOWN.test(mark) ? -1 : 1, digits: found.digits ?? "", unit: found.unit ?? "" };
}

const isYear = (cell: string): boolean => /^(?:19|20)\d\d年?(?:度|全年)?$/.test(cell);

/** A printed number as a value, hedges aside; NaN where it is none. */
export function valueOf(digits: string): number {
  return Number(digits.normalize("NFKC").replace(/[^\d.]/g, ""));
}

const BRACKET = /[(（[【]([^()（）[\]【】]*)[)）\]】]$/;
const SLASH = /[/／]([万亿]?[件起宗家人元次份个条项%]{1,2})$/;
const CAPTION = new RegExp(`${WORDS.table.caption_unit}[:：]\\s*([^\\s)）\\]】。;；]{1,12})`);
const UNIT =
  /^(?:[百千万亿]{0,2}(?:元|人民币)|[百千万亿]?(?:件|起|宗|家|个|人|次|份|条|项|名|户|场|期|篇|吨|天|日)(?:次|\(次\)|（次）)?|[%％]|个?百分点|人次|家次|户次)$/;

/** A heading without its unit, and the unit: `罚款金额（万元）` → 罚款金额, 万元. */
export function splitUnit(heading: string): { label: string; unit: string } {
  const [match, inside = ""] = BRACKET.exec(heading) ?? SLASH.exec(heading) ?? [];
  const unit = inside.replace(/^单位[:：]?/, "");
  return match && UNIT.test(unit) ? { label: heading.slice(0, -match.length), unit } : { label: heading, unit: "" };
}

/** The units that a caption gives for its table: `单位：件、万元` → 件, 万元. */
export function captionUnits(caption: string): string[] {
  const listed = CAPTION.exec(caption)?.[1] ?? "";
  return listed.split(/[、,，/／]/).filter((unit) => UNIT.test(unit));
}

/** The unit of a label where its table has none in a heading: of the caption's units the one that fits, else what the label's last word is counted in. */
export function unitFor(label: string, listed: readonly string[]): string {
  const isMoney = WORDS.table.money.some((word) => label.endsWith(word));
  const money = listed.find((unit) => unit.endsWith("元"));
  if (isMoney) return money ?? "";
  const known = COUNTED.find(({ word }) => label.endsWith(word));
  const other = listed.filter((unit) => !unit.endsWith("元"));
  if (other.length === 1 && other[0]) return other[0];
  return known?.unit ?? other[0] ?? money ?? "";
}

const COUNTED = WORDS.table.counted
  .flatMap(({ unit, words }) => words.map((word) => ({ unit, word })))
  .sort((a, b) => b.word.length - a.word.length);
