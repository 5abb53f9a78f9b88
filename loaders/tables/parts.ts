import { ascending, group } from "d3-array";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Column, type RowOf, TABLES } from "../../src/model/columns.js";
import { FAMILIES_FILE, partFile } from "../../src/model/reads.js";
import { gzip } from "../port/gzip.js";
import { packColumns } from "./arrow.js";
import type { Tables } from "./rows.js";

type Observation = RowOf<"observations">;

const COLUMNS = TABLES.observations.map((column): Column => (column.name === "id" ? { ...column, nullable: true } : column));

/** Writes the observations of each family of indicators into `folder`, for pages that need some of them, and the list of the families. */
export async function packParts({ observations, indicators }: Pick<Tables, "observations" | "indicators">, folder: string): Promise<void> {
  const families = [...new Set(indicators.map(({ family }) => family))].sort();
  const rows = group(observations, ({ family }) => family);
  await mkdir(join(folder, dirname(FAMILIES_FILE)), { recursive: true });
  await writeFile(join(folder, FAMILIES_FILE), JSON.stringify(families));
  for (const family of families) await writeFile(join(folder, partFile(family)), gzip(packPart(rows.get(family) ?? [])));
}

// In this order the engine skips what a question does not name, and files pack well.
function packPart(rows: readonly Observation[]): Uint8Array {
  const key = ({ indicator, bureau_code, year, id }: Observation) => [indicator, bureau_code, String(year), id].join("\0");
  const sorted = rows.map((row) => [key(row), row] as const).sort(([a], [b]) => ascending(a, b));
  return packColumns(
    COLUMNS,
    sorted.map(([, row]) => ({ ...row, id: row.id === derivedId(row) ? null : row.id })),
  );
}

const derivedId = ({ source_id, indicator, start }: Observation): string | null =>
  start === null ? null : `${source_id}/${indicator}@${start}`;
