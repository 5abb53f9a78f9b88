import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { transform } from "esbuild";
import { parse as parseYaml } from "yaml";

/** sha256 (hexadecimal) of what the files and folders named below `root` say: code without comments, types and layout, and the values of vocabulary. */
export async function fingerprint(root: string, names: readonly string[]): Promise<string> {
  const files = (await Promise.all(names.map((name) => filesOf(root, name)))).flat();
  const meanings = await Promise.all(files.map(async (file) => meaningOf(file, await readFile(join(root, file), "utf8"))));
  const hash = createHash("sha256");
  for (const [i, meaning] of meanings.entries()) hash.update(basename(files[i] ?? "")).update(meaning);
  return hash.digest("hex");
}

async function filesOf(root: string, name: string): Promise<string[]> {
  if (extname(name) !== "") return [name];
  const entries = await readdir(join(root, name), { recursive: true });
  return entries
    .filter((entry) => extname(entry) !== "")
    .sort()
    .map((entry) => join(name, entry));
}

async function meaningOf(name: string, text: string): Promise<string> {
  if (name.endsWith(".yaml") || name.endsWith(".json")) return JSON.stringify(parseYaml(text));
  return (await transform(text, { loader: "ts", minifyWhitespace: true, legalComments: "none" })).code;
}
