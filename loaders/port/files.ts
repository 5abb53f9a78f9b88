import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse as parseCsv } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The project's catalogue: a folder here, a name of bundled files in a browser. */
export const CATALOGUE = join(ROOT, "data/catalogue");

/** Vocabulary by its path below the project's folder (`loaders/read/words.yaml`), or below a folder of a catalogue. */
export const readYaml = (path: string, folder = ROOT): unknown => parseYaml(readFileSync(join(folder, path), "utf8"));

/** Rows of a CSV file of a catalogue, by its columns. */
export const readRows = (path: string, folder: string): unknown[] => parseCsv(readFileSync(join(folder, path), "utf8"), { columns: true });
