import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";
import type { z } from "zod";
import type { Family, Indicator } from "../../src/model/indicator.js";
import { type Bureau, bureausSchema, familySchema, type CatalogueEntry, type Unit, unitsSchema } from "./schema.js";

/** An indicator with the wording that the extractor looks for; its further keys are passed through as they stand. */
export type CatalogueIndicator = Indicator & CatalogueEntry;

/** All of `data/catalogue`; `version` is the first 12 hexadecimal digits of the sha256 of its files. */
export interface Catalogue {
  version: string;
  families: Family[];
  indicators: CatalogueIndicator[];
  units: Unit[];
  bureaus: Bureau[];
}

/** Ids that corpus records may refer to. */
export interface CatalogueIds {
  indicators: Set<string>;
  units: Set<string>;
  bureaus: Set<string>;
}

interface CatalogueFile {
  path: string;
  text: string;
}

/** Reads and checks the catalogue in `dir`; throws an error with a line `file: field: reason` for everything wrong in a file. */
export async function loadCatalogue(dir: string): Promise<Catalogue> {
  const names = (await readdir(join(dir, "indicators"))).filter((name) => name.endsWith(".yaml")).sort();
  const families = await Promise.all(names.map((name) => readText(join(dir, "indicators", name))));
  const units = await readText(join(dir, "units.yaml"));
  const bureaus = await readText(join(dir, "bureaus.csv"));
  const catalogue = {
    version: hashFiles([...families, units, bureaus]),
    ...readFamilies(families),
    units: check(unitsSchema, readYaml(units), units.path),
    bureaus: check(bureausSchema, readCsv(bureaus), bureaus.path),
  };
  checkUnique(catalogue.units, (unit) => unit.id, units.path, "id");
  checkUnique(catalogue.bureaus, (bureau) => bureau.code, bureaus.path, "code");
  checkUnits(catalogue, dir);
  return catalogue;
}

/** Sets of the ids in a catalogue, for checking records against it. */
export function knownIds(catalogue: Catalogue): CatalogueIds {
  return {
    indicators: new Set(catalogue.indicators.map((indicator) => indicator.id)),
    units: new Set(catalogue.units.map((unit) => unit.id)),
    bureaus: new Set(catalogue.bureaus.map((bureau) => bureau.code)),
  };
}

async function readText(path: string): Promise<CatalogueFile> {
  return { path, text: await readFile(path, "utf8") };
}

// Names without their folder, so that the version is the same wherever the project lies.
function hashFiles(files: readonly CatalogueFile[]): string {
  const hash = createHash("sha256");
  for (const { path, text } of files)
    hash
      .update(path.replace(/^.*[\\/]/, ""))
      .update("\0")
      .update(text)
      .update("\0");
  return hash.digest("hex").slice(0, 12);
}

function readFamilies(files: readonly CatalogueFile[]): Pick<Catalogue, "families" | "indicators"> {
  const entries = files.map((file) => {
    const entry = check(familySchema, readYaml(file), file.path);
    const stray = entry.indicators.find(({ id }) => !id.startsWith(`${entry.family}.`));
    if (stray) throw new Error(`${file.path}: indicators.${stray.id}.id: not in family ${entry.family}`);
    checkUnique(entry.indicators, (indicator) => indicator.id, file.path, "indicators.id");
    return entry;
  });
  checkUnique(entries, (entry) => entry.family, "indicators", "family");
  return {
    families: entries.map(({ family, name }) => ({ id: family, name })),
    indicators: entries.flatMap(({ family, indicators }) => indicators.map((indicator) => ({ ...indicator, family }))),
  };
}

function readYaml({ path, text }: CatalogueFile): unknown {
  try {
    return parseYaml(text);
  } catch (error) {
    throw new Error(`${path}: file: ${(error as Error).message}`, { cause: error });
  }
}

function readCsv({ path, text }: CatalogueFile): unknown {
  try {
    return parseCsv(text, { columns: true, bom: true, skip_empty_lines: true });
  } catch (error) {
    throw new Error(`${path}: file: ${(error as Error).message}`, { cause: error });
  }
}

function check<T extends z.ZodType>(schema: T, value: unknown, path: string): z.infer<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map((issue) => `${path}: ${fieldOf(value, issue.path) || "file"}: ${issue.message}`).join("\n"));
}

/** `indicators.penalty.decisions.kind`: what has an id is named by it, not by its place in a list. */
function fieldOf(value: unknown, path: readonly PropertyKey[]): string {
  let inner = value;
  const names = path.map((key) => {
    inner = (inner as Record<PropertyKey, unknown> | undefined)?.[key];
    const id = typeof key === "number" ? (inner as { id?: unknown } | null)?.id : undefined;
    return typeof id === "string" ? id : String(key);
  });
  return names.join(".");
}

function checkUnique<T>(items: readonly T[], idOf: (item: T) => string, path: string, field: string): void {
  const seen = new Set<string>();
  for (const id of items.map(idOf)) {
    if (seen.has(id)) throw new Error(`${path}: ${field}: used twice: ${id}`);
    seen.add(id);
  }
}

function checkUnits({ indicators, units }: Catalogue, dir: string): void {
  const known = new Set(units.map((unit) => unit.id));
  const lost = indicators.find((indicator) => !known.has(indicator.unit));
  if (lost) throw new Error(`${join(dir, "indicators", `${lost.family}.yaml`)}: ${lost.id}.unit: not in units.yaml: ${lost.unit}`);
}
