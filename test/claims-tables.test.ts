import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { readClaims } from "../loaders/claims.js";
import { loadExtractor } from "../loaders/commands/extractor.js";
import { readData } from "../loaders/site/data.js";
import { projectPaths } from "../loaders/site/paths.js";
import { gatherStated } from "../loaders/site/stated.js";
import { type ClaimVerdict, judgeWith } from "../src/model/claim.js";
import { LANGS } from "../src/model/indicator.js";
import type { StatedFigure } from "../src/model/meant.js";
import { isTellable, retell } from "./fixtures/retell.js";

const { tables } = await readData(projectPaths());
const books = gatherStated(tables);
const made = new Map<string, ReturnType<typeof books.make>>();
const bookOf = (bureau: string) => {
  const book = made.get(bureau) ?? books.make(bureau);
  made.set(bureau, book);
  return book;
};
const load = (bureau: string) => Promise.resolve(bookOf(bureau));
const { lexicon } = await loadExtractor();

const figures = [...new Set(tables.observations.map(({ bureau_code }) => bureau_code))]
  .flatMap((bureau) => bookOf(bureau)?.figures ?? [])
  .filter((figure) => isTellable(figure) && figure.scope === "all" && figure.part_of === null && !figure.doubted && figure.value > 1);
const known = (indicator: string, lang: string): StatedFigure[] =>
  figures.filter((figure) => figure.indicator === indicator && (lang === "en" || /\d[\d.,]*\s?[\u3400-\u9fff%]/.test(figure.raw)));

/** The same draws each time. */
function seeded(): () => number {
  let state = 7;
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
}

const lists = (await readFile("test/specs/claims-phrases.txt", "utf8")).split(/^# /m).slice(2);

/** Other numbers of about the size, far enough to be wrong. */
const OFF = [1.31, 0.72, 1.58, 0.63, 1.17, 0.84];

/** What becomes of one figure of the tables for each of so many phrases, told as it is or with another number. */
async function verdicts(lang: string, isTrue: boolean, every: number): Promise<{ said: ClaimVerdict; text: string }[]> {
  const draw = seeded();
  const lines =
    lists
      .find((list) => list.startsWith(lang))
      ?.trim()
      .split("\n")
      .slice(1) ?? [];
  const all: { said: ClaimVerdict; text: string }[] = [];
  for (const [indicator = "", ...phrases] of lines.map((line) => line.split(" | "))) {
    const told = known(indicator, lang);
    for (const phrase of told.length === 0 ? [] : phrases.filter((_, i) => i % every === 0)) {
      const figure = told[Math.floor(draw() * told.length)] as StatedFigure;
      const wrong = Number((figure.value * (OFF[Math.floor(draw() * OFF.length)] ?? 2)).toPrecision(4));
      const value = isTrue ? figure.value : Number.isInteger(figure.value) ? Math.round(wrong) : wrong;
      const { text, from } = retell(figure, phrase, value, lang === "zh" ? "zh" : "en", draw);
      const claim = readClaims(text, lexicon, { bureau: null, year: 2025 }).find((each) => each.from <= from && each.to > from);
      all.push({ said: claim ? (await judgeWith(claim, load)).judgement.verdict : "unknown", text });
    }
  }
  return all;
}

test.each(LANGS)(
  "%s: figures of the tables, retold in some four hundred phrases, are found again, and none is contradicted",
  async (lang) => {
    const told = await verdicts(lang, true, 2);
    const found = told.filter(({ said }) => said === "as-stated" || said === "hedge-dropped");
    console.log(
      [
        `${found.length} of ${told.length}`,
        ...told.filter((each) => !found.includes(each)).map(({ said, text }) => `${said}: ${text}`),
      ].join("\n"),
    );
    expect(told.length).toBeGreaterThan(300);
    expect(told.filter(({ said }) => said === "contradicts")).toEqual([]);
    expect(found.length / told.length).toBeGreaterThanOrEqual(0.95);
  },
);

test.each(LANGS)("%s: most of them contradict where the number is another, and few are told to be as stated", async (lang) => {
  const told = await verdicts(lang, false, 4);
  const share = (verdict: ClaimVerdict): number => told.filter(({ said }) => said === verdict).length / told.length;
  console.log(share("contradicts"), share("as-stated"));
  expect(share("contradicts")).toBeGreaterThanOrEqual(0.7);
  expect(share("as-stated")).toBeLessThan(0.04);
});
