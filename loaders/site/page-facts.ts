import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseYaml } from "yaml";
import { langOfPath } from "../../src/components/chrome.js";
import type { Words } from "../../src/model/indicator.js";

/** Pages that there is one of for each record, by their folder below the language: bureaus, reports, indicators, texts with their figures marked, charts, and worked notebooks. */
export const RECORD_KINDS = ["bureau", "report", "indicator", "reading", "chart", "worked"] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** What the head of a record's page says, in each language. */
export interface PageFacts {
  title: Words;
  description: Words;
}

/** Marks in the model of a kind of pages, which Framework builds before the data is in them, for what differs from record to record. */
export const MARKS = { id: "atlas--id", title: "atlas--title", description: "atlas--description" } as const;

/** File of the facts of all pages of a kind, by id, below the folder of blocks. */
export const factsFile = (blocks: string, kind: RecordKind): string => join(blocks, `${kind}.json`);

/** Facts of all pages of a kind by id, as the build left them; none where it drew none. */
export function readFacts(blocks: string, kind: RecordKind): ReadonlyMap<string, PageFacts> {
  const file = factsFile(blocks, kind);
  return new Map(existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as [string, PageFacts][]) : []);
}

/** Title and description of the page at a path such as `/zh/bureau/440300`: those of its record, the marks of a model page, or else what its own Markdown file says. */
export function describePage(
  path: string,
  blocks: string,
  own: { title: string; description: string },
): { title: string; description: string } {
  const lang = langOfPath(path);
  const [, , folder, id = ""] = path.split("/");
  // A list of records may have the name of their folder.
  const kind = id === "" ? undefined : RECORD_KINDS.find((name) => name === folder);
  // Framework hands over no field of a page's front matter that it does not know.
  if (kind === undefined) return { ...own, description: own.description || ownDescription(path) };
  if (id === MARKS.id) return MARKS;
  const facts = readFacts(blocks, kind).get(id);
  return facts === undefined ? own : { title: facts.title[lang], description: facts.description[lang] };
}

function ownDescription(path: string): string {
  const file = `src${path.replace(/\/$/, "/index")}.md`;
  return existsSync(file) ? (readFrontMatter(readFileSync(file, "utf8")).description ?? "") : "";
}

/** What a page's Markdown file says of it. */
export interface FrontMatter {
  title: string;
  description?: string;
}

/** The front matter of a Markdown file of the site. */
export function readFrontMatter(text: string): FrontMatter {
  return parseYaml(/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? "title: ''") as FrontMatter;
}
