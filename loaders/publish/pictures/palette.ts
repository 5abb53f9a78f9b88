import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Colours of the site by day, by the name of their variable: what style sheets in `folder` say outside of every condition. */
export async function readPalette(folder: string): Promise<Map<string, string>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".css")).sort();
  const sheets = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  return new Map(sheets.flatMap(readColours));
}

// A condition's closing brace stands at the beginning of a line, as the formatter writes it.
function readColours(css: string): [string, string][] {
  const always = css.replace(/^@[^{;]*\{[\s\S]*?^\}/gm, "");
  const roots = [...always.matchAll(/:root\s*\{([^}]*)\}/g)].map((match) => match[1] ?? "");
  return roots.flatMap((body) =>
    [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,8})\s*;/gi)].map(([, name = "", value = ""]): [string, string] => [name, value]),
  );
}
