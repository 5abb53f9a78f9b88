import { join } from "node:path";
import { expect, test } from "vitest";
import { implyPrevious } from "../../loaders/corpus/reconcile/implied.js";
import { reconcile } from "../../loaders/corpus/reconcile/reconcile.js";
import { drawCorpus } from "../fixtures/drawn-corpus.js";

test("checks of an invented corpus find what was reviewed, worst first", async () => {
  const corpus = drawCorpus();
  const lines = reconcile(corpus).map(({ verdict, note, id, year, bureau_code, expected, actual, difference, ratio, observations }) =>
    [verdict, note, id, bureau_code, year, `${actual} for ${expected}`, `by ${difference}`, `×${ratio}`, ...observations.slice(1)].join(
      " ",
    ),
  );
  const implied = implyPrevious(corpus).map(
    ({ observation: { id, indicator, value, lower, upper, unit, qualifier, period, status, rule } }) =>
      ["implied", id, indicator, value, unit, qualifier, lower, upper, period.start, period.end, period.kind, status, rule].join(" "),
  );
  await expect([...lines, ...implied, ""].join("\n")).toMatchFileSnapshot(join(import.meta.dirname, "checks-said.txt"));
});
