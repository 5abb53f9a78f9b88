import { ascending } from "d3-array";
import type { RowOf } from "./columns.js";
import { type Change, lastStates, stateOf } from "./history.js";

type Unversioned = Change & { version: "" };

/** Changes that lead from the history to the observations of now, without their version, by id; `reasonOf` tells why an observation was corrected or withdrawn, where somebody wrote it down. */
export function findChanges(
  history: readonly Change[],
  observations: readonly RowOf<"observations">[],
  reasonOf: (id: string) => string,
): Unversioned[] {
  const last = lastStates(history);
  const now = new Map(observations.map((row) => [row.id, row]));
  const written = [...now].flatMap(([id, row]) => changesTo(last.get(id), row, reasonOf(id)));
  const dropped = [...last.values()].filter(({ id }) => !now.has(id)).map((before) => withdraw(before, reasonOf(before.id)));
  const changes = [...written, ...dropped];
  const follow = findSuccessors(changes);
  return changes
    .map((change) => (change.kind === "withdrawn" ? { ...change, reason: change.reason || follow(change) } : change))
    .sort((a, b) => ascending(a.id, b.id));
}

const withdraw = (before: Change, reason: string): Unversioned => ({
  ...before,
  ...{ version: "", kind: "withdrawn", old: before.new, new: "", reason },
});

function changesTo(before: Change | undefined, row: RowOf<"observations">, reason: string): Unversioned[] {
  const state = stateOf(row);
  if (before?.new === state) return [];
  const { id, indicator, bureau_code, year } = row;
  const same = { version: "", id, indicator, bureau_code, year, new: state } as const;
  const added = { ...same, kind: "added", old: "", reason: "" } as const;
  if (before === undefined) return [added];
  if (!isSameFigure(before.new, state)) return [withdraw(before, reason), added];
  return [{ ...same, kind: "corrected", old: before.new, reason }];
}

// An id holds the place of a figure: where both value and period differ, another figure has moved there.
function isSameFigure(old: string, next: string): boolean {
  return valueOf(old) === valueOf(next) || periodOf(old) === periodOf(next);
}

const valueOf = (state: string): string => state.split("; ")[0] ?? "";
const periodOf = (state: string): string => state.split("; ").find((part) => /^(?:partial|cumulative|point) /.test(part)) ?? "";
const withoutCaveats = (state: string): string => state.replace(/; caveats=[^;]*$/, "");

/** Where a figure that was withdrawn is told now: at another place of its text, or by another text; empty where nowhere. */
function findSuccessors(changes: readonly Unversioned[]): (gone: Change) => string {
  const added = changes.filter(({ kind }) => kind === "added");
  const inText = new Map(added.map((change) => [placeless(change, change.new), change.id]));
  const elsewhere = new Map(added.map((change) => [textless(change, change.new), change.id]));
  return (gone) => {
    const id = inText.get(placeless(gone, gone.old));
    if (id !== undefined) return `renumbered: ${id}`;
    const other = elsewhere.get(textless(gone, gone.old));
    return other === undefined ? "" : `told by another text: ${other}`;
  };
}

const placeless = ({ id }: Change, state: string): string => `${id.replace(/@.*$/, "")} ${withoutCaveats(state)}`;
const textless = ({ indicator, bureau_code, year }: Change, state: string): string =>
  [indicator, bureau_code, year, withoutCaveats(state)].join(" ");
