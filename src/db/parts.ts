import type { AsyncDuckDB } from "@duckdb/duckdb-wasm";
import { FAMILIES_FILE, familiesRead, partFile, type Reads, tablesRead } from "../model/reads.js";
import { takePart } from "../queries/tables.js";
import { fetchData } from "../site-file.js";
import { unpacked } from "../model/unpacked.js";

/** Fills the tables of one engine, each part of them when a query first needs it. */
export class Parts {
  readonly #engine: Promise<AsyncDuckDB>;
  readonly #filled = new Map<string, Promise<void>>();
  #families: Promise<readonly string[]> | undefined;

  /** Takes an engine that may still start: files are fetched meanwhile. */
  constructor(engine: Promise<AsyncDuckDB>) {
    this.#engine = engine;
  }

  /** Settles once everything that a query reads is there; after a failure the next call tries again. */
  async fill(reads: Reads): Promise<void> {
    const tables = tablesRead(reads).map((name) => this.#fillOnce(name, () => this.#fillTable(name)));
    const families = reads === "nothing" ? [] : familiesRead(reads, await this.#listFamilies());
    await Promise.all([...tables, ...families.map((family) => this.#fillOnce(partFile(family), () => this.#fillPart(family)))]);
  }

  #fillOnce(name: string, fill: () => Promise<void>): Promise<void> {
    const filling = this.#filled.get(name) ?? fill();
    this.#filled.set(name, filling);
    filling.catch(() => this.#filled.delete(name));
    return filling;
  }

  #listFamilies(): Promise<readonly string[]> {
    this.#families ??= fetchData(FAMILIES_FILE).then((response) => response.json() as Promise<string[]>);
    this.#families.catch(() => (this.#families = undefined));
    return this.#families;
  }

  async #fillTable(name: string): Promise<void> {
    await this.#insert(await fetchData(`${name}.arrows`), { name, create: false }, "");
  }

  async #fillPart(family: string): Promise<void> {
    const name = `part ${family}`;
    await this.#insert(await unpacked(await fetchData(partFile(family))), { name, create: true }, takePart(name));
  }

  async #insert(file: Response, options: { name: string; create: boolean }, then: string): Promise<void> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const connection = await (await this.#engine).connect();
    try {
      await connection.insertArrowFromIPCStream(bytes, options);
      if (then !== "") await connection.query(then);
    } finally {
      await connection.close();
    }
  }
}
