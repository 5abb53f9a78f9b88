/** How text is set, as inherited from the elements around it; sizes in CSS pixels. */
export interface TextType {
  size: number;
  bold: boolean;
  italic: boolean;
  anchor: string;
  stroke: string;
  strokeWidth: number;
  behind: boolean;
}

/** How text is set where nothing is said. */
export const PLAIN: TextType = { size: 10, bold: false, italic: false, anchor: "start", stroke: "none", strokeWidth: 1, behind: false };

/** How text in an element is set, given the elements above it. */
export function readTextType(element: Element, above: TextType): TextType {
  const own = (name: string) => element.getAttribute(name);
  const weight = own("font-weight");
  return {
    size: Number(own("font-size")?.replace("px", "") ?? above.size),
    bold: weight === null ? above.bold : weight === "bold" || Number(weight) >= 600,
    italic: own("font-style") === null ? above.italic : own("font-style") === "italic",
    anchor: own("text-anchor") ?? above.anchor,
    stroke: own("stroke") ?? above.stroke,
    strokeWidth: Number(own("stroke-width") ?? above.strokeWidth),
    behind: own("paint-order") === null ? above.behind : own("paint-order") === "stroke",
  };
}

/** A line of text and where it is anchored. */
export interface TextLine {
  text: string;
  x: number;
  y: number;
}

/** Lines of a text element with their starts, from its own place and those of its parts. */
export function readTextLines(element: Element, { size }: TextType): TextLine[] {
  const lengthOf = (part: Element, name: string) => toPixels(part.getAttribute(name), size);
  let x = lengthOf(element, "x") ?? 0;
  let y = (lengthOf(element, "y") ?? 0) + (lengthOf(element, "dy") ?? 0);
  const lines: TextLine[] = [];
  for (const node of element.childNodes) {
    const text = node.textContent ?? "";
    if (node.nodeType === 1) {
      const part = node as Element;
      if (part.tagName.toLowerCase() === "title") continue;
      x = lengthOf(part, "x") ?? x;
      y = (lengthOf(part, "y") ?? y) + (lengthOf(part, "dy") ?? 0);
    }
    if (text !== "" && text !== "\u200b") lines.push({ text, x, y });
  }
  return lines;
}

function toPixels(length: string | null, size: number): number | null {
  if (length === null) return null;
  return length.endsWith("em") ? Number(length.slice(0, -2)) * size : Number(length.replace("px", ""));
}

/** How far to the right the texts of a drawing reach, in CSS pixels from its left edge. */
export function reachOfText(
  element: Element,
  measure: (text: string, size: number, bold: boolean) => number,
  above = PLAIN,
  left = 0,
): number {
  const type = readTextType(element, above);
  const start = left + Number(/^translate\((-?[\d.]+)/.exec(element.getAttribute("transform") ?? "")?.[1] ?? 0);
  if (element.tagName.toLowerCase() !== "text") {
    return Math.max(0, ...[...element.children].map((child) => reachOfText(child, measure, type, start)));
  }
  const after = { start: 1, middle: 0.5, end: 0 }[type.anchor] ?? 1;
  return Math.max(0, ...readTextLines(element, type).map(({ text, x }) => start + x + after * measure(text, type.size, type.bold)));
}
