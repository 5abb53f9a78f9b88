import { formatExact } from "../marks/format.js";
import { type Html, html, type Part } from "../html.js";
import type { Lang } from "../model/indicator.js";
import { LISTED_ACCURACY, type ListedAccuracyRow, listAccuracy } from "../queries/quality.js";
import { renderTable } from "../table.js";
import { GOLD_SETS, QUALITY } from "../words/quality.js";
import { FAMILY_NAMES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import type { View } from "./view.js";

/** How right the extractor is: precision, recall and F1 by set of gold, then F1 by family, with the versions that were measured. */
export const ACCURACY: View<ListedAccuracyRow> = {
  id: "accuracy",
  cell: "rows",
  sql: listAccuracy(),
  shape: LISTED_ACCURACY,
  render: (rows, lang) => {
    const sets = [...new Set(rows.map((row) => row.gold_set))];
    return html`${renderSets(sets, rows, lang)}
      <p class="atlas-note">${QUALITY.core[lang]}</p>
      <details class="atlas-data">
        <summary>${QUALITY.byFamily[lang]}</summary>
        ${renderFamilies(sets, rows, lang)}
      </details>`;
  },
};

function renderSets(sets: readonly string[], rows: readonly ListedAccuracyRow[], lang: Lang): Html {
  const heads = [QUALITY.set, UI.figures, QUALITY.precision, QUALITY.recall, QUALITY.f1, QUALITY.f1Core, QUALITY.found, QUALITY.version];
  return renderTable({
    label: QUALITY.accuracy[lang],
    heads: heads.map((words) => words[lang]),
    rows: sets.map((set) => {
      const [all, core] = ["all", "core"].map((family) => rows.find((row) => row.gold_set === set && row.family === family));
      const texts = all?.texts === null ? QUALITY.notHere[lang] : html`<code>${all?.texts}</code>`;
      return [
        html`${nameOf(set, lang)}<br /><small>${texts}</small>`,
        html`${formatExact(all?.gold ?? 0, lang)}<br /><small>${fill(QUALITY.reports[lang], all?.reports ?? 0)}</small>`,
        ...[all?.precision, all?.recall, all?.f1, core?.f1, all?.found].map(share),
        html`<small><code>${all?.extractor}</code><br /><code>${all?.catalogue}</code></small>`,
      ];
    }),
  });
}

function renderFamilies(sets: readonly string[], rows: readonly ListedAccuracyRow[], lang: Lang): Html {
  const cell = (family: string, set: string): Part => {
    const row = rows.find((one) => one.gold_set === set && one.family === family);
    return row === undefined ? "–" : html`${share(row.f1)} <small>(${formatExact(row.gold, lang)})</small>`;
  };
  return renderTable({
    label: QUALITY.byFamily[lang],
    heads: [UI.family[lang], ...sets.map((set) => nameOf(set, lang))],
    rows: Object.entries(FAMILY_NAMES).map(([family, name]) => [name[lang], ...sets.map((set) => cell(family, set))]),
  });
}

const nameOf = (set: string, lang: Lang): string => GOLD_SETS[set]?.[lang] ?? set;

const share = (value: number | null | undefined): string => value?.toFixed(3) ?? "–";
