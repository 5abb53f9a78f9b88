import { formatExact, formatHedged } from "../src/charts/format.js";
import type { Lang } from "../src/model/indicator.js";
import { baseIndicator } from "../src/model/comparability.js";
import type { Observation, Period, Quantity } from "../src/model/observation.js";
import type { CorpusRecord, Issue, Source } from "../src/model/source.js";
import { REPORT, SEVERITIES } from "../src/words/report.js";
import { BASIS_NAMES, HEDGES, PERIODS, SOURCE_NAMES, STATUS_NAMES, UNIT_NAMES } from "../src/words/terms.js";
import { fill, UI } from "../src/words/ui.js";
import { type Html, html } from "./html.js";

/** Names from the catalogue in the page's language. */
export interface ReportNames {
  bureau: string;
  indicator(id: string): string;
}

/** Everything a report's page says about its record: metadata, observations with their places, what was not classified, issues. */
export function renderReport({ source, observations, quantities, issues }: CorpusRecord, names: ReportNames, lang: Lang): Html {
  const share = observations.length / Math.max(1, observations.length + quantities.length);
  const counts = fill(REPORT.counts[lang], observations.length, quantities.length, `${Math.round(share * 100)}%`);
  return html`<h1>${lang === "zh" ? source.title : `${names.bureau}, ${source.year}`}</h1>
    <p>${REPORT.lead[lang]}</p>
    <p>${counts}</p>
    ${renderSource(source, lang)}
    <h2 id="observations">${REPORT.observations[lang]}</h2>
    ${renderTable(
      REPORT.observations[lang],
      [UI.indicator, UI.value, REPORT.covers, UI.quote].map((words) => words[lang]),
      observations.map((observation) => renderObservation(observation, source, names, lang)),
      lang,
    )}
    <h2 id="unclassified">${REPORT.unclassified[lang]}</h2>
    <p>${REPORT.unclassifiedNote[lang]}</p>
    ${renderTable(
      REPORT.unclassified[lang],
      [UI.value, UI.quote].map((words) => words[lang]),
      quantities.map((quantity) => renderQuantity(quantity, source, lang)),
      lang,
    )}
    <h2 id="issues">${REPORT.issues[lang]}</h2>
    ${
      issues.length
        ? html`<ul>
            ${issues.map((issue) => renderIssue(issue, lang))}
          </ul>`
        : html`<p>${REPORT.noIssues[lang]}</p>`
    }`;
}

/** Words of the document itself, marked as Chinese on a page that is not. */
export function original(words: string | null, lang: Lang): Html | null {
  return words === null ? null : lang === "zh" ? html`${words}` : html`<span lang="zh-Hans">${words}</span>`;
}

function renderSource(source: Source, lang: Lang): Html {
  const address = source.url && html`<a href="${source.url}" rel="external noopener" target="_blank">${source.url}</a>`;
  const facts: [string, Html | string | number | null][] = [
    [REPORT.title[lang], original(source.title, lang)],
    [UI.bureau[lang], html`${original(source.bureau, lang)} (${source.bureau_code})`],
    [UI.year[lang], source.year],
    [REPORT.kind[lang], SOURCE_NAMES[source.kind][lang]],
    [REPORT.publisher[lang], original(source.publisher, lang)],
    [REPORT.published[lang], source.published],
    [REPORT.address[lang], address],
    [REPORT.length[lang], formatExact(source.length, lang)],
    [REPORT.fingerprint[lang], source.sha256],
    [REPORT.versions[lang], `${source.catalogue} / ${source.extractor}`],
  ];
  return html`<dl class="atlas-facts">
    ${facts.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value ?? REPORT.notGiven[lang]}</dd> `,
    )}
  </dl>`;
}

/** A table that scrolls sideways within itself, or the word that there is none; heads and label as text. */
export function renderTable(label: string, heads: readonly string[], rows: readonly Html[], lang: Lang): Html {
  if (rows.length === 0) return html`<p>${REPORT.none[lang]}</p>`;
  return html`<div class="atlas-scroll" role="region" tabindex="0" aria-label="${fill(REPORT.scroll[lang], label)}">
    <table class="atlas-table">
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

function renderObservation(observation: Observation, source: Source, names: ReportNames, lang: Lang): Html {
  const { id, indicator, scope, of, basis, status, rule, matched } = observation;
  const name = names.indicator(baseIndicator(indicator)) + (indicator.endsWith(".yoy") ? REPORT.yoy[lang] : "");
  const link = html`<a href="#${id}" title="${REPORT.permalink[lang]}">${name}</a>`;
  const covers = [
    scope === "all" ? null : original(scope, lang),
    of === null ? null : html`${fill(REPORT.partOf[lang], of)}`,
    basis === null ? null : html`${BASIS_NAMES[basis][lang]}`,
  ].filter((part) => part !== null);
  return html`<tr id="${id}">
    <th scope="row">${link}</th>
    <td>${renderValue(observation, lang)}</td>
    <td>
      ${periodText(observation.period, lang)}${covers.map((part) => html`<br />${part}`)}
      ${status === "A" ? null : html`<br /><small>${status}: ${STATUS_NAMES[status][lang]}</small>`}
    </td>
    <td>
      ${renderQuote(observation, source, lang)}
      <details>
        <summary>${REPORT.rule[lang]}</summary>
        <small>${original([rule, ...matched].join(" · "), lang)}</small>
      </details>
    </td>
  </tr> `;
}

function renderQuantity(quantity: Quantity, source: Source, lang: Lang): Html {
  return html`<tr>
    <td>${renderValue(quantity, lang)}</td>
    <td>${renderQuote(quantity, source, lang)}</td>
  </tr> `;
}

function renderValue({ value, unit, qualifier, lower, upper }: Quantity, lang: Lang): Html {
  const shown = `${formatHedged(value, qualifier, lang, formatExact)} ${UNIT_NAMES[unit]?.[lang] ?? unit}`;
  if (qualifier === "exact") return html`${shown}`;
  const bound = (end: number | null) => (end === null ? REPORT.open[lang] : formatExact(end, lang));
  return html`${shown}<br /><small>${HEDGES[qualifier][lang]}; ${fill(REPORT.bounds[lang], bound(lower), bound(upper))}</small>`;
}

function renderQuote({ quote, section }: Quantity, { url }: Source, lang: Lang): Html {
  const link = url && html`<a href="${textFragment(url, quote)}" rel="external noopener" target="_blank">${REPORT.find[lang]}</a>`;
  return html`<q lang="zh-Hans">${quote}</q> ${link}<br /><small
      >${REPORT.section[lang]}${UI.colon[lang]}${original(section, lang)}</small
    >`;
}

/** Address of a page that scrolls to the quoted words in browsers that know text fragments. */
export function textFragment(url: string, quote: string): string {
  return `${url.replace(/#.*$/, "")}#:~:text=${encodeURIComponent(quote).replaceAll("-", "%2D")}`;
}

/** A period in words: the year, or its kind with its dates. */
export function periodText({ start, end, kind }: Period, lang: Lang): string {
  if (kind === "year") return `${end.slice(0, 4)}${lang === "zh" ? "年" : ""} ${PERIODS.year[lang]}`;
  return kind === "point" ? `${PERIODS.point[lang]} ${end}` : `${PERIODS[kind][lang]} ${start ?? "?"} – ${end}`;
}

function renderIssue({ code, severity, message, start }: Issue, lang: Lang): Html {
  return html`<li>${SEVERITIES[severity][lang]} <code>${code}</code>${UI.colon[lang]}${message} (${start})</li> `;
}
