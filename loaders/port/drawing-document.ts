import { DrawnAttributes, declareStyle, type DrawnStyle, styleOf } from "./drawing-attributes.js";

const SVG = "http://www.w3.org/2000/svg";
const XHTML = "http://www.w3.org/1999/xhtml";
/** As the DOM numbers kinds of nodes, and the place of one that follows. */
const [ELEMENT, TEXT, PRECEDING, FOLLOWING] = [1, 3, 2, 4];

/** A document to draw in, of which only the elements are there that are made: what Plot, d3 and the drawings ask of a page, a tenth as heavy as jsdom's. It parses nothing and lays nothing out. linkedom writes SVG in capitals, and its attributes backwards. */
export function openDrawing(): Document {
  return new DrawnDocument() as unknown as Document;
}

class DrawnDocument {
  readonly documentElement: DrawnElement;

  constructor() {
    this.documentElement = this.createElement("html");
  }

  createElement(name: string): DrawnElement {
    return new DrawnElement(this, name, XHTML);
  }

  createElementNS(namespace: string, name: string): DrawnElement {
    return new DrawnElement(this, name, namespace);
  }

  createTextNode(text: string): DrawnNode {
    return new DrawnNode(this, text);
  }
}

/** A text, and what it has in common with elements: its place among others. */
class DrawnNode {
  readonly nodeType: number = TEXT;
  readonly nodeName: string = "#text";
  parentNode: DrawnElement | null = null;
  previousSibling: DrawnNode | null = null;
  nextSibling: DrawnNode | null = null;

  constructor(
    readonly ownerDocument: DrawnDocument,
    public data = "",
  ) {}

  get textContent(): string {
    return this.data;
  }

  set textContent(text: string) {
    this.data = text;
  }

  cloneNode(): DrawnNode {
    return new DrawnNode(this.ownerDocument, this.data);
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }

  /** Among siblings alone. */
  compareDocumentPosition(other: DrawnNode): number {
    for (let node = this.nextSibling; node !== null; node = node.nextSibling) if (node === other) return FOLLOWING;
    return PRECEDING;
  }
}

class DrawnElement extends DrawnNode {
  override readonly nodeType = ELEMENT;
  override readonly nodeName: string;
  readonly attributes = new DrawnAttributes();
  firstChild: DrawnNode | null = null;
  lastChild: DrawnNode | null = null;

  constructor(
    document: DrawnDocument,
    readonly localName: string,
    readonly namespaceURI: string,
  ) {
    super(document);
    this.nodeName = namespaceURI === SVG ? localName : localName.toUpperCase();
  }

  get tagName(): string {
    return this.nodeName;
  }

  get childNodes(): DrawnNode[] {
    const nodes: DrawnNode[] = [];
    for (let node = this.firstChild; node !== null; node = node.nextSibling) nodes.push(node);
    return nodes;
  }

  get children(): DrawnElement[] {
    return this.childNodes.filter((node) => node instanceof DrawnElement);
  }

  get className(): string {
    return this.getAttribute("class") ?? "";
  }

  set className(name: string) {
    this.setAttribute("class", name);
  }

  get style(): DrawnStyle {
    return styleOf(this.attributes);
  }

  // As the DOM has it, declarations may be given as one text.
  set style(text: string | DrawnStyle) {
    declareStyle(this.attributes, String(text));
  }

  override get textContent(): string {
    return this.childNodes.map((node) => node.textContent).join("");
  }

  override set textContent(text: string) {
    for (const node of this.childNodes) node.remove();
    if (text !== "") this.append(text);
  }

  getAttribute(name: string): string | null {
    return this.attributes.getNamedItem(name)?.value ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.attributes.getNamedItem(name) !== null;
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }

  setAttributeNS(_namespace: string, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    this.attributes.drop(name);
  }

  append(...nodes: (DrawnNode | string)[]): void {
    for (const node of nodes) this.insertBefore(this.#made(node), null);
  }

  prepend(...nodes: (DrawnNode | string)[]): void {
    const first = this.firstChild;
    for (const node of nodes) this.insertBefore(this.#made(node), first);
  }

  appendChild<T extends DrawnNode>(node: T): T {
    return this.insertBefore(node, null);
  }

  insertBefore<T extends DrawnNode>(node: T, next: DrawnNode | null): T {
    node.remove();
    const before = next === null ? this.lastChild : next.previousSibling;
    [node.parentNode, node.previousSibling, node.nextSibling] = [this, before, next];
    if (before === null) this.firstChild = node;
    else before.nextSibling = node;
    if (next === null) this.lastChild = node;
    else next.previousSibling = node;
    return node;
  }

  removeChild<T extends DrawnNode>(node: T): T {
    const { previousSibling: before, nextSibling: next } = node;
    if (before === null) this.firstChild = next;
    else before.nextSibling = next;
    if (next === null) this.lastChild = before;
    else next.previousSibling = before;
    node.parentNode = node.previousSibling = node.nextSibling = null;
    return node;
  }

  override cloneNode(deep = false): DrawnElement {
    const copy = new DrawnElement(this.ownerDocument, this.localName, this.namespaceURI);
    for (const { name, value } of this.attributes) copy.setAttribute(name, value);
    if (deep) copy.append(...this.childNodes.map((node) => (node instanceof DrawnElement ? node.cloneNode(true) : node.cloneNode())));
    return copy;
  }

  querySelector(selector: string): DrawnElement | null {
    return this.#find(selector).next().value ?? null;
  }

  querySelectorAll(selector: string): DrawnElement[] {
    return [...this.#find(selector)];
  }

  #made(node: DrawnNode | string): DrawnNode {
    return typeof node === "string" ? this.ownerDocument.createTextNode(node) : node;
  }

  #find(selector: string): Generator<DrawnElement, undefined> {
    const { child, fits } = readSelector(selector);
    return walk(this, fits, !child);
  }
}

function* walk(from: DrawnElement, fits: (element: DrawnElement) => boolean, deep: boolean): Generator<DrawnElement, undefined> {
  for (let node = from.firstChild; node !== null; node = node.nextSibling) {
    if (!(node instanceof DrawnElement)) continue;
    if (fits(node)) yield node;
    if (deep) yield* walk(node, fits, deep);
  }
}

const SELECTOR = /^(:scope > )?(\*|\w*)(?:\[([\w-]+)\])?(?::not\(\[([\w-]+)\]\))?$/;

/** The few selectors that drawings ask for: all, a name, an attribute that is there, one that is not, children alone. */
function readSelector(selector: string): { child: boolean; fits(element: DrawnElement): boolean } {
  const [whole, child, name, held, lacked] = SELECTOR.exec(selector) ?? [];
  if (whole === undefined) throw new Error(`selector that no drawing asks for: ${selector}`);
  const fits = (element: DrawnElement) =>
    (name === "" || name === "*" || element.localName === name) &&
    (held === undefined || element.hasAttribute(held)) &&
    (lacked === undefined || !element.hasAttribute(lacked));
  return { child: child !== undefined, fits };
}
