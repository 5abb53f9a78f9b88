import { SCOPES } from "../grammar/grammar.js";
import type { GridCell, Title } from "../grid/grid.js";
import type { Span } from "../normalise/outline.js";
import type { Celled } from "./cells.js";
import type { Prepared } from "./classified.js";

const LONGEST = 20;
const PLACE = new RegExp(`(?:${[...SCOPES.area_suffix, ...SCOPES.part_of_bureau, ...SCOPES.unit_suffix, "局", "机关"].join("|")})$`);

/** What a cell covers: the label of its row, or the place that heads its column, where the words that name the figure are not in it. */
export function cellScope(prepared: Prepared, cell: GridCell, matched: readonly Span[], items: readonly Celled[]): string {
  const { row, head } = cell;
  const isOpen = (title: Title): boolean =>
    title.kind !== "total" && title.subject !== "" && !matched.some(({ start, end }) => start >= title.cell.start && end <= title.cell.end);
  const leaf = row.at(-1);
  const name = leaf && isOpen(leaf) && namesPart(leaf, cell, items) ? leaf : undefined;
  const place = [...row.slice(0, -1), ...head].findLast((title) => isOpen(title) && isPart(title, items));
  const parts = [place, name].filter((title) => title !== undefined && !isOwn(title, prepared.bureau));
  const words = [...new Set(parts.map((title) => title?.subject ?? ""))].join("");
  return words === "" ? "all" : words.slice(0, LONGEST);
}

const isOwn = (title: Title | undefined, bureau: string): boolean =>
  title !== undefined && title.subject.length > 2 && bureau.startsWith(title.subject);

/** A row's label is the scope where it is a place, or one of several of its kind. */
const namesPart = (leaf: Title, { x }: GridCell, items: readonly Celled[]): boolean =>
  leaf.kind === "subtotal"
    ? false
    : PLACE.test(leaf.subject) || items.some(({ cell }) => cell.x === x && cell.row.at(-1) !== leaf && cell.row.at(-1)?.subject !== "");

/** A group of rows or a column is a part of the whole where it is a place, or where others add up with it. */
const isPart = ({ subject, kind }: Title, items: readonly Celled[]): boolean =>
  kind === "plain" && (PLACE.test(subject) || items.some(({ cell }) => cell.head.at(-1)?.kind === "total"));
