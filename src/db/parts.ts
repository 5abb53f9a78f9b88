import type { AsyncDuckDB } from "@duckdb/duckdb-wasm";
import { FAMILIES_FILE, familiesRead, partFile, type Reads, tablesRead } from "../model/reads.js";
import { takePart } from "../queries/tables.js";
import { fetchData } from "../site-file.js";
import { unpacked } from "../model/unpacked.js";
import { restoreViews, settleViews } from "./settle.js";

/** Fills the tables of one engine, each part of them when a query first needs it, and works out its views once they are asked again and again. */
export class Parts {
  readonly #engine: Promise<AsyncDuckDB>;
  readonly #filled = new Map<string, Promise<void>>();
  #families: Promise<readonly string[]> | undefined;
  /** What changes the engine's tables waits for its turn. */
  #turn: Promise<void> = Promise.resolve();
  /** What stands in the place of the views; `kept` where they could not be copied. */
  #views: "views" | "copies" | "kept" = "views";

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

  /** Settles once copies stand for the views, or cannot; until other parts are filled. */
  settle(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#views === "views") this.#views = (await settleViews(await this.#engine)) ? "copies" : "kept";
    });
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
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
    await this.#inTurn(async () => {
      const engine = await this.#engine;
      if (this.#views === "copies") await restoreViews(engine);
      this.#views = "views";
      const connection = await engine.connect();
      try {
        await connection.insertArrowFromIPCStream(bytes, options);
        if (then !== "") await connection.query(then);
      } finally {
        await connection.close();
      }
    });
  }
}
