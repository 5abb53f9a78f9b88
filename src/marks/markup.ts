import { escapeMarkup } from "../model/escape.js";

/** Attributes that are lengths: a tenth of a pixel is as fine as anybody sees, and digits do not compress. */
const LENGTHS = new Set(["cx", "cy", "x", "y", "x1", "x2", "y1", "y2", "d", "transform", "width", "height"]);
const round = (text: string): string => text.replace(/-?\d*\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10 + 0));

/** A drawing as markup for a page, its links as `place` gives them, its lengths to a tenth of a pixel. Unlike `outerHTML` it escapes `<` and `>` in attributes too, so that no tool takes a label for a tag, and writes the older `xlink:href` of Plot as `href`. */
export function markupOf(element: Element, place: (href: string) => string = (href) => href): string {
  const tag = element.namespaceURI === SVG ? element.nodeName : element.nodeName.toLowerCase();
  const attributes = [...element.attributes].map(({ name, value }) => {
    const plain = name === "xlink:href" ? "href" : name;
    const said = plain === "href" ? place(value) : LENGTHS.has(plain) ? round(value) : value;
    return ` ${plain}="${escapeMarkup(said)}"`;
  });
  // Style sheets have no entities in HTML; those of drawings are Plot's own.
  const inside = tag === "style" ? (element.textContent ?? "") : [...element.childNodes].map((node) => childMarkup(node, place)).join("");
  return `<${tag}${attributes.join("")}>${inside}</${tag}>`;
}

const SVG = "http://www.w3.org/2000/svg";

function childMarkup(node: ChildNode, place: (href: string) => string): string {
  if (node.nodeType === 1) return markupOf(node as Element, place);
  return node.nodeType === 3 ? escapeMarkup(node.textContent ?? "") : "";
}
