import { type OwnChoice, OwnError } from "../model/own-file.js";
import type { Meeting } from "../queries/own-join.js";
import { openDatabase } from "./engine.js";
import { EngineError, messageOf } from "./errors.js";
import { meetBureaus } from "./own-meeting.js";
import { readInWorker } from "./own-reader.js";
import { dropTable, keepTable, type OwnTable, renameTable } from "./own-tables.js";

/** A reader's table with the sheets of its workbook and how its rows meet ours; null where they do not. */
export interface MetTable extends OwnTable {
  sheets: readonly string[];
  meeting: Meeting | null;
}

/** Makes a table of a reader's file, starting the engine if need be; throws an `OwnError`. */
export async function addOwn(name: string, file: Blob, choice: OwnChoice): Promise<MetTable> {
  const opening = openDatabase("nothing");
  // Its failure is told once the file is read.
  opening.catch(() => undefined);
  const { feed, notes, sheets } = await readInWorker(file, choice);
  try {
    const table = await keepTable(await opening, name, feed, async () => (await readInWorker(file, choice)).feed);
    return { ...table, notes: [...notes, ...table.notes], sheets, meeting: await meetBureaus(name, table) };
  } catch (error) {
    throw error instanceof EngineError && error.fault !== "query" ? new OwnError("noEngine", [messageOf(error)]) : error;
  }
}

/** Takes a reader's table away. */
export async function removeOwn(name: string): Promise<void> {
  await dropTable(await openDatabase(), name);
}

/** Gives a reader's table another name. */
export async function renameOwn(from: string, to: string): Promise<void> {
  await renameTable(await openDatabase(), from, to);
}

export { onLost } from "./own-tables.js";
