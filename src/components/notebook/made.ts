import { TOPICS } from "../../charts/chart.js";
import type { Html } from "../../html.js";
import type { Lang } from "../../model/indicator.js";
import { nameCells, type NotebookCell } from "../../model/notebook.js";
import { parseNotebook } from "../../model/notebook-file.js";
import { fileAddress } from "../../site-file.js";
import { parsePage, readHtml } from "../../trusted.js";
import type { Built } from "./built.js";

/** A notebook that the site was made with, and what the build drew of its cells, by their names. */
export interface MadeNotebook {
  cells: NotebookCell[];
  built: Built;
}

/** Fetches a worked notebook, or that of a page of charts, by its id, with what stands drawn on its page; null where there is none. */
export async function fetchMade(id: string, lang: Lang): Promise<MadeNotebook | null> {
  if (!/^[\w-]+$/.test(id)) return null;
  const page = new URL((TOPICS as readonly string[]).includes(id) ? `${id}.html` : `worked/${id}.html`, fileAddress(`${lang}/`));
  const [file, drawn] = await Promise.all([fetchText(fileAddress(`notebooks/${id}.${lang}.md`)), fetchText(page.href)]);
  if (file === null) return null;
  if (drawn === null) return { cells: parseNotebook(file), built: new Map() };
  const { body } = parsePage(drawn);
  for (const link of body.querySelectorAll("a[href]")) link.setAttribute("href", new URL(link.getAttribute("href") ?? "", page).href);
  return readMade(file, body);
}

/** A notebook's file with what stands drawn of it in a place, from which charts of pages are taken away. */
export function readMade(file: string, place: Element): MadeNotebook {
  const cells = parseNotebook(file);
  const [names, prose] = [nameCells(cells), [...place.querySelectorAll(".nb-prose .nb-text")]];
  const built = cells.flatMap((cell, i) => {
    const name = names[i] ?? "";
    const found = cell.kind === "markdown" ? prose.shift() : findDrawn(place, name, cell.kind === "sql" ? cell.figure : undefined);
    return found === undefined || found === null ? [] : [[cell.kind === "markdown" ? i : name, readHtml(found)] as const];
  });
  return { cells, built: new Map<string | number, Html>(built) };
}

function findDrawn(place: Element, name: string, figure: string | undefined): Element | null {
  return figure === undefined ? place.querySelector(`[data-lesson="${CSS.escape(name)}"]`) : takeFigure(place, figure);
}

/** A chart's block without what its cell shows itself, in a place of its own. */
function takeFigure(place: Element, id: string): Element | null {
  const figure = place.querySelector(`figure[data-figure="${CSS.escape(id)}"]`);
  if (figure === null) return null;
  figure.querySelector(".atlas-foot")?.remove();
  for (const name of ["id", "data-figure"]) figure.removeAttribute(name);
  const box = document.createElement("div");
  box.append(figure);
  return box;
}

async function fetchText(address: string): Promise<string | null> {
  const response = await fetch(address).catch(() => null);
  return response?.ok ? response.text() : null;
}
