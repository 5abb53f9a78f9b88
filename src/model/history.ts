import type { RowOf } from "./columns.js";
import type { Qualifier } from "./observation.js";

/** Columns of `data/releases/releases.csv`: one row a release, oldest first; `hash` is the data version that pages and embeds name. */
export const RELEASE_COLUMNS = ["version", "date", "hash", "observations", "added", "corrected", "withdrawn", "note"] as const;

/** A release of the data: `version` is its day, numbered from the second of a day on (`2026.11.23`, `2026.11.23.2`). */
export interface Release {
  version: string;
  date: string;
  hash: string;
  observations: number;
  added: number;
  corrected: number;
  withdrawn: number;
  note: string;
}

/** Columns of `data/releases/changes.csv`: one row a change, in the order of releases and ids. */
export const CHANGE_COLUMNS = ["version", "kind", "id", "indicator", "bureau_code", "year", "old", "new", "reason"] as const;

export const CHANGE_KINDS = ["added", "corrected", "withdrawn"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What a release did to one observation; `old` and `new` are states as `stateOf` writes them, empty where there is none. */
export interface Change {
  version: string;
  kind: ChangeKind;
  id: string;
  indicator: string;
  bureau_code: string;
  year: number;
  old: string;
  new: string;
  reason: string;
}

const SIGNS: Readonly<Record<Qualifier, string>> = { exact: "", approx: "~", at_least: ">=", at_most: "<=" };

/** What an observation says, as one line: `>=500 case; partial 2020-01-01..2020-06-30; scope=市本级`; a full year, the whole bureau and bounds that follow from the hedge go without saying. What the atlas derives (standing, breaks) is no part of it. */
export function stateOf(row: RowOf<"observations">): string {
  const { value, unit, qualifier, scope, part_of, basis, status, caveats } = row;
  const parts = [
    `${SIGNS[qualifier]}${value} ${unit}`,
    boundsPart(row),
    periodPart(row),
    scope === "all" ? "" : `scope=${scope}`,
    part_of === null ? "" : `part_of=${part_of}`,
    basis === null ? "" : `basis=${basis}`,
    // A break follows from the figures around it.
    status === "A" || status === "B" ? "" : `status=${status}`,
    caveats === null ? "" : `caveats=${caveats}`,
  ];
  return parts.filter((part) => part !== "").join("; ");
}

function boundsPart({ value, lower, upper, qualifier }: RowOf<"observations">): string {
  const low = qualifier === "exact" || qualifier === "at_least" ? value : null;
  const high = qualifier === "exact" || qualifier === "at_most" ? value : null;
  return lower === low && upper === high ? "" : `between ${lower ?? ""}..${upper ?? ""}`;
}

function periodPart({ period_kind, period_start, period_end, year }: RowOf<"observations">): string {
  const start = period_start ?? "";
  if (period_kind === "year" && start === `${year}-01-01` && period_end === `${year}-12-31`) return "";
  return period_kind === "point" ? `point ${period_end}` : `${period_kind} ${start}..${period_end}`;
}

/** The state of every observation that was not withdrawn, after all changes, by id. */
export function lastStates(changes: readonly Change[]): Map<string, Change> {
  const last = new Map<string, Change>();
  for (const change of changes) {
    if (change.kind === "withdrawn") last.delete(change.id);
    else last.set(change.id, change);
  }
  return last;
}

/** The release that changes make, following the `earlier` ones on a day. */
export function makeRelease(
  earlier: readonly Release[],
  changes: readonly Change[],
  facts: Pick<Release, "date" | "hash" | "note" | "observations">,
): Release {
  const day = facts.date.replaceAll("-", ".");
  const sameDay = earlier.filter(({ date }) => date === facts.date).length;
  const count = (kind: ChangeKind) => changes.filter((change) => change.kind === kind).length;
  const counts = { added: count("added"), corrected: count("corrected"), withdrawn: count("withdrawn") };
  return { version: sameDay === 0 ? day : `${day}.${sameDay + 1}`, ...facts, ...counts };
}

/** Everything that does not fit in a history, one message each; none where releases and changes tell one story. */
export function findFaults(releases: readonly Release[], changes: readonly Change[]): string[] {
  const faults: string[] = [];
  const states = new Map<string, string>();
  const versions = new Map(releases.map((release, i) => [release.version, i]));
  let latest = 0;
  for (const [i, { version, kind, id, old, new: next }] of changes.entries()) {
    const place = `changes row ${i + 1}: ${id}`;
    const order = versions.get(version);
    if (order === undefined) faults.push(`${place}: no such release: ${version}`);
    else if (order < latest) faults.push(`${place}: release out of order: ${version}`);
    latest = Math.max(latest, order ?? latest);
    if ((states.get(id) ?? "") !== old) faults.push(`${place}: was "${states.get(id) ?? ""}", not "${old}"`);
    if ((kind === "added") !== (old === "") || (kind === "withdrawn") !== (next === "")) faults.push(`${place}: does not look ${kind}`);
    states.set(id, next);
  }
  return [...faults, ...findFalseCounts(releases, changes)];
}

function findFalseCounts(releases: readonly Release[], changes: readonly Change[]): string[] {
  let total = 0;
  return releases.flatMap((release, i) => {
    const own = changes.filter(({ version }) => version === release.version);
    const { added, corrected, withdrawn } = makeRelease([], own, release);
    total += added - withdrawn;
    const place = `releases row ${i + 1}: ${release.version}`;
    const counted = added === release.added && corrected === release.corrected && withdrawn === release.withdrawn;
    return [
      ...(counted ? [] : [`${place}: counts are ${added} added, ${corrected} corrected, ${withdrawn} withdrawn`]),
      ...(total === release.observations ? [] : [`${place}: leaves ${total} observations, not ${release.observations}`]),
      ...(release.hash === releases[i - 1]?.hash ? [`${place}: hash is that of the release above: ${release.hash}`] : []),
      ...(release.date < (releases[i - 1]?.date ?? "") ? [`${place}: date is before the release above`] : []),
    ];
  });
}
