import type { AsyncDuckDB } from "@duckdb/duckdb-wasm";
import { FAMILIES_FILE, familiesRead, partFile, type Reads, tablesRead, viewsRead } from "../model/reads.js";
import type { ViewName } from "../model/views.js";
import { takePart } from "../queries/tables.js";
import { fetchData } from "../site-file.js";
import { unpacked } from "../model/unpacked.js";
import { restoreViews, settleViews } from "./settle.js";
import { withConnection } from "./with-connection.js";

/** Fills the tables of one engine, each part of them when a query first needs it, and works out its views once they are asked again and again. */
export class Parts {
  readonly #engine: Promise<AsyncDuckDB>;
  readonly #filled = new Map<string, Promise<void>>();
  #families: Promise<readonly string[]> | undefined;
  /** What changes the engine's tables waits for its turn. */
  #turn: Promise<void> = Promise.resolve();
  readonly #asked = new Set<ViewName>();
  /** Views in whose place copies stand. */
  readonly #copied = new Set<ViewName>();
  /** Whether views could not be copied of what the engine holds. */
  #refused = false;

  /** Takes an engine that may still start: files are fetched meanwhile. */
  constructor(engine: Promise<AsyncDuckDB>) {
    this.#engine = engine;
  }

  /** Settles once everything that a query reads is there; after a failure the next call tries again. */
  async fill(reads: Reads): Promise<void> {
    for (const view of viewsRead(reads)) this.#asked.add(view);
    const tables = tablesRead(reads).map((name) => this.#fillOnce(name, () => this.#fillTable(name)));
    const families = reads === "nothing" ? [] : familiesRead(reads, await this.#listFamilies());
    await Promise.all([...tables, ...families.map((family) => this.#fillOnce(partFile(family), () => this.#fillPart(family)))]);
  }

  /** Settles once copies stand for the views that were asked, or cannot; until other parts are filled. */
  settle(): Promise<void> {
    return this.#inTurn(async () => {
      const missing = [...this.#asked].filter((view) => !this.#copied.has(view));
      if (this.#refused || missing.length === 0) return;
      this.#refused = !(await settleViews(await this.#engine, missing));
      if (!this.#refused) for (const view of missing) this.#copied.add(view);
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
      await this.#restore(engine);
      await withConnection(engine, async (connection) => {
        await connection.insertArrowFromIPCStream(bytes, options);
        if (then !== "") await connection.query(then);
      });
    });
  }

  async #restore(engine: AsyncDuckDB): Promise<void> {
    if (this.#copied.size > 0) await restoreViews(engine, [...this.#copied]);
    this.#copied.clear();
    this.#refused = false;
  }
}
