import { all, around, child, isWord, nodesOf, replace, runOf, valueOf, WORD } from "./word-tree.js";

const MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math";
const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
/** Elements around text that the converter would drop with all inside them. */
const WRAPPERS = ["fldSimple", "bdo", "dir"];
/** Stands for a tab: the converter's tabs are blanks of a page. */
export const TAB_SIGN = "\ue0b2";
const LONGEST_TABBED = 60;

/** Puts all that the converter would drop where it reads it: fields, formulas, boxes of text, cells that a row leaves out. */
export function liftAll(document: Document): void {
  for (const name of WRAPPERS) for (const wrapper of all(document, name)) replace(wrapper, nodesOf(wrapper));
  for (const ruby of all(document, "ruby")) replace(ruby, all(ruby, "rubyBase").flatMap(nodesOf));
  for (const formula of Array.from(document.getElementsByTagNameNS(MATH, "oMath"))) liftFormula(document, formula);
  for (const formula of Array.from(document.getElementsByTagNameNS(MATH, "oMathPara"))) replace(formula, nodesOf(formula));
  for (const box of all(document, "txbxContent")) liftBox(box);
  for (const row of all(document, "tr")) fillRow(document, row);
  for (const tab of all(document, "tab")) showTab(document, tab);
  dropInstructions(document);
}

function liftFormula(document: Document, formula: Element): void {
  const text = Array.from(formula.getElementsByTagNameNS(MATH, "t"), (held) => held.textContent ?? "").join("");
  replace(formula, text === "" ? [] : [runOf(document, text)]);
}

/** The converter reads boxes of text in the old drawing language alone, and so those of the new one that have a twin there. */
function liftBox(box: Element): void {
  if (around(box, "textbox") || hasTwin(box)) return;
  let paragraph = around(box, "p");
  for (let outer = paragraph; outer; outer = around(outer, "p")) paragraph = outer;
  const place = paragraph?.nextSibling ?? null;
  for (const node of nodesOf(box)) paragraph?.parentNode?.insertBefore(node, place);
}

function hasTwin(box: Element): boolean {
  const choice = around(box, "AlternateContent");
  const fallback = choice?.getElementsByTagNameNS(COMPATIBILITY, "Fallback")[0];
  return fallback !== undefined && all(fallback, "txbxContent").length > 0;
}

/** A row that begins or ends some columns later or earlier than its table has blank cells there. */
function fillRow(document: Document, row: Element): void {
  const properties = child(row, "trPr");
  const cells = (name: string): Element[] =>
    Array.from({ length: Math.min(60, Number(valueOf(child(properties, name)) ?? 0) || 0) }, () => {
      const cell = document.createElementNS(WORD, "w:tc");
      cell.appendChild(document.createElementNS(WORD, "w:p"));
      return cell;
    });
  const first = child(row, "tc") ?? null;
  for (const cell of cells("gridBefore")) row.insertBefore(cell, first);
  for (const cell of cells("gridAfter")) row.appendChild(cell);
}

/** A tab between short texts divides cells. */
function showTab(document: Document, tab: Element): void {
  const run = tab.parentNode;
  const paragraph = around(tab, "p");
  if (!run || !isWord(run, "r") || !paragraph || around(tab, "tbl") || (paragraph.textContent ?? "").length > LONGEST_TABBED) return;
  const held = document.createElementNS(WORD, "w:t");
  held.appendChild(document.createTextNode(TAB_SIGN));
  replace(tab, [held]);
}

interface OpenField {
  shows: boolean;
  code: Element[];
}

/** Takes out the texts in the instructions of fields, and of fields inside these, once their end is found. */
function dropInstructions(document: Document): void {
  if (all(document, "fldChar").length === 0) return;
  const open: OpenField[] = [];
  for (const node of Array.from(document.getElementsByTagNameNS(WORD, "*"))) {
    if (node.localName === "t") open.findLast(({ shows }) => !shows)?.code.push(node);
    if (node.localName !== "fldChar") continue;
    const kind = node.getAttributeNS(WORD, "fldCharType");
    const field = open.at(-1);
    if (kind === "begin") open.push({ shows: false, code: [] });
    if (kind === "separate" && field) field.shows = true;
    if (kind === "end") for (const text of open.pop()?.code ?? []) text.parentNode?.removeChild(text);
  }
}
