import { createHash } from "node:crypto";
import { basename } from "node:path";
import { html as names, parse, parseFragment, serialize } from "parse5";
import { renderLinks, rootAttributes } from "./head.js";
import { renderVersionScript } from "./site-version.js";
import { MARKS } from "./page-facts.js";
import { siteAddress } from "./site-address.js";
import { CONTENT_SECURITY_POLICY } from "./policy.js";
import { attribute, detach, elementsOf, type PageElement as Element } from "./tree.js";

/** A page as Framework built it, mended, before any text of a record is in it; and the scripts that were inside it, by file name beside the page. */
export interface Shell {
  html: string;
  scripts: Map<string, string>;
}

/** Mends what Framework leaves out of the page at `path`: language, way to the root, the script that names the version of the data, zoom, policy, anchors, scripts as files. */
export function finishShell(html: string, path: string): Shell {
  const document = parse(html);
  const scripts = new Map<string, string>();
  const { lang, root } = rootAttributes(path);
  let title = "";
  for (const element of [...elementsOf(document)]) {
    if (element.tagName === "html") setAttributes(element, { lang, "data-root": root });
    if (element.tagName === "head") element.childNodes.splice(1, 0, policyMeta(element));
    if (attribute(element, "property") === "og:title") title = attribute(element, "content") ?? "";
    if (isMeta(element, "viewport")) setAttributes(element, { content: "width=device-width, initial-scale=1" });
    // The site may stand below any path.
    if (isMeta(element, "generator") || element.tagName === "base") detach(element);
    if (element.tagName === "title" && path.includes(MARKS.id)) markTitle(element);
    if (element.tagName === "body") addToHead(element, renderLinks(path, title, siteAddress()).text + renderVersionScript(root).text);
    if (isInlineScript(element)) scripts.set(...moveScript(element, path));
    if (element.tagName === "h1" && attribute(element, "id") === "") dropAnchor(element);
  }
  return { html: serialize(document), scripts };
}

function setAttributes(element: Element, values: Record<string, string>): void {
  const kept = element.attrs.filter(({ name }) => !(name in values));
  element.attrs = [...kept, ...Object.entries(values).map(([name, value]) => ({ name, value }))];
}

const isMeta = (element: Element, name: string): boolean => element.tagName === "meta" && attribute(element, "name") === name;

function policyMeta(head: Element): Element {
  const attrs = [
    { name: "http-equiv", value: "Content-Security-Policy" },
    { name: "content", value: CONTENT_SECURITY_POLICY },
  ];
  return { nodeName: "meta", tagName: "meta", attrs, childNodes: [], namespaceURI: names.NS.HTML, parentNode: head };
}

function addToHead(body: Element, links: string): void {
  const head = body.parentNode?.childNodes.find((node): node is Element => "tagName" in node && node.tagName === "head");
  head?.childNodes.push(...parseFragment(links).childNodes);
}

// `Bureau | Enforcement Atlas`: what stands before the site's name differs from record to record.
function markTitle(title: Element): void {
  const [text] = title.childNodes;
  if (text && "value" in text) text.value = text.value.replace(/^[^|]*?(?= \||$)/, MARKS.title);
}

function isInlineScript(element: Element): boolean {
  const type = attribute(element, "type") ?? "";
  return element.tagName === "script" && attribute(element, "src") === undefined && ["", "module"].includes(type);
}

/** Turns an inline script into a link to a file beside the page, named by its content; returns the file's name and text. */
function moveScript(script: Element, path: string): [name: string, code: string] {
  const [text] = script.childNodes;
  const code = text && "value" in text ? text.value : "";
  const name = `${basename(path, ".html")}.${createHash("sha256").update(code).digest("hex").slice(0, 8)}.js`;
  script.childNodes = [];
  setAttributes(script, { ...(attribute(script, "type") === "module" ? {} : { defer: "" }), src: `./${name}` });
  return [name, code];
}

// Framework makes ids of Latin letters only: a heading in Chinese gets an empty one, and a link to nowhere.
function dropAnchor(heading: Element): void {
  heading.attrs = [];
  const [link] = heading.childNodes;
  if (link && "tagName" in link && link.tagName === "a") heading.childNodes = link.childNodes;
}
