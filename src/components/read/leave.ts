import type { Lang } from "../../model/indicator.js";
import { writeCsv } from "../../model/csv.js";
import { listTables, writeReadings } from "../../model/own-table.js";
import type { ReadReport } from "../../model/reading.js";
import { makeTwin } from "../../model/twin.js";
import { fileAddress } from "../../site-file.js";
import { saveFile } from "../notebook/files.js";

/** Ways in which readings leave the page, by the name of their button. */
const WAYS: Readonly<Record<string, (name: string, readings: readonly ReadReport[], isOne: boolean, lang: Lang) => Promise<void> | void>> =
  {
    csv: (name, readings) => saveFile(`${name}.csv`, writeReadings(readings), "text/csv"),
    json: (name, readings, isOne) => {
      const records = readings.map(({ record }) => record);
      saveFile(`${name}.json`, `${JSON.stringify(isOne ? records[0] : records, null, 2)}\n`, "application/json");
    },
    twin: (name, [first]) =>
      first && saveFile(`${name}.twin.json`, `${JSON.stringify(makeTwin(first.record), null, 1)}\n`, "application/json"),
    xlsx: async (name, readings) => {
      const { writeXlsx } = await import("../../own/write-xlsx.js");
      saveFile(`${name}.xlsx`, writeXlsx(listTables(readings)), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    },
    notebook: async (_, readings, __, lang) => {
      const { handTables } = await import("../../own/handed.js");
      await handTables(listTables(readings).map(({ name, heads, rows }) => ({ file: `${name}.csv`, csv: writeCsv(heads, rows) })));
      location.assign(fileAddress(`${lang}/notebook.html?read=1`));
    },
  };

/** Lets readings leave by a way (`csv`, `json`, `xlsx`, `twin`, `notebook`), under a name for the file. */
export async function leave(way: string, name: string, readings: readonly ReadReport[], isOne: boolean, lang: Lang): Promise<void> {
  await WAYS[way]?.(name, readings, isOne, lang);
}
