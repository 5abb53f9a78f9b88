import { type Computed, renderComputed } from "../../charts/check-computed.js";
import type { Html } from "../../html.js";
import type { Lang } from "../../model/indicator.js";
import { nameCells, type NotebookCell } from "../../model/notebook.js";
import { parseNotebook } from "../../model/notebook-file.js";
import { readSqlNames } from "../../model/sql-names.js";
import { COMPUTED, type Testimony } from "../../model/testimony.js";
import { RELATIONS } from "../../model/views.js";
import { packHash, unpackHash } from "../notebook/share.js";
import { readVersions, tellPoints } from "./files.js";

/** The answer to a picture of what its author's query gave. */
export async function answerComputed({ state, version, points }: Testimony, intact: boolean, lang: Lang): Promise<Html> {
  const [{ now }, told] = await Promise.all([readVersions(), tellPoints(points)]);
  return renderComputed({ lang, intact, version, now, points: told, query: readState(state) });
}

function readState(state: string): Computed["query"] {
  const digest = state.startsWith(COMPUTED.digest) ? state.slice(COMPUTED.digest.length) : "";
  if (/^[0-9a-f]{64}$/.test(digest)) return { digest };
  const file = unpackHash(state);
  if (typeof file !== "string") return null;
  const cells = parseNotebook(file);
  const names = nameCells(cells);
  const texts = cells.flatMap((cell, i) => (cell.kind === "sql" || cell.kind === "js" ? [{ name: names[i] ?? "", text: cell.text }] : []));
  // The address is written anew: whatever else a forged record has at its end is left out.
  return texts.length === 0 ? null : { texts, others: othersOf(cells), href: `./notebook.html${packHash(file)}` };
}

/** Tables that queries read which are neither the atlas' nor results of each other. */
function othersOf(cells: readonly NotebookCell[]): string[] {
  const known = new Set([...Object.keys(RELATIONS), ...nameCells(cells).flatMap((name) => name?.toLowerCase() ?? [])]);
  const read = cells.flatMap((cell) => (cell.kind === "sql" ? readSqlNames(cell.text).sources : []));
  return [...new Set(read.filter((name) => !known.has(name.toLowerCase())))];
}
