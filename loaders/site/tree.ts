import type { DefaultTreeAdapterMap } from "parse5";

type Node = DefaultTreeAdapterMap["node"];
/** An element of a page that parse5 read. */
export type PageElement = DefaultTreeAdapterMap["element"];

/** Every element below a node, itself first, in the order of the page; taking them while the tree is changed needs a copy. */
export function* elementsOf(node: Node): Generator<PageElement> {
  if ("tagName" in node) yield node;
  if ("childNodes" in node) for (const child of [...node.childNodes]) yield* elementsOf(child);
}

/** Value of an attribute; undefined where the element does not have it. */
export const attribute = (element: PageElement, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

/** Takes an element out of its page. */
export function detach(element: PageElement): void {
  const siblings = element.parentNode?.childNodes ?? [];
  siblings.splice(siblings.indexOf(element), 1);
}
