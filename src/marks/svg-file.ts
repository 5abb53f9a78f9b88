import { escapeMarkup } from "../model/escape.js";
import type { Letters } from "./letters.js";
import { PLAIN, readTextLines, readTextType, type TextLine, type TextType } from "./svg-text.js";

/** What a drawing becomes when it leaves the page: colours by name, and letters, or none where text stays text. */
export interface SvgInk {
  /** Values of the style sheet's variables, by name without dashes. */
  colours: ReadonlyMap<string, string>;
  letters: Letters | null;
}

/** Attributes of text that are no use to outlines, of links and of screen readers. */
const DROPPED = new Set([
  ...["href", "xlink:href", "aria-label", "aria-hidden", "tabindex", "role", "class", "style", "data-mark", "xmlns", "xmlns:xlink"],
  ...["font-family", "font-size", "font-weight", "font-style", "font-variant", "text-anchor", "paint-order", "id"],
]);
const ENDS = new Set(["x1", "y1", "x2", "y2"]);
const PLACES = new Set(["x", "y", "dx", "dy"]);

/** A drawing as the body of an SVG file: nested drawings and links as groups, colours resolved, text as outlines that `defs` holds once each. */
export class SvgFile {
  readonly #ink: SvgInk;
  readonly #used = new Set<string>();
  readonly #ids = new Map<string, number>();

  constructor(ink: SvgInk) {
    this.#ink = ink;
  }

  /** A drawing, or a part of one, as SVG text. */
  write(element: Element): string {
    return this.#write(element, PLAIN);
  }

  /** Outlines of all letters that were written so far. */
  defs(): string {
    const { letters } = this.#ink;
    if (letters === null) return "";
    return `<defs>${[...this.#used].map((id) => `<path id="${id}" d="${letters.outline(id)}"/>`).join("")}</defs>`;
  }

  #write(element: Element, above: TextType): string {
    const type = readTextType(element, above);
    const name = element.tagName.toLowerCase();
    if (name === "title") return `<title>${escapeMarkup(element.textContent ?? "")}</title>`;
    if (name === "style") return "";
    if (name === "text") return this.#writeText(element, type);
    if (name === "line") return this.#writeLine(element);
    const isGroup = name === "svg" || name === "g" || name === "a";
    // An id is taken before those of the parts inside, so that they count upwards down the file.
    const attributes = isGroup ? this.#groupAttributes(element, name) : this.#attributes(element);
    const content = [...element.children].map((child) => this.#write(child, type)).join("");
    if (isGroup) return content === "" ? "" : `<g${attributes}>${content}</g>`;
    return content === "" ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;
  }

  #groupAttributes(element: Element, name: string): string {
    const label = element.getAttribute("id") ?? element.getAttribute("data-mark") ?? (name === "svg" ? "panel" : "");
    const id = label === "" ? "" : ` id="${this.#nextId(label)}"`;
    if (name !== "svg") return id + this.#attributes(element) + this.#typeAttributes(element);
    const [x, y] = [element.getAttribute("x") ?? "0", element.getAttribute("y") ?? "0"];
    const place = x === "0" && y === "0" ? "" : ` transform="translate(${round(x)},${round(y)})"`;
    const paint = ["fill", "stroke"].flatMap((name) => this.#attribute(name, element.getAttribute(name))).join("");
    return id + place + paint + this.#typeAttributes(element);
  }

  // Skia, which makes pixels of the file, paints a translucent line too dark, but not a path.
  #writeLine(element: Element): string {
    const [x1, y1, x2, y2] = ["x1", "y1", "x2", "y2"].map((name) => round(element.getAttribute(name) ?? "0"));
    const attributes = [...element.attributes]
      .filter(({ name }) => !DROPPED.has(name) && !ENDS.has(name))
      .flatMap(({ name, value }) => this.#attribute(name, value));
    const content = [...element.children].map((child) => this.#write(child, PLAIN)).join("");
    return `<path d="M${x1} ${y1}L${x2} ${y2}"${attributes.join("")}>${content}</path>`;
  }

  #nextId(label: string): string {
    const count = (this.#ids.get(label) ?? 0) + 1;
    this.#ids.set(label, count);
    return count === 1 ? label : `${label}-${count}`;
  }

  #attributes(element: Element): string {
    return [...element.attributes]
      .filter(({ name }) => !DROPPED.has(name))
      .flatMap(({ name, value }) => this.#attribute(name, value))
      .join("");
  }

  #attribute(name: string, value: string | null): string[] {
    return value === null ? [] : [` ${name}="${escapeMarkup(round(this.#colour(value)))}"`];
  }

  // Where text stays text it keeps what says how it looks.
  #typeAttributes(element: Element): string {
    if (this.#ink.letters !== null) return "";
    return ["font-size", "font-weight", "font-style", "text-anchor", "paint-order"]
      .flatMap((name) => this.#attribute(name, element.getAttribute(name)))
      .join("");
  }

  #colour(value: string): string {
    const named = value.replace(/var\(--([\w-]+)\)/g, (_, name: string) => {
      const colour = this.#ink.colours.get(name);
      if (colour === undefined) throw new Error(`picture unknown colour: --${name}`);
      return colour;
    });
    return named === "currentColor" ? (this.#ink.colours.get("ink") ?? named) : named;
  }

  #writeText(element: Element, type: TextType): string {
    const { letters } = this.#ink;
    const lines = readTextLines(element, type);
    if (letters === null) {
      const spans = lines.map(({ text, x, y }) => `<tspan x="${round(x)}" y="${round(y)}">${escapeMarkup(text)}</tspan>`);
      return `<text${this.#textAttributes(element)}${this.#typeAttributes(element)}>${spans.join("")}${this.#titleOf(element)}</text>`;
    }
    const drawn = lines.map((line) => this.#outlineLine(line, type, letters)).join("");
    return drawn === "" ? "" : `<g${this.#textAttributes(element)}>${this.#titleOf(element)}${drawn}</g>`;
  }

  #titleOf(element: Element): string {
    const title = [...element.children].find((child) => child.tagName.toLowerCase() === "title");
    return title ? `<title>${escapeMarkup(title.textContent ?? "")}</title>` : "";
  }

  #textAttributes(element: Element): string {
    return [...element.attributes]
      .filter(({ name }) => !DROPPED.has(name) && !PLACES.has(name))
      .flatMap(({ name, value }) => this.#attribute(name, value))
      .join("");
  }

  #outlineLine({ text, x, y }: TextLine, type: TextType, letters: Letters): string {
    const scale = type.size / 1000;
    const width = letters.width(text, type.bold) * scale;
    const start = type.anchor === "middle" ? x - width / 2 : type.anchor === "end" ? x - width : x;
    const uses = letters.place(text, type.bold).map((letter) => {
      this.#used.add(letter.id);
      return `<use xlink:href="#${letter.id}"${letter.x === 0 ? "" : ` x="${Math.round(letter.x)}"`}/>`;
    });
    if (uses.length === 0) return "";
    const slant = type.italic ? " skewX(-11)" : "";
    const open = `<g data-text="${escapeMarkup(text)}" transform="translate(${round(start)},${round(y)}) scale(${round(scale, 4)})${slant}"`;
    if (type.stroke === "none") return `${open}>${uses.join("")}</g>`;
    const halo = type.behind ? `${open} stroke-width="${round(type.strokeWidth / scale)}">${uses.join("")}</g>` : "";
    return `${halo}${open} stroke="none">${uses.join("")}</g>`;
  }
}

/** Numbers of an attribute with as many decimals as are seen. */
function round(value: string | number, digits = 2): string {
  return String(value).replace(/-?\d+\.\d+(e-?\d+)?/g, (number) => String(Number(Number(number).toFixed(digits))));
}
