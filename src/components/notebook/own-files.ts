import type { MetTable } from "../../db/own.js";
import { MOST, type OwnChoice, OwnError } from "../../model/own-file.js";
import { nameTable } from "../../model/own-name.js";
import type { NeededFile } from "../../model/notebook-file.js";
import { printFileName } from "../../model/notebook-file.js";

/** A reader's file, or a further sheet of it, that is a table now. */
export interface OwnFile extends MetTable {
  name: string;
  /** What it is called: the file's name, and the sheet's where it was chosen. */
  file: string;
  bytes: number;
  source: File;
}

/** What a sheet of a file is called that its reader chose. */
export const nameSheet = (file: string, sheet: string | undefined) => (sheet === undefined ? file : `${file} › ${sheet}`);

/** The reader's own files on this page, and those that her notebook names but that are not here. */
export class OwnFiles {
  #files: OwnFile[] = [];
  #needed: NeededFile[] = [];

  get files(): readonly OwnFile[] {
    return this.#files;
  }

  /** Files that are not here, by the tables they would be. */
  get missing(): readonly NeededFile[] {
    return this.#needed.filter(({ table }) => !this.#has(table));
  }

  /** Every table of a file that is known, here or not. */
  get known(): readonly NeededFile[] {
    return [...this.#files.map(({ name, file }) => ({ table: name, file: printFileName(file) })), ...this.missing];
  }

  /** Takes the names of files that a notebook needs, in place of those of another. */
  need(files: readonly NeededFile[]): void {
    this.#needed = [...files];
  }

  /** Reads a file and makes it a table, under the name that the notebook has for it; `taken` are names of cells; throws an `OwnError`. */
  async add(file: File, choice: OwnChoice, taken: readonly string[]): Promise<OwnFile> {
    if (file.size > MOST.bytes) throw new OwnError("tooLarge", [Math.ceil(file.size / 1e6), MOST.bytes / 1e6]);
    const all = this.#files.reduce((sum, { bytes }) => sum + bytes, file.size);
    if (this.#files.length >= MOST.files || all > MOST.allBytes) throw new OwnError("tooMany", [MOST.files, MOST.allBytes / 1e6]);
    const { addOwn } = await import("../../db/own.js");
    const called = nameSheet(file.name, choice.sheet);
    const name = this.#name(called, choice.sheet, taken);
    const added = { ...(await addOwn(name, file, choice)), name, file: called, bytes: file.size, source: file };
    this.#files.push(added);
    return added;
  }

  /** Sheets of a file that the notebook needs beside the first, and does not have. */
  sheetsNeeded({ file, sheets }: OwnFile): string[] {
    return sheets.filter((sheet) => this.missing.some((known) => known.file === printFileName(nameSheet(file, sheet))));
  }

  /** Takes a table away; a notebook that uses it goes on needing its file. */
  async remove({ name, file }: OwnFile): Promise<void> {
    const { removeOwn } = await import("../../db/own.js");
    await removeOwn(name);
    this.lose(name);
    this.#needed = [...this.#needed.filter(({ table }) => table !== name), { table: name, file: printFileName(file) }];
  }

  /** Gives a table another name. */
  async rename(file: OwnFile, name: string): Promise<void> {
    const { renameOwn } = await import("../../db/own.js");
    await renameOwn(file.name, name);
    file.name = name;
  }

  /** Forgets a table that the engine no longer has; gives its file. */
  lose(name: string): OwnFile | undefined {
    const lost = this.#files.find((file) => file.name === name);
    this.#files = this.#files.filter((file) => file !== lost);
    return lost;
  }

  #name(file: string, sheet: string | undefined, taken: readonly string[]): string {
    const needed = this.missing.find((known) => known.file === printFileName(file));
    return (
      needed?.table ??
      nameTable(sheet ?? file, [...taken, ...this.#files.map(({ name }) => name), ...this.missing.map(({ table }) => table)])
    );
  }

  #has(table: string): boolean {
    return this.#files.some(({ name }) => name.toLowerCase() === table.toLowerCase());
  }
}
