import { type NamedQuery, nameCells, type NotebookCell } from "./notebook.js";
import { readSqlNames } from "./sql-names.js";

/** What is wrong with a cell's place among the others: another has its name, or it uses its own result by way of `names`. */
export type GraphFault = { kind: "double"; name: string } | { kind: "circle"; names: string[] };

/** A cell among the others: the places of those that it uses, in the order in which it names them. */
export interface CellNode {
  name: string | null;
  uses: readonly number[];
  fault: GraphFault | null;
}

/** Names that a piece of JavaScript takes from outside; it must not throw. */
export type JsNames = (text: string) => readonly string[];

/** Value places of a text in Markdown: `${name}` and `${name.column}`. */
export const VALUE_PLACE = /\$\{\s*([\p{L}_][\p{L}\p{N}_]*)(?:\.([\p{L}_][\p{L}\p{N}_]*))?\s*\}/gu;

/** Which cell uses which, wherever they stand; names are told apart without case, as in SQL. */
export function readGraph(cells: readonly NotebookCell[], jsNames: JsNames): CellNode[] {
  const names = nameCells(cells);
  const places = new Map<string, number>();
  names.forEach((name, i) => {
    if (name !== null && !places.has(name.toLowerCase())) places.set(name.toLowerCase(), i);
  });
  const uses = cells.map((cell) => {
    const found = namesUsed(cell, jsNames).flatMap((name) => places.get(name.toLowerCase()) ?? findEnd(name, places) ?? []);
    return [...new Set(found)];
  });
  return names.map((name, i) => ({ name, uses: uses[i] ?? [], fault: findFault(i, names, uses) }));
}

/** The range whose end a value `name_from` or `name_to` is. */
function findEnd(name: string, places: ReadonlyMap<string, number>): number | undefined {
  return places.get(name.toLowerCase().replace(/_(?:from|to)$/, ""));
}

function namesUsed(cell: NotebookCell, jsNames: JsNames): readonly string[] {
  switch (cell.kind) {
    case "markdown":
      return [...cell.text.matchAll(VALUE_PLACE)].map(([, name = ""]) => name);
    case "sql": {
      const { sources, values } = readSqlNames(cell.text);
      return [...sources, ...values];
    }
    case "js":
      return jsNames(cell.text);
    case "input":
      return [cell.input.settings.of ?? ""].filter((name) => name !== "");
  }
}

function findFault(index: number, names: readonly (string | null)[], uses: readonly (readonly number[])[]): GraphFault | null {
  const name = names[index] ?? null;
  if (name === null) return null;
  const doubled = names.some((other, i) => i !== index && other?.toLowerCase() === name.toLowerCase());
  if (doubled) return { kind: "double", name };
  const way = findWay(index, index, uses, new Set());
  return way === null ? null : { kind: "circle", names: [index, ...way].map((place) => names[place] ?? "") };
}

/** Places on a way from a cell to another, by what each uses; null where there is none. */
function findWay(from: number, to: number, uses: readonly (readonly number[])[], seen: Set<number>): number[] | null {
  for (const next of uses[from] ?? []) {
    if (next === to) return [to];
    if (seen.has(next)) continue;
    seen.add(next);
    const rest = findWay(next, to, uses, seen);
    if (rest !== null) return [next, ...rest];
  }
  return null;
}

/** Places of all that a cell uses, at first or second hand, each after those that it uses itself. */
export function usedBy(graph: readonly CellNode[], index: number): number[] {
  const order: number[] = [];
  const seen = new Set([index]);
  const visit = (place: number) => {
    for (const used of graph[place]?.uses ?? []) {
      if (seen.has(used)) continue;
      seen.add(used);
      visit(used);
      order.push(used);
    }
  };
  visit(index);
  return order;
}

/** Places of the cells that changes at some places reach, those first, in an order in which each comes after what it uses. */
export function reachedFrom(graph: readonly CellNode[], changed: readonly number[]): number[] {
  const reached = new Set(changed);
  const users = graph.map((_, i) => graph.flatMap(({ uses }, user) => (uses.includes(i) ? [user] : [])));
  const waiting = [...changed];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    for (const user of users[place] ?? []) {
      if (reached.has(user)) continue;
      reached.add(user);
      waiting.push(user);
    }
  }
  return sortCells(graph, [...reached]);
}

/** Places in an order in which each comes after what it uses; otherwise as they stand in the notebook. */
export function sortCells(graph: readonly CellNode[], places: readonly number[]): number[] {
  const wanted = new Set(places);
  const order = new Set<number>();
  for (const place of [...places].sort((a, b) => a - b)) {
    for (const used of usedBy(graph, place)) if (wanted.has(used)) order.add(used);
    order.add(place);
  }
  return [...order];
}

/** The queries that a cell uses, at first or second hand, each after those that it names. */
export function queriesUsed(cells: readonly NotebookCell[], graph: readonly CellNode[], index: number): NamedQuery[] {
  return usedBy(graph, index).flatMap((place) => {
    const [cell, name] = [cells[place], graph[place]?.name ?? null];
    return cell?.kind === "sql" && name !== null ? [{ name, sql: cell.text }] : [];
  });
}
