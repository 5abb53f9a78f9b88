import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { TOPICS } from "../../src/charts/chart.js";
import { CHARTS, VIEWS } from "../../src/charts/index.js";
import { topicCells } from "../../src/charts/topic-cells.js";
import { LANGS } from "../../src/model/indicator.js";
import { isCellName, nameCells } from "../../src/model/notebook.js";
import { parseNotebook, printNotebook } from "../../src/model/notebook-file.js";

const read = (lang: string, page: string) => readFileSync(join(import.meta.dirname, `../../src/${lang}/${page}.md`), "utf8");
const BLOCKS = { charts: CHARTS, views: VIEWS, said: new Map([["story-peak", "It rose."]]) };

describe.each(TOPICS.flatMap((topic) => LANGS.map((lang) => [topic, lang] as const)))("%s in %s as a notebook", (topic, lang) => {
  const text = read(lang, topic);
  const cells = topicCells(text, topic, BLOCKS);

  test("holds every chart of the page with its own SQL, drawn as there", () => {
    const drawn = cells.flatMap((cell) => (cell.kind === "sql" && cell.figure !== undefined ? [[cell.figure, cell.text]] : []));
    const ids = [...text.matchAll(/<atlas-figure id="([\w-]+)">/g)].map(([, id]) => id);
    expect(drawn).toEqual(ids.map((id) => [id, CHARTS.find((chart) => chart.id === id)?.sql]));
    expect(cells.filter(({ kind }) => kind === "sql").length).toBeGreaterThan(0);
  });

  test("is prose without HTML, under names that are no tables, and comes back from its file", () => {
    const prose = cells.flatMap((cell) => (cell.kind === "markdown" ? [cell.text] : []));
    expect(prose.filter((said) => /<\/?(?:p|div|h\d|atlas-\w+)\b/.test(said))).toEqual([]);
    expect(prose.join("\n")).toContain("# ");
    const names = nameCells(cells).filter((name) => name !== null);
    expect(names.filter((name) => !isCellName(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(parseNotebook(printNotebook(cells))).toEqual(cells);
  });
});

test("links are those of the notebook's folder, headings and paragraphs keep their words, forms are left out", () => {
  const page = `---\ntitle: T\n---\n\n<h1>Codes</h1>\n\n<p class="lede">Said.</p>\n<div class="pair">\nSee [it](./data#x), [here](#y), [out](https://a.b/c).\n</div>\n<atlas-view id="filter"></atlas-view>\n<atlas-view id="story-peak"></atlas-view>`;
  expect(topicCells(page, "fines", BLOCKS)).toEqual([
    {
      kind: "markdown",
      text: "# Codes\n\nSaid.\n\nSee [it](./data.html#x), [here](./fines.html#y), [out](https://a.b/c).\n\nIt rose.",
    },
  ]);
});
