import { index } from "d3-array";
import { figureHref } from "../../../src/charts/observed.js";
import { shardFile, shardOf, SHARDS } from "../../../src/model/check-question.js";
import type {
  ChartChange,
  CheckedChartFile,
  CheckedObservation,
  ChartSince,
  ObservationFile,
  ToldChange,
  VersionFile,
} from "../../../src/model/check-files.js";
import { baseIndicator } from "../../../src/model/comparability.js";
import { type Change, lastStates, type Release } from "../../../src/model/history.js";
import type { Words } from "../../../src/model/indicator.js";
import type { RowOf } from "../../../src/model/columns.js";
import type { FrozenChart } from "./frozen-charts.js";
import type { History } from "./store.js";

/** A chart by the ids of the observations that it shows now, and by what it showed in each data version with a frozen embed. */
export interface CheckedChart {
  id: string;
  title: Words;
  topic: string;
  /** Of its data now, as its pictures print it. */
  fingerprint: string;
  now: ReadonlySet<string>;
  frozen: ReadonlyMap<string, FrozenChart>;
}

/** What `/check` is made from: the history, what is not released yet, the rows of now and their names. */
export interface CheckInput {
  history: History;
  pending: readonly Change[];
  hash: string;
  bureaus: readonly Pick<RowOf<"bureaus">, "code" | "short_zh" | "short_en">[];
  indicators: readonly Pick<RowOf<"indicators">, "id" | "name_zh" | "name_en">[];
  charts: readonly CheckedChart[];
}

/** The files of `/check` by path below `check/`. */
export function makeCheckFiles(input: CheckInput): Map<string, object> {
  const observations = tellObservations(input);
  const shards = new Map<string, ObservationFile>(SHARDS.map((name) => [name, {}]));
  for (const [id, told] of observations) Object.assign(shards.get(shardOf(id)) ?? {}, { [id]: told });
  return new Map<string, object>([
    ...[...shards].map(([shard, file]) => [shardFile(shard), file] as const),
    ...input.charts.map((chart) => [`charts/${chart.id}.json`, tellChart(chart, input, observations)] as const),
    ["versions.json", tellVersions(input)],
  ]);
}

function tellObservations({ history, pending, bureaus, indicators }: CheckInput): Map<string, CheckedObservation> {
  const [named, titled] = [index(bureaus, ({ code }) => code), index(indicators, ({ id }) => id)];
  const all = [...history.changes, ...pending];
  const last = lastStates(all);
  const dates = new Map(history.releases.map(({ version, date }) => [version, date]));
  const told = new Map<string, CheckedObservation>();
  for (const change of all) {
    const { id, bureau_code, year } = change;
    const now = last.get(id)?.new ?? null;
    const title = (lang: "zh" | "en") =>
      [
        named.get(bureau_code)?.[`short_${lang}`] ?? bureau_code,
        year,
        titled.get(baseIndicator(change.indicator))?.[`name_${lang}`] ?? "",
      ].join(" ");
    const entry = told.get(id) ?? {
      ...{
        title: { zh: title("zh"), en: title("en") },
        page: now === null ? null : figureHref(id, bureau_code).slice(2),
        now,
        changes: [],
      },
    };
    entry.changes.push(tellChange(change, dates));
    told.set(id, entry);
  }
  return told;
}

function tellChange({ version, kind, old, new: next, reason }: Change, dates: ReadonlyMap<string, string>): ToldChange {
  return { version, date: dates.get(version) ?? null, kind, old, new: next, reason };
}

function tellChart(chart: CheckedChart, { history }: CheckInput, observations: ReadonlyMap<string, CheckedObservation>): CheckedChartFile {
  const { now } = chart;
  const since = history.releases.flatMap((release): [string, ChartSince][] => {
    const then = chart.frozen.get(release.hash)?.ids;
    if (then === undefined) return [];
    const later = new Set(history.releases.slice(history.releases.indexOf(release) + 1).map(({ version }) => version));
    const changes = listChanges(then, observations).filter(
      ({ version, kind }) => kind !== "added" && (version === "" || later.has(version)),
    );
    const count = (one: ReadonlySet<string>, other: ReadonlySet<string>) => [...one].filter((id) => !other.has(id)).length;
    return [[release.hash, { version: release.version, date: release.date, changes, entered: count(now, then), left: count(then, now) }]];
  });
  const corrected = listChanges(now, observations).filter(({ kind }) => kind !== "added");
  return { title: chart.title, topic: chart.topic, observations: [...now].sort(), corrected, since: Object.fromEntries(since) };
}

function listChanges(ids: ReadonlySet<string>, observations: ReadonlyMap<string, CheckedObservation>): ChartChange[] {
  return [...ids].sort().flatMap((id) => {
    const told = observations.get(id);
    return (told?.changes ?? []).map((change) => ({ ...change, id, title: told?.title ?? { zh: id, en: id }, page: told?.page ?? null }));
  });
}

function tellVersions({ history, pending, hash, charts }: CheckInput): VersionFile {
  const countSince = (release: Release) => {
    const later = new Set(history.releases.slice(history.releases.indexOf(release) + 1).map(({ version }) => version));
    const changes = [...history.changes.filter(({ version }) => later.has(version)), ...pending];
    const count = (kind: Change["kind"]) => changes.filter((change) => change.kind === kind).length;
    return { added: count("added"), corrected: count("corrected"), withdrawn: count("withdrawn") };
  };
  const past = charts.flatMap(({ id, title, frozen }) =>
    [...frozen].flatMap(([version, { fingerprint }]) => (fingerprint === null ? [] : [[fingerprint, { id, title, version }] as const])),
  );
  // What is so now was perhaps so in a release; of a picture of either the same is to be said.
  const known = Object.fromEntries([
    ...past,
    ...charts.map(({ id, title, fingerprint }) => [fingerprint, { id, title, version: null }] as const),
  ]);
  return { now: hash, charts: known, releases: history.releases.map((release) => ({ ...release, since: countSince(release) })) };
}
