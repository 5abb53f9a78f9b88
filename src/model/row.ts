import { type CellKind, type CellOf, type Column, type Row, TABLES } from "./columns.js";
import type { Lang } from "./indicator.js";

/** The columns of rows by name, in any order, with what their cells may be. */
export type Shape<R extends Row = Row> = { readonly [N in keyof R]: CellKind };

/** A row of a query with the columns of a shape. */
export type RowFrom<S extends Shape> = { [N in keyof S]: CellOf<S[N]> };

type ByName<T extends Record<string, readonly Column[]>> = { readonly [K in keyof T]: { readonly [C in T[K][number] as C["name"]]: C } };

/** Lists of columns as columns by name. */
export function byName<T extends Record<string, readonly Column[]>>(tables: T): ByName<T> {
  const lists = Object.entries(tables).map(([table, columns]) => [
    table,
    Object.fromEntries(columns.map((column) => [column.name, column])),
  ]);
  return Object.fromEntries(lists) as ByName<T>;
}

/** The columns of every table by name. */
export const CELLS = /* @__PURE__ */ byName(TABLES);

/** Cells that queries work out. */
export const TEXT = { type: "utf8" } as const;
export const NUMBER = { type: "float64" } as const;
export const COUNT = { type: "int32" } as const;
export const FLAG = { type: "bool" } as const;

/** Some columns of a shape. */
export function pick<S extends Shape, N extends keyof S>(shape: S, ...names: readonly N[]): Pick<S, N> {
  return Object.fromEntries(names.map((name) => [name, shape[name]])) as Pick<S, N>;
}

/** The same columns, each of which may be empty. */
export function maybe<S extends Shape>(shape: S): { [N in keyof S]: S[N] & { nullable: true } } {
  const kinds = Object.entries(shape).map(([name, kind]) => [name, { ...kind, nullable: true }]);
  return Object.fromEntries(kinds) as { [N in keyof S]: S[N] & { nullable: true } };
}

/** Whether rows have the columns of a shape with such cells; rows of a reader's own query may not. */
export function fits<S extends Shape>(rows: readonly Row[], shape: S): rows is RowFrom<S>[] {
  return rows.every((row) => Object.entries(shape).every(([name, kind]) => fitsCell(row[name], kind)));
}

const TYPES = { utf8: "string", float64: "number", int32: "number", bool: "boolean" } as const;

function fitsCell(cell: Row[string] | undefined, { type, codes, nullable }: CellKind): boolean {
  if (cell === null) return nullable === true;
  return typeof cell === TYPES[type] && (codes === undefined || codes.includes(cell as string));
}

/** A name or another text that a row has in both languages, such as `name_zh` and `name_en`. */
export function words<N extends string, R extends Readonly<Record<`${N}_${Lang}`, unknown>>>(
  row: R,
  name: N,
  lang: Lang,
): R[`${N}_zh`] | R[`${N}_en`] {
  return row[`${name}_${lang}` as const];
}
