import { DOMParser, XMLSerializer } from "@xmldom/xmldom";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const HIDING = ["vanish", "strike", "dstrike"] as const;
/** Elements around text that the converter would drop with all inside them. */
const WRAPPERS = ["fldSimple", "bdo", "dir"];
const TOUCHED = /<w:(?:vanish|d?strike|rStyle|pStyle|fldSimple|bdo|dir|ruby)\b/;
const MOST_BASES = 20;
const ELEMENT = 1;

/** What a run says of being hidden or struck: true, false, or nothing. */
type Hiding = Partial<Record<(typeof HIDING)[number], boolean>>;

/** WordprocessingML of a body and of its styles (null where it has none) → the body as its reader sees it: hidden and struck runs out, fields and their like unwrapped. */
export function asShown(body: string, styles: string | null): string {
  if (!TOUCHED.test(body)) return body;
  const document = openXml(body);
  const hiding = stylesOf(styles);
  for (const name of WRAPPERS) for (const wrapper of all(document, name)) replace(wrapper, nodesOf(wrapper));
  for (const ruby of all(document, "ruby")) replace(ruby, all(ruby, "rubyBase").flatMap(nodesOf));
  for (const run of all(document, "r")) if (isHidden(run, hiding)) replace(run, []);
  return new XMLSerializer().serializeToString(document);
}

/** The converter's own parser; what it would mend in silence is a damaged file. */
function openXml(xml: string): Document {
  const fail = (message: string): never => {
    throw new Error(message);
  };
  return new DOMParser({ errorHandler: { warning: () => undefined, error: fail, fatalError: fail } }).parseFromString(xml, "text/xml");
}

const all = (root: Document | Element, name: string): Element[] => Array.from(root.getElementsByTagNameNS(WORD, name));

const nodesOf = (element: Element): Node[] => Array.from(element.childNodes);

function replace(element: Element, nodes: readonly Node[]): void {
  for (const node of nodes) element.parentNode?.insertBefore(node, element);
  element.parentNode?.removeChild(element);
}

const child = (element: Element | null | undefined, name: string): Element | undefined =>
  (element ? nodesOf(element) : []).find(
    (node): node is Element => node.nodeType === ELEMENT && (node as Element).namespaceURI === WORD && (node as Element).localName === name,
  );

const valueOf = (element: Element | undefined): string | null => element?.getAttributeNS(WORD, "val") || null;

function hidingOf(properties: Element | undefined): Hiding {
  const said = HIDING.flatMap((name) => {
    const mark = child(properties, name);
    return mark ? [[name, !/^(?:0|false|off)$/.test(valueOf(mark) ?? "")] as const] : [];
  });
  return Object.fromEntries(said);
}

/** What each style says, with the styles that it is based on. */
function stylesOf(xml: string | null): Map<string, Hiding> {
  const found = new Map<string, Hiding>();
  if (xml === null || !/<w:(?:vanish|d?strike)\b/.test(xml)) return found;
  const styles = new Map(all(openXml(xml), "style").map((style) => [style.getAttributeNS(WORD, "styleId") ?? "", style]));
  for (const id of styles.keys()) {
    let said: Hiding = {};
    let style = styles.get(id);
    for (let step = 0; style && step < MOST_BASES; step++) {
      said = { ...hidingOf(child(style, "rPr")), ...said };
      style = styles.get(valueOf(child(style, "basedOn")) ?? "");
    }
    found.set(id, said);
  }
  return found;
}

function isHidden(run: Element, styles: ReadonlyMap<string, Hiding>): boolean {
  const properties = child(run, "rPr");
  const paragraph = styles.size > 0 ? child(paragraphOf(run), "pPr") : undefined;
  const said: Hiding = {
    ...styles.get(valueOf(child(paragraph, "pStyle")) ?? ""),
    ...styles.get(valueOf(child(properties, "rStyle")) ?? ""),
    ...hidingOf(properties),
  };
  return HIDING.some((name) => said[name] === true);
}

function paragraphOf(run: Element): Element | null {
  let node = run.parentNode;
  while (node && (node as Element).localName !== "p") node = node.parentNode;
  return node as Element | null;
}
