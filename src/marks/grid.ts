import * as Plot from "@observablehq/plot";
import { textWidth } from "./point.js";
import { stackParts } from "./stack.js";

/** One cell of a grid: what it prints, how sure it is, where it leads. */
export interface StateCell {
  column: string;
  row: string;
  /** `full` is filled, `hollow` dashed, `empty` prints its label in the colour of silence. */
  state: "full" | "hollow" | "empty";
  label: string;
  /** How strongly a full cell is filled, from 0 to 1; 1 if left out. */
  share?: number;
  title: string;
  href: string | null;
}

/** How a grid is drawn; sizes in CSS pixels. */
export interface GridOptions {
  width: number;
  document: Document;
  label: string;
}

const ROW = 26;
const HEAD = 40;

/** A grid of labelled cells, columns headed by a name and a year on two lines. */
export function drawGrid(cells: readonly StateCell[], { width, document, label }: GridOptions): Element {
  const columns = [...new Set(cells.map((cell) => cell.column))];
  const rows = [...new Set(cells.map((cell) => cell.row))];
  const marginLeft = Math.ceil(Math.max(...rows.map(textWidth))) + 8;
  const widest = Math.max(...columns.flatMap((column) => breakYear(column).split("\n").map(textWidth)));
  const tilted = widest > (width - marginLeft) / columns.length - 2;
  const head = tilted ? Math.ceil(Math.max(...columns.map(textWidth))) + 6 : HEAD;
  const height = head + ROW * rows.length;
  const place = { x: "column", y: "row", title: "title" } as const;
  const of = (state: StateCell["state"]) => cells.filter((cell) => cell.state === state);
  const element = Plot.plot({
    document,
    width,
    height,
    marginTop: head,
    marginBottom: 0,
    marginLeft,
    marginRight: 0,
    style: { fontFamily: "inherit" },
    x: { domain: columns, axis: null, padding: 0.06 },
    y: { domain: rows, axis: null, padding: 0.12 },
    marks: [
      tilted
        ? Plot.text(columns, { x: (column: string) => column, frameAnchor: "top", rotate: -90, textAnchor: "start", dy: -5, fontSize: 12 })
        : Plot.text(columns, {
            x: (column: string) => column,
            text: breakYear,
            frameAnchor: "top",
            lineAnchor: "top",
            dy: 4 - HEAD,
            fontSize: 12,
          }),
      Plot.text(rows, { y: (row: string) => row, frameAnchor: "left", textAnchor: "end", dx: -8, fontSize: 12 }),
      Plot.cell(of("full"), { ...place, href: "href", fill: "var(--cell)", ...shade(of("full")) }),
      Plot.cell(of("hollow"), { ...place, href: "href", fill: "var(--hollow)", stroke: "var(--mark)", strokeDasharray: "3 2", inset: 0.5 }),
      Plot.text(of("empty"), { ...place, text: "label", fill: "var(--silence)", fontSize: 12 }),
      Plot.text(
        cells.filter((cell) => cell.state !== "empty"),
        { ...place, text: "label", href: "href", fontSize: 12 },
      ),
    ],
  });
  return stackParts([{ element, x: 0, y: 0, width, height }], width, label, document);
}

// Without shares no cell says how strongly it is filled.
function shade(cells: readonly StateCell[]): { fillOpacity?: "share" } {
  return cells.some(({ share }) => share !== undefined) ? { fillOpacity: "share" } : {};
}

function breakYear(column: string): string {
  return column.replace(/ (\d{4})$/, "\n$1");
}
