import { formatExact } from "../marks/format.js";
import { KEY_INDICATORS } from "../charts/key-figures.js";
import type { RowOf } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import { words } from "../model/row.js";
import { SOURCE_KINDS } from "../model/source.js";
import { BUREAU, LEVEL_NAMES } from "../words/bureau.js";
import { LEAVE } from "../words/leave.js";
import { FAMILY_NAMES, familyName, SOURCE_NAMES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import type { BureauData } from "./bureau-data.js";
import { renderOverview, renderTrends } from "./bureau-overview.js";
import { renderSummary } from "./bureau-summary.js";
import { renderFamily, unlinked } from "./bureau-table.js";
import { linkFigures } from "./figure-links.js";
import { original, renderFacts as renderFactList } from "./figure-cells.js";
import { type Html, html } from "../html.js";
import { renderPlainWays } from "../charts/ways.js";
import { spanText } from "./year-grid.js";

/** Everything a bureau's page says: what it is, every figure by family and year, checks between sources, and its silences. */
export function renderBureau(data: BureauData, lang: Lang): Html {
  const { bureau } = data;
  return html`<h1>${words(bureau, "name", lang)}</h1>
    <p>${BUREAU.lead[lang]}</p>
    <p>
      ${countFigures(data, lang)} <a href="../trends.html?bureaus=${bureau.code}">${BUREAU.draw[lang]}</a>${
        bureau.level !== "national" && html` · <a href="../benchmark.html?bureau=${bureau.code}">${BUREAU.compare[lang]}</a>`
      }
      ${renderTake(data, lang)} · ${linkFigures("bureau", bureau.code, lang)}
    </p>
    ${renderConflicts(data, lang)} ${renderSummary(data, lang)} ${renderFacts(data, lang)} ${renderOverview(data, lang)}
    ${renderTrends(data, lang)} ${renderPlainWays(lang)} ${Object.keys(FAMILY_NAMES).map((family) => renderFamily(family, data, lang))}
    ${renderChecks(data, lang)} ${renderSources(data, lang)} ${renderSilence(data, lang)}`;
}

/** The way to a chart of the bureau's own, beginning with what most readers ask for first of what it states for a year. */
function renderTake({ bureau, observations }: BureauData, lang: Lang): Html | null {
  const stated = new Set(
    observations.filter(({ headline, indicator }) => headline && !indicator.endsWith(".yoy")).map(({ indicator }) => indicator),
  );
  const [first] = [...KEY_INDICATORS.filter((id) => stated.has(id)), ...stated];
  if (first === undefined) return null;
  return html` · <a href="../explore.html?indicator=${first}&chart=multiples&bureaus=${bureau.code}#take">${LEAVE.one[lang]}</a>`;
}

/** How many figures the atlas has of a bureau, from how many sources, about which years. */
export function countFigures({ observations, sources }: BureauData, lang: Lang): string {
  const years = observations.map((row) => row.year);
  return fill(BUREAU.counts[lang], formatExact(observations.length, lang), sources.size, spanText(years));
}

function renderFacts({ bureau, parent, population, observations, sources }: BureauData, lang: Lang): Html {
  const ids = [...new Set(observations.map((row) => row.source_id))].filter((id) => sources.get(id)?.coded === false);
  const reports = ids.map((id) => html`<a href="../report/${id}.html">${sources.get(id)?.year ?? ""}</a> `);
  const people = population && html`${formatExact(population.population, lang)} <q lang="zh-Hans">${population.quote}</q>`;
  const facts: [string, Html | string | null][] = [
    [BUREAU.code[lang], bureau.code],
    [BUREAU.level[lang], LEVEL_NAMES[bureau.level]?.[lang] ?? bureau.level],
    [BUREAU.above[lang], parent && words(parent, "name", lang)],
    [BUREAU.former[lang], original(bureau.former, lang)],
    [BUREAU.population[lang], people ?? BUREAU.noPopulation[lang]],
    [BUREAU.reports[lang], reports.length > 0 ? html`${reports}` : BUREAU.noReports[lang]],
  ];
  return renderFactList(facts);
}

/** How many checks differ, on top; the checks themselves stand below the figures. */
function renderConflicts({ checks }: BureauData, lang: Lang): Html | null {
  const differing = checks.filter((row) => row.verdict === "differs").length;
  if (differing === 0) return null;
  return html`<p class="atlas-warning">
    ${fill(BUREAU.differing[lang], differing, checks.length)} <a href="#checks">${BUREAU.conflicts[lang]}</a>
  </p>`;
}

function renderChecks(data: BureauData, lang: Lang): Html | null {
  if (data.checks.length === 0) return null;
  return html`<h2 id="checks">${BUREAU.conflicts[lang]}</h2>
    <p>${BUREAU.conflictsNote[lang]}</p>
    ${data.renderChecks(lang)}`;
}

function renderSources({ sources, observations, bureau }: BureauData, lang: Lang): Html {
  const trust = ({ kind }: RowOf<"sources">) => SOURCE_KINDS.indexOf(kind);
  const sorted = [...sources].sort(([, a], [, b]) => trust(a) - trust(b) || b.year - a.year);
  const items = sorted.map(([id, source]) => {
    const figures = observations.filter((row) => row.source_id === id).length;
    return html`<li>${sourceLink(id, source, lang)} <small>${sourceFacts(source, figures, lang)}</small></li> `;
  });
  return html`<h2 id="sources">${BUREAU.sources[lang]}</h2>
    <p>${fill(BUREAU.sourcesNote[lang], sources.size, words(bureau, "short", lang))}</p>
    <ul class="atlas-sources">
      ${items}
    </ul>`;
}

function sourceLink(id: string, source: RowOf<"sources">, lang: Lang): Html | null {
  const title = original(source.title, lang);
  if (!source.coded) return html`<a href="../report/${id}.html">${title}</a>`;
  return source.url === null
    ? html`${title} ${unlinked(lang)}`
    : html`<a href="${source.url}" rel="external noopener" target="_blank">${title}</a>`;
}

function sourceFacts(source: RowOf<"sources">, figures: number, lang: Lang): string {
  const published = source.published === null ? [] : [source.published];
  return [SOURCE_NAMES[source.kind][lang], ...published, fill(BUREAU.figuresFrom[lang], figures)].join(UI.dot[lang]);
}

function renderSilence({ observations, indicators }: BureauData, lang: Lang): Html {
  const said = new Set(observations.map((row) => row.family));
  const silent = Object.keys(FAMILY_NAMES).filter((family) => !said.has(family));
  const yearly = new Set(observations.filter((row) => row.headline).map((row) => row.indicator));
  const missing = KEY_INDICATORS.filter((id) => !yearly.has(id)).map((id) => indicators.get(id)?.[`name_${lang}`] ?? id);
  const names = silent.map((family) => familyName(family, lang));
  return html`<h2 id="silent">${BUREAU.silent[lang]}</h2>
    <p>${silent.length === 0 ? BUREAU.silentNothing[lang] : `${BUREAU.silentNote[lang]} ${names.join(UI.comma[lang])}${UI.stop[lang]}`}</p>
    ${missing.length > 0 && html`<p>${fill(BUREAU.noYear[lang], missing.join(UI.comma[lang]))}</p>`}`;
}
