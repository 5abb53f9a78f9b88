import { formatHedged, formatShort, formatSpan } from "../marks/format.js";
import { type Html, html, linkTo } from "../html.js";
import type { Lang } from "../model/indicator.js";
import { groupBy } from "../model/group.js";
import { hedgedRange } from "../model/range.js";
import { MIN_PEERS, quartilesOf } from "../model/rank.js";
import { words } from "../model/row.js";
import type { FoundRow, PickedRow } from "../queries/pick.js";
import { numberCell, renderTable, type TableRow } from "../table.js";
import { CROWD } from "../words/crowd.js";
import { BASIS_SHORT, unitName } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { isFound, observationHref, reportLabel } from "./observed.js";

/** A year is late enough to stand for an indicator if it has this share of the figures of the fullest year. */
const FULL_ENOUGH = 0.5;

/** Key figures of many reports: of each indicator, and of money of each basis, the latest well-covered year with its median, middle half, smallest and largest figure. */
export function renderKeySpread(rows: readonly PickedRow[], lang: Lang): Html {
  const found = rows.filter(isFound).filter(({ comparable }) => comparable);
  const groups = [...groupBy(found, ({ indicator, basis, unit }) => [indicator, basis, unit].join(" ")).values()];
  const reports = groupBy(rows, ({ indicator, year }) => `${indicator} ${year}`);
  const table = renderTable({
    label: UI.keyFigures[lang],
    heads: [
      "",
      UI.year[lang],
      ...[CROWD.stated, CROWD.median, CROWD.middle, CROWD.least, CROWD.most].map((name) => numberCell(name[lang])),
    ],
    rows: groups.filter((own) => own.length >= MIN_PEERS).map((own) => spreadRow(own, reports, lang)),
    classes: "atlas-table atlas-key",
  });
  return html`${table}
    <p class="atlas-note">${CROWD.key[lang]} ${UI.keyNote[lang]}</p>`;
}

function spreadRow(rows: readonly [FoundRow, ...FoundRow[]], reports: ReadonlyMap<string, readonly PickedRow[]>, lang: Lang): TableRow {
  const years = [...groupBy(rows, ({ year }) => year)].sort(([a], [b]) => b - a);
  const fullest = Math.max(...years.map(([, own]) => own.length));
  const [year, own] = years.find(([, some]) => some.length >= fullest * FULL_ENOUGH) ?? [0, rows];
  const sorted = [...own].sort((a, b) => a.value - b.value);
  const quartiles = quartilesOf(sorted.map((row) => hedgedRange({ ...row, raw: "" })));
  const first = sorted[0] ?? rows[0];
  const basis = first.basis === null ? "" : html` <small>${BASIS_SHORT[first.basis][lang]}</small>`;
  const all = new Set(reports.get(`${first.indicator} ${year}`)?.map(({ bureau_code }) => bureau_code)).size;
  return [
    html`${words(first, "name", lang)}${basis}<br /><small>${unitName(first.unit, lang)}</small>`,
    year,
    numberCell(fill(CROWD.of[lang], own.length, all)),
    numberCell(quartiles && html`<strong>${formatSpan(quartiles.median, lang)}</strong>`),
    numberCell(quartiles && `${formatShort(quartiles.lower.low, lang)} – ${formatShort(quartiles.upper.high, lang)}`),
    numberCell(renderEnd(first, lang)),
    numberCell(renderEnd(sorted.at(-1) ?? first, lang)),
  ];
}

function renderEnd(row: FoundRow, lang: Lang): Html {
  const value = formatHedged(row.value, row.qualifier, lang, formatShort);
  return html`${linkTo(observationHref(row), value)}<br /><small>${reportLabel(row, lang)}</small>`;
}
