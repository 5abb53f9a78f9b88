import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { ContributionLedger } from "../../src/model/contribution.js";
import { readText, writeWhole } from "../whole.js";
import { ledgerSchema } from "./schema.js";

/** Every ledger of a folder by the id of its record, none where the folder is missing; throws `file: field: reason`. */
export async function loadLedgers(dir: string): Promise<Map<string, ContributionLedger>> {
  const names = (await readdir(dir).catch(() => [])).filter((name) => name.endsWith(".json")).sort();
  const ledgers = new Map<string, ContributionLedger>();
  for (const name of names) {
    const ledger = parseLedger(await readText(join(dir, name)), join(dir, name));
    if (`${ledger.source.id}.json` !== name)
      throw new Error(`${join(dir, name)}: source.id: is ${ledger.source.id}, unlike the name of its file`);
    ledgers.set(ledger.source.id, ledger);
  }
  return ledgers;
}

/** A ledger by its text; throws `file: field: reason`. */
export function parseLedger(text: string, file: string): ContributionLedger {
  const parsed = ledgerSchema.safeParse(jsonOf(text, file));
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map(({ path, message }) => `${file}: ${path.join(".") || "ledger"}: ${message}`).join("\n"));
}

/** Writes `<dir>/<record id>.json` whole or not at all; the same ledger gives the same bytes. */
export const saveLedger = (dir: string, ledger: ContributionLedger): Promise<void> =>
  writeWhole(join(dir, `${ledger.source.id}.json`), `${JSON.stringify(ledgerSchema.parse(ledger), null, 1)}\n`);

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: ledger: ${(error as Error).message}`, { cause: error });
  }
}

/** Addresses that readers gave of texts, by fingerprint; withdrawn ones aside. */
export function sentAddresses(ledgers: Iterable<ContributionLedger>): Map<string, string> {
  const kept = [...ledgers].flatMap(({ contributions }) => contributions.filter(({ withdrawn }) => withdrawn === null));
  return new Map(kept.flatMap(({ sha256, url }) => (url === null ? [] : [[sha256, url] as const])).reverse());
}
