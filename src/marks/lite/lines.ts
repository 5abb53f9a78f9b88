import {
  addElement,
  bandShift,
  channel,
  groupLook,
  isConstant,
  type LiteContext,
  type LiteMark,
  type MarkOptions,
  placed,
  svgElement,
} from "./mark.js";

const size = (options: MarkOptions, name: string): number => Number(options[name] ?? options.inset ?? 0);
const self = (datum: unknown): unknown => datum;

/** Vertical lines at places along x, as tall as the frame or between two values. */
export function ruleX(data: readonly unknown[], options: MarkOptions = {}): LiteMark {
  const [x, y1, y2] = [channel(options.x) ?? self, channel(options.y1), channel(options.y2)];
  const draw = (given: readonly unknown[], { document, frame, x: scaleX, y: scaleY }: LiteContext) => {
    const group = svgElement(document, "g", groupLook(options, { stroke: "currentColor" }));
    for (const datum of placed(given, x, y1, y2)) {
      const at = scaleX(x(datum));
      const top = (y1 ? scaleY(y1(datum)) : frame.marginTop) + size(options, "insetTop");
      const bottom = (y2 ? scaleY(y2(datum)) : frame.height - frame.marginBottom) - size(options, "insetBottom");
      addElement(group, svgElement(document, "line", { x1: at, x2: at, y1: top, y2: bottom }), datum, options);
    }
    return { group, shift: [bandShift(scaleX, x), 0] as const };
  };
  return { data, row: channel(options.fy), label: "rule", dx: 0, dy: 0, draw };
}

/** Horizontal lines at places along y, as wide as the frame or between two values. */
export function ruleY(data: readonly unknown[], options: MarkOptions = {}): LiteMark {
  const y = options.y === null ? null : (channel(options.y) ?? self);
  const [x1, x2] = [channel(options.x1), channel(options.x2)];
  const draw = (given: readonly unknown[], { document, frame, x: scaleX, y: scaleY }: LiteContext) => {
    const group = svgElement(document, "g", groupLook(options, { stroke: "currentColor" }));
    for (const datum of placed(given, y, x1, x2)) {
      const at = y ? scaleY(y(datum)) : (frame.marginTop + frame.height - frame.marginBottom) / 2;
      const left = (x1 ? scaleX(x1(datum)) : frame.marginLeft) + size(options, "insetLeft");
      const right = (x2 ? scaleX(x2(datum)) : frame.width - frame.marginRight) - size(options, "insetRight");
      addElement(group, svgElement(document, "line", { x1: left, x2: right, y1: at, y2: at }), datum, options);
    }
    return { group, shift: [0, bandShift(scaleY, y)] as const };
  };
  return { data, row: channel(options.fy), label: "rule", dx: 0, dy: 0, draw };
}

/** Vertical lines at places along x, as tall as the frame or a band of y. */
export function tickX(data: readonly unknown[], options: MarkOptions = {}): LiteMark {
  const [x, y] = [channel(options.x) ?? self, channel(options.y)];
  const draw = (given: readonly unknown[], { document, frame, x: scaleX, y: scaleY }: LiteContext) => {
    const group = svgElement(document, "g", groupLook(options, { stroke: "currentColor" }));
    for (const datum of placed(given, x, y)) {
      const at = scaleX(x(datum));
      const top = y ? scaleY(y(datum)) : frame.marginTop;
      const bottom = y ? top + scaleY.bandwidth : frame.height - frame.marginBottom;
      const ends = { y1: top + size(options, "insetTop"), y2: bottom - size(options, "insetBottom") };
      addElement(group, svgElement(document, "line", { x1: at, x2: at, ...ends }), datum, options);
    }
    return { group, shift: [bandShift(scaleX, x), 0] as const };
  };
  return { data, row: channel(options.fy), label: "tick", dx: 0, dy: 0, draw };
}

/** Lines through points of one `z`, in their order. */
export function line(data: readonly unknown[], options: MarkOptions): LiteMark {
  const [x, y, z] = [channel(options.x) ?? self, channel(options.y) ?? self, channel(options.z)];
  const draw = (given: readonly unknown[], { document, x: scaleX, y: scaleY }: LiteContext) => {
    const look = groupLook(options, { fill: "none", stroke: "currentColor", width: 1.5 });
    const group = svgElement(document, "g", { ...look, "stroke-linejoin": "round", "stroke-linecap": "round" });
    const runs = new Map<unknown, unknown[]>();
    for (const datum of placed(given, x, y)) {
      const key = z?.(datum);
      const run = runs.get(key);
      if (run) run.push(datum);
      else runs.set(key, [datum]);
    }
    for (const run of runs.values()) {
      const points = run.map((datum) => `${short(scaleX(x(datum)))},${short(scaleY(y(datum)))}`);
      const path = svgElement(document, "path", { d: points.length === 1 ? `M${points[0] ?? ""}Z` : `M${points.join("L")}` });
      if (!isConstant(options.stroke)) addElement(group, path, run[0], { stroke: options.stroke });
      else group.append(path);
    }
    return { group, shift: [bandShift(scaleX, x), bandShift(scaleY, y)] as const };
  };
  return { data, row: null, label: "line", dx: 0, dy: 0, draw };
}

const short = (pixels: number): number => Math.round(pixels * 1000) / 1000;

/** Straight arrows between two points. */
export function arrow(data: readonly unknown[], options: MarkOptions): LiteMark {
  const [x1, x2] = [channel(options.x1) ?? self, channel(options.x2) ?? self];
  const [y1, y2] = [channel(options.y1) ?? self, channel(options.y2) ?? channel(options.y1) ?? self];
  const wing = (Number(options.headAngle ?? 60) * Math.PI) / 180 / 2;
  const head = (Number(options.headLength ?? 8) / 1.5) * Number(options.strokeWidth ?? 1.5);
  const draw = (given: readonly unknown[], { document, x: scaleX, y: scaleY }: LiteContext) => {
    const look = groupLook(options, { fill: "none", stroke: "currentColor", width: 1.5 });
    const group = svgElement(document, "g", { ...look, "stroke-linecap": "round", "stroke-miterlimit": 1 });
    for (const datum of placed(given, x1, x2, y1, y2)) {
      const from = [scaleX(x1(datum)), scaleY(y1(datum))] as const;
      const to = [scaleX(x2(datum)), scaleY(y2(datum))] as const;
      addElement(group, svgElement(document, "path", { d: arrowPath(from, to, wing, head) }), datum, options);
    }
    return { group, shift: [bandShift(scaleX, x1), bandShift(scaleY, y1)] as const };
  };
  return { data, row: null, label: "arrow", dx: 0, dy: 0, draw };
}

function arrowPath(from: readonly [number, number], to: readonly [number, number], wing: number, head: number): string | undefined {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (length <= 0) return undefined;
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const size = Math.min(head, length / 3);
  const end = (side: 1 | -1) => `${to[0] - size * Math.cos(angle + side * wing)},${to[1] - size * Math.sin(angle + side * wing)}`;
  const tip = to.join(",");
  return `M${from.join(",")}L${tip}M${end(1)}L${tip}L${end(-1)}`;
}
