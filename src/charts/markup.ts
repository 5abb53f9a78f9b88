import { escapeMarkup } from "../model/escape.js";

/** A drawing as markup for a page. Unlike `outerHTML` it escapes `<` and `>` in attributes too, so that no tool takes a label for a tag, and writes the older `xlink:href` of Plot as `href`. */
export function markupOf(element: Element): string {
  const name = element.namespaceURI === SVG ? element.nodeName : element.nodeName.toLowerCase();
  const attributes = [...element.attributes].map(({ name, value }) => ` ${name.replace("xlink:", "")}="${escapeMarkup(value)}"`);
  // Style sheets have no entities in HTML; those of drawings are Plot's own.
  const inside = name === "style" ? (element.textContent ?? "") : [...element.childNodes].map(childMarkup).join("");
  return `<${name}${attributes.join("")}>${inside}</${name}>`;
}

const SVG = "http://www.w3.org/2000/svg";

function childMarkup(node: ChildNode): string {
  if (node.nodeType === 1) return markupOf(node as Element);
  return node.nodeType === 3 ? escapeMarkup(node.textContent ?? "") : "";
}
