import { expect, test } from "vitest";
import { loadExtractor } from "../../loaders/commands/extractor.js";
import { parseReport } from "../../loaders/parse.js";
import { oddNumber } from "../bench/odd-numbers.js";

const MANY = 600;

test(`of ${MANY} counts that are written oddly, damaged or drawn, none is read as another exact one, and every plain one is read`, async () => {
  const extractor = await loadExtractor();
  const wrong: string[] = [];
  let read = 0;
  for (let seed = 0; seed < MANY; seed++) {
    const { written, text, start, end, allowed } = oddNumber(seed);
    const { record } = await parseReport(new TextEncoder().encode(text), extractor);
    const found = record.observations.filter((own) => own.unit === "case" && (own.start ?? -1) >= start && (own.end ?? Infinity) <= end);
    const exact = found.filter(({ qualifier }) => qualifier === "exact");
    for (const { value } of exact) if (!allowed.includes(value)) wrong.push(`${written} → ${value}, not ${allowed.join(" or ")}`);
    if (exact.length > 0) read++;
    else if (/^\d+$/.test(written) && written.length < 10) wrong.push(`${written} is not read`);
  }
  expect(wrong).toEqual([]);
  expect(read).toBeGreaterThan(MANY / 3);
}, 300_000);
