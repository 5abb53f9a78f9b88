import type { RowOf } from "../../../src/model/columns.js";
import { findChanges } from "../../../src/model/find-changes.js";
import { type Change, makeRelease, type Release } from "../../../src/model/history.js";
import type { CorpusRecord } from "../../../src/model/source.js";
import type { History } from "./store.js";

/** What is released: all observations of now under the hash of the data. */
export interface DataState {
  observations: readonly RowOf<"observations">[];
  hash: string;
  /** Why an observation was corrected or dropped, as its correction says; empty where none does. */
  reasonOf(id: string): string;
}

/** Reasons that corrections left in the records, by the id of the observation. */
export function gatherReasons(corpus: readonly CorpusRecord[]): (id: string) => string {
  const reasons = new Map(corpus.flatMap(({ observations }) => observations.map(({ id, corrected }) => [id, corrected ?? ""] as const)));
  for (const { source, issues } of corpus) {
    for (const { code, message, start } of issues) {
      const [, indicator, reason] = /^([\w.]+): ([^]*)$/.exec(message) ?? [];
      if (code === "corrected" && reason !== undefined) reasons.set(`${source.id}/${indicator ?? ""}@${start}`, reason);
    }
  }
  return (id) => reasons.get(id) ?? "";
}

/** Changes since the last release, not released yet. */
export function pendingChanges({ changes }: History, { observations, reasonOf }: DataState): Change[] {
  return findChanges(changes, observations, reasonOf);
}

/** What the one who releases says: the day, a note, and the reason of changes that no correction gives one for. */
export interface ReleaseWords {
  date: string;
  note: string;
  reason: string;
}

/** The history with one more release; throws where nothing changed, or where something was corrected or withdrawn without a reason. */
export function addRelease(
  history: History,
  state: DataState,
  { date, note, reason }: ReleaseWords,
): { history: History; release: Release } {
  const pending = pendingChanges(history, state);
  const last = history.releases.at(-1);
  if (last?.hash === state.hash && pending.length === 0) throw new Error(`release: nothing changed since ${last.version} (${last.hash})`);
  if (last !== undefined && date < last.date) throw new Error(`release: the last one is of ${last.date}, after ${date}`);
  const reasoned = pending.map((change) => (change.kind === "added" ? change : { ...change, reason: change.reason || reason }));
  const bare = reasoned.filter((change) => change.kind !== "added" && change.reason === "");
  if (bare.length > 0)
    throw new Error(`release: give --reason, no correction says why these changed:\n${bare.map(describeChange).join("\n")}`);
  const release = makeRelease(history.releases, pending, { date, hash: state.hash, note, observations: state.observations.length });
  const changes = reasoned.map((change) => ({ ...change, version: release.version }));
  return { history: { releases: [...history.releases, release], changes: [...history.changes, ...changes] }, release };
}

/** A change on one line: `corrected 371500-2020/penalty.amount@120: 5000 cny → 5200 cny (reason)`. */
export function describeChange({ kind, id, old, new: next, reason }: Change): string {
  const states = [old, next].filter((state) => state !== "").join(" → ");
  return `${kind} ${id}: ${states}${reason === "" ? "" : ` (${reason})`}`;
}
