import { JSDOM } from "jsdom";
import type { BoxArgument } from "../../../src/box/message.js";
import { describe, pack, readTable, runBody } from "../../../src/box/work.js";
import { WIDTHS } from "../../../src/charts/chart-model.js";
import type { PictureWidth } from "../../../src/charts/render.js";
import { markupOf } from "../../../src/marks/markup.js";
import type { Row } from "../../../src/model/columns.js";
import { readJs } from "../../../src/model/js-names.js";

/** What a piece of code came to: a drawing for each width, a table, or any other value. */
export type CodeResult =
  | { kind: "element"; markup: Record<PictureWidth, string> }
  | { kind: "table"; names: string[]; rows: Row[] }
  | { kind: "value"; value: unknown; text: string };

/** Runs a cell's JavaScript by the code that its frame runs it by, with a document of jsdom; throws what it throws. */
export async function runCode(text: string, args: readonly (readonly [string, BoxArgument])[]): Promise<CodeResult> {
  const { window } = new JSDOM("");
  const { body, guard } = readJs(text);
  const run = (width: number) => withDocument(window, () => runBody({ body, guard, args }, () => undefined, width));
  const value = await run(WIDTHS.wide);
  if (value instanceof window.Element) {
    const narrow = (await run(WIDTHS.narrow)) as Element;
    return { kind: "element", markup: { wide: markupOf(value), narrow: markupOf(narrow) } };
  }
  const table = readTable(value);
  if (table === null) return { kind: "value", value, text: describe(value) };
  const columns = pack(table);
  const names = Object.keys(columns);
  const rows = Array.from({ length: table.numRows() }, (_, i) =>
    Object.fromEntries(names.map((name) => [name, columns[name]?.[i] ?? null])),
  );
  return { kind: "table", names, rows: rows as Row[] };
}

// Plot and D3 look for a document where they are given none.
async function withDocument<T>(window: JSDOM["window"], work: () => Promise<T>): Promise<T> {
  const given = { window, document: window.document };
  Object.assign(globalThis, given);
  try {
    return await work();
  } finally {
    for (const name of Object.keys(given)) Reflect.deleteProperty(globalThis, name);
  }
}
