import type { Html } from "../../html.js";
import { nameCells } from "../../model/notebook.js";
import type { CellView } from "./cell.js";

/** What the site was built with: results by the names of their cells, prose with its values by its place. */
export type Built = ReadonlyMap<string | number, Html>;

/** Shows at each cell what was built of it; `take` hears of cells that have a result so. */
export function showBuilt(views: readonly CellView[], built: Built, take: (view: CellView) => void): void {
  const names = nameCells(views.map(({ cell }) => cell));
  views.forEach((view, i) => {
    const html = built.get(names[i] ?? i);
    if (html === undefined || view.showBuilt === undefined) return;
    view.showBuilt(html);
    if (view.cell.kind !== "markdown") take(view);
  });
}

/** The queries of which nothing was built. */
export function findUnbuilt(views: readonly CellView[], built: Built): CellView[] {
  const names = nameCells(views.map(({ cell }) => cell));
  return views.filter(({ cell }, i) => cell.kind === "sql" && !built.has(names[i] ?? ""));
}
