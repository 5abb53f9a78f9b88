import { withinStore } from "./device-store.js";

/** A table on its way to the notebook: the name of its file, and its CSV. */
export interface HandedTable {
  file: string;
  csv: string;
}

const KEY = "tables";

/** Puts tables where the notebook of this browser takes them from, in place of those before. */
export const handTables = (tables: readonly HandedTable[]): Promise<unknown> =>
  withinStore("handed", "readwrite", (store) => store.put(tables, KEY));

/** Takes the tables that were handed over, once: none where there are none. */
export async function takeTables(): Promise<readonly HandedTable[]> {
  const tables = await withinStore<readonly HandedTable[] | undefined>(
    "handed",
    "readonly",
    (store) => store.get(KEY) as IDBRequest<readonly HandedTable[] | undefined>,
  );
  await withinStore("handed", "readwrite", (store) => store.delete(KEY));
  return tables ?? [];
}
