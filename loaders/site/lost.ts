import { type DefaultTreeAdapterMap, parse, serialize } from "parse5";
import { rootPath } from "./site-address.js";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/** The page for addresses where nothing stands: hosts answer with it at any depth, so that it cannot know the way to the site's files. */
export const LOST = "404.html";

/** Makes the built page for lost addresses whole in itself: no script, its styles inside (`readStyle` gives those of an address), its links from the root of the host. */
export function finishLost(html: string, readStyle: (href: string) => string): string {
  const document = parse(html);
  for (const element of [...elementsOf(document)]) {
    const rel = attribute(element, "rel");
    if (element.tagName === "script" || rel === "modulepreload" || rel === "preload") detach(element);
    if (rel === "stylesheet") takeIn(element, readStyle(attribute(element, "href")));
    for (const each of element.attrs) if (["href", "data-root"].includes(each.name)) each.value = each.value.replace(/^\.\//, rootPath());
  }
  return serialize(document);
}

function* elementsOf(node: Node): Generator<Element> {
  if ("tagName" in node) yield node;
  if ("childNodes" in node) for (const child of [...node.childNodes]) yield* elementsOf(child);
}

const attribute = (element: Element, name: string): string => element.attrs.find((each) => each.name === name)?.value ?? "";

function detach(element: Element): void {
  const siblings = element.parentNode?.childNodes ?? [];
  siblings.splice(siblings.indexOf(element), 1);
}

/** Turns the link of a style sheet into the sheet. */
function takeIn(link: Element, style: string): void {
  Object.assign(link, { tagName: "style", nodeName: "style", attrs: [] });
  link.childNodes = [{ nodeName: "#text", value: style, parentNode: link }];
}
