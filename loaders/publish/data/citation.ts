import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";
import type { Edition } from "../../../src/model/cite.js";
import { SITE } from "../../../src/words/pages.js";
import { siteAddress } from "../../site/site-address.js";

const CITATION = z.object({
  title: z.string(),
  abstract: z.string(),
  version: z.string(),
  license: z.literal("CC-BY-4.0"),
  "date-released": z.iso.date(),
  keywords: z.array(z.string()),
  authors: z.array(z.object({ name: z.string(), alias: z.string() })).min(1),
});

/** What `CITATION.cff` says of the data set: the one place of its title, authors, version and licence. */
export type Citation = z.infer<typeof CITATION>;

/** Reads a citation file; throws with its name and the field that is wrong. */
export async function readCitation(path = "CITATION.cff"): Promise<Citation> {
  const read = CITATION.safeParse(parse(await readFile(path, "utf8")));
  if (!read.success) throw new Error(`${path}: ${z.prettifyError(read.error)}`);
  return read.data;
}

/** The state of the data that citations are pinned to: the citation file's words, Chinese names of authors from their aliases, with the hash of the data and the day it was released. */
export function describeEdition(
  citation: Citation,
  dataVersion: string,
  released = citation["date-released"],
  site = siteAddress(),
): Edition {
  const { version, authors } = citation;
  return {
    title: SITE,
    author: { zh: authors.map(({ alias }) => alias).join(", "), en: authors.map(({ name }) => name).join(", ") },
    version: `${version}+${dataVersion}`,
    released,
    site,
  };
}
