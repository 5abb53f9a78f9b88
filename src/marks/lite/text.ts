import { addElement, anchorOf, bandShift, channel, groupLook, type LiteMark, type MarkOptions, placed, svgElement } from "./mark.js";

/** Texts at their places, of several lines where they hold line breaks. */
export function text(data: readonly unknown[], options: MarkOptions = {}): LiteMark {
  const { frameAnchor, dx = 0, dy = 0, fontSize, fontWeight, fontStyle, fontVariant, rotate, fy } = options;
  const [x, y] = [channel(options.x), channel(options.y)];
  const said =
    options.text === undefined
      ? (datum: unknown) => datum
      : Array.isArray(options.text)
        ? listed(data, options.text)
        : channel(options.text);
  const sides = String(frameAnchor ?? "");
  const textAnchor = options.textAnchor ?? (/right$/.test(sides) ? "end" : /left$/.test(sides) ? "start" : "middle");
  const lineAnchor = options.lineAnchor ?? (/^top/.test(sides) ? "top" : /^bottom/.test(sides) ? "bottom" : "middle");
  return {
    ...{ data, row: channel(fy), label: "text", dx: dx as number, dy: dy as number },
    draw: (given, { document, frame, x: scaleX, y: scaleY }) => {
      const [left, top] = anchorOf(frameAnchor, frame);
      const halo = options.stroke === undefined ? {} : { "stroke-linejoin": "round", "paint-order": "stroke" };
      const type = { "text-anchor": textAnchor === "middle" ? undefined : textAnchor, "font-size": fontSize, "font-weight": fontWeight };
      const group = svgElement(document, "g", {
        ...groupLook(options, { width: 3 }),
        ...halo,
        ...type,
        "font-style": fontStyle,
        "font-variant": fontVariant,
      });
      for (const datum of placed(given, x, y)) {
        const content = String(said?.(datum) ?? "");
        if (content === "") continue;
        const at = `translate(${x ? scaleX(x(datum)) : left},${y ? scaleY(y(datum)) : top})`;
        const element = svgElement(document, "text", { transform: rotate === undefined ? at : `${at} rotate(${String(rotate)})` });
        writeLines(element, content.split("\n"), String(lineAnchor));
        addElement(group, element, datum, options);
      }
      return { group, shift: [bandShift(scaleX, x), bandShift(scaleY, y)] };
    },
  };
}

const listed = (data: readonly unknown[], texts: readonly unknown[]) => (datum: unknown) => texts[data.indexOf(datum)];

function writeLines(element: Element, lines: readonly string[], anchor: string): void {
  const count = lines.length;
  const y = anchor === "top" ? 0.71 : anchor === "bottom" ? 1 - count : (164 - count * 100) / 200;
  if (count === 1) {
    if (y !== 0) element.setAttribute("y", `${y}em`);
    element.textContent = lines[0] ?? "";
    return;
  }
  let skipped = 0;
  lines.forEach((line, i) => {
    skipped += 1;
    if (line === "") return;
    const first = i === skipped - 1;
    const span = svgElement(element.ownerDocument, "tspan", { x: 0, ...(first ? { y: `${y + i}em` } : { dy: `${skipped}em` }) });
    span.textContent = line;
    element.append(span);
    skipped = 0;
  });
}
