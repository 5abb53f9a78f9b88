import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The file that keeps what benches measured. */
export const RESULTS = join(import.meta.dirname, "RESULTS.md");

/** Puts the row of a version into the table under a heading of a Markdown file, in the place of the one it had; throws where the heading is missing. */
export async function recordRow(file: string, heading: string, version: string, cells: readonly string[]): Promise<void> {
  await writeFile(file, withRow(await readFile(file, "utf8"), heading, version, cells));
}

/** A Markdown text with the row of a version as the last of the table under a heading. */
export function withRow(text: string, heading: string, version: string, cells: readonly string[]): string {
  const sections = text.split(/^(?=## )/m);
  const index = sections.findIndex((section) => section.startsWith(`## ${heading}\n`));
  const section = sections[index];
  if (section === undefined) throw new Error(`no heading in the results: ${heading}`);
  const kept = section.split("\n").filter((line) => !line.startsWith(`| ${version} `));
  sections[index] = `${kept.join("\n").trimEnd()}\n| ${[version, ...cells].join(" | ")} |\n${index < sections.length - 1 ? "\n" : ""}`;
  return sections.join("");
}
