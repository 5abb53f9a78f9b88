import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Paths } from "./paths.js";
import { sourceKey } from "./source-key.js";

/** SHA-256 of plain values in hexadecimal, the same for the same values. Throws where a value is not plain. */
export const digestOf = (from: unknown): string => createHash("sha256").update(writePlain(from)).digest("hex");

// V8's own form tells texts apart by how they lie in memory.
function writePlain(from: unknown): string {
  return JSON.stringify(from, (_, value: unknown) => {
    if (value instanceof Map || value instanceof Set) return { [value.constructor.name]: [...(value as Iterable<unknown>)] };
    if (typeof value === "number" && !Number.isFinite(value)) return { number: String(value) };
    if (typeof value === "function" || typeof value === "symbol")
      throw new Error(`what something is drawn from could not be cloned: ${typeof value}`);
    return value;
  });
}

/** Opens what builds before kept of one kind, drawn by the same code from the same catalogue. */
export async function openKept({ kept, notice, catalogue }: Paths, kind: "pages" | "charts" | "twins"): Promise<Kept> {
  return new Kept(join(kept, kind), await sourceKey([notice, catalogue]));
}

/** What was drawn, by the hash of everything that it was drawn from: what is asked for again is not drawn again. */
export class Kept {
  readonly #used = new Set<string>();

  /** Keeps in `folder`; `common` is what everything is drawn from, such as the code. */
  constructor(
    readonly folder: string,
    readonly common: string,
  ) {}

  /** What was drawn under a name from plain values, or what `draw` draws from them now: texts and bytes in plain objects, lists and maps. */
  async get<T>(name: string, from: unknown, draw: () => T | Promise<T>): Promise<T> {
    const file = this.#fileOf(this.keyOf(name, from));
    if (existsSync(file)) return deserialize(readFileSync(file)) as T;
    const drawn = await draw();
    mkdirSync(dirname(file), { recursive: true });
    // Whoever is stopped here leaves no half of a file under its name.
    writeFileSync(`${file}.part`, serialize(drawn));
    renameSync(`${file}.part`, file);
    return drawn;
  }

  /** The key of what is drawn under a name from plain values, which is kept for the next build even where it is not asked for itself. */
  keyOf(name: string, from: unknown): string {
    const key = createHash("sha256").update(`${this.common}\0${name}\0`).update(writePlain(from)).digest("hex");
    this.#used.add(key);
    return key;
  }

  /** Forgets what was not asked for since this was opened. */
  async sweep(): Promise<void> {
    for (const part of await readdir(this.folder).catch(() => [])) {
      for (const name of await readdir(join(this.folder, part))) {
        if (!this.#used.has(part + name)) await rm(join(this.folder, part, name), { force: true });
      }
    }
  }

  #fileOf(key: string): string {
    return join(this.folder, key.slice(0, 2), key.slice(2));
  }
}
