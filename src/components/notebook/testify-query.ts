import { editionIn, factsOf } from "../../charts/figure-facts.js";
import { hashOf } from "../../model/edition.js";
import { baseIndicator } from "../../model/comparability.js";
import type { Row } from "../../model/columns.js";
import { stateOf } from "../../model/history.js";
import type { Lang } from "../../model/indicator.js";
import type { NotebookCell } from "../../model/notebook.js";
import { printNotebook } from "../../model/notebook-file.js";
import { COMPUTED, indicatorOf, MOST_STATE, OBSERVATION_ID, type Testimony } from "../../model/testimony.js";
import type { FiledFigure, FigureFile } from "../../series/file.js";
import { loadIndicator } from "../../series/load.js";
import { joinFiles } from "../../series/tables.js";
import { siteRoot } from "../../site-file.js";
import { sealPng } from "../../testimony/png.js";
import { digest } from "../../testimony/seal.js";
import { sealSvg } from "../../testimony/svg.js";
import { packHash } from "./share.js";

/** More files of indicators than that are not looked through for the figures that rows name. */
const MOST_FILES = 40;

/** Ids of observations that cells of rows hold. */
export function idsIn(rows: readonly Row[]): string[] {
  const cells = rows.flatMap((row) => Object.values(row)).filter((cell) => typeof cell === "string");
  return [...new Set(cells.filter((cell) => OBSERVATION_ID.test(cell)))];
}

/** Puts into pictures of a query's result what they rest on. */
export async function sealQuery(cells: readonly NotebookCell[], ids: readonly string[], of: { lang: Lang; version: string }) {
  const testimony = await testifyQuery(cells, ids, of);
  return { png: (bytes: Uint8Array) => sealPng(bytes, testimony), svg: (text: string) => sealSvg(text, testimony) };
}

/** What a picture of a query's result says of itself: the query with those that it uses, or their hash where they are too long, and what each figure says that its rows are or name. */
export async function testifyQuery(
  cells: readonly NotebookCell[],
  ids: readonly string[],
  { lang, version }: { lang: Lang; version: string },
): Promise<Testimony> {
  const file = printNotebook(cells);
  const hash = packHash(file);
  const state = hash.length > MOST_STATE ? `${COMPUTED.digest}${digest(file)}` : hash;
  const known = await findFigures(ids);
  const points = [...ids].sort().flatMap((id) => {
    const said = known.get(id);
    return said === undefined ? [] : [[id, said] as const];
  });
  return { chart: COMPUTED.chart, lang, state, version: hashOf(version), data: "", points };
}

async function findFigures(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const indicators = [...new Set(ids.map((id) => baseIndicator(indicatorOf(id))))];
  // Part of what it rests on would look like all of it.
  if (indicators.length > MOST_FILES) return new Map();
  const files = await Promise.all(indicators.map((id) => loadIndicator(id, siteRoot()).catch(() => null)));
  const found = files.filter((file): file is FigureFile => file !== null);
  const [first] = found;
  if (first === undefined) return new Map();
  const { observations } = factsOf(joinFiles(found), editionIn(first, siteRoot()));
  return new Map([...observations].map(([id, row]) => [id, stateOf(row)]));
}

/** Ids of figures. */
export const idsOf = (figures: readonly FiledFigure[]): string[] => [...new Set(figures.map(({ id }) => id))];
