import { XMLSerializer } from "@xmldom/xmldom";
import { liftAll } from "./docx-lifted.js";
import { isHidden, isRaised, saidOf, stylesOf } from "./docx-styles.js";
import { all, child, openXml, replace, WORD } from "./word-tree.js";

const TOUCHED =
  /<w:(?:vanish|d?strike|rStyle|pStyle|fldSimple|fldChar|bdo|dir|ruby|txbxContent|tab|gridBefore|gridAfter|hidden|vertAlign|position)\b|<m:oMath|<w:color w:val="[Ff]{6}|<w:sz w:val="[12]"/;

/** WordprocessingML of a body and of its styles (null where it has none) → the body as its reader sees it: hidden and struck runs and signs of notes out, fields, formulas and boxes unwrapped. */
export function asShown(body: string, styles: string | null): string {
  if (!TOUCHED.test(body)) return body;
  const document = openXml(body);
  const said = stylesOf(styles);
  for (const row of all(document, "tr")) if (child(child(row, "trPr"), "hidden")) replace(row, []);
  for (const run of all(document, "r")) {
    const holds = saidOf(run, said);
    if (isHidden(run, holds)) replace(run, []);
    else if (isRaised(run, holds)) raise(document, run);
  }
  liftAll(document);
  return new XMLSerializer().serializeToString(document);
}

/** Says of a run itself that it is raised, as the converter looks at no style. */
function raise(document: Document, run: Element): void {
  const properties = child(run, "rPr") ?? run.insertBefore(document.createElementNS(WORD, "w:rPr"), run.firstChild);
  if (child(properties, "vertAlign")) return;
  const mark = document.createElementNS(WORD, "w:vertAlign");
  mark.setAttributeNS(WORD, "w:val", "superscript");
  properties.appendChild(mark);
}
