import type { CorpusRecord } from "./source.js";

/** Ids of the rows of unclassified quantities, `<source id>/quantity@<start>` as checks name them; numbered where there is no place, or no other. */
export function quantityIds({ source, quantities }: Pick<CorpusRecord, "source" | "quantities">): string[] {
  const seen = new Set<string>();
  return quantities.map(({ start }, i) => {
    const id = `${source.id}/quantity@${start ?? `n${i + 1}`}`;
    const unique = seen.has(id) ? `${id}.${i}` : id;
    seen.add(unique);
    return unique;
  });
}
