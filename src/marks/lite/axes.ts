import { type LiteContext, type LiteMark, type MarkOptions, svgElement } from "./mark.js";

type Side = "x" | "y";
type Ticks = number | readonly number[];

const grid =
  (side: Side) =>
  (options: MarkOptions): LiteMark => ({
    ...{ data: [], row: null, label: `${side}-grid`, hidden: true, every: "each", dx: 0, dy: 0 },
    draw: (_, context) => {
      const { document, frame } = context;
      const group = svgElement(document, "g", { stroke: "currentColor", "stroke-opacity": options.strokeOpacity });
      for (const tick of context[side].ticks(options.ticks as Ticks)) {
        const at = context[side](tick);
        const ends =
          side === "x"
            ? { x1: at, x2: at, y1: frame.marginTop, y2: frame.height - frame.marginBottom }
            : { x1: frame.marginLeft, x2: frame.width - frame.marginRight, y1: at, y2: at };
        group.append(svgElement(document, "line", ends));
      }
      return { group, shift: [0, 0] };
    },
  });

export const gridX = grid("x");
export const gridY = grid("y");

function ticksOf(
  side: Side,
  options: MarkOptions,
  draw: (group: Element, place: string, tick: number, document: Document) => void,
  look: Record<string, unknown>,
) {
  return (_: readonly unknown[], context: LiteContext) => {
    const { document, frame } = context;
    const group = svgElement(document, "g", look);
    for (const tick of context[side].ticks(options.ticks as Ticks)) {
      const at = context[side](tick);
      const place = side === "x" ? `${at},${frame.height - frame.marginBottom}` : `${frame.marginLeft},${at}`;
      draw(group, `translate(${place})`, tick, document);
    }
    return { group, shift: [0, 0] as const };
  };
}

const axis =
  (side: Side) =>
  (options: MarkOptions): LiteMark[] => {
    const mark = { data: [], row: null, every: "last" } as const;
    const ticks = ticksOf(
      side,
      options,
      (group, transform, _, document) =>
        group.append(svgElement(document, "path", { transform, d: side === "x" ? "M0,0L0,6" : "M0,0L-6,0" })),
      { fill: "none", stroke: options.color },
    );
    const labels = ticksOf(
      side,
      options,
      (group, transform, tick, document) => {
        const text = svgElement(document, "text", { y: side === "x" ? "0.71em" : "0.32em", transform });
        text.textContent = (options.tickFormat as (tick: number) => string)(tick);
        group.append(text);
      },
      {
        fill: options.color,
        "text-anchor": side === "y" ? "end" : undefined,
        "font-size": options.fontSize,
        "font-variant": "tabular-nums",
      },
    );
    const [dx, dy] = side === "x" ? [0, 9] : [-9, 0];
    return [
      { ...mark, label: `${side}-axis tick`, hidden: true, dx: 0, dy: 0, draw: ticks },
      { ...mark, label: `${side}-axis tick label`, dx, dy, draw: labels },
    ];
  };

export const axisX = axis("x");
export const axisY = axis("y");
