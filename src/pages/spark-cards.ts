import { formatHedged, formatShort } from "../marks/format.js";
import { drawSpark, type SparkPoint } from "../marks/spark.js";
import { placedTitle } from "../charts/observed.js";
import { directionText } from "../charts/trend-rows.js";
import type { RowOf } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import { numberStretches } from "../model/stretch.js";
import { judgeTrend } from "../model/trend.js";
import { BASIS_SHORT, unitName } from "../words/terms.js";
import { UI } from "../words/ui.js";
import { type Html, html } from "../html.js";

/** A figure with the names of its bureau and indicator. */
export type NamedFigure = RowOf<"observations"> &
  Pick<RowOf<"bureaus">, "short_zh" | "short_en"> &
  Pick<RowOf<"indicators">, "name_zh" | "name_en">;

/** One small chart: its heading, and rows of one bureau and indicator that are joined by lines, with names, in order of year. */
export interface SparkCard {
  heading: Html;
  rows: readonly NamedFigure[];
}

/** Small charts side by side on one axis of years, each with what the trend rule lets be said of it; `hrefOf` gives the address of a row's figure. */
export function renderSparkCards(cards: readonly SparkCard[], lang: Lang, hrefOf: (row: NamedFigure) => string): Html {
  const years = cards.flatMap(({ rows }) => rows.map((row) => row.year));
  const span = { from: Math.min(...years), to: Math.max(...years) };
  return html`<ul class="atlas-sparks">
    ${cards.map((card) => renderCard(card, span, lang, hrefOf))}
  </ul>`;
}

function renderCard(
  { heading, rows }: SparkCard,
  span: { from: number; to: number },
  lang: Lang,
  hrefOf: (row: NamedFigure) => string,
): Html {
  const points = toPoints(rows, lang, hrefOf);
  const said = points.map((point) => `${point.year} ${point.label}`).join(UI.comma[lang]);
  const trend = judgeTrend(points.map((point) => ({ ...point, approx: point.qualifier === "approx" })));
  const direction = directionText(trend, lang);
  return html`<li>${heading}${direction && html`<br /><small>${direction}</small>`}${drawSpark(points, { ...span, label: said })}</li> `;
}

function toPoints(rows: readonly NamedFigure[], lang: Lang, hrefOf: (row: NamedFigure) => string): SparkPoint[] {
  const stretches = numberStretches(rows.map((row) => ({ year: row.year, broken: row.breaks !== null })));
  return rows.map((row, i) => {
    const { year, value, lower, upper, qualifier } = row;
    return {
      ...{ year, value, lower, upper, qualifier },
      stretch: stretches[i] ?? 0,
      broken: i > 0 && row.breaks !== null,
      label: formatHedged(value, qualifier, lang, formatShort),
      title: `${year} · ${placedTitle(row, lang)}`,
      href: hrefOf(row),
    };
  });
}

/** The unit and basis that a series is counted in, for its heading; several where they change. */
export function countedIn(rows: readonly RowOf<"observations">[], lang: Lang): string {
  const units = rows.map((row) => unitName(row.unit, lang));
  const bases = rows.flatMap((row) => (row.basis === null ? [] : [BASIS_SHORT[row.basis][lang]]));
  return [units, bases]
    .map((names) => [...new Set(names)].join(" / "))
    .filter(Boolean)
    .join(UI.dot[lang]);
}
