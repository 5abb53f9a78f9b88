import { group } from "d3-array";
import { drawPanel, type PanelFrame, type PanelOptions } from "./panel.js";
import { isStated, textWidth, type Point } from "./point.js";
import { type SharedPanel, layColumns, roomFor } from "./shared-rows.js";
import { stackParts, type StackPart } from "./stack.js";

const ROW = 25;
/** Height that a label's second line adds to each row. */
const FOLD = 12;
/** Width that bars are left with before labels are folded. */
const LEAST_BAR = 60;
const GAP = 24;
const FOOT = 10;

/** Figures in named panels, one row each: solid where they compare, hollow where they do not, open whiskers for open bounds, words for silence. */
export function drawPanels(points: readonly Point[], options: PanelOptions): Element {
  const silent = silentPanels(points);
  const told = points.filter(({ panel }) => !silent.has(panel));
  const columns = options.order === "value" ? null : layColumns(told, options.width);
  const across = columns === null ? [] : drawAcross(told, columns, options);
  const y = Math.max(0, ...across.map(({ height }) => height + FOOT));
  const apart = drawApart(columns === null ? points : points.filter(({ panel }) => silent.has(panel)), silent, options);
  const parts = [...across, ...apart.map((part) => ({ ...part, y: part.y + y }))];
  return stackParts(parts, options.width, options.label, options.document);
}

/** Panels in which no report of several states anything: a line says so. */
function silentPanels(points: readonly Point[]): ReadonlySet<string> {
  const reports = new Set(points.map((point) => point.row)).size;
  const isSilent = (own: readonly Point[]) => own.length > 1 && own.length === reports && !own.some(isStated);
  return new Set([...group(points, ({ panel }) => panel)].flatMap(([panel, own]) => (isSilent(own) ? [panel] : [])));
}

/** Panels of the same rows, side by side. */
function drawAcross(points: readonly Point[], columns: readonly SharedPanel[], options: PanelOptions): StackPart[] {
  return columns.map((column) => {
    const own = points.filter((point) => point.panel === column.panel);
    const frame = { ...column, rowHeight: ROW };
    return { ...drawPanel({ points: own, scaled: options.freeScales ? own : points, frame }, options), x: column.x, y: 0 };
  });
}

/** Panels that name their rows, a few in a line. */
function drawApart(points: readonly Point[], silent: ReadonlySet<string>, options: PanelOptions): StackPart[] {
  const panels = [...new Set(points.map((point) => point.panel))];
  const columns = options.width < 480 ? 1 : Math.min(options.columns ?? 2, panels.length);
  const width = Math.floor((options.width - GAP * (columns - 1)) / columns);
  const parts: StackPart[] = [];
  let y = 0;
  for (let first = 0; first < panels.length; first += columns) {
    const line = panels.slice(first, first + columns).map((panel, column) => {
      const own = points.filter((point) => point.panel === panel);
      const scaled = options.freeScales ? own : points;
      const { frame, shown } = frameAlone(
        panel,
        silent.has(panel) ? [] : gatherSilent(sortPoints(own, options.order), options),
        scaled,
        width,
      );
      return { ...drawPanel({ points: shown, scaled, frame }, options), x: column * (width + GAP), y };
    });
    parts.push(...line);
    y += Math.max(...line.map((part) => part.height)) + FOOT;
  }
  return parts;
}

/** Several rows that say nothing in the same words as one, in the last place. */
function gatherSilent(points: readonly Point[], { others }: PanelOptions): readonly Point[] {
  const silent = points.filter((point) => !isStated(point));
  const [first] = silent;
  if (others === undefined || first === undefined || silent.length < 3 || silent.some(({ label }) => label !== first.label)) return points;
  const title = silent.map((point) => point.title).join("\n");
  return [...points.filter(isStated), { ...first, row: others(silent.length), title, href: null }];
}

/** The frame of a panel that names its own rows, with labels folded where bars would be short. */
function frameAlone(
  panel: string,
  given: readonly Point[],
  scaled: readonly Point[],
  width: number,
): { frame: PanelFrame; shown: Point[] } {
  const marginLeft = Math.ceil(Math.max(...scaled.map((point) => textWidth(point.row)))) + 8;
  const isNarrow = width - marginLeft - roomFor(scaled) < LEAST_BAR;
  const fold = (some: readonly Point[]) => (isNarrow ? some.map(foldLabel) : [...some]);
  const [shown, rowHeight] = [fold(given), isNarrow ? ROW + FOLD : ROW];
  const rows = [...new Set(shown.map((point) => point.row))];
  return { frame: { heading: [panel], rows, width, marginLeft, marginRight: roomFor(fold(scaled)), named: true, rowHeight }, shown };
}

/** Comparable figures first, largest first; then those that do not compare; then silence. */
export function sortPoints(points: readonly Point[], order: PanelOptions["order"] = "given"): Point[] {
  if (order === "given") return [...points];
  const rank = (point: Point) => (isStated(point) ? (point.hollow ? 1 : 0) : 2);
  return [...points].sort((a, b) => rank(a) - rank(b) || (b.value ?? 0) - (a.value ?? 0));
}

// `6.23 · certified 614`: a value and what it rests on.
const foldLabel = (point: Point): Point => ({ ...point, label: point.label.replace(" · ", "\n") });
