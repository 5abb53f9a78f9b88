import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parse as parseYaml } from "yaml";
import { z } from "zod";
import { ASKERS, type WorkedNotebook } from "../../../src/model/worked.js";

const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const front = z.strictObject({ asker: z.enum(ASKERS), title: words, description: words, holds: z.array(z.string().min(1)).min(1) });

/** The worked notebooks in a folder, `<id>.md` each, in the order of who asks; throws `file: field: reason`. */
export async function loadWorked(folder: string): Promise<WorkedNotebook[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".md") && name !== "README.md").sort();
  const books = await Promise.all(files.map(async (name) => readWorked(basename(name, ".md"), await readFile(join(folder, name), "utf8"))));
  return books.sort((a, b) => ASKERS.indexOf(a.asker) - ASKERS.indexOf(b.asker));
}

/** A worked notebook from its file: front matter, then cells. */
export function readWorked(id: string, text: string): WorkedNotebook {
  const [whole = "", head = ""] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
  const read = front.safeParse(parseYaml(head));
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Error(`${id}.md: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "no front matter"}`);
  }
  return { id, ...read.data, body: text.slice(whole.length).trim() };
}
