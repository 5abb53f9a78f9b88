import { expect } from "vitest";
import { parseText } from "../fixtures/report.js";
import { runSpec, type SpecCase } from "../specs/run-spec.js";

interface SectionsCase extends SpecCase {
  name: string;
  lines: string[];
  figures: { raw: string; section: string; value?: number }[];
  /** Figures of plans and frames, which stay quantities. */
  left?: string[];
}

runSpec<SectionsCase>("sections", { nameOf: ({ name }) => name, isNegative: ({ figures }) => figures.length === 0, check: checkSections });

const LEFT_OUT = new Set(["a plan", "the frame of a page"]);

/** Exactly the expected figures are read, each under its headings; those of plans and frames stay quantities, with their reason. */
async function checkSections({ lines, figures, left = [] }: SectionsCase): Promise<void> {
  const source = lines.join("\n");
  const { figures: all } = await parseText(source);
  const raws = all.filter(({ why }) => LEFT_OUT.has(why)).map(({ quantity }) => quantity.raw);
  const found = all.filter(({ why }) => !LEFT_OUT.has(why)).map(({ quantity }) => quantity);
  expect(raws).toEqual(left);
  for (const { raw, start, end } of found) expect(source.slice(start ?? 0, end ?? 0)).toBe(raw);
  const shown = found.map(({ raw, section, value }, i) => ({ raw, section, ...(figures[i]?.value !== undefined && { value }) }));
  expect(shown).toEqual(figures);
}
