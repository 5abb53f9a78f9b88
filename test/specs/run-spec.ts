import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";

/** What every case of a spec file may say besides its input and outcome. */
export interface SpecCase {
  /** Why the outcome is right, where the input does not tell. */
  note?: string;
  /** The outcome is right but not reached yet; the case must fail until it is. */
  todo?: true;
}

interface Spec<C> {
  nameOf: (item: C) => string;
  /** Whether the case expects nothing to be found. */
  isNegative: (item: C) => boolean;
  check: (item: C) => void | Promise<void>;
}

/** Runs `test/specs/<file>.json`, one test a case; cases that wait are asserted to fail still, and counted aloud. */
export function runSpec<C extends SpecCase>(file: string, { nameOf, isNegative, check }: Spec<C>): void {
  const cases = JSON.parse(readFileSync(new URL(`${file}.json`, import.meta.url), "utf8")) as C[];
  const waiting = cases.filter(({ todo }) => todo);
  const negatives = cases.filter(isNegative);
  describe(`${file}: ${cases.length} cases, ${negatives.length} of them negative, ${waiting.length} waiting`, () => {
    test.each(cases.map((item) => [nameOf(item) + (item.note ? ` (${item.note})` : ""), item] as const))("%s", async (_, item) => {
      if (!item.todo) return check(item);
      const outcome = await Promise.resolve(item)
        .then(check)
        .then(
          () => "right now: remove its todo",
          (error: Error) => error.name,
        );
      expect(outcome).toBe("AssertionError");
    });

    test("say each thing once", () => {
      expect(new Set(cases.map(nameOf)).size).toBe(cases.length);
    });

    afterAll(() => {
      if (waiting.length > 0) console.log(`${file}: ${waiting.length} of ${cases.length} cases wait for the extractor`);
    });
  });
}
