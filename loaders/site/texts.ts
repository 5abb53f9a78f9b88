import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Document, readDocument, ReadError } from "../read/read.js";
import { listFiles } from "./archive.js";

/** Local copies of texts by their fingerprint; a file that cannot be read is no record's text, and no folder holds none. */
export async function loadTexts(folder: string): Promise<Map<string, Document>> {
  const texts = new Map<string, Document>();
  const files = existsSync(folder) ? await listFiles(folder) : [];
  for (const file of files.filter((name) => !basename(name).startsWith("."))) {
    const document = await tryRead(new Uint8Array(await readFile(join(folder, file))));
    if (document !== null) texts.set(createHash("sha256").update(document.text).digest("hex"), document);
  }
  return texts;
}

async function tryRead(bytes: Uint8Array): Promise<Document | null> {
  try {
    return await readDocument(bytes);
  } catch (error) {
    if (error instanceof ReadError) return null;
    throw error;
  }
}
