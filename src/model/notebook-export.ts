import { type InputCell, nameCells, type NotebookCell, type SqlCell } from "./notebook.js";
import { type CellNode, readGraph, sortCells } from "./notebook-graph.js";
import { parseNotebook, printNotebook } from "./notebook-file.js";
import { readValue, valuesInSql } from "./notebook-input.js";
import { askVariables } from "./sql-names.js";
import { readStatements } from "./sql-text.js";
import { RELATIONS } from "./views.js";

/** A part of a notebook for other programs: prose, or Python with the cell it was made of, as `printNotebook` writes it. */
interface Part {
  kind: "markdown" | "python" | "setup";
  text: string;
  cell: string;
}

/** Lines that make every table of the atlas known to DuckDB in Python, from the files below the site's address. */
function setup(site: string): string {
  const names = Object.keys(RELATIONS).map((name) => JSON.stringify(name));
  return `import duckdb

SITE = ${JSON.stringify(site)}
con = duckdb.connect()
con.execute("INSTALL httpfs; LOAD httpfs")
for name in [${names.join(", ")}]:
    con.execute(f"CREATE OR REPLACE VIEW {name} AS FROM read_parquet('{SITE}data/{name}.parquet')")`;
}

/** The parts of a notebook in an order in which each comes after what it uses. */
function takeApart(cells: readonly NotebookCell[], site: string, jsNames: (text: string) => readonly string[]): Part[] {
  const graph = readGraph(cells, jsNames);
  const names = nameCells(cells);
  const known = new Set(cells.flatMap((cell, i) => (cell.kind === "input" ? valuesOf(cell, names[i] ?? "").map(([name]) => name) : [])));
  const parts = sortCells(
    graph,
    cells.map((_, i) => i),
  ).map((place): Part => {
    const cell = cells[place] as NotebookCell;
    return { ...writeCell(cell, names[place] ?? "", known, graph[place]), cell: printNotebook([cell]) };
  });
  return [{ kind: "setup", text: setup(site), cell: "" }, ...parts];
}

function valuesOf({ input }: InputCell, name: string) {
  return valuesInSql(name.toLowerCase(), readValue(input));
}

function writeCell(cell: NotebookCell, name: string, known: ReadonlySet<string>, node: CellNode | undefined): Omit<Part, "cell"> {
  switch (cell.kind) {
    case "markdown":
      return { kind: "markdown", text: cell.text };
    case "js":
      return { kind: "markdown", text: `\`\`\`\`javascript\n${cell.text}\n\`\`\`\`` };
    case "input":
      return {
        kind: "python",
        text: valuesOf(cell, name)
          .map(([one, value]) => setVariable(one, value))
          .join("\n"),
      };
    case "sql":
      return { kind: "python", text: node?.fault ? `# ${node.fault.kind}` : writeQuery(cell, name, known) };
  }
}

function setVariable(name: string, value: unknown): string {
  return `con.execute("SET VARIABLE ${name} = ?", [${value === null ? "None" : JSON.stringify(value)}])`;
}

function writeQuery({ text }: SqlCell, name: string, known: ReadonlySet<string>): string {
  const { sql } = askVariables(readStatements(text).first, known);
  return `con.execute(${quotePython(`CREATE OR REPLACE TEMP VIEW "${name}" AS FROM (\n${sql}\n)`)})\ncon.sql(${quotePython(`FROM "${name}"`)})`;
}

function quotePython(text: string): string {
  return text.includes("\n") ? `"""${text.replaceAll("\\", "\\\\").replaceAll('"""', '\\"\\"\\"')}"""` : JSON.stringify(text);
}

/** Reads what code uses; must not throw. */
type JsNames = (text: string) => readonly string[];

/** A notebook for Jupyter: SQL by DuckDB in Python over the files at `site`; the cells themselves stand in the metadata, from which `parseIpynb` gives them back. */
export function printIpynb(cells: readonly NotebookCell[], site: string, jsNames: JsNames): string {
  const made = takeApart(cells, site, jsNames).map(({ kind, text, cell }, i) => ({
    cell_type: kind === "markdown" ? "markdown" : "code",
    id: `cell-${i}`,
    metadata: { atlas: cell },
    ...(kind === "markdown" ? {} : { execution_count: null, outputs: [] }),
    source: text.split("\n").map((line, at, all) => (at < all.length - 1 ? `${line}\n` : line)),
  }));
  const metadata = {
    atlas: { order: orderOf(cells, jsNames) },
    kernelspec: { display_name: "Python 3", language: "python", name: "python3" },
    language_info: { name: "python" },
  };
  return `${JSON.stringify({ cells: made, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

function orderOf(cells: readonly NotebookCell[], jsNames: JsNames): number[] {
  return sortCells(
    readGraph(cells, jsNames),
    cells.map((_, i) => i),
  );
}

/** The cells of a notebook of Jupyter: those that `printIpynb` wrote, of others prose and SQL in cells that begin with `%%sql`; throws where the text is no such file. */
export function parseIpynb(file: string): NotebookCell[] {
  const { cells, metadata } = JSON.parse(file) as {
    cells: { cell_type: string; source: string | string[]; metadata?: { atlas?: string } }[];
    metadata?: { atlas?: { order?: number[] } };
  };
  const read = cells.flatMap(({ cell_type: type, source, metadata: own }): NotebookCell[] => {
    if (own?.atlas !== undefined) return parseNotebook(own.atlas);
    const text = typeof source === "string" ? source : source.join("");
    const sql = /^%%sql[^\n]*\n([\s\S]*)$/.exec(text)?.[1];
    if (sql !== undefined) return [{ kind: "sql", text: sql, name: "", chart: null }];
    return [{ kind: "markdown", text: type === "markdown" ? text : `\`\`\`\`python\n${text}\n\`\`\`\`` }];
  });
  return putBack(read, metadata?.atlas?.order ?? []);
}

/** Cells in the order in which they stood. */
function putBack(cells: readonly NotebookCell[], order: readonly number[]): NotebookCell[] {
  if (order.length !== cells.length || new Set(order).size !== order.length) return [...cells];
  return order.map((_, place) => cells[order.indexOf(place)]).filter((cell) => cell !== undefined);
}

const MARK = "#| atlas: ";

/** A notebook for Quarto: the same Python; each chunk, and a comment before each piece of prose, holds the cell it was made of, from which `parseQuarto` gives it back. */
export function printQuarto(cells: readonly NotebookCell[], site: string, jsNames: JsNames): string {
  const chunks = takeApart(cells, site, jsNames).map(({ kind, text, cell }) => {
    const packed = encodeURIComponent(cell);
    if (kind === "markdown") return `<!-- atlas: ${packed} -->\n\n${text}`;
    return `\`\`\`{python}\n${kind === "setup" ? "" : `${MARK}${packed}\n`}${text}\n\`\`\``;
  });
  return `---\ntitle: Enforcement Atlas\nformat: html\njupyter: python3\natlas-order: ${orderOf(cells, jsNames).join(" ")}\n---\n\n${chunks.join("\n\n")}\n`;
}

/** The cells that `printQuarto` wrote; null where there are none. */
export function parseQuarto(file: string): NotebookCell[] | null {
  const packed = [...file.matchAll(/^(?:<!-- atlas: (\S+) -->|#\| atlas: (\S+))$/gm)].map(([, one, other]) => one ?? other ?? "");
  const order = /^atlas-order: ([\d ]*)$/m.exec(file)?.[1];
  if (order === undefined) return null;
  const cells = packed.flatMap((text) => parseNotebook(decodeURIComponent(text)));
  return putBack(
    cells,
    order
      .split(" ")
      .filter((place) => place !== "")
      .map(Number),
  );
}
