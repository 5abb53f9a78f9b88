import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { readClaims } from "../loaders/claims.js";
import { loadExtractor } from "../loaders/commands/extractor.js";
import type { ReadClaim } from "../src/model/reading.js";

const { lexicon } = await loadExtractor();

/** What a case may ask of a claim. */
const FIELDS: Readonly<Record<string, (claim: ReadClaim) => string>> = {
  b: ({ branch, bureau }) => branch || bureau,
  p: ({ start, end }) => `${start ?? ""}~${end}`,
  v: ({ value }) => String(value),
  q: ({ qualifier }) => qualifier,
  u: ({ unit }) => unit,
};

/** What is wrong about the marked number of a line; null where all is as the line says. */
function wrongAbout(line: string): string | null {
  const [said = "", marked = ""] = line.split("|").map((part) => part.trim());
  const [indicator = "", ...fields] = said.split(" ");
  const at = marked.indexOf("[");
  const text = marked.replace("[", "").replace("]", "");
  const words = marked.slice(at + 1, marked.indexOf("]"));
  const claim = readClaims(text, lexicon, { bureau: null, year: 2025 }).find(({ from, to }) => from < at + words.length && to > at);
  if (!claim) return `no number: ${line}`;
  const wrong = fields.filter((field) => {
    const [name = "", value = ""] = field.split("=");
    return FIELDS[name]?.(claim) !== value;
  });
  const isRead = indicator === "*" || indicator === claim.indicator;
  return isRead && wrong.length === 0 ? null : `${isRead ? "" : claim.indicator || "unread"} ${wrong.join(" ")}: ${line}`;
}

const sections = (await readFile("test/specs/claims-readings.txt", "utf8")).split(/^# /m).slice(2);

test.each(sections.map((section) => [section.slice(0, section.indexOf("\n")), section.trim().split("\n").slice(1)] as const))(
  "%s: nearly all numbers are read as they are meant",
  (_, lines) => {
    const wrong = lines.flatMap((line) => wrongAbout(line) ?? []);
    console.log([`${lines.length - wrong.length} of ${lines.length}`, ...wrong].join("\n"));
    expect(lines.length).toBeGreaterThan(30);
    expect(1 - wrong.length / lines.length).toBeGreaterThanOrEqual(0.95);
  },
);
