import { ascending } from "d3-array";
import type { Reference } from "../reference/load.js";
import type { RowOf } from "../../src/model/columns.js";
import type { CorpusRecord } from "../../src/model/source.js";

type ReportRow = RowOf<"reports">;

/** One row for each annual report that is known: those of the register, with the source that was read, and those that were read without being in it. */
export function reportRows(register: Reference["reports"], corpus: readonly CorpusRecord[]): ReportRow[] {
  const read = corpus.map(({ source }) => source).filter(({ kind }) => kind === "report");
  const named = new Set<string>();
  const rows = register.map(({ bureau_code, year, title, title_is, published, url }): ReportRow => {
    // One bureau's code may stand for two reports of a year, its own and a branch's: their addresses differ.
    const source = read.find(
      (s) => s.bureau_code === bureau_code && s.year === Number(year) && (url === "" || s.url === null || s.url === url),
    );
    if (source) named.add(source.id);
    return {
      bureau_code,
      year: Number(year),
      title,
      title_is,
      published: published || null,
      url: url || null,
      source_id: source?.id ?? null,
    };
  });
  const others = read.filter(({ id }) => !named.has(id));
  return [
    ...rows,
    ...others.map(({ bureau_code, year, title, published, url, id }): ReportRow => {
      return { bureau_code, year, title, title_is: "printed", published, url, source_id: id };
    }),
  ].sort((a, b) => a.year - b.year || ascending(a.title, b.title));
}
