import { formatExact } from "../marks/format.js";
import { type Html, html } from "../html.js";
import { MEASURED_TEXTS } from "../model/confidence.js";
import { groupBy } from "../model/group.js";
import type { Lang } from "../model/indicator.js";
import { LISTED_CALIBRATION, type ListedCalibrationRow, listCalibration } from "../queries/quality.js";
import { numberCell, renderTable } from "../table.js";
import { CALIBRATION } from "../words/calibration.js";
import { fill, UI } from "../words/ui.js";
import type { View } from "./view.js";

/** Fewer figures than this tell little of a share. */
const FEW = 50;

/** How sure the atlas says it is, against how often it is right, by range of confidence: on all texts that people read, and on those that no rule was made with. */
export const CALIBRATED: View<ListedCalibrationRow> = {
  id: "calibration",
  cell: "rows",
  sql: listCalibration(),
  shape: LISTED_CALIBRATION,
  render: (rows, lang) => {
    const groups = groupBy(rows, ({ texts }) => texts);
    return html`${[...groups.values()].map((group) => renderGroup(group, lang))}`;
  },
};

function renderGroup(rows: readonly ListedCalibrationRow[], lang: Lang): Html {
  const [first] = rows;
  if (!first) return html``;
  const figures = rows.reduce((sum, row) => sum + row.figures, 0);
  const name = fill(CALIBRATION.group[lang], MEASURED_TEXTS[first.texts][lang], first.reports, formatExact(figures, lang));
  const heads = [CALIBRATION.range, UI.figures, CALIBRATION.stated, CALIBRATION.right, CALIBRATION.placed];
  return html`<h3>${name}</h3>
    ${renderTable({ label: name, heads: heads.map((words) => numberCell(words[lang])), rows: rows.map((row) => binCells(row, lang)) })}
    <p class="atlas-note">
      ${fill(CALIBRATION.brier[lang], first.brier.toFixed(3), first.brier_same.toFixed(3))}
      ${CALIBRATION.version[lang]}${UI.colon[lang]}<code>${first.extractor}</code> <code>${first.catalogue}</code>
    </p>`;
}

function binCells(
  { at_least, at_most, figures, stated, right, placed }: ListedCalibrationRow,
  lang: Lang,
): ReturnType<typeof numberCell>[] {
  const few = figures > 0 && figures < FEW && html`<br /><small>${CALIBRATION.few[lang]}</small>`;
  const shares = figures === 0 ? [CALIBRATION.none[lang], "–", "–"] : [stated, right, placed].map((share) => percent(share));
  return [
    numberCell(at_most === 1 ? `≥ ${at_least}` : `${at_least} – ${at_most}`),
    numberCell(html`${formatExact(figures, lang)}${few}`),
    ...shares.map((share) => numberCell(share)),
  ];
}

const percent = (share: number | null): string => (share === null ? "–" : `${(100 * share).toFixed(1)}%`);
