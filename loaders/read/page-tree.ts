import { DOMParser, Element as TreeElement } from "linkedom";
import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes as Parsed, html as names, parse, parseFragment } from "parse5";
import cssom from "rrweb-cssom";

const UNSCRIPTED = { scriptingEnabled: false };
const SHEET_TYPE = /^(?:text\/css)?$/i;

/** HTML → its document, as a browser without scripts builds it; nothing in it runs or is fetched. The same in Node and in a worker, where no document is at hand. */
export function openPage(html: string): Document {
  const document = emptyDocument();
  put(parse(html, UNSCRIPTED).childNodes, document, document);
  return document;
}

function emptyDocument(): Document {
  const document = new DOMParser().parseFromString("", "text/html") as unknown as Document;
  document.replaceChildren();
  // what linkedom finds otherwise than a browser does
  return Object.defineProperties(document, {
    body: { get: () => [...(document.documentElement?.children ?? [])].find(isBody) ?? null },
    head: { get: () => [...(document.documentElement?.children ?? [])].find(({ localName }) => localName === "head") ?? null },
    title: { get: () => (titleOf(document)?.textContent ?? "").replace(/[\t\n\f\r ]+/g, " ").trim() },
    styleSheets: { get: () => sheetsOf(document) },
  });
}

/** A drawing has titles of its own. */
const titleOf = (document: Document): Element | undefined =>
  [...document.querySelectorAll("title")].find((title) => title.closest("svg") === null);

const isBody = ({ localName }: Element): boolean => localName === "body" || localName === "frameset";

function put(nodes: readonly Parsed.ChildNode[], parent: Node, document: Document): void {
  for (const node of nodes) {
    const made = nodeFor(node, document);
    if (made) parent.appendChild(made);
  }
}

function nodeFor(node: Parsed.ChildNode, document: Document): Node | null {
  if (tree.isTextNode(node)) return document.createTextNode(node.value);
  if (tree.isCommentNode(node)) return document.createComment(node.data);
  if (!tree.isElementNode(node)) return null;
  const isSvg = node.namespaceURI === names.NS.SVG;
  const element = isSvg ? document.createElementNS(names.NS.SVG, node.tagName) : document.createElement(node.tagName);
  for (const { prefix, name, value } of node.attrs) element.setAttribute(prefix ? `${prefix}:${name}` : name, value);
  const inside = "content" in node ? (node.content as Parsed.DocumentFragment).childNodes : node.childNodes;
  put(inside, element, document);
  return element;
}

function sheetsOf(document: Document): { cssRules: unknown }[] {
  const styles = [...document.querySelectorAll("style")].filter((style) => SHEET_TYPE.test(style.getAttribute("type") ?? ""));
  return styles.flatMap(({ textContent }) => {
    const css = tidyCss(textContent);
    return parsedCss(css) ?? blocksOf(css).flatMap((block) => parsedCss(block) ?? []);
  });
}

function parsedCss(css: string): [{ cssRules: unknown }] | null {
  try {
    return [cssom.parse(css)];
  } catch {
    return null;
  }
}

/** Style sheets as their parser wants them: no comments, names of properties in small letters, variables by their value. */
function tidyCss(css: string): string {
  const plain = css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/([{;]\s*)([A-Za-z-]{2,40})(\s*:)/g, (_, open: string, name: string, colon: string) => open + name.toLowerCase() + colon);
  if (!plain.includes("var(")) return plain;
  const values = new Map([...plain.matchAll(/(--[\w-]+)\s*:\s*([^;{}]*)/g)].map(([, name = "", value = ""]) => [name, value.trim()]));
  return plain.replace(/var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)/g, (_, name: string, other?: string) => values.get(name) ?? other ?? "");
}

/** A sheet cut into its outermost blocks, so that one that the parser does not know takes no other with it. */
function blocksOf(css: string): string[] {
  const blocks: string[] = [];
  let [depth, start] = [0, 0];
  for (let i = 0; i < css.length; i++) {
    if (css[i] === "{") depth++;
    if (css[i] !== "}" || --depth > 0) continue;
    blocks.push(css.slice(start, i + 1));
    [depth, start] = [0, i + 1];
  }
  return blocks;
}

// Its own parser builds other trees than browsers do.
const own = Object.getOwnPropertyDescriptor(TreeElement.prototype, "innerHTML");
Object.defineProperty(TreeElement.prototype, "innerHTML", {
  get: own?.get,
  set(this: Element, html: string) {
    const context = tree.createElement(this.localName, names.NS.HTML, []);
    this.replaceChildren();
    put(parseFragment(context, html, UNSCRIPTED).childNodes, this, this.ownerDocument);
  },
});
