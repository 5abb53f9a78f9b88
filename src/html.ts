import { escapeMarkup } from "./model/escape.js";

/** A piece of HTML that needs no more escaping. */
export class Html {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

/** What HTML is put together from: texts and numbers are escaped, `Html` and lists are kept, null, undefined and false print nothing. */
export type Part = Html | string | number | null | undefined | false | readonly Part[];

/** Attributes of an element; true stands alone, and null, undefined and false are left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

const templates = new WeakMap<TemplateStringsArray, readonly string[]>();

/** Template tag: see `Part`; the indentation of the template is not printed. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(unindent(strings).reduce((text, string, i) => text + print(parts[i - 1]) + string));
}

function unindent(strings: TemplateStringsArray): readonly string[] {
  const known = templates.get(strings);
  if (known) return known;
  const plain = strings.map((string) => string.replaceAll(/\n\s*/g, "\n"));
  templates.set(strings, plain);
  return plain;
}

function print(part: Part): string {
  if (part === null || part === undefined || part === false) return "";
  if (part instanceof Html) return part.text;
  return typeof part === "object" ? part.map(print).join("") : escapeMarkup(String(part));
}

/** Elements without an end. */
const VOID = new Set(["img", "input"]);

/** An element, for attributes and names that a template cannot hold. */
export function element(name: string, attributes: Attributes, ...content: readonly Part[]): Html {
  const start = `<${name}${printAttributes(attributes)}>`;
  return new Html(VOID.has(name) ? start : `${start}${print(content)}</${name}>`);
}

function printAttributes(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeMarkup(String(value))}"`))
    .join("");
}

/** Parts with a separator between them. */
export function join(parts: readonly Part[], separator: Part): Html {
  return html`${parts.map((part, i) => (i === 0 ? part : [separator, part]))}`;
}

/** A text of the interface with parts in the places `{0}`, `{1}` …. */
export function fillHtml(text: string, ...parts: readonly Part[]): Html {
  return html`${text.split(/\{(\d)\}/).map((piece, i) => (i % 2 === 0 ? piece : parts[Number(piece)]))}`;
}

/** A link, or the content alone where there is no address. */
export function linkTo(href: string | null, content: Part): Html {
  return href === null ? html`${content}` : element("a", { href }, content);
}

/** Words of a source, which are Chinese on every page. */
export function quote(words: string): Html {
  return html`<q lang="zh-Hans">${words}</q>`;
}

/** Words in the place of a number that nobody states. */
export function silence(words: string): Html {
  return html`<i class="atlas-silence">${words}</i>`;
}

/** A choice of a list. */
export function renderOption(value: string | number, text: string, selected = false): Html {
  return element("option", { value, selected }, text);
}
