import { formatExact } from "../charts/format.js";
import type { Cell, Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import { listAccuracy } from "../queries/quality.js";
import { GOLD_SETS, QUALITY } from "../words/quality.js";
import { FAMILY_NAMES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { listing } from "./listing.js";
import { textOf } from "./observed.js";
import type { View } from "./view.js";

/** How right the extractor is: precision, recall and F1 by set of gold, then F1 by family, with the versions that were measured. */
export const ACCURACY: View = {
  id: "accuracy",
  sql: listAccuracy(),
  render: (rows, lang) => {
    const sets = [...new Set(rows.map((row) => textOf(row.gold_set)))];
    return [
      renderSets(sets, rows, lang),
      `<p class="atlas-note">${QUALITY.core[lang]}</p>`,
      `<details class="atlas-data"><summary>${QUALITY.byFamily[lang]}</summary>${renderFamilies(sets, rows, lang)}</details>`,
    ].join("\n");
  },
};

function renderSets(sets: readonly string[], rows: readonly Row[], lang: Lang): string {
  const heads = [QUALITY.set, UI.figures, QUALITY.precision, QUALITY.recall, QUALITY.f1, QUALITY.f1Core, QUALITY.found, QUALITY.version];
  return listing(
    heads.map((words) => words[lang]),
    sets.map((set) => {
      const [all, core] = ["all", "core"].map((family) => rows.find((row) => row.gold_set === set && row.family === family));
      return [
        `${nameOf(set, lang)}<br><small>${all?.texts === null ? QUALITY.notHere[lang] : `<code>${textOf(all?.texts)}</code>`}</small>`,
        `${formatExact(Number(all?.gold), lang)}<br><small>${fill(QUALITY.reports[lang], textOf(all?.reports))}</small>`,
        ...[all?.precision, all?.recall, all?.f1, core?.f1, all?.found].map(share),
        `<small><code>${textOf(all?.extractor)}</code><br><code>${textOf(all?.catalogue)}</code></small>`,
      ];
    }),
    QUALITY.accuracy[lang],
  );
}

function renderFamilies(sets: readonly string[], rows: readonly Row[], lang: Lang): string {
  const cell = (family: string, set: string): string => {
    const row = rows.find((one) => one.gold_set === set && one.family === family);
    return row === undefined ? "–" : `${share(row.f1)} <small>(${formatExact(Number(row.gold), lang)})</small>`;
  };
  return listing(
    [UI.family[lang], ...sets.map((set) => nameOf(set, lang))],
    Object.entries(FAMILY_NAMES).map(([family, name]) => [name[lang], ...sets.map((set) => cell(family, set))]),
    QUALITY.byFamily[lang],
  );
}

const nameOf = (set: string, lang: Lang): string => GOLD_SETS[set]?.[lang] ?? set;

const share = (cell: Cell | undefined): string => (cell === null || cell === undefined ? "–" : Number(cell).toFixed(3));
