import { SCOPES } from "../grammar/grammar.js";
import { longestAt } from "../grammar/trie.js";
import type { GridCell, Title } from "../grid/grid.js";
import type { Span } from "../normalise/modality.js";
import type { Areas } from "./areas.js";
import type { Celled, Prepared } from "./scene.js";

const LONGEST = 20;
const PLACE = new RegExp(`(?:${[...SCOPES.area_suffix, ...SCOPES.part_of_bureau, ...SCOPES.unit_suffix, "局", "机关"].join("|")})$`);

/** What a cell covers: the label of its row, or the place that heads its column, where the words that name the figure are not in it. */
export function cellScope(prepared: Prepared, cell: GridCell, matched: readonly Span[], items: readonly Celled[]): string {
  const { row, head } = cell;
  const isOpen = (title: Title): boolean =>
    title.kind !== "total" && title.subject !== "" && !matched.some(({ start, end }) => start >= title.cell.start && end <= title.cell.end);
  const leaf = row.at(-1);
  const name = leaf && isOpen(leaf) && namesPart(leaf, cell, items, prepared) ? leaf : undefined;
  // 建设项目 over 未批先建 only gathers columns, unless it is a place
  const heads = head.filter((title, i) => i === head.length - 1 || isPlace(title.subject, prepared.areas));
  const place = [...row.slice(0, -1), ...heads].findLast((title) => isOpen(title) && isPart(title, items, prepared));
  const parts = [place, name].filter((title) => title !== undefined && !isOwn(title, prepared.areas.bureau));
  const words = [...new Set(parts.map((title) => title?.subject ?? ""))].join("");
  return words === "" ? "all" : words.slice(0, LONGEST);
}

const isOwn = (title: Title | undefined, bureau: string): boolean =>
  title !== undefined && title.subject.length > 2 && bureau.startsWith(title.subject);

/** Whether a name is that of an area below the bureau's own, or ends as places and offices do. */
const isPlace = (name: string, { short }: Areas): boolean => PLACE.test(name) || longestAt(short, name, 0)?.end === name.length;

/** A row's label is the scope where it is a place, or one of several of its kind. */
const namesPart = (leaf: Title, { x }: GridCell, items: readonly Celled[], { areas }: Prepared): boolean =>
  leaf.kind === "subtotal"
    ? false
    : isPlace(leaf.subject, areas) || items.some(({ cell }) => cell.x === x && cell.row.at(-1) !== leaf && cell.row.at(-1)?.subject !== "");

/** A group of rows or a column is a part of the whole where it is a place, or where others add up with it. */
const isPart = ({ subject, kind }: Title, items: readonly Celled[], { areas }: Prepared): boolean =>
  kind === "plain" && (isPlace(subject, areas) || hasTotal(items));

const TOTALS = new WeakMap<readonly Celled[], boolean>();

/** Whether a table has a column of totals, looked for once. */
function hasTotal(items: readonly Celled[]): boolean {
  const known = TOTALS.get(items) ?? items.some(({ cell }) => cell.head.at(-1)?.kind === "total");
  TOTALS.set(items, known);
  return known;
}
