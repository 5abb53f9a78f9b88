import { DOMParser } from "@xmldom/xmldom";

export const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const ELEMENT = 1;

/** XML → its tree, by the converter's own parser; what that would mend in silence is a damaged file. */
export function openXml(xml: string): Document {
  const fail = (message: string): never => {
    throw new Error(message);
  };
  return new DOMParser({ errorHandler: { warning: () => undefined, error: fail, fatalError: fail } }).parseFromString(xml, "text/xml");
}

/** All elements of WordprocessingML of one name inside another, in order. */
export const all = (root: Document | Element, name: string): Element[] => Array.from(root.getElementsByTagNameNS(WORD, name));

/** All nodes directly inside an element. */
export const nodesOf = (element: Element): Node[] => Array.from(element.childNodes);

/** Whether a node is an element of WordprocessingML of this name. */
export const isWord = (node: Node, name: string): node is Element =>
  node.nodeType === ELEMENT && (node as Element).namespaceURI === WORD && (node as Element).localName === name;

/** Puts nodes in the place of an element. */
export function replace(element: Element, nodes: readonly Node[]): void {
  for (const node of nodes) element.parentNode?.insertBefore(node, element);
  element.parentNode?.removeChild(element);
}

/** The first child of WordprocessingML of this name. */
export const child = (element: Element | null | undefined, name: string): Element | undefined =>
  (element ? nodesOf(element) : []).find((node): node is Element => isWord(node, name));

/** The value (w:val) of an element. */
export const valueOf = (element: Element | undefined): string | null => element?.getAttributeNS(WORD, "val") || null;

/** The innermost element of this name around a node. */
export function around(node: Node, name: string): Element | null {
  let at: Node | null = node.parentNode;
  while (at && (at as Element).localName !== name) at = at.parentNode;
  return at as Element | null;
}

/** A new run with a text. */
export function runOf(document: Document, text: string): Element {
  const [run, held] = [document.createElementNS(WORD, "w:r"), document.createElementNS(WORD, "w:t")];
  held.appendChild(document.createTextNode(text));
  run.appendChild(held);
  return run;
}
