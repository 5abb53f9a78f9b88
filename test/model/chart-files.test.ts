import { expect, test } from "vitest";
import { chartFile, chartFiles, type SeriesPlace } from "../../src/model/chart-files.js";

test("files of a chart stand at stable addresses", () => {
  expect(chartFiles("fines-amount", "zh").map(({ path }) => path)).toEqual([
    "charts/fines-amount.zh.svg",
    "charts/fines-amount.zh.png",
    "charts/fines-amount.zh@2x.png",
    "charts/fines-amount.zh.square.png",
    "charts/fines-amount.zh.card.png",
    "charts/fines-amount.zh.csv",
    "charts/fines-amount.zh.json",
    "charts/fines-amount.full.csv",
    "charts/fines-amount.full.json",
    "charts/fines-amount.README.txt",
  ]);
  const full = (series: SeriesPlace) =>
    chartFiles("fines-amount", "zh", series).flatMap(({ kind, path }) => (kind.startsWith("full") ? [path] : []));
  expect(full(["penalty.amount", "penalty.decisions"])).toEqual([
    "data/series/penalty.amount.csv.gz",
    "data/series/penalty.decisions.csv.gz",
    "data/series/penalty.amount.json",
    "data/series/penalty.decisions.json",
  ]);
  expect(full("all")).toEqual(["zh/data.html", "zh/data.html"]);
  expect([1_000, 1_001].map((rows) => chartFile("coverage", "en", "csv", rows).path)).toEqual([
    "charts/coverage.en.csv",
    "charts/coverage.en.csv.gz",
  ]);
  expect(chartFile("coverage", "en", "svg", 9_999).path).toBe("charts/coverage.en.svg");
  expect(chartFile("coverage", "en", "card")).toEqual({ kind: "card", path: "charts/coverage.en.card.png", type: "image/png" });
});
