import { constants } from "node:fs";
import { open, stat } from "node:fs/promises";
import type { Stats } from "node:fs";
import { LARGEST_FILE, ReadError } from "../read/read.js";

/** What is to be read: a file, or a text handed over; `source` is its name in what is printed of it. */
export type Input = { source: string; path: string } | { source: string; text: string };

/** Why something cannot be read, as `source: code: reason`. */
export interface Problem {
  source: string;
  code: string;
  reason: string;
}

/** Whether an item of a list is one that is known to be unreadable. */
export const isProblem = (item: Input | Problem): item is Problem => "code" in item;

// A name may hold line ends and escape codes of terminals.
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/** The one line that tells of a problem. */
export function problemLine({ source, code, reason }: Problem): string {
  return `${source}: ${code}: ${reason}`.replace(CONTROL, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The bytes of an input; throws ReadError for what is no file or too large, before anything of it is read. */
export async function bytesOf(input: Input): Promise<Uint8Array> {
  if ("text" in input) return new TextEncoder().encode(input.text);
  checkFile(await stat(input.path));
  // What became a pipe since then is not waited for.
  const file = await open(input.path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    checkFile(await file.stat());
    return await file.readFile();
  } finally {
    await file.close();
  }
}

function checkFile(found: Stats): void {
  if (!found.isFile()) throw new ReadError("unreadable", `${kindOf(found)}, not a file`);
  if (found.size > LARGEST_FILE) throw new ReadError("too-large", `file over ${LARGEST_FILE >> 20} MB`);
}

function kindOf(found: Stats): string {
  if (found.isDirectory()) return "folder";
  if (found.isFIFO()) return "named pipe";
  return found.isSocket() ? "socket" : "device";
}

const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  ENOTDIR: "no such file",
  EACCES: "not allowed to read",
  EPERM: "not allowed to read",
  ELOOP: "link that leads round in a circle",
  ENAMETOOLONG: "path too long",
  EMFILE: "too many open files",
};

/** What an error of reading says of a source: its refusal, what the system says, or a fault of the program that read it. */
export function problemOf(source: string, error: unknown): Problem {
  if (error instanceof ReadError) return { source, code: error.code, reason: error.message };
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== undefined && /^E[A-Z0-9]+$/.test(code)) return { source, code: "unreadable", reason: systemReason(source, code) };
  return { source, code: "fault", reason: String(message ?? error).split("\n")[0] ?? "" };
}

function systemReason(source: string, code: string): string {
  if (code === "ENOENT" && source.includes("\ufffd")) return NOT_UTF8;
  return `${SYSTEM[code] ?? "system error"} (${code})`;
}

/** Why a name that is not UTF-8 is not opened: no answer could name it. */
export const NOT_UTF8 = "its name is not UTF-8: rename it, or hand over its text";
