import type { LiteScale } from "./scales.js";

const SVG = "http://www.w3.org/2000/svg";
const XLINK = "http://www.w3.org/1999/xlink";

/** How a drawing's parts look and where they stand, as Plot takes it: a name is that of a datum's field, or a colour; a function is asked for each datum. */
export type MarkOptions = Readonly<Record<string, unknown>>;

/** Size of a drawing, or of one of its rows. */
export interface Frame {
  width: number;
  height: number;
  marginTop: number;
  marginRight: number;
  marginBottom: number;
  marginLeft: number;
}

/** What a mark is drawn with. */
export interface LiteContext {
  document: Document;
  frame: Frame;
  x: LiteScale;
  y: LiteScale;
  /** The place of a symbol among those of a scatter. */
  symbolOf(value: unknown): number;
}

/** Something that draws itself: a group, or nothing where it has no datum; `row` names the row of a drawing with rows. */
export interface LiteMark {
  data: readonly unknown[];
  row: ((datum: unknown) => unknown) | null;
  label: string;
  hidden?: boolean;
  /** Whether it stands in the last row only, or in each. */
  every?: "last" | "each";
  dx: number;
  dy: number;
  draw(data: readonly unknown[], context: LiteContext): { group: Element; shift: readonly [number, number] };
}

/** What reads a channel of a datum; null where it has none. */
export function channel(value: unknown): ((datum: unknown) => unknown) | null {
  if (value === undefined || value === null) return null;
  if (typeof value === "function") return value as (datum: unknown) => unknown;
  if (typeof value === "string") return (datum) => (datum as Record<string, unknown>)[value];
  return () => value;
}

/** A value of a look: constant where it is a colour or a number, otherwise asked for each datum. */
export const isConstant = (value: unknown): value is string | number => typeof value === "string" || typeof value === "number";

/** An SVG element with attributes; those without a value are left out. */
export function svgElement(document: Document, name: string, attributes: Readonly<Record<string, unknown>>): Element {
  const element = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null) element.setAttribute(attribute, String(value));
  }
  return element;
}

const STROKED = {
  "stroke-opacity": "strokeOpacity",
  "stroke-dasharray": "strokeDasharray",
} as const;

/** Attributes of a group from constant looks; `stroked` is the width that lines have without another. */
export function groupLook(
  options: MarkOptions,
  defaults: { fill?: string; stroke?: string; width?: number } = {},
): Record<string, unknown> {
  const { fill = defaults.fill, stroke = defaults.stroke, strokeWidth = defaults.width, fillOpacity } = options;
  const hasStroke = stroke !== undefined && stroke !== "none";
  return {
    fill: isConstant(fill) && fill !== "currentColor" ? fill : undefined,
    "fill-opacity": isConstant(fillOpacity) ? fillOpacity : undefined,
    stroke: isConstant(stroke) && hasStroke ? stroke : undefined,
    "stroke-width": hasStroke && strokeWidth !== 1 ? strokeWidth : undefined,
    ...(hasStroke && Object.fromEntries(Object.entries(STROKED).map(([attribute, name]) => [attribute, options[name]]))),
  };
}

/** Puts an element into a group with what its datum says of its look, its title, and a link around it. */
export function addElement(group: Element, element: Element, datum: unknown, options: MarkOptions): void {
  const { ownerDocument: document } = group;
  for (const name of ["fill", "stroke"]) {
    if (typeof options[name] === "function") element.setAttribute(name, String((options[name] as (datum: unknown) => unknown)(datum)));
  }
  const title = channel(options.title)?.(datum);
  if (title !== undefined && title !== null && title !== "") {
    const told = document.createElementNS(SVG, "title");
    told.textContent = String(title);
    element.append(told);
  }
  const href = channel(options.href)?.(datum);
  if (href === undefined || href === null) return void group.append(element);
  const link = svgElement(document, "a", { fill: "inherit" });
  link.setAttributeNS(XLINK, "href", String(href));
  link.append(element);
  group.append(link);
}

/** Where a mark without a place stands in its frame. */
export function anchorOf(anchor: unknown, { width, height, marginTop, marginRight, marginBottom, marginLeft }: Frame): [number, number] {
  const name = typeof anchor === "string" ? anchor : "middle";
  const x = /left$/.test(name) ? marginLeft : /right$/.test(name) ? width - marginRight : (marginLeft + width - marginRight) / 2;
  const y = /^top/.test(name) ? marginTop : /^bottom/.test(name) ? height - marginBottom : (marginTop + height - marginBottom) / 2;
  return [x, y];
}

/** Half a band where a place is one, so that marks stand in its middle. */
export const bandShift = (scale: LiteScale, place: unknown): number => (place === null ? 0 : scale.bandwidth / 2);

/** Data that have a place, those without left out. */
export const placed = (data: readonly unknown[], ...places: readonly (((datum: unknown) => unknown) | null)[]): readonly unknown[] =>
  data.filter((datum) => places.every((place) => place === null || (place(datum) ?? null) !== null));
