import { group } from "d3-array";

/** Rows by a key, in the order of their first; no group is empty. */
export function groupBy<R, K>(rows: Iterable<R>, key: (row: R) => K): ReadonlyMap<K, readonly [R, ...R[]]> {
  return group(rows, key) as Map<K, [R, ...R[]]>;
}
