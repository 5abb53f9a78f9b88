import type { Feed } from "../model/own-file.js";
import { MOST_LISTED, namePlace, type OwnNote } from "../model/own-note.js";
import { type ClassCount, type ColumnPlan, decideTyped, isLong, planColumn, type TypedFacts } from "../model/own-type.js";
import {
  countClasses,
  findCells,
  findTotals,
  findTwins,
  isZoned,
  makeTable,
  makeTyped,
  measureTyped,
  SAMPLED,
  STAGING,
} from "../queries/own.js";

type Ask = <R>(sql: string) => Promise<R[]>;
type TextFeed = Extract<Feed, { kind: "text" }>;

/** Columns at the left that are looked at for labels of sums. */
const LABELS = 3;

/** Decides the types of a staged text and makes the reader's table of it; gives what she should know. */
export async function settleText(ask: Ask, table: string, feed: TextFeed): Promise<OwnNote[]> {
  const plans: ColumnPlan[] = [];
  for (const name of feed.names) plans.push(await plan(ask, name));
  const told: OwnNote[] = [];
  for (const each of plans) told.push(...(await tellColumn(ask, each, feed)));
  const final = plans.map((each): ColumnPlan => (isSettled(each, feed, told) ? { ...each, read: "text", as: "VARCHAR" } : each));
  await ask(makeTable(table, final));
  return [...tellLists(final, plans, feed), ...told, ...(await tellTotals(ask, feed))];
}

/** Most columns of text are told by their first cells. */
async function plan(ask: Ask, name: string): Promise<ColumnPlan> {
  const first = await ask<ClassCount>(countClasses(name, SAMPLED));
  const planned = planColumn(name, first);
  const rows = first.reduce((sum, { n }) => sum + n, 0);
  const isFilled = first.some((count) => count.class !== "empty");
  const isPlainText = planned.read === "text" && planned.odd === 0 && !planned.long && isFilled;
  if (isPlainText || rows < SAMPLED) return planned;
  const [likely] = [...first].sort((a, b) => b.n - a.n);
  return planColumn(name, await ask<ClassCount>(countClasses(name, 2 ** 31, likely?.class)));
}

/** Whether a column stays text whatever its cells look like: the file says so, or two of its numbers are one in two ways of writing. */
function isSettled({ name, as }: ColumnPlan, { texts }: TextFeed, told: readonly OwnNote[]): boolean {
  if (as !== "BIGINT" && as !== "DOUBLE") return false;
  return texts.includes(name) || told.some(({ about, details }) => about === "twins" && details[0] === name);
}

async function tellColumn(ask: Ask, each: ColumnPlan, { names, places }: TextFeed): Promise<OwnNote[]> {
  const { name, against, odd, doubtful } = each;
  if (odd > 0) {
    const cells = await ask<{ row: number; cell: string }>(findCells(name, against, MOST_LISTED));
    const listed = cells.map(({ row, cell }) => `${placeOf(row, names.indexOf(name), places)} “${cell.slice(0, 20)}”`);
    return [{ about: "mixed", details: [name, odd, listed] }];
  }
  if (!doubtful || each.read === "text") return [];
  const [{ n = 0 } = {}] = await ask<{ n: number }>(findTwins(name));
  return n > 0 ? [{ about: "twins", details: [name] }] : [];
}

const placeOf = (row: number, column: number, { letters, lines }: TextFeed["places"]) => namePlace(letters, column, lines[row] ?? 0);

function tellLists(final: readonly ColumnPlan[], plans: readonly ColumnPlan[], { texts, delimiter }: TextFeed): OwnNote[] {
  const list = (about: OwnNote["about"], of: readonly ColumnPlan[]): OwnNote[] =>
    of.length === 0 ? [] : [{ about, details: [of.map(({ name }) => name)] }];
  const missing = final.filter(({ read, missing: cells }) => read !== "text" && cells > 0);
  const kept = plans.filter(({ name, as }) => texts.includes(name) && (as === "BIGINT" || as === "DOUBLE"));
  const scaled = final.filter(({ read }) => read === "scaled");
  return [
    ...(missing.length > 0
      ? [{ about: "noFigure" as const, details: [missing.map(({ name, missing: cells, signs }) => `${name} ${cells} (${signs})`)] }]
      : []),
    ...list("textNumbers", kept),
    ...list(
      "percent",
      final.filter(({ read }) => read === "percent"),
    ),
    ...list("decimalComma", delimiter === "," ? [] : final.filter(({ read }) => read === "comma")),
    ...list("decimalComma", delimiter === "," ? final.filter(({ read }) => read === "comma") : []),
    ...scaled.map((each): OwnNote => ({ about: each.powers ? "scaled" : "unit", details: [each.name, each.unit || "—"] })),
    ...list(
      "zone",
      final.filter(({ read }) => read === "zoned"),
    ),
    ...list(
      "long",
      final.filter(({ long }) => long),
    ),
  ];
}

async function tellTotals(ask: Ask, { names, places }: TextFeed): Promise<OwnNote[]> {
  for (const name of names.slice(0, LABELS)) {
    const rows = await ask<{ row: number }>(findTotals(name));
    if (rows.length === 0) continue;
    const listed = rows.slice(0, MOST_LISTED).map(({ row }) => placeOf(row, names.indexOf(name), places));
    return [{ about: "totals", details: [rows.length, listed] }];
  }
  return [];
}

/** Decides the types of a staged file that has types of its own and makes the reader's table of it; gives what she should know. */
export async function settleTyped(ask: Ask, table: string, casts: Readonly<Record<string, string>>): Promise<OwnNote[]> {
  const described = await ask<{ column_name: string; column_type: string }>(`DESCRIBE ${STAGING}`);
  const columns = described.map((row) => ({ name: row.column_name, type: row.column_type }));
  const facts = (await ask<TypedFacts>(measureTyped(columns))).map((fact) => ({ ...fact, as: casts[fact.name] ?? decideTyped(fact) }));
  await ask(makeTyped(table, facts));
  const list = (about: OwnNote["about"], keep: (fact: TypedFacts & { as: string }) => boolean): OwnNote[] => {
    const names = facts.filter(keep).map(({ name }) => name);
    return names.length > 0 ? [{ about, details: [names] }] : [];
  };
  return [...list("zone", ({ type }) => isZoned(type)), ...list("long", (fact) => isLong(fact))];
}
