import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";

/** Where a command prints and reads, so that tests can stand in for the terminal. */
export interface Io {
  /** One line to standard output. */
  print: (line: string) => void;
  /** One line to standard error. */
  fail: (line: string) => void;
  stdin: () => Promise<string>;
}

/** The terminal of this process. */
export const stdio: Io = {
  print: (line) => void process.stdout.write(`${line}\n`),
  fail: (line) => void process.stderr.write(`${line}\n`),
  stdin: () => text(process.stdin),
};

/** A command: its arguments and terminal → exit code. */
export type Command = (args: string[], io: Io) => Promise<number>;

/** Files named by arguments: folders are searched, `-` reads a list of paths from standard input; order is by argument, then by name. */
export async function listFiles(args: string[], io: Io): Promise<string[]> {
  const named = args.includes("-") ? (await io.stdin()).split(/\r?\n/).filter((line) => line.trim() !== "") : [];
  const paths = [...args.filter((arg) => arg !== "-" && !arg.startsWith("--")), ...named];
  return (await Promise.all(paths.map(filesIn))).flat();
}

async function filesIn(path: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
