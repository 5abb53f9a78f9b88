import type { CorpusRecord } from "../../../src/model/source.js";
import type { Measurement } from "../../tables/accuracy-rows.js";

/** Records and measured sets of gold that another version of the extractor made than `version`, a line each. */
export function listOutdated(corpus: readonly CorpusRecord[], accuracy: readonly Measurement[], version: string): string[] {
  const records = corpus.filter(({ source }) => source.extractor !== version);
  const sets = accuracy.filter(({ extractor }) => extractor !== version);
  return [
    ...records.map(({ source }) => `${source.id}: read by ${source.extractor}, now ${version}; npm run corpus`),
    ...sets.map(({ gold_set, extractor }) => `${gold_set}: measured by ${extractor}, now ${version}; npm run accuracy -- … --save`),
  ];
}
