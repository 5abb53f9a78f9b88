import { expect, test } from "vitest";
import { listMutants } from "./mutate.js";
import { reachingTests, relatedTests } from "./related.js";

const changes = (code: string) => listMutants("a.ts", code).map(({ from, to }) => `${from} → ${to}`);

test.each([
  ["a < b && !c", ["&& → ||", "< → <=", "!c → c"]],
  ["a === b ? 1 : f", ["a === b ? 1 : f → a === b ? f : 1", "=== → !==", "1 → 2"]],
  ["f(1e300, 40)", ["1e300 → 2e+300", "40 → 80"]],
  ["list.filter(f).sort(g)", ["sort → slice", "filter → slice"]],
  ["list.some((x) => x > 0)", ["some → every", "> → >=", "0 → 1"]],
  ['import a from "b"; type T = 1; true', ["true → false"]],
])("%s", (code, expected) => expect(changes(code)).toEqual(expected));

test("a mutant is the whole file with one change", () => {
  expect(listMutants("a.ts", "x;\ny > 1;")[0]).toMatchObject({ line: 2, code: "x;\ny >= 1;" });
});

test("tests are found through what imports a file, nearest first", () => {
  const importers = new Map([
    ["src/a.ts", ["src/b.ts", "test/z.test.ts"]],
    ["src/b.ts", ["test/b.test.ts", "test/a.test.ts", "test/site/x.test.ts"]],
  ]);
  const reaching = reachingTests("src/a.ts", importers);
  expect([...reaching]).toEqual([
    ["test/z.test.ts", 1],
    ["test/b.test.ts", 2],
    ["test/a.test.ts", 2],
  ]);
  expect(relatedTests("src/a.ts", reaching)).toEqual(["test/a.test.ts", "test/z.test.ts", "test/b.test.ts"]);
  expect(relatedTests("src/b/c.ts", new Map([...reaching, ["test/b/x.test.ts", 9]]))[0]).toBe("test/b/x.test.ts");
});
