import fc from "fast-check";
import { expect, test } from "vitest";
import { filesUsed, parseFiles, parseNotebook, printFileName, printNotebook } from "../../src/model/notebook-file.js";
import { isCellName, type NotebookCell } from "../../src/model/notebook.js";
import type { NotebookInput } from "../../src/model/notebook-input.js";
import { MARKS } from "../../src/model/chart-choice.js";

const LINES = [
  "",
  " ",
  "```sql",
  " ```sql",
  "```sql fines",
  "```js",
  "```input place",
  "```javascript",
  "````sql",
  "```",
  "````",
  "<!-- cell -->",
  "  <!-- cell -->",
  "<!-- file mine: a.csv -->",
  " <!-- file mine: a.csv -->",
  "# 标题",
  "SELECT '罚款'",
];
const text = fc.oneof(
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...LINES),
        fc.string({ unit: "grapheme" }).map((line) => line.replace(/[\r\n]/g, "")),
      ),
      { maxLength: 6 },
    )
    .map((lines) => lines.join("\n")),
  fc.constant(""),
);
const name = fc
  .oneof(fc.constant(""), fc.stringMatching(/^[a-z_][a-z0-9_]{0,8}$/), fc.constantFrom("罚款", "fines_2"))
  .filter((word) => word === "" || isCellName(word));
const column = fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" });
const chart = fc.option(fc.record({ mark: fc.constantFrom(...MARKS), x: column, y: column, colour: fc.option(column) }));
const INPUTS: readonly NotebookInput[] = [
  { kind: "bureau", label: "机构 `a`", settings: {}, value: "440000" },
  { kind: "range", label: "", settings: { min: "2013", max: "2024" }, value: "2018–2024" },
  { kind: "choice", label: "Kind", settings: { options: "a | ``` | c" }, value: "```" },
];
const cell: fc.Arbitrary<NotebookCell> = fc.oneof(
  fc.record({ kind: fc.constant("markdown" as const), text }),
  fc.record({ kind: fc.constant("sql" as const), text, name, chart }),
  fc.record({ kind: fc.constant("sql" as const), text, name, chart, figure: fc.stringMatching(/^[a-z][a-z-]{0,8}$/) }),
  fc.record({ kind: fc.constant("js" as const), text, name }),
  fc.record({ kind: fc.constant("input" as const), name, input: fc.constantFrom(...INPUTS) }),
);

const fileName = fc.string({ unit: "grapheme", maxLength: 20 }).map(printFileName);
const files = fc.array(fc.record({ table: fc.constantFrom("mine", "数据_2"), file: fileName }), { maxLength: 3 });

test("a printed notebook is read back exactly, with the files that it needs", () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 6 }), files, (cells, needed) => {
      const printed = printNotebook(cells, needed);
      expect(parseNotebook(printed)).toEqual(cells);
      expect(parseFiles(printed)).toEqual(needed);
    }),
    { numRuns: 2000 },
  );
});

test("any text is a notebook, and printing what was read changes it once at most", () => {
  fc.assert(
    fc.property(text, (file) => {
      const printed = printNotebook(parseNotebook(file));
      expect(printNotebook(parseNotebook(printed))).toBe(printed);
    }),
    { numRuns: 1000 },
  );
});

test("a file reads as Markdown: prose as it is, queries as fences with their names", () => {
  const cells: NotebookCell[] = [
    { kind: "markdown", text: "# Fines" },
    { kind: "sql", text: "SELECT 1", name: "one", chart: { mark: "line", x: "year", y: "value", colour: null } },
    { kind: "markdown", text: "Two" },
    { kind: "markdown", text: "Three" },
  ];
  expect(printNotebook(cells)).toBe("# Fines\n\n```sql one chart=line&x=year&y=value\nSELECT 1\n```\n\nTwo\n\n<!-- cell -->\nThree\n");
});

test.each([
  [
    "an editor on Windows",
    "\ufeffA\r\n\r\n```sql\r\nSELECT 1\r\n```\r\n",
    [
      { kind: "markdown", text: "A" },
      { kind: "sql", text: "SELECT 1", name: "", chart: null },
    ],
  ],
  ["a fence that is never closed", "```sql x\nSELECT 1", [{ kind: "sql", text: "SELECT 1", name: "x", chart: null }]],
  ["the name of a table", "```sql observations\nSELECT 1\n```", [{ kind: "sql", text: "SELECT 1", name: "", chart: null }]],
  ["a fence of another language", "```python\nx\n```", [{ kind: "markdown", text: "```python\nx\n```" }]],
  ["a chart that is none", "```sql x chart=pie&x=a\n\n```", [{ kind: "sql", text: "", name: "x", chart: null }]],
  ["nothing", "", []],
])("%s is read", (_, file, cells) => {
  expect(parseNotebook(file)).toEqual(cells);
});

test("a notebook needs the files whose tables its queries name, and no other", () => {
  const query = { kind: "sql", name: "", chart: null } as const;
  const cells: NotebookCell[] = [
    { ...query, text: 'FROM mine JOIN "数据_2" USING (year)' },
    { kind: "markdown", text: "about yours" },
  ];
  const named = ["mine", "数据_2", "yours", "min"].map((table) => ({ table, file: `${table}.csv` }));
  expect(filesUsed(cells, named).map(({ table }) => table)).toEqual(["mine", "数据_2"]);
});
