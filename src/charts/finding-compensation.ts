import { formatHedged, formatShort } from "../marks/format.js";
import { drawPanels } from "../marks/panels.js";
import type { Point } from "../marks/point.js";
import { findTotal } from "../model/finding.js";
import type { Lang } from "../model/indicator.js";
import { words } from "../model/row.js";
import { TOTAL, type TotalRow, traceTotals } from "../queries/totals.js";
import { FINDING_WORDS, SAYS } from "../words/findings.js";
import { fill, UI } from "../words/ui.js";
import type { Chart } from "./chart.js";
import { OBSERVED_COLUMNS } from "./common-columns.js";
import { describePoints } from "./describe.js";
import { observationHref, observationTitle } from "./observed.js";

const STARTED = "compensation.started";
const SQL = traceTotals([STARTED, "compensation.amount_claimed"]);

/** What compensation adds up to in the whole country: totals by the day that they reach, never on an axis of years. */
export const FINDING_COMPENSATION: Chart<TotalRow> = {
  ...FINDING_WORDS["finding-compensation"],
  ...{ id: "finding-compensation", topic: "index", sql: SQL, shape: TOTAL, query: () => SQL },
  columns: OBSERVED_COLUMNS,
  footnotes: () => ({ notes: [], leftOut: null }),
  titleOf: (rows, lang) =>
    sayTotal(
      rows.filter(({ indicator }) => indicator === STARTED),
      lang,
    ) ?? FINDING_WORDS["finding-compensation"].title[lang],
  describe: (rows, lang) => describePoints(toPoints(rows, lang), lang),
  draw: (rows, { lang, width, document }) => {
    const points = toPoints(rows, lang);
    const label = describePoints(points, lang);
    return drawPanels(points, { width, document, label, lang, allSilent: UI.allSilent[lang], columns: 1, freeScales: true });
  },
};

/** What is said of totals that only grow; null where they do not. */
export function sayTotal(rows: readonly TotalRow[], lang: Lang): string | null {
  const found = findTotal(rows.map((row) => ({ ...row, start: row.period_start, end: row.period_end })));
  if (found === null) return null;
  const said = ({ end, value, qualifier }: (typeof found)["last"]) => [
    end.slice(0, 4),
    Number(end.slice(5, 7)),
    formatHedged(value, qualifier, lang, formatShort),
  ];
  return fill(SAYS.total[lang], ...said(found.last), ...said(found.first));
}

function toPoints(rows: readonly TotalRow[], lang: Lang): Point[] {
  return rows.map((row) => {
    const { value, lower, upper, qualifier, period_start, period_end } = row;
    return {
      panel: words(row, "name", lang),
      year: row.year,
      row: fill(SAYS.until[lang], period_start?.slice(0, 4) ?? "?", period_end.slice(0, 7)),
      ...{ value, lower, upper, qualifier, hollow: false },
      label: formatHedged(value, qualifier, lang, formatShort),
      title: observationTitle(row, lang),
      href: observationHref(row),
    };
  });
}
