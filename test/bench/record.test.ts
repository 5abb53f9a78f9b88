import { expect, test } from "vitest";
import { middleOf } from "./measure.js";
import { withRow } from "./record.js";

const RESULTS = `# Speed

## Reading

| version | speed |
| ------- | ----- |
| 0.1.0 | 1 |

## Site

| version | ms |
| ------- | -- |
| 0.1.0 | 5 |
`;

test("a version's row takes the place of the one it had, under its own heading", () => {
  expect(withRow(RESULTS, "Reading", "0.1.0", ["2"])).toBe(RESULTS.replace("| 0.1.0 | 1 |", "| 0.1.0 | 2 |"));
  expect(withRow(RESULTS, "Site", "0.2.0", ["3"])).toBe(`${RESULTS}| 0.2.0 | 3 |\n`);
  expect(() => withRow(RESULTS, "Weather", "0.2.0", [])).toThrow("no heading in the results: Weather");
});

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[7], 7],
])("the middle of %j is %d", (values, middle) => expect(middleOf(values)).toBe(middle));
