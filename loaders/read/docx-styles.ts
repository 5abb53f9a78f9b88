import { all, around, child, openXml, valueOf, WORD } from "./word-tree.js";

/** What is either on or off; of styles of a paragraph and of its letters that both turn one on, each undoes the other. */
const TOGGLES = ["vanish", "strike"] as const;
const MARKS = [...TOGGLES, "dstrike"] as const;
/** The value of what is neither. */
const VALUES = ["color", "sz", "vertAlign", "position"] as const;
const MOST_BASES = 20;
/** Half points that a sign of a note is raised by at least. */
const LEAST_RAISE = 4;
/** Half points of letters that nobody reads. */
const SPECK = 2;

type LetterStyle = Partial<Record<(typeof MARKS)[number], boolean> & Record<(typeof VALUES)[number], string>>;

/** What each style of a Word file says of its letters, with the styles that it is based on. */
export type Styles = ReadonlyMap<string, LetterStyle>;

/** Reads the styles that hide, strike, shrink or raise letters. */
export function stylesOf(xml: string | null): Styles {
  const found = new Map<string, LetterStyle>();
  if (xml === null || !/<w:(?:vanish|d?strike|color|sz|vertAlign|position)\b/.test(xml)) return found;
  const styles = new Map(all(openXml(xml), "style").map((style) => [style.getAttributeNS(WORD, "styleId") ?? "", style]));
  for (const id of styles.keys()) {
    let said: LetterStyle = {};
    let style = styles.get(id);
    for (let step = 0; style && step < MOST_BASES; step++) {
      said = { ...saidBy(child(style, "rPr")), ...said };
      style = styles.get(valueOf(child(style, "basedOn")) ?? "");
    }
    found.set(id, said);
  }
  return found;
}

function saidBy(properties: Element | undefined): LetterStyle {
  if (!properties) return {};
  const marks = MARKS.flatMap((name) => {
    const mark = child(properties, name);
    return mark ? [[name, !/^(?:0|false|off)$/.test(valueOf(mark) ?? "")] as const] : [];
  });
  const values = VALUES.flatMap((name) => {
    const value = valueOf(child(properties, name));
    return value === null ? [] : [[name, value] as const];
  });
  return Object.fromEntries([...marks, ...values]) as LetterStyle;
}

/** All that holds for the letters of a run. */
export function saidOf(run: Element, styles: Styles): LetterStyle {
  const properties = child(run, "rPr");
  const paragraph = styles.size > 0 ? child(around(run, "p"), "pPr") : undefined;
  const block = styles.get(valueOf(child(paragraph, "pStyle")) ?? "") ?? {};
  const letters = styles.get(valueOf(child(properties, "rStyle")) ?? "") ?? {};
  const toggled = Object.fromEntries(TOGGLES.filter((name) => block[name] && letters[name]).map((name) => [name, false]));
  return { ...block, ...letters, ...toggled, ...saidBy(properties) };
}

/** Whether nobody sees a run: hidden, struck out, of no size, or white on white beside other text. */
export function isHidden(run: Element, said: LetterStyle): boolean {
  if (MARKS.some((name) => said[name] === true) || (said.sz !== undefined && Number(said.sz) <= SPECK)) return true;
  return said.color !== undefined && /^f{6}$/i.test(said.color) && !isShaded(run);
}

/** Whether a run may stand on another ground than paper: in a table, in a box, or shaded. */
function isShaded(run: Element): boolean {
  const paragraph = around(run, "p");
  if (around(run, "tbl") || around(run, "txbxContent") || paragraph === null) return true;
  if (child(child(paragraph, "pPr"), "shd") ?? child(child(paragraph, "pPr"), "pStyle")) return true;
  const properties = child(run, "rPr");
  if (child(properties, "shd") ?? child(properties, "highlight") ?? child(properties, "rStyle")) return true;
  return (paragraph.textContent ?? "").length === (run.textContent ?? "").length;
}

const NOTE = /^[[［(（〔【]?(?:注?\d{1,2}|[①-⑳]|[*＊※]{1,3}|注)[\]］)）〕】]?$/;

/** Whether a run stands above its line by its style, or by its place and looks like the sign of a note. */
export function isRaised(run: Element, { vertAlign, position }: LetterStyle): boolean {
  if (vertAlign === "superscript") return true;
  return Number(position ?? 0) >= LEAST_RAISE && NOTE.test((run.textContent ?? "").trim());
}
