import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Document, readDocument, ReadError } from "../read/read.js";

/** Local copies of texts by their fingerprint; a file that cannot be read is no record's text, and no folder holds none. */
export async function loadTexts(folder: string): Promise<Map<string, Document>> {
  const texts = new Map<string, Document>();
  for (const file of await listFiles(folder)) {
    const document = await tryRead(new Uint8Array(await readFile(file)));
    if (document !== null) texts.set(createHash("sha256").update(document.text).digest("hex"), document);
  }
  return texts;
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

async function tryRead(bytes: Uint8Array): Promise<Document | null> {
  try {
    return await readDocument(bytes);
  } catch (error) {
    if (error instanceof ReadError) return null;
    throw error;
  }
}
