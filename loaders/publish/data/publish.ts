import { keysOf } from "../../../src/model/indicator.js";
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { extent } from "d3-array";
import { FORMATS, packedFile } from "../../tables/packed.js";
import type { Engine } from "../../tables/engine.js";
import { readPieces } from "../../tables/pack.js";
import type { Tables } from "../../tables/rows.js";
import { RELATIONS } from "../../../src/model/views.js";
import { LICENCE } from "../../../src/model/cite.js";
import type { Citation } from "./citation.js";
import { type DataSet, describePackage } from "./datapackage.js";
import { measureFiles, type PublishedFile, SQLITE_FILE } from "./files.js";
import { describeCatalogue, describeDataset, type LinkReach } from "./linked.js";
import { packSqlite } from "./sqlite.js";
import { siteAddress } from "../../site/site-address.js";

/** Files of a publication, and what search engines read of it on the data page. */
export interface Publication {
  files: PublishedFile[];
  dataset: object;
}

/** Writes what the site offers below `data/` into `folder`: the packed tables and views, one database of all, descriptions and sums. */
export async function publishTables(
  tables: Tables,
  engine: Engine,
  packed: string,
  folder: string,
  set: DataSet,
  site = siteAddress(),
): Promise<Publication> {
  await mkdir(folder, { recursive: true });
  for (const table of keysOf(RELATIONS)) {
    for (const format of FORMATS) await copyFile(packedFile(packed, table, format), join(folder, `${table}.${format}`));
  }
  await writeFile(join(folder, SQLITE_FILE), await packSqlite((name) => readPieces(name, tables, engine)));
  const files = await measureFiles(folder);
  const reach = { years: yearsOf(tables), site };
  await describeFiles(set, files, reach, folder);
  return { files, dataset: describeDataset(set, files, reach) };
}

async function describeFiles(set: DataSet, files: readonly PublishedFile[], reach: LinkReach, folder: string): Promise<void> {
  await writeFile(join(folder, "datapackage.json"), toJson(describePackage(set, files)));
  await writeFile(join(folder, "catalog.jsonld"), toJson(describeCatalogue(set, files, reach)));
  await writeFile(join(folder, "SHA256SUMS"), files.map(({ sha256, path }) => `${sha256}  ${path}\n`).join(""));
}

const toJson = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

function yearsOf({ observations }: Tables): [number, number] {
  const [first = 0, last = 0] = extent(observations, ({ year }) => year);
  return [first, last];
}

/** What the descriptions say of the whole set: the citation's words with the version of program and data. */
export function describeSet(citation: Citation, dataVersion: string): DataSet {
  const { title, abstract, version, keywords } = citation;
  return { title, description: abstract.replaceAll(/\s+/g, " ").trim(), version: `${version}+${dataVersion}`, licence: LICENCE, keywords };
}
