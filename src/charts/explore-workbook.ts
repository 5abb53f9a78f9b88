import type { Author } from "../model/author.js";
import { CAVEATS } from "../model/caveat.js";
import { baseIndicator } from "../model/comparability.js";
import type { Exploration } from "../model/explore.js";
import type { Lang } from "../model/indicator.js";
import type { SheetTable } from "../model/sheet.js";
import type { ExploredRow } from "../queries/explore.js";
import type { FigureFile } from "../series/file.js";
import { joinFiles } from "../series/tables.js";
import { CHART_NOTES, LEFT_OUT } from "../words/explore.js";
import { WORKBOOK } from "../words/workbook.js";
import { exploreTable } from "./explore-csv.js";
import { caveatsOf, obstacleOf } from "./explore-rows.js";
import { noteLeftOut } from "./left-out.js";
import type { MadeChart } from "./reader-chart.js";
import { makeWorkbook, type WorkbookParts } from "./workbook.js";

/** The workbook of an exploration: what is drawn and what does not compare, with everything that the chart says of it; an author's words stand as the author's. */
export function exploreWorkbook(
  { rows, texts }: Pick<MadeChart, "rows" | "texts">,
  { exploration, author }: { exploration: Exploration; author: Author },
  files: readonly [FigureFile, ...FigureFile[]],
  lang: Lang,
  { page, site }: Pick<WorkbookParts, "page" | "site">,
): SheetTable[] {
  const { sources, indicators } = joinFiles(files);
  const [file] = files;
  const used = new Set(rows.map(({ source_id }) => source_id));
  const shown = new Set(files.map(({ of }) => baseIndicator(of.id)));
  const about = [
    ...(author.title === "" ? [] : [[WORKBOOK.own[lang], author.title] as const]),
    ...(author.note === "" ? [] : [[WORKBOOK.note[lang], author.note] as const]),
    [WORKBOOK.title[lang], texts.title] as const,
    ...[[WORKBOOK.unit[lang], texts.unit] as const, [WORKBOOK.coverage[lang], texts.coverage] as const],
    [WORKBOOK.leftOut[lang], noteLeftOut(rows, exploration, lang).leftOut?.summary ?? ""] as const,
    [WORKBOOK.read[lang], CHART_NOTES[exploration.chart][lang]] as const,
  ];
  return makeWorkbook(
    {
      ...{ about, figures: exploreTable(rows, exploration, lang, page), codes: codesOf(rows, exploration, lang), file, page, site },
      sources: [...sources.values()].filter(({ id }) => used.has(id)),
      indicators: [...indicators.values()].filter(({ id }) => shown.has(id)),
      silence: file.silence[lang],
    },
    lang,
  );
}

/** Meanings of the caveats of rows, and of the reasons for which some do not compare. */
function codesOf(rows: readonly ExploredRow[], exploration: Exploration, lang: Lang): WorkbookParts["codes"] {
  const caveats = [...new Set(rows.flatMap(caveatsOf))].sort();
  const reasons = [...new Set(rows.flatMap((row) => obstacleOf(row, exploration) ?? []))].sort();
  return [
    ...caveats.map((code) => [WORKBOOK.caveat[lang], code, CAVEATS[code][lang]] as const),
    ...reasons.map((code) => [WORKBOOK.reason[lang], code, LEFT_OUT[code]?.[lang] ?? code] as const),
  ];
}
