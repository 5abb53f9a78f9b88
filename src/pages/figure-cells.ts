import { formatExact, formatHedged } from "../marks/format.js";
import { baseIndicator } from "../model/comparability.js";
import type { Lang } from "../model/indicator.js";
import type { Period, Qualifier } from "../model/observation.js";
import { REPORT } from "../words/report.js";
import { PERIODS, unitName } from "../words/terms.js";
import { fill } from "../words/ui.js";
import { type Html, html } from "../html.js";
import { renderTable, type TableRow } from "../table.js";

/** Words of the document itself, marked as Chinese on a page that is not. */
export function original(words: string | null, lang: Lang): Html | null {
  return words === null ? null : lang === "zh" ? html`${words}` : html`<span lang="zh-Hans">${words}</span>`;
}

/** A table whose name says that it scrolls, or the word that there is none. */
export function renderRecords(label: string, heads: readonly string[], rows: readonly TableRow[], lang: Lang, rowHead: 0 | null = 0): Html {
  if (rows.length === 0) return html`<p>${REPORT.none[lang]}</p>`;
  return renderTable({ label: fill(REPORT.scroll[lang], label), heads, rows, rowHead });
}

/** A list of names with what there is to say of each; pairs without a value are left out. */
export function renderFacts(facts: readonly (readonly [string, Html | string | number | null])[]): Html {
  return html`<dl class="atlas-facts">
    ${facts.map(
      ([name, value]) =>
        value !== null &&
        html`<dt>${name}</dt>
          <dd>${value}</dd> `,
    )}
  </dl>`;
}

/** A period in words: the year, or its kind with its dates. */
export function periodText({ start, end, kind }: Period, lang: Lang): string {
  if (kind === "year") return `${end.slice(0, 4)}${lang === "zh" ? "年" : ""} ${PERIODS.year[lang]}`;
  return kind === "point" ? `${PERIODS.point[lang]} ${end}` : `${PERIODS[kind][lang]} ${start ?? "?"} – ${end}`;
}

/** A value with its hedge's sign and unit, every digit shown. */
export function valueText({ value, unit, qualifier }: { value: number; unit: string; qualifier: Qualifier }, lang: Lang): string {
  return `${formatHedged(value, qualifier, lang, formatExact)} ${unitName(unit, lang)}`;
}

/** Address of an indicator's page from a page one folder below the language; a stated change is on the page of what changes. */
export function indicatorHref(indicator: string): string {
  return `../indicator/${baseIndicator(indicator)}.html`;
}
