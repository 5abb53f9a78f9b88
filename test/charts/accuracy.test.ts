import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { ACCURACY } from "../../src/charts/accuracy.js";
import { UNSEEN } from "../../src/words/gold-sets.js";
import type { ListedAccuracyRow } from "../../src/queries/quality.js";

const row = (gold_set: string, texts: string | null, family: string, gold: number, placed: number, matched: number): ListedAccuracyRow => ({
  ...{ gold_set, texts, family, gold, placed, matched, reports: 3, found: 1, extractor: "1.0.0", catalogue: "abc" },
  ...{ precision: matched / placed, recall: matched / gold, f1: (2 * matched) / (gold + placed) },
});

test("a family is told for real reports, for all invented sets by all their figures, and for the lowest of these", () => {
  const rows = [
    row("real", null, "penalty", 10, 10, 10),
    row("second", "test/gold/second", "penalty", 100, 100, 90),
    row("third", "test/gold/third", "penalty", 20, 20, 10),
    row("third", "test/gold/third", "credit", 4, 4, 4),
  ];
  const { document } = new JSDOM(ACCURACY.render(rows, "en").text).window;
  const families = [...document.querySelectorAll("table")].at(-1);
  const cells = (name: string) => {
    const line = [...(families?.querySelectorAll("tr") ?? [])].find((own) => own.textContent.includes(name));
    return [...(line?.querySelectorAll("td") ?? [])].map((cell) => cell.textContent.replace(/\s+/g, " ").trim());
  };
  expect(cells("Penalties")).toEqual(["1.000 (10)", "0.833 (120)", "0.500 (20) third"]);
  expect(cells("Credit").slice(0, 2)).toEqual(["–", "1.000 (4)"]);
});

test("unseen texts are told first, in figures of a hundred, and sets that rules were mended with stand behind a fold", () => {
  const [unseen = ""] = UNSEEN;
  const rows = [
    row("second", "test/gold/second", "all", 100, 100, 100),
    row(unseen, `test/gold/${unseen}`, "all", 200, 190, 180),
    row("real", null, "all", 10, 10, 10),
  ];
  const { document } = new JSDOM(ACCURACY.render(rows, "en").text).window;
  expect(document.querySelector("p")?.textContent).toMatch(/\b90 of every 100 .* 95 are right/);
  expect(document.querySelector("details table")?.textContent).toContain("test/gold/second");
  const shown = [...document.querySelectorAll("table")].find((table) => table.closest("details") === null)?.textContent;
  expect(shown).toContain(unseen);
  expect(shown).not.toContain("second");
});
