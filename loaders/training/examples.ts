import { basename } from "node:path";
import { readGold } from "../accuracy/measure.js";
import { type Rightness, rightnessOf } from "../accuracy/rightness.js";
import { loadCatalogue } from "../catalogue/load.js";
import { DATA, loadExtractor } from "../commands/extractor.js";
import { phraseOf } from "../confidence/phrases.js";

/** One observation of a text that people read: the set and text it is from, the signs of how it was read, and what people say of it. */
export interface Example extends Rightness {
  set: string;
  report: string;
  signs: readonly string[];
}

/** Reads folders of gold anew and gives every observation that people's reading judges; throws where a text is missing. */
export async function readExamples(dirs: readonly string[]): Promise<Example[]> {
  const told: (readonly string[])[] = [];
  const extractor = await loadExtractor((signs) => (told.push(signs.map(phraseOf)), null));
  const catalogue = await loadCatalogue(DATA.catalogue);
  const examples: Example[] = [];
  let next = 0;
  for (const dir of dirs)
    for (const { name, parsed, pairs, bureauOf } of await readGold(dir, undefined, extractor, catalogue)) {
      const known = rightnessOf(pairs, bureauOf);
      for (const observation of parsed?.record.observations ?? []) {
        const signs = told[next++] ?? [];
        const rightness = known.get(observation);
        if (rightness) examples.push({ set: basename(dir), report: `${basename(dir)}/${name}`, signs, ...rightness });
      }
    }
  return examples;
}
