import { escapeMarkup } from "../model/escape.js";

/** Attributes that are lengths: a tenth of a pixel is as fine as anybody sees, and digits do not compress. */
const LENGTHS = new Set(["cx", "cy", "x", "y", "x1", "x2", "y1", "y2", "d", "transform", "width", "height"]);
const round = (text: string): string => text.replace(/-?\d*\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10 + 0));

/** A drawing as markup for a page, its links as `place` gives them, its lengths to a tenth of a pixel, rules of one kind as one path. Unlike `outerHTML` it escapes `<` and `>` in attributes too, so that no tool takes a label for a tag, and writes the older `xlink:href` of Plot as `href`. */
export function markupOf(element: Element, place: (href: string) => string = (href) => href): string {
  const isDrawn = element.namespaceURI === SVG;
  const tag = isDrawn ? element.nodeName : element.nodeName.toLowerCase();
  const attributes = [...element.attributes].filter((own) => !isDefault(tag, own)).map((own) => attributeMarkup(own, place));
  const open = `<${tag}${attributes.join("")}`;
  const inside = insideOf(element, tag, place);
  return isDrawn && inside === "" ? `${open}/>` : `${open}>${inside}</${tag}>`;
}

const SVG = "http://www.w3.org/2000/svg";

/** What Plot says of every link, and holds without being said. */
const isDefault = (tag: string, { name, value }: Attr): boolean => tag === "a" && name === "fill" && value === "inherit";

function attributeMarkup({ name, value }: Attr, place: (href: string) => string): string {
  const plain = name === "xlink:href" ? "href" : name;
  const said = plain === "href" ? place(value) : LENGTHS.has(plain) ? round(value) : value;
  return ` ${plain}="${escapeMarkup(said)}"`;
}

function insideOf(element: Element, tag: string, place: (href: string) => string): string {
  // Style sheets have no entities in HTML; those of drawings are Plot's own.
  if (tag === "style") return element.textContent ?? "";
  const children = [...element.childNodes];
  const lines = children.filter(isPlainLine);
  if (lines.length > 1 && lines.length === children.length) return `<path d="${lines.map(pathOfLine).join("")}"/>`;
  return children.map((node) => childMarkup(node, place)).join("");
}

const ENDS = ["x1", "y1", "x2", "y2"] as const;

/** Whether a node is a line that has nothing but its ends. */
function isPlainLine(node: ChildNode): node is Element & ChildNode {
  const { nodeName, attributes, childNodes } = node as Element;
  return nodeName === "line" && childNodes.length === 0 && attributes.length === 4 && ENDS.every((name) => attributes.getNamedItem(name));
}

function pathOfLine(line: Element): string {
  const [x1, y1, x2, y2] = ENDS.map((name) => round(line.getAttribute(name) ?? "0"));
  return `M${x1} ${y1}${y1 === y2 ? `H${x2}` : x1 === x2 ? `V${y2}` : `L${x2} ${y2}`}`;
}

function childMarkup(node: ChildNode, place: (href: string) => string): string {
  if (node.nodeType === 1) return markupOf(node as Element, place);
  return node.nodeType === 3 ? escapeMarkup(node.textContent ?? "") : "";
}
