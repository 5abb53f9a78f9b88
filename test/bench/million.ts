import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Data, makeData, RecordBatch, Struct, Table, tableFromIPC, tableToIPC, Utf8, vectorFromArray } from "apache-arrow";
import { projectPaths } from "../../loaders/site/paths.js";
import { packedFile } from "../../loaders/tables/packed.js";
import type { TableName } from "../../src/model/columns.js";

/** Copies the built site into `folder` with observations multiplied to at least `rows`, each copy of other bureaus (counties, for there is one country); returns how many there are. */
export async function buildMillion(folder: string, rows: number): Promise<number> {
  const { dist, tables } = projectPaths();
  await rm(folder, { recursive: true, force: true });
  await cp(dist, folder, { recursive: true });
  const read = async (name: TableName) => tableFromIPC(await readFile(packedFile(tables, name, "arrows")));
  const observations = await read("observations");
  const copies = Math.ceil(rows / observations.numRows);
  const suffix = (text: string, copy: number) => `${text}x${copy}`;
  await write(folder, "observations", multiply(observations, copies, { id: suffix, bureau_code: suffix }));
  await write(folder, "bureaus", multiply(await read("bureaus"), copies, { code: suffix, level: () => "county" }));
  return observations.numRows * copies;
}

type Change = (text: string, copy: number) => string;

// The first copy keeps its bureaus, whose names the page's filter knows.
function multiply(table: Table, copies: number, changes: Readonly<Record<string, Change>>): Table {
  const { schema } = table;
  const batches = Array.from({ length: copies }, (_, copy) =>
    table.batches.map((batch) => {
      const columns = schema.fields.map(({ name }, i) => {
        const change = copy > 0 ? changes[name] : undefined;
        return change ? rewrite(batch, i, (text) => change(text, copy)) : batch.data.children[i];
      });
      const type = new Struct(schema.fields);
      return new RecordBatch(schema, makeData({ type, length: batch.numRows, nullCount: 0, children: columns as Data[] }));
    }),
  );
  return new Table(schema, batches.flat());
}

function rewrite(batch: RecordBatch, column: number, change: (text: string) => string): Data | undefined {
  const texts = Array.from(batch.getChildAt(column) ?? [], (text) => change(String(text)));
  return vectorFromArray(texts, new Utf8()).data[0];
}

async function write(folder: string, name: TableName, table: Table): Promise<void> {
  const data = join(folder, "_file/data");
  const file = (await readdir(data)).find((entry) => entry.startsWith(`${name}.`) && entry.endsWith(".arrows"));
  if (file === undefined) throw new Error(`site has no table: ${name}`);
  await writeFile(join(data, file), tableToIPC(table, "stream"));
}
