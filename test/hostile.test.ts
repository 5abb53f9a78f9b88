import fc from "fast-check";
import { expect, test } from "vitest";
import { loadExtractor } from "../loaders/commands/extractor.js";
import { validateRecord } from "../loaders/corpus/validate.js";
import { parseReport } from "../loaders/parse.js";
import { ReadError } from "../loaders/read/read.js";
import { hostileTexts, INVENTED } from "./bench/hostile.js";

const extractor = await loadExtractor();
const encode = (text: string) => new TextEncoder().encode(text);
const LENGTH = 60_000;
/** Ten times what the slowest takes on a small machine; a pattern that backtracks takes minutes. */
const LIMIT = 6_000;
const RUNS = 2_000;

/** A valid record, or the reason why there is none; anything else is thrown. */
async function readOrRefuse(bytes: Uint8Array): Promise<"record" | "refused"> {
  try {
    const { record } = await parseReport(bytes, extractor);
    const { source } = record;
    validateRecord(
      {
        ...record,
        source: { ...source, bureau_code: source.bureau_code || "000000", bureau: source.bureau || "?", title: source.title || "?" },
      },
      "x",
    );
    return "record";
  } catch (error) {
    if (error instanceof ReadError) return "refused";
    throw error;
  }
}

test.each(hostileTexts(LENGTH))("%s is read in the time of its length", async (_, text) => {
  const start = performance.now();
  await readOrRefuse(encode(text));
  expect(performance.now() - start).toBeLessThan(LIMIT);
});

const at = fc.nat(INVENTED.length);
const PIECES = [
  "其中",
  "，",
  "。",
  "；",
  "、",
  "(",
  "）",
  "《",
  "“",
  "”",
  "\n",
  "\t",
  "1",
  "一",
  "万",
  "亿",
  "件",
  "元",
  "%",
  "同比下降",
  "至",
  "年",
  "月",
  "共",
  "余",
  "近",
  "𠮷",
  "\u0000",
  "\ufeff",
];
const piece = fc.oneof(fc.constantFrom(...PIECES), fc.nat().map(String), fc.string({ maxLength: 6, unit: "binary" }));
const edit = fc.record({ from: at, length: fc.nat(30), by: fc.array(piece, { maxLength: 4 }) });

/** The invented report with parts cut out and pieces put in. */
const mutated = fc
  .array(edit, { minLength: 1, maxLength: 12 })
  .map((edits) => edits.reduce((text, { from, length, by }) => text.slice(0, from) + by.join("") + text.slice(from + length), INVENTED));
const flipped = fc
  .array(fc.record({ where: fc.nat(encode(INVENTED).length - 1), byte: fc.nat(255) }), { minLength: 1, maxLength: 20 })
  .map((flips) => {
    const bytes = encode(INVENTED);
    for (const { where, byte } of flips) bytes[where] = byte;
    return bytes;
  });
const random = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.array(piece, { maxLength: 200 }).map((pieces) => encode(INVENTED.slice(0, 90) + pieces.join(""))),
);

test(`${RUNS} mutated reports give a record or a reason, and most a record`, async () => {
  let records = 0;
  const property = fc.asyncProperty(fc.oneof(mutated.map(encode), flipped), async (bytes) => {
    if ((await readOrRefuse(bytes)) === "record") records++;
  });
  await fc.assert(property, { numRuns: RUNS, endOnFailure: true });
  expect(records).toBeGreaterThan(RUNS / 2);
}, 180_000);

test(`${RUNS} random inputs give a record or a reason`, async () => {
  await fc.assert(
    fc.asyncProperty(random, async (bytes) => {
      expect(["record", "refused"]).toContain(await readOrRefuse(bytes));
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
}, 180_000);
