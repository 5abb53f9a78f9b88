import { expect } from "vitest";
import { parseText } from "../fixtures/report.js";
import { runSpec, type SpecCase } from "../specs/run-spec.js";

interface SectionsCase extends SpecCase {
  name: string;
  lines: string[];
  figures: { raw: string; section: string; value?: number }[];
}

runSpec<SectionsCase>("sections", { nameOf: ({ name }) => name, isNegative: ({ figures }) => figures.length === 0, check: checkSections });

/** Exactly the expected figures are kept, each under its headings. */
async function checkSections({ lines, figures }: SectionsCase): Promise<void> {
  const source = lines.join("\n");
  const { record } = await parseText(source);
  const found = [...record.observations, ...record.quantities].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  for (const { raw, start, end } of found) expect(source.slice(start ?? 0, end ?? 0)).toBe(raw);
  const shown = found.map(({ raw, section, value }, i) => ({ raw, section, ...(figures[i]?.value !== undefined && { value }) }));
  expect(shown).toEqual(figures);
}
