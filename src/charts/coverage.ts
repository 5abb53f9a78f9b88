import { drawGrid, type GridCell } from "../marks/grid.js";
import type { Lang } from "../model/indicator.js";
import { countFamilies, FAMILY_COUNT, type FamilyCountRow } from "../queries/coverage.js";
import { EVERYTHING } from "../queries/filter.js";
import { CHART_WORDS } from "../words/charts.js";
import { FAMILY_NAMES, familyName } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import type { Chart } from "./chart.js";
import { observationHref, reportLabel } from "./observed.js";

const FAMILIES = Object.keys(FAMILY_NAMES);

/** What each report speaks about: figures, zeros that are stated, only figures that do not compare, or nothing. */
export const COVERAGE: Chart<FamilyCountRow> = {
  ...CHART_WORDS.coverage,
  id: "coverage",
  topic: "methods",
  sql: countFamilies(EVERYTHING),
  shape: FAMILY_COUNT,
  query: countFamilies,
  columns: [
    { name: "short_zh", label: UI.bureau, format: "text", lang: "zh" },
    { name: "short_en", label: UI.bureau, format: "text", lang: "en" },
    { name: "year", label: UI.year, format: "year" },
    { name: "family", label: UI.family, format: "family" },
    { name: "stated", label: UI.figures, format: "count", link: "id" },
    { name: "comparables", label: UI.comparable, format: "count" },
    { name: "zeros", label: UI.zeros, format: "count" },
  ],
  draw: (rows, { lang, width, document }) => drawGrid(coverageCells(rows, lang), { width, document, label: describeCoverage(rows, lang) }),
  describe: describeCoverage,
};

function coverageCells(rows: readonly FamilyCountRow[], lang: Lang): GridCell[] {
  return FAMILIES.flatMap((family) => rows.filter((row) => row.family === family).map((row) => coverageCell(row, lang)));
}

function coverageCell(row: FamilyCountRow, lang: Lang): GridCell {
  const { stated, comparables, zeros } = row;
  const family = familyName(row.family, lang);
  const allZero = stated > 0 && stated === zeros;
  const said = stated === 0 ? UI.silent[lang] : fill(UI.figuresOf[lang], stated, comparables, zeros);
  return {
    column: reportLabel(row, lang),
    row: family,
    state: stated === 0 ? "empty" : comparables === 0 ? "hollow" : "full",
    label: stated === 0 ? "–" : allZero ? "0" : String(stated),
    title: `${reportLabel(row, lang)} · ${family} · ${said}`,
    href: observationHref(row),
  };
}

function describeCoverage(rows: readonly FamilyCountRow[], lang: Lang): string {
  const reports = [...new Set(rows.map((row) => reportLabel(row, lang)))];
  return reports
    .map((report) => {
      const own = rows.filter((row) => reportLabel(row, lang) === report);
      const silent = FAMILIES.filter((family) => own.some((row) => row.family === family && row.stated === 0)).map((family) =>
        familyName(family, lang),
      );
      const figures = own.reduce((sum, row) => sum + row.stated, 0);
      return fill(UI.coverageOf[lang], report, figures, own.length - silent.length, silent.join(UI.comma[lang]) || "–");
    })
    .join(" ");
}
