import type { CheckedPoint } from "../../charts/check-points.js";
import type { CheckedChartFile, ObservationFile, VersionFile } from "../../model/check-files.js";
import { shardFile, shardOf } from "../../model/check-question.js";
import { baseIndicator } from "../../model/comparability.js";
import { indicatorOf } from "../../model/testimony.js";
import { unpacked } from "../../model/unpacked.js";
import { readFigures } from "../../series/file.js";
import { loadIndicator } from "../../series/load.js";
import { fetchData, fileAddress } from "../../site-file.js";
import { siteRoot } from "../../site-file.js";

/** A file of `check/`, or null where there is none. */
export async function readCheckFile<T>(path: string): Promise<T | null> {
  const response = await fetch(fileAddress(`check/${path}`));
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`check ${path}: ${response.status}`);
  return (await (await unpacked(response)).json()) as T;
}

/** What the site knows of its data versions. */
export async function readVersions(): Promise<VersionFile> {
  const file = await readCheckFile<VersionFile>("versions.json");
  if (file === null) throw new Error("check versions.json: 404");
  return file;
}

/** What is known of a chart of the site; null for none. */
export const readChartFile = (id: string): Promise<CheckedChartFile | null> => readCheckFile(`charts/${id}.json`);

/** Ids of all indicators. */
export async function readIndicatorIds(): Promise<Set<string>> {
  const rows = (await (await fetchData("indicators.json")).json()) as { id: string }[];
  return new Set(rows.map(({ id }) => id));
}

/** What the atlas knows of figures, each with its sentence; every file is fetched once. */
export async function tellPoints(points: readonly (readonly [id: string, said: string | null])[]): Promise<CheckedPoint[]> {
  const shards = [...new Set(points.map(([id]) => shardOf(id)))];
  const indicators = [...new Set(points.map(([id]) => baseIndicator(indicatorOf(id))))];
  const [files, figures] = await Promise.all([
    Promise.all(shards.map((shard) => readCheckFile<ObservationFile>(shardFile(shard)))),
    Promise.all(indicators.map((id) => loadIndicator(id, siteRoot()).catch(() => null))),
  ]);
  const told: ObservationFile = Object.assign({}, ...files);
  const quotes = new Map(figures.flatMap((file) => (file === null ? [] : readFigures(file).map(({ id, quote }) => [id, quote] as const))));
  return points.map(([id, said]) => ({
    id,
    said,
    told: Object.hasOwn(told, id) ? (told[id] ?? null) : null,
    quote: quotes.get(id) ?? null,
  }));
}
