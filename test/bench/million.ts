import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Data, makeData, RecordBatch, Struct, Table, tableFromIPC, tableToIPC, Utf8, vectorFromArray } from "apache-arrow";
import { gunzipSync } from "fflate";
import { gzip } from "../../loaders/port/gzip.js";
import { projectPaths } from "../../loaders/site/paths.js";
import { FAMILIES_FILE, partFile } from "../../src/model/reads.js";

/** Copies the built site into `folder` with observations multiplied to at least `rows`, each copy of other bureaus (counties, for there is one country); returns how many there are. */
export async function buildMillion(folder: string, rows: number): Promise<number> {
  await rm(folder, { recursive: true, force: true });
  await cp(projectPaths().dist, folder, { recursive: true });
  const read = async (file: string) => tableFromIPC(await readFile(join(folder, "data", file)));
  const write = (file: string, table: Table) => writeFile(join(folder, "data", file), tableToIPC(table, "stream"));
  const { numRows } = await read("observations.arrows");
  const copies = Math.ceil(rows / numRows);
  const suffix = (text: string, copy: number) => `${text}x${copy}`;
  const families = JSON.parse(await readFile(join(folder, "data", FAMILIES_FILE), "utf8")) as string[];
  for (const part of families.map((family) => join(folder, "data", partFile(family)))) {
    const table = tableFromIPC(gunzipSync(await readFile(part)));
    await writeFile(part, gzip(tableToIPC(multiply(table, copies, { id: suffix, bureau_code: suffix }), "stream")));
  }
  await write("bureaus.arrows", multiply(await read("bureaus.arrows"), copies, { code: suffix, level: () => "county" }));
  return numRows * copies;
}

type Change = (text: string, copy: number) => string;

// The first copy keeps its bureaus, whose names the page's filter knows.
function multiply(table: Table, copies: number, changes: Readonly<Record<string, Change>>): Table {
  const { schema } = table;
  const batches = Array.from({ length: copies }, (_, copy) =>
    table.batches.map((batch) => {
      const columns = schema.fields.map(({ name }, i) => {
        const change = copy > 0 ? changes[name] : undefined;
        return change ? rewrite(batch, name, (text) => change(text, copy)) : batch.data.children[i];
      });
      const type = new Struct(schema.fields);
      return new RecordBatch(schema, makeData({ type, length: batch.numRows, nullCount: 0, children: columns as Data[] }));
    }),
  );
  return new Table(schema, batches.flat());
}

function rewrite(batch: RecordBatch, name: string, change: (text: string) => string): Data | undefined {
  const cell = (column: string, row: number): unknown => batch.getChild(column)?.get(row);
  // Ids that follow from other columns are left out, but no copy's follow.
  const text = (row: number) =>
    cell(name, row) ?? `${String(cell("source_id", row))}/${String(cell("indicator", row))}@${String(cell("start", row))}`;
  return vectorFromArray(
    Array.from({ length: batch.numRows }, (_, row) => change(String(text(row)))),
    new Utf8(),
  ).data[0];
}
