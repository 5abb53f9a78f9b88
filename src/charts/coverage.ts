import { drawGrid, type StateCell } from "../marks/grid.js";
import { groupBy } from "../model/group.js";
import type { Lang } from "../model/indicator.js";
import { countFamilies, FAMILY_COUNT, type FamilyCountRow } from "../queries/coverage.js";
import { EVERYTHING } from "../queries/filter.js";
import { CHART_WORDS } from "../words/charts.js";
import { CROWD } from "../words/crowd.js";
import { FAMILY_NAMES, familyName } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { countReports, isCrowd } from "./crowd.js";
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
  titleOf: (rows, lang) => titleOf(rows, lang),
  footnotes: (rows, lang) => {
    const notes = isCrowd(rows) ? [[fill(CROWD.coverage[lang], countReports(rows))]] : [];
    return { notes, leftOut: null };
  },
  draw: (rows, { lang, width, document }) => {
    const cells = isCrowd(rows) ? yearCells(rows, lang) : coverageCells(rows, lang);
    return drawGrid(cells, { width, document, label: describeCoverage(rows, lang) });
  },
  describe: describeCoverage,
};

/** Which reports state most and least. */
function titleOf(rows: readonly FamilyCountRow[], lang: Lang): string {
  const title = CHART_WORDS.coverage.title[lang];
  const counts = [...groupBy(rows, (row) => reportLabel(row, lang))]
    .map(([report, own]) => ({ report, stated: own.reduce((sum, row) => sum + row.stated, 0) }))
    .sort((a, b) => a.stated - b.stated);
  const [least, most] = [counts[0], counts.at(-1)];
  if (isCrowd(rows) || !least || !most || least.stated === most.stated) return title;
  return fill(UI.range[lang], title, least.report, least.stated, most.report, most.stated);
}

function coverageCells(rows: readonly FamilyCountRow[], lang: Lang): StateCell[] {
  return FAMILIES.flatMap((family) => rows.filter((row) => row.family === family).map((row) => coverageCell(row, lang)));
}

function coverageCell(row: FamilyCountRow, lang: Lang): StateCell {
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

/** The share of the reports of each year that state a figure of each family. */
function yearCells(rows: readonly FamilyCountRow[], lang: Lang): StateCell[] {
  const years = [...groupBy(rows, ({ year }) => year)]
    .sort(([a], [b]) => a - b)
    .map(([year, own]) => [year, groupBy(own, (row) => row.family)] as const);
  return FAMILIES.flatMap((id) =>
    years.map(([year, families]): StateCell => {
      const own = families.get(id) ?? [];
      const stated = own.filter((row) => row.stated > 0).length;
      const family = FAMILY_NAMES[id]?.[lang] ?? id;
      const title = fill(CROWD.share[lang], year, family, stated, own.length);
      const share = stated / own.length;
      return {
        column: String(year),
        row: family,
        state: stated > 0 ? "full" : "empty",
        share,
        label: `${Math.round(100 * share)}%`,
        title,
        href: null,
      };
    }),
  );
}

function describeCoverage(rows: readonly FamilyCountRow[], lang: Lang): string {
  if (isCrowd(rows))
    return yearCells(rows, lang)
      .map(({ title }) => title)
      .join(UI.semicolon[lang]);
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
