import { CAVEATS, type Caveat } from "../model/caveat.js";
import type { Exploration } from "../model/explore.js";
import type { Lang } from "../model/indicator.js";
import type { ExploredRow } from "../queries/explore.js";
import { EXPLORE, LEFT_OUT } from "../words/explore.js";
import { fill, UI } from "../words/ui.js";
import { caveatsOf, drawnRows, obstacleOf } from "./explore-rows.js";
import { escapeHtml, linkTo } from "./html.js";
import { observationHref, periodText, reportLabel, valueWithUnit } from "./observed.js";

const MOST_LISTED = 200;
const UNFOLDED = 8;

/** Below a chart: what the marks † mean, and every figure that does not compare with its reason and a link, as HTML. */
export function renderLeftOut(rows: readonly ExploredRow[], exploration: Exploration, lang: Lang): string {
  return renderFlags(drawnRows(rows, exploration), lang) + renderReasons(rows, exploration, lang);
}

function renderFlags(rows: readonly ExploredRow[], lang: Lang): string {
  const codes = [...new Set(rows.flatMap(caveatsOf))];
  const items = codes.map((code: Caveat) => {
    const own = rows.filter((row) => caveatsOf(row).includes(code));
    const links = own.map((row) => linkTo(observationHref(row), escapeHtml(reportLabel(row, lang))));
    return `<li>${fill(EXPLORE.flags[lang], escapeHtml(CAVEATS[code][lang]), links.join(UI.comma[lang]))}</li>`;
  });
  return items.length > 0 ? `<ul class="atlas-footnotes">${items.join("")}</ul>` : "";
}

function renderReasons(rows: readonly ExploredRow[], exploration: Exploration, lang: Lang): string {
  const reasons = new Map<string, ExploredRow[]>();
  for (const row of rows) {
    const reason = obstacleOf(row, exploration);
    if (reason !== null) reasons.set(reason, [...(reasons.get(reason) ?? []), row]);
  }
  const sorted = [...reasons].sort((a, b) => b[1].length - a[1].length);
  const total = sorted.reduce((sum, [, own]) => sum + own.length, 0);
  if (total === 0) return `<p class="atlas-footnotes">${EXPLORE.nothingLeftOut[lang]}</p>`;
  const counts = sorted.map(([reason, own]) => fill(EXPLORE.leftOutCount[lang], LEFT_OUT[reason]?.[lang] ?? reason, own.length));
  const words = exploration.all ? EXPLORE.drawnHollow : EXPLORE.leftOut;
  const cut = total > MOST_LISTED ? `<p>${fill(EXPLORE.firstLeftOut[lang], MOST_LISTED)}</p>` : "";
  return `<details class="atlas-left-out"${total <= UNFOLDED ? " open" : ""}><summary>${escapeHtml(fill(words[lang], total, counts.join(UI.semicolon[lang])))}</summary>${listReasons(sorted, lang)}${cut}</details>`;
}

function listReasons(reasons: readonly [string, readonly ExploredRow[]][], lang: Lang): string {
  let left = MOST_LISTED;
  return reasons
    .map(([reason, own]) => {
      const listed = own.slice(0, left);
      left -= listed.length;
      const items = listed.map((row) => `<li>${renderRow(row, lang)}</li>`);
      return items.length > 0 ? `<h4>${escapeHtml(LEFT_OUT[reason]?.[lang] ?? reason)}</h4><ul>${items.join("")}</ul>` : "";
    })
    .join("");
}

function renderRow(row: ExploredRow, lang: Lang): string {
  const stated = { ...row, value: row.figure, qualifier: row.figure_qualifier };
  const said = [
    valueWithUnit(stated, lang),
    ...(row.period_kind === "year" ? [] : [periodText(row, lang)]),
    ...(row.scope === "all" ? [] : [`${UI.scope[lang]}${row.scope}`]),
    ...caveatsOf(row).map((code) => CAVEATS[code][lang]),
  ];
  const link = linkTo(observationHref(row), escapeHtml(reportLabel(row, lang)));
  return `${link}${UI.colon[lang]}${escapeHtml(said.join(UI.dot[lang]))} <q lang="zh-Hans">${escapeHtml(row.quote)}</q>`;
}
