import { formatExact, formatHedged } from "../src/charts/format.js";
import { figureHref, textOf } from "../src/figures/observed.js";
import { KEY_INDICATORS } from "../src/figures/key-figures.js";
import { CAVEATS, readCaveats } from "../src/model/caveat.js";
import type { Row } from "../src/model/columns.js";
import { baseIndicator } from "../src/model/comparability.js";
import { HEADLINE_REASONS, type HeadlineReason } from "../src/model/headline.js";
import type { Lang } from "../src/model/indicator.js";
import type { Basis, Period, Qualifier, Status } from "../src/model/observation.js";
import type { SourceKind } from "../src/model/source.js";
import { BREAK_NAMES, BUREAU, LEVEL_NAMES } from "../src/words/bureau.js";
import { REPORT } from "../src/words/report.js";
import { BASIS_NAMES, FAMILY_NAMES, HEDGES, SOURCE_NAMES, STATUS_NAMES, UNIT_NAMES } from "../src/words/terms.js";
import { fill, UI } from "../src/words/ui.js";
import type { BureauData } from "./bureau-data.js";
import { type Html, html } from "./html.js";
import { original, periodText, renderTable, textFragment } from "./report.js";

/** Everything a bureau's page says: what it is, every figure by family and year, checks between sources, and its silences. */
export function renderBureau(data: BureauData, lang: Lang): Html {
  const { bureau, observations } = data;
  const years = observations.map((row) => Number(row.year));
  const counts = [formatExact(observations.length, lang), data.sources.size, Math.min(...years), Math.max(...years)] as const;
  return html`<h1>${textOf(bureau[`name_${lang}`])}</h1>
    <p>${BUREAU.lead[lang]}</p>
    <p>
      ${fill(BUREAU.counts[lang], ...counts)} <a href="../trends.html?bureaus=${textOf(bureau.code)}">${BUREAU.draw[lang]}</a>${
        bureau.level !== "national" && html` · <a href="../benchmark.html?bureau=${textOf(bureau.code)}">${BUREAU.compare[lang]}</a>`
      }
    </p>
    ${renderFacts(data, lang)} ${Object.keys(FAMILY_NAMES).map((family) => renderFamily(family, data, lang))} ${renderChecks(data, lang)}
    ${renderSilence(data, lang)}`;
}

function renderFacts({ bureau, parent, population, observations, sources }: BureauData, lang: Lang): Html {
  const ids = [...new Set(observations.map((row) => textOf(row.source_id)))].filter((id) => sources.get(id)?.coded === false);
  const reports = ids.map((id) => html`<a href="../report/${id}.html">${textOf(sources.get(id)?.year)}</a> `);
  const people = population && html`${formatExact(Number(population.population), lang)} <q lang="zh-Hans">${textOf(population.quote)}</q>`;
  const facts: [string, Html | string | null][] = [
    [BUREAU.code[lang], textOf(bureau.code)],
    [BUREAU.level[lang], LEVEL_NAMES[textOf(bureau.level)]?.[lang] ?? textOf(bureau.level)],
    [BUREAU.above[lang], parent && textOf(parent[`name_${lang}`])],
    [BUREAU.former[lang], original(bureau.former === null ? null : textOf(bureau.former), lang)],
    [BUREAU.population[lang], people ?? BUREAU.noPopulation[lang]],
    [BUREAU.reports[lang], reports.length > 0 ? html`${reports}` : BUREAU.noReports[lang]],
  ];
  return html`<dl class="atlas-facts">
    ${facts.map(
      ([name, value]) =>
        value &&
        html`<dt>${name}</dt>
          <dd>${value}</dd> `,
    )}
  </dl>`;
}

function renderFamily(family: string, data: BureauData, lang: Lang): Html | null {
  const rows = data.observations.filter((row) => row.family === family);
  const name = FAMILY_NAMES[family]?.[lang] ?? family;
  if (rows.length === 0) return null;
  return html`<h2 id="${family}">${name}</h2>
    <div class="atlas-bureau">
      ${renderTable(
        name,
        [UI.indicator, UI.value, REPORT.covers, BUREAU.standing, UI.quote].map((words) => words[lang]),
        rows.map((row, i) => renderFigure(row, row.indicator === rows[i - 1]?.indicator, data, lang)),
        lang,
      )}
    </div>`;
}

function renderFigure(row: Row, isSame: boolean, data: BureauData, lang: Lang): Html {
  const id = textOf(row.id);
  const value = html`<a href="#${id}" title="${REPORT.permalink[lang]}">${valueText(row, lang)}</a>`;
  const hedge = row.qualifier === "exact" ? null : html`<br /><small>${HEDGES[row.qualifier as Qualifier][lang]}</small>`;
  return html`<tr id="${id}">
    <th scope="row">${isSame ? null : indicatorName(row, data, lang)}</th>
    <td class="num">${row.headline === true ? html`<strong>${value}</strong>` : value}${hedge}</td>
    <td>${renderCover(row, lang)}</td>
    <td><small>${renderStanding(row, data, lang)}</small></td>
    <td>${renderSource(row, data, lang)}</td>
  </tr> `;
}

function valueText(row: Row, lang: Lang): string {
  const unit = textOf(row.unit);
  return `${formatHedged(Number(row.value), row.qualifier as Qualifier, lang, formatExact)} ${UNIT_NAMES[unit]?.[lang] ?? unit}`;
}

function indicatorName(row: Row, { indicators }: BureauData, lang: Lang): string {
  const id = textOf(row.indicator);
  return textOf(indicators.get(baseIndicator(id))?.[`name_${lang}`]) + (id.endsWith(".yoy") ? BUREAU.change[lang] : "");
}

function renderCover(row: Row, lang: Lang): Html {
  const period = { start: row.period_start, end: row.period_end, kind: row.period_kind } as Period;
  const covers = [
    row.scope === "all" ? null : original(textOf(row.scope), lang),
    row.part_of === null ? null : html`${fill(REPORT.partOf[lang], textOf(row.part_of))}`,
    row.basis === null ? null : html`${BASIS_NAMES[row.basis as Basis][lang]}`,
    row.status === "A" ? null : html`<small>${textOf(row.status)}: ${STATUS_NAMES[row.status as Status][lang]}</small>`,
    ...readCaveats(textOf(row.caveats)).map((code) => html`<small>${CAVEATS[code][lang]}</small>`),
  ].filter((part) => part !== null);
  return html`${periodText(period, lang)}${covers.map((part) => html`<br />${part}`)}`;
}

function renderStanding(row: Row, { hrefOf }: BureauData, lang: Lang): Html {
  const reason = HEADLINE_REASONS[row.headline_reason as HeadlineReason][lang];
  const other = row.superseded_by === null ? null : hrefOf(textOf(row.superseded_by));
  const changed = textOf(row.breaks)
    .split(" ")
    .filter((code) => code !== "");
  const names = changed.map((code) => BREAK_NAMES[code]?.[lang] ?? code).join(UI.comma[lang]);
  return html`${fill(row.headline === true ? BUREAU.stands[lang] : BUREAU.standsNot[lang], reason)}
  ${other && html`<a href="${other}">${BUREAU.chosen[lang]}</a>`} ${changed.length > 0 && html`<br />${fill(BUREAU.breaks[lang], names)}`}`;
}

function renderSource(row: Row, { sources, bureau }: BureauData, lang: Lang): Html {
  const source = sources.get(textOf(row.source_id));
  const quote = html`<q lang="zh-Hans">${textOf(row.quote)}</q>`;
  if (source === undefined) return quote;
  const kind = `${SOURCE_NAMES[source.kind as SourceKind][lang]}${source.published === null ? "" : ` ${textOf(source.published)}`}`;
  const href =
    source.coded === true
      ? source.url && textFragment(textOf(source.url), textOf(row.quote))
      : `.${figureHref(textOf(row.id), textOf(bureau.code))}`;
  const title = original(textOf(source.title), lang);
  const link = href
    ? html`<a href="${textOf(href)}" ${source.coded === true && html` rel="external noopener" target="_blank"`}>${title}</a>`
    : title;
  return html`${quote}<br /><small>${kind}${UI.colon[lang]}${link}</small>`;
}

function renderChecks(data: BureauData, lang: Lang): Html | null {
  if (data.checks.length === 0) return null;
  return html`<h2 id="checks">${BUREAU.conflicts[lang]}</h2>
    <p>${BUREAU.conflictsNote[lang]}</p>
    ${data.renderChecks(lang)}`;
}

function renderSilence({ observations, indicators }: BureauData, lang: Lang): Html {
  const said = new Set(observations.map((row) => row.family));
  const silent = Object.keys(FAMILY_NAMES).filter((family) => !said.has(family));
  const yearly = new Set(observations.filter((row) => row.headline === true).map((row) => row.indicator));
  const missing = KEY_INDICATORS.filter((id) => !yearly.has(id)).map((id) => textOf(indicators.get(id)?.[`name_${lang}`]));
  const names = silent.map((family) => FAMILY_NAMES[family]?.[lang] ?? family);
  return html`<h2 id="silent">${BUREAU.silent[lang]}</h2>
    <p>${silent.length === 0 ? BUREAU.silentNothing[lang] : `${BUREAU.silentNote[lang]} ${names.join(UI.comma[lang])}${UI.stop[lang]}`}</p>
    ${missing.length > 0 && html`<p>${fill(BUREAU.noYear[lang], missing.join(UI.comma[lang]))}</p>`}`;
}
