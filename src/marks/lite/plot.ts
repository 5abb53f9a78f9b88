import { type Frame, type LiteContext, type LiteMark, svgElement } from "./mark.js";
import { type LiteScale, makeScale, type ScaleOptions } from "./scales.js";

export { axisX, axisY, gridX, gridY } from "./axes.js";
export { arrow, line, ruleX, ruleY, tickX } from "./lines.js";
export { barX, dodgeY, dot } from "./shapes.js";
export { text } from "./text.js";

/** What `plot` is given, as Plot takes it. */
interface LiteOptions {
  document: Document;
  width: number;
  height: number;
  margin?: number;
  marginTop?: number;
  marginRight?: number;
  marginBottom?: number;
  marginLeft?: number;
  style?: { fontFamily?: string; overflow?: string };
  x?: ScaleOptions;
  y?: ScaleOptions;
  fy?: ScaleOptions;
  symbol?: { domain?: readonly unknown[] };
  marks: readonly (LiteMark | readonly LiteMark[])[];
}

/** Draws what explorations ask of Observable Plot, for frames, whose readers wait for every byte: the same elements at the same places, which a test holds it to. */
export function plot(options: LiteOptions): Element {
  const { document, width, height, margin = 0, style = {}, marks } = options;
  const { marginTop = margin, marginRight = margin, marginBottom = margin, marginLeft = margin } = options;
  const whole: Frame = { width, height, marginTop, marginRight, marginBottom, marginLeft };
  const fy = options.fy && makeScale({ paddingOuter: 0, ...options.fy }, [marginTop, height - marginBottom]);
  const frame = fy ? { ...whole, height: marginTop + fy.bandwidth + marginBottom } : whole;
  const root = svgElement(document, "svg", {
    ...{ fill: "currentColor", "font-family": "system-ui, sans-serif", "font-size": 10, "text-anchor": "middle" },
    ...{ width, height, viewBox: `0 0 ${width} ${height}` },
  });
  const css = [style.fontFamily && `font-family: ${style.fontFamily};`, style.overflow && `overflow: ${style.overflow};`];
  root.setAttribute("style", css.filter(Boolean).join(" "));
  const context = {
    document,
    frame,
    ...scalesOf(options, frame),
    symbolOf: (value: unknown) => (options.symbol?.domain ?? []).indexOf(value),
  };
  for (const mark of marks.flat() as LiteMark[]) {
    const drawn = fy ? drawRows(mark, fy, options.fy?.domain ?? [], context) : drawMark(mark, mark.data, context, true);
    if (drawn) root.append(drawn);
  }
  return root;
}

function scalesOf(
  { x = {}, y = {} }: LiteOptions,
  { width, height, marginTop, marginRight, marginBottom, marginLeft }: Frame,
): Pick<LiteContext, "x" | "y"> {
  const isBand = typeof y.domain?.[0] === "string";
  const [top, bottom] = [marginTop, height - marginBottom];
  return {
    x: makeScale(x, x.range ?? [marginLeft + (x.insetLeft ?? 0), width - marginRight - (x.insetRight ?? 0)]),
    y: makeScale(y, isBand || !y.domain ? [top, bottom] : [bottom, top]),
  };
}

/** A group of a mark with its name and shift, `own` for both; null where it has no datum. */
function drawMark(mark: LiteMark, data: readonly unknown[], context: LiteContext, own: boolean): Element | null {
  const { group, shift } = mark.draw(data, context);
  if (group.childNodes.length === 0) return null;
  const [x, y] = own ? [shift[0] + mark.dx, shift[1] + mark.dy] : shift;
  if (own) nameGroup(group, mark);
  if (x !== 0 || y !== 0) group.setAttribute("transform", `translate(${x},${y})`);
  return group;
}

function nameGroup(group: Element, { label, hidden }: LiteMark): void {
  group.setAttribute("aria-label", label);
  if (hidden) group.setAttribute("aria-hidden", "true");
}

/** A mark in the rows of a drawing: a group a row, moved to its place. */
function drawRows(mark: LiteMark, fy: LiteScale, rows: readonly unknown[], context: LiteContext): Element | null {
  const group = svgElement(context.document, "g", {});
  nameGroup(group, mark);
  if (mark.dx !== 0 || mark.dy !== 0) group.setAttribute("transform", `translate(${mark.dx},${mark.dy})`);
  rows.forEach((row, i) => {
    if (mark.every === "last" && i < rows.length - 1) return;
    const data = mark.row ? mark.data.filter((datum) => mark.row?.(datum) === row) : mark.data;
    const drawn = drawMark(mark, data, context, false);
    if (drawn === null) return;
    drawn.setAttribute("transform", `translate(0,${fy(row) - context.frame.marginTop})`);
    group.append(drawn);
  });
  return group.childNodes.length === 0 ? null : group;
}
