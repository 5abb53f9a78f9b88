import { JSDOM } from "jsdom";
import type { PanelOptions } from "../../src/marks/panel.js";
import { drawPanels } from "../../src/marks/panels.js";
import type { Point } from "../../src/marks/point.js";

const { document } = new JSDOM("").window;

/** A point with an exact value, changed by `changes`. */
export function point(row: string, value: number | null, changes: Partial<Point> = {}): Point {
  const label = value === null ? "not stated" : String(value);
  const href = value === null ? null : `./report/${row}.html#${row}/x@1`;
  return {
    panel: "P",
    row,
    year: 2020,
    value,
    lower: value,
    upper: value,
    qualifier: "exact",
    hollow: false,
    label,
    title: `title of ${row}`,
    href,
    ...changes,
  };
}

/** Panels drawn with jsdom at 336 px unless told. */
export function draw(points: readonly Point[], options: Partial<PanelOptions> = {}): Element {
  return drawPanels(points, { width: 336, document, label: "alt", allSilent: "nobody says", lang: "en", ...options });
}

/** An SVG as lines with rounded numbers and attributes in order, fit for a small snapshot. */
export function normaliseSvg(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const one of [copy, ...copy.querySelectorAll("*")]) {
    const attributes = [...one.attributes].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const { name } of attributes) one.removeAttribute(name);
    for (const { name, value } of attributes) one.setAttribute(name, value);
  }
  const rounded = copy.outerHTML.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
  return `${rounded.replaceAll("><", ">\n<")}\n`;
}

/** What the text elements of an SVG print, in order, without their hover titles. */
export function texts(element: Element): string[] {
  return [...element.querySelectorAll("text")].map((text) => text.firstChild?.textContent ?? "");
}

export { document };
