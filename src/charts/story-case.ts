import { formatHedged, formatShort } from "../marks/format.js";
import { drawPlaces, type PlaceMark } from "../marks/places.js";
import type { Lang } from "../model/indicator.js";
import { words } from "../model/row.js";
import { CASE_AMOUNT, type CaseAmountRow, listAmounts } from "../queries/story.js";
import { PLACE_SAYS } from "../words/places.js";
import { CASE_WORDS, STORIES } from "../words/stories.js";
import { fill, UI } from "../words/ui.js";
import type { Chart } from "./chart.js";
import { OBSERVED_COLUMNS } from "./common-columns.js";
import { observationHref, observationTitle } from "./observed.js";

const SQL = listAmounts();

/** Single cases of compensation above full years of bureaus, on one logarithmic axis each. */
export const STORY_CASE: Chart<CaseAmountRow> = {
  ...CASE_WORDS,
  ...{ id: "story-case", topic: "stories", sql: SQL, query: () => SQL, shape: CASE_AMOUNT, columns: OBSERVED_COLUMNS },
  footnotes: () => ({ notes: [], leftOut: null }),
  titleOf: (rows, lang) => {
    const [one, year] = [rows.find(isCase), rows.find((row) => !isCase(row))];
    if (one === undefined || year === undefined) return CASE_WORDS.title[lang];
    return fill(STORIES.caseChart[lang], nameOf(one, lang), shortOf(one, lang), words(year, "short", lang), shortOf(year, lang));
  },
  describe: (rows, lang) =>
    toRows(rows, lang)
      .map(({ row, label }) => `${row} ${label}`)
      .join(UI.comma[lang]) + UI.stop[lang],
  draw: (rows, { lang, width, document }) =>
    drawPlaces(toRows(rows, lang), { width, document, lang, log: true, label: STORY_CASE.describe(rows, lang) }),
};

/** Whether an amount is of one case, not of a bureau's whole year. */
export const isCase = ({ scope }: CaseAmountRow): boolean => scope !== "all";

const shortOf = ({ value, qualifier }: CaseAmountRow, lang: Lang): string => formatHedged(value, qualifier, lang, formatShort);
const nameOf = (row: CaseAmountRow, lang: Lang): string =>
  isCase(row) ? fill(STORIES.named[lang], words(row, "short", lang), row.scope) : words(row, "short", lang);

function toRows(rows: readonly CaseAmountRow[], lang: Lang): PlaceMark[] {
  return rows.map((row) => ({
    panel: isCase(row) ? STORIES.oneCase[lang] : STORIES.wholeYear[lang],
    ...{ row: nameOf(row, lang), before: null, reference: null },
    latest: { ...row, title: observationTitle(row, lang), href: observationHref(row) },
    label: fill(PLACE_SAYS.label[lang], shortOf(row, lang), row.year),
  }));
}
