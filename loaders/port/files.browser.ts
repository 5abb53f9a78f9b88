import files from "atlas:files";

/** The one catalogue that a bundle holds. */
export const CATALOGUE = "data/catalogue";

/** Vocabulary that was put into the bundle; throws for any other. */
export const readYaml = (path: string, folder = ""): unknown => held(folder, path);

/** Rows of a bundled CSV file, by its columns. */
export function readRows(path: string, folder: string): unknown[] {
  const [columns = [], ...rows] = held(folder, path) as string[][];
  return rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? ""])));
}

function held(folder: string, path: string): unknown {
  const name = folder === "" ? path : `${folder}/${path}`;
  const file = files[name];
  if (file === undefined) throw new Error(`${name}: not in the bundle`);
  return file;
}
