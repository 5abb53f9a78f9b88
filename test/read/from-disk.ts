import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Bytes as the commands get them: written to a file and read again, so a Buffer of Node (which libraries take for something else). */
export async function fromDisk(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "atlas-read-"));
  try {
    await writeFile(join(folder, "report"), bytes);
    return await readFile(join(folder, "report"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
