import { parse, serialize } from "parse5";
import { rootPath } from "./site-address.js";
import { attribute, detach, elementsOf, type PageElement as Element } from "./tree.js";

/** The page for addresses where nothing stands: hosts answer with it at any depth, so that it cannot know the way to the site's files. */
export const LOST = "404.html";

/** Makes the built page for lost addresses whole in itself: no script, its styles inside (`readStyle` gives those of an address), its links from the root of the host. */
export function finishLost(html: string, readStyle: (href: string) => string): string {
  const document = parse(html);
  for (const element of [...elementsOf(document)]) {
    const rel = attribute(element, "rel");
    if (element.tagName === "script" || rel === "modulepreload" || rel === "preload") detach(element);
    if (rel === "stylesheet") takeIn(element, readStyle(attribute(element, "href") ?? ""));
    for (const each of element.attrs) if (["href", "data-root"].includes(each.name)) each.value = each.value.replace(/^\.\//, rootPath());
  }
  return serialize(document);
}

/** Turns the link of a style sheet into the sheet. */
function takeIn(link: Element, style: string): void {
  Object.assign(link, { tagName: "style", nodeName: "style", attrs: [] });
  link.childNodes = [{ nodeName: "#text", value: style, parentNode: link }];
}
