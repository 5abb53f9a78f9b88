import { formatHedged, formatShort } from "../charts/format.js";
import { drawSpark, type SparkPoint } from "../charts/spark.js";
import { numberOf, observationTitle, textOf } from "../figures/observed.js";
import { directionText } from "../figures/trend-rows.js";
import type { Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import type { Basis, Qualifier } from "../model/observation.js";
import { numberStretches } from "../model/stretch.js";
import { judgeTrend } from "../model/trend.js";
import { BASIS_SHORT, UNIT_NAMES } from "../words/terms.js";
import { UI } from "../words/ui.js";
import { type Html, html } from "../html.js";

/** One small chart: its heading, and rows of one bureau and indicator that are joined by lines, with names, in order of year. */
export interface SparkCard {
  heading: Html;
  rows: readonly Row[];
}

/** Whether a figure may be joined to others of its series: it stands for its year and is stated, not worked out. */
export function isJoined(row: Row): boolean {
  return row.headline === true && row.status !== "E";
}

/** Small charts side by side on one axis of years, each with what the trend rule lets be said of it; `hrefOf` gives the address of a row's figure. */
export function renderSparkCards(cards: readonly SparkCard[], lang: Lang, hrefOf: (row: Row) => string): Html {
  const years = cards.flatMap(({ rows }) => rows.map((row) => Number(row.year)));
  const span = { from: Math.min(...years), to: Math.max(...years) };
  return html`<ul class="atlas-sparks">
    ${cards.map((card) => renderCard(card, span, lang, hrefOf))}
  </ul>`;
}

function renderCard({ heading, rows }: SparkCard, span: { from: number; to: number }, lang: Lang, hrefOf: (row: Row) => string): Html {
  const points = toPoints(rows, lang, hrefOf);
  const said = points.map((point) => `${point.year} ${point.label}`).join(UI.comma[lang]);
  const trend = judgeTrend(points.map((point) => ({ ...point, approx: point.qualifier === "approx" })));
  const direction = directionText(trend, lang);
  return html`<li>${heading}${direction && html`<br /><small>${direction}</small>`}${drawSpark(points, { ...span, label: said })}</li> `;
}

function toPoints(rows: readonly Row[], lang: Lang, hrefOf: (row: Row) => string): SparkPoint[] {
  const stretches = numberStretches(rows.map((row) => ({ year: Number(row.year), broken: row.breaks !== null })));
  return rows.map((row, i) => {
    const qualifier = row.qualifier as Qualifier;
    return {
      ...{ year: Number(row.year), value: Number(row.value), lower: numberOf(row.lower), upper: numberOf(row.upper), qualifier },
      stretch: stretches[i] ?? 0,
      broken: i > 0 && row.breaks !== null,
      label: formatHedged(Number(row.value), qualifier, lang, formatShort),
      title: observationTitle(row, lang),
      href: hrefOf(row),
    };
  });
}

/** The unit and basis that a series is counted in, for its heading; several where they change. */
export function countedIn(rows: readonly Row[], lang: Lang): string {
  const units = rows.map((row) => UNIT_NAMES[textOf(row.unit)]?.[lang] ?? textOf(row.unit));
  const bases = rows.flatMap((row) => (row.basis === null ? [] : [BASIS_SHORT[row.basis as Basis][lang]]));
  return [units, bases]
    .map((names) => [...new Set(names)].join(" / "))
    .filter(Boolean)
    .join(UI.dot[lang]);
}
