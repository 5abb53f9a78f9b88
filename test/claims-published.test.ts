import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readClaims } from "../loaders/claims.js";
import { loadExtractor } from "../loaders/commands/extractor.js";
import { readData } from "../loaders/site/data.js";
import { projectPaths } from "../loaders/site/paths.js";
import { gatherStated } from "../loaders/site/stated.js";
import { type ClaimVerdict, judgeWith } from "../src/model/claim.js";

/**
 * Letters of the sets, whose verdicts were decided from the published figures before any was run. `claims-outside.txt` was written in both languages by somebody who saw no code;
 * at its first run 84 of 200 were right and 14 said “contradicts” wrongly; 185 of 200 and none were so of `claims-outside-2.txt`,
 * 177 and none of `claims-outside-3.txt`, 169 and none of `claims-outside-4.txt`, 180 and none of `claims-outside-5.txt`, 177 and none of `claims-outside-6.txt`, 188 and none of `claims-outside-7.txt`, 191 and none of `claims-outside-8.txt`, which other people wrote the same way.
 * All but the last, `claims-news.txt`, `claims-wording.txt`, `claims-retold.txt` and `claims-drawn.txt` (figures drawn by lot and retold, .83 right at first) were mended with since; `claims-loose.txt` holds numbers of plans, rates, parts and places below, which prove nobody wrong.
 */
const VERDICTS: Readonly<Record<string, ClaimVerdict>> = {
  ...{ A: "as-stated", H: "hedge-dropped", R: "rounded", B: "other-basis", T: "part", P: "other-period", C: "contradicts", U: "unknown" },
};

/** A line's text and what each of its marked numbers is. */
function unmark(line: string): { text: string; marks: { from: number; words: string; verdict: ClaimVerdict }[] } {
  const marks: { from: number; words: string; verdict: ClaimVerdict }[] = [];
  let text = "";
  let at = 0;
  for (const { 0: all, 1: words = "", 2: letter = "", index } of line.matchAll(/\[([^\]=]+)=([A-Z])\]/g)) {
    text += line.slice(at, index);
    marks.push({ from: text.length, words, verdict: VERDICTS[letter] ?? "unknown" });
    text += words;
    at = index + all.length;
  }
  return { text: text + line.slice(at), marks };
}

const books = gatherStated((await readData(projectPaths())).tables);
const { lexicon } = await loadExtractor();

test.each([
  { file: "claims-blind.txt", claims: 200, right: 0.95 },
  { file: "claims-news.txt", claims: 68, right: 0.9 },
  { file: "claims-outside.txt", claims: 200, right: 0.98 },
  { file: "claims-outside-2.txt", claims: 200, right: 0.97 },
  { file: "claims-outside-3.txt", claims: 200, right: 0.97 },
  { file: "claims-outside-4.txt", claims: 200, right: 0.97 },
  { file: "claims-outside-5.txt", claims: 200, right: 0.97 },
  { file: "claims-outside-6.txt", claims: 200, right: 0.97 },
  { file: "claims-outside-7.txt", claims: 200, right: 0.97 },
  { file: "claims-outside-8.txt", claims: 200, right: 0.95 },
  { file: "claims-drawn.txt", claims: 322, right: 0.95 },
  { file: "claims-wording.txt", claims: 141, right: 0.96 },
  { file: "claims-retold.txt", claims: 357, right: 0.95 },
  { file: "claims-loose.txt", claims: 100, right: 1 },
])(
  "$claims claims of $file: $right of the verdicts are right, and none says “contradicts” wrongly",
  async ({ file, claims: all, right: least }) => {
    const lines = (await readFile(join("test/specs", file), "utf8")).trim().split("\n");
    const load = (bureau: string) => Promise.resolve(books.make(bureau));
    const wrong: string[] = [];
    let count = 0;
    for (const { text, marks } of lines.map(unmark)) {
      const claims = readClaims(text, lexicon, { bureau: null, year: 2025 });
      for (const { from, words, verdict } of marks) {
        count++;
        const claim = claims.find((each) => each.from <= from + words.length - 1 && each.to > from);
        const said = claim ? (await judgeWith(claim, load)).judgement.verdict : "unknown";
        if (said !== verdict) wrong.push(`${verdict} → ${said}: ${text} [${words}] ${claim?.indicator ?? ""}`);
      }
    }
    const right = count - wrong.length;
    console.log([`${right} of ${count} right`, ...wrong].join("\n"));
    expect(count).toBe(all);
    expect(wrong.filter((line) => line.includes("→ contradicts"))).toEqual([]);
    expect(right / count).toBeGreaterThanOrEqual(least);
  },
  120_000,
);
