import { least, sort, sum } from "d3-array";
import { formatExact } from "../marks/format.js";
import { type Html, html, type Part } from "../html.js";
import type { Lang } from "../model/indicator.js";
import { LISTED_ACCURACY, type ListedAccuracyRow, listAccuracy } from "../queries/quality.js";
import { renderTable } from "../table.js";
import { GOLD_SETS, UNSEEN } from "../words/gold-sets.js";
import { QUALITY } from "../words/quality.js";
import { FAMILY_NAMES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import type { View } from "./view.js";

/** Reports of real bureaus, which two people read. */
const REAL = "real";
/** Where invented sets lie. */
const INVENTED = "test/gold/";

/** What stands beside unseen texts: reports of real bureaus, and single clauses. */
const BESIDE = [REAL, "quotes"];

/** How right the extractor is: of unseen texts in a sentence; precision, recall and F1 by set of gold, those that rules were mended with behind a fold; then F1 by family, with the versions that were measured. */
export const ACCURACY: View<ListedAccuracyRow> = {
  id: "accuracy",
  cell: "rows",
  sql: listAccuracy(),
  shape: LISTED_ACCURACY,
  render: (rows, lang) => {
    const order = Object.keys(GOLD_SETS);
    const sets = sort(new Set(rows.map((row) => row.gold_set)), (set) => order.indexOf(set));
    const isFirst = (set: string): boolean => [...UNSEEN, ...BESIDE].includes(set);
    const mended = sets.filter((set) => !isFirst(set));
    const others = fill(QUALITY.mended[lang], mended.length);
    return html`${renderUnseen(rows, lang)}${renderSets(QUALITY.accuracy[lang], sets.filter(isFirst), rows, lang)}
      <p class="atlas-note">${QUALITY.core[lang]}</p>
      <details class="atlas-data">
        <summary>${others}</summary>
        ${renderSets(others, mended, rows, lang)}
      </details>
      <details class="atlas-data">
        <summary>${QUALITY.byFamily[lang]}</summary>
        ${renderFamilies(rows, lang)}
      </details>`;
  },
};

/** What unseen texts are like, of every 100 figures. */
function renderUnseen(rows: readonly ListedAccuracyRow[], lang: Lang): Html | "" {
  const unseen = pool(rows.filter(({ gold_set, family }) => UNSEEN.includes(gold_set) && family === "all"));
  const of100 = (part: number): string => formatExact(Math.round(part * 100), lang);
  return unseen === undefined ? "" : html`<p>${fill(QUALITY.unseen[lang], of100(unseen.recall), of100(unseen.precision))}</p>`;
}

function renderSets(label: string, sets: readonly string[], rows: readonly ListedAccuracyRow[], lang: Lang): Html {
  const heads = [QUALITY.set, UI.figures, QUALITY.precision, QUALITY.recall, QUALITY.f1, QUALITY.f1Core, QUALITY.found, QUALITY.version];
  return renderTable({
    label,
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

/** A family's rows of the sets in the repository, all of them invented. */
const invented = (rows: readonly ListedAccuracyRow[], family: string): ListedAccuracyRow[] =>
  rows.filter((row) => row.family === family && row.texts !== null && row.texts.startsWith(INVENTED) && row.gold > 0);

function renderFamilies(rows: readonly ListedAccuracyRow[], lang: Lang): Html {
  const cell = (row: Pick<ListedAccuracyRow, "f1" | "gold"> | undefined): Part =>
    row === undefined ? "–" : html`${share(row.f1)} <small>(${formatExact(row.gold, lang)})</small>`;
  return renderTable({
    label: QUALITY.byFamily[lang],
    heads: [UI.family, QUALITY.real, QUALITY.allInvented, QUALITY.lowest].map((words) => words[lang]),
    rows: Object.entries(FAMILY_NAMES).map(([family, name]) => {
      const own = invented(rows, family);
      const worst = least(own, ({ f1 }) => f1 ?? 0);
      const lowest = worst === undefined ? "–" : html`${cell(worst)} <code>${worst.gold_set}</code>`;
      return [name[lang], cell(rows.find((row) => row.gold_set === REAL && row.family === family)), cell(pool(own)), lowest];
    }),
  });
}

/** Precision, recall and F1 over all figures of several sets, and how many people marked in them. */
function pool(rows: readonly ListedAccuracyRow[]) {
  const [gold, placed, matched] = [sum(rows, (row) => row.gold), sum(rows, (row) => row.placed), sum(rows, (row) => row.matched)];
  return gold === 0 ? undefined : { gold, precision: matched / placed, recall: matched / gold, f1: (2 * matched) / (gold + placed) };
}

const nameOf = (set: string, lang: Lang): string => GOLD_SETS[set]?.[lang] ?? set;

const share = (value: number | null | undefined): string => value?.toFixed(3) ?? "–";
