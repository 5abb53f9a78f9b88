import { rollup } from "d3-array";
import { figureHref } from "../charts/observed.js";
import { CAVEATS, readCaveats } from "../model/caveat.js";
import { HEADLINE_REASONS } from "../model/headline.js";
import type { Lang } from "../model/indicator.js";
import { groupBy } from "../model/group.js";
import { words } from "../model/row.js";
import { BREAK_NAMES } from "../words/bureau.js";
import { INDICATOR } from "../words/indicator.js";
import { BASIS_NAMES, HEDGES, unitName } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { renderFacts } from "./figure-cells.js";
import { type Html, html } from "../html.js";
import type { IndicatorData, IndicatorFigure } from "./indicator-data.js";

type Fact = readonly [string, Html | string | null];

/** What keeps the figures of an indicator from comparing with each other, counted: standing, bases, units, hedges, breaks, caveats, estimates, checks. */
export function renderNotes({ indicator, rows, changes, differing }: IndicatorData, lang: Lang): Html {
  const unit = (row: IndicatorFigure) => unitName(row.unit, lang);
  const basis = (row: IndicatorFigure) => (row.basis === null ? UI.basisUnknown[lang] : BASIS_NAMES[row.basis][lang]);
  const reason = (row: IndicatorFigure) => HEADLINE_REASONS[row.headline_reason][lang];
  const [standing, others] = [rows.filter((row) => row.headline), rows.filter((row) => !row.headline)];
  const estimates = rows.filter((row) => row.status === "E").length;
  const facts: Fact[] = [
    [INDICATOR.standing[lang], countBy(standing, reason, lang)],
    [INDICATOR.notStanding[lang], countBy(others, reason, lang)],
    [INDICATOR.bases[lang], indicator.unit === "CNY" ? countBy(rows, basis, lang) : null],
    [INDICATOR.units[lang], countBy(rows, unit, lang)],
    [INDICATOR.hedges[lang], countBy(rows, (row) => HEDGES[row.qualifier][lang], lang)],
    [INDICATOR.breaks[lang], listBreaks(rows, lang)],
    [INDICATOR.caveats[lang], countCaveats(rows, lang)],
    [INDICATOR.estimates[lang], estimates > 0 ? fill(INDICATOR.estimatesNote[lang], estimates) : null],
    [INDICATOR.changes[lang], changes > 0 ? String(changes) : null],
    [
      INDICATOR.checks[lang],
      differing > 0
        ? html`${fill(INDICATOR.checksNote[lang], differing)}${UI.comma[lang]}<a href="../quality.html">${INDICATOR.toQuality[lang]}</a>`
        : null,
    ],
  ];
  return renderFacts(facts);
}

function countBy(rows: readonly IndicatorFigure[], name: (row: IndicatorFigure) => string, lang: Lang): Html | null {
  const counts = rollup(rows, (own) => own.length, name);
  const said = [...counts].sort((a, b) => b[1] - a[1]).map(([text, count]) => `${text} ${fill(INDICATOR.times[lang], count)}`);
  return said.length > 0 ? html`${said.join(UI.semicolon[lang])}` : null;
}

function countCaveats(rows: readonly IndicatorFigure[], lang: Lang): Html | null {
  const doubts = rows.flatMap((row) => readCaveats(row.caveats ?? "").map((code) => ({ code, row })));
  const said = [...groupBy(doubts, ({ code }) => code)]
    .sort((a, b) => b[1].length - a[1].length)
    .map(
      ([code, own], i) =>
        html`${i > 0 && UI.semicolon[lang]}<a href="${addressOf(own[0].row)}">${CAVEATS[code][lang]}</a>
          ${fill(INDICATOR.times[lang], own.length)}`,
    );
  return said.length > 0 ? html`${said}` : null;
}

function listBreaks(rows: readonly IndicatorFigure[], lang: Lang): Html | null {
  const broken = rows.filter((row) => row.headline && row.breaks !== null);
  if (broken.length === 0) return null;
  const said = broken.map((row, i) => {
    const changed = (row.breaks ?? "").split(" ");
    const names = changed.map((code) => BREAK_NAMES[code]?.[lang] ?? code).join(UI.comma[lang]);
    return html`${i > 0 && UI.semicolon[lang]}<a href="${addressOf(row)}">${words(row, "short", lang)} ${row.year}</a> (${names})`;
  });
  return html`${INDICATOR.breaksNote[lang]}${said}`;
}

const addressOf = (row: IndicatorFigure): string => `.${figureHref(row.id, row.bureau_code)}`;
