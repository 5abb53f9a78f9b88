import { formatExact } from "../marks/format.js";
import type { Lang } from "../model/indicator.js";
import { baseIndicator } from "../model/comparability.js";
import type { ContributionLedger } from "../model/contribution.js";
import type { Observation, Quantity } from "../model/observation.js";
import { quantityIds } from "../model/figure-ids.js";
import type { CorpusRecord, Issue, Source } from "../model/source.js";
import { READING } from "../words/reading.js";
import { REPORT, SEVERITIES } from "../words/report.js";
import { BASIS_NAMES, HEDGES, SOURCE_NAMES, STATUS_NAMES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { indicatorHref, original, periodText, renderFacts, renderRecords, valueText } from "./figure-cells.js";
import { unlinked } from "./bureau-table.js";
import { renderSent } from "./contributions.js";
import { renderQuoted, renderScope } from "./gloss.js";
import { doubtNote, sureWords } from "./sure.js";
import { type Html, html, join } from "../html.js";
import type { TableRow } from "../table.js";
import { renderPlainWays } from "../charts/ways.js";
import type { Anchors } from "./reading.js";
import { type ReportChecks, type ReportNames, renderReportChecks } from "./report-checks.js";

/** What a report's page shows beside its record: names, checks, and the marks of the reading page where there is one. */
export interface ReportContext {
  names: ReportNames;
  checks: ReportChecks;
  anchors: Anchors | null;
  /** What readers sent of it. */
  sent?: ContributionLedger | undefined;
}

/** Everything a report's page says about its record: metadata, share classified, observations with their places, what was not classified, checks, issues. */
export function renderReport(record: CorpusRecord, context: ReportContext, lang: Lang): Html {
  const { source, observations, quantities, issues } = record;
  const { names, checks, anchors, sent } = context;
  const ids = quantityIds(record);
  return html`<h1>${lang === "zh" ? source.title : `${names.bureau}, ${source.year}`}</h1>
    <p>${REPORT.lead[lang]} ${anchors && html`<a href="../reading/${source.id}.html">${READING.open[lang]}</a>`}</p>
    ${renderSource(record, names, lang)}
    <h2 id="observations">${REPORT.observations[lang]}</h2>
    ${renderPlainWays(lang)}
    <div class="atlas-bureau" data-ways="${source.url ?? ""}">
      ${renderRecords(
        REPORT.observations[lang],
        [UI.indicator, UI.value, REPORT.covers, UI.quote].map((words) => words[lang]),
        observations.map((observation, i) => observationRow(observation, observations[i - 1], source, context, lang)),
        lang,
      )}
    </div>
    <h2 id="checks">${REPORT.checks[lang]}</h2>
    <p>${REPORT.checksNote[lang]}</p>
    ${renderReportChecks(source.id, checks, names, lang)}
    <h2 id="unclassified">${REPORT.unclassified[lang]}</h2>
    ${renderShare(record, lang)}
    <p>${REPORT.unclassifiedNote[lang]}</p>
    <div class="atlas-bureau" data-ways="${source.url ?? ""}">
      ${renderRecords(
        REPORT.unclassified[lang],
        [UI.value, UI.quote].map((words) => words[lang]),
        quantities.map((quantity, i) => quantityRow(quantity, quantities[i - 1], ids[i] ?? "", source, anchors, lang)),
        lang,
        null,
      )}
    </div>
    <h2 id="issues">${REPORT.issues[lang]}</h2>
    ${
      issues.length
        ? html`<ul>
            ${issues.map((issue) => renderIssue(issue, lang))}
          </ul>`
        : html`<p>${REPORT.noIssues[lang]}</p>`
    }
    ${renderSent(sent, lang)} ${renderProof(source, lang)}`;
}

/** How many figures of a report were classified, how many not, and the share. */
export function countShare(record: CorpusRecord, lang: Lang): string {
  return fill(REPORT.counts[lang], record.observations.length, record.quantities.length, `${shareOf(record)}%`);
}

function shareOf({ observations, quantities }: CorpusRecord): number {
  return Math.round((100 * observations.length) / Math.max(1, observations.length + quantities.length));
}

function renderShare(record: CorpusRecord, lang: Lang): Html {
  const share = shareOf(record);
  return html`<p>
    ${countShare(record, lang)} <i class="atlas-share"><i style="width: ${share}%"></i></i>
  </p>`;
}

function renderSource({ source, observations }: CorpusRecord, names: ReportNames, lang: Lang): Html {
  const address = source.url && html`<a href="${source.url}" rel="external noopener" target="_blank">${source.url}</a>`;
  // A bureau has a page where there is a figure of it.
  const name = observations.length > 0 ? html`<a href="../bureau/${source.bureau_code}.html">${names.bureau}</a>` : names.bureau;
  const facts: [string, Html | string | number | null][] = [
    [REPORT.title[lang], original(source.title, lang)],
    [UI.bureau[lang], html`${name} (${source.bureau_code})`],
    [UI.year[lang], source.year],
    [REPORT.kind[lang], SOURCE_NAMES[source.kind][lang]],
    [REPORT.publisher[lang], original(source.publisher, lang)],
    [REPORT.published[lang], source.published],
    [REPORT.address[lang], address || unlinked(lang)],
  ];
  return renderFacts(facts.map(([name, value]) => [name, value ?? REPORT.notGiven[lang]] as const));
}

/** By what a text and its reading can be told from others. */
function renderProof(source: Source, lang: Lang): Html {
  return html`<h2 id="proof">${REPORT.proof[lang]}</h2>
    ${renderFacts([
      [REPORT.length[lang], formatExact(source.length, lang)],
      [REPORT.fingerprint[lang], source.sha256],
      [REPORT.versions[lang], `${source.catalogue} / ${source.extractor}`],
    ])}`;
}

function observationRow(
  observation: Observation,
  before: Observation | undefined,
  source: Source,
  { names, anchors }: ReportContext,
  lang: Lang,
): TableRow {
  const { id, indicator, scope, of, basis, status, confidence } = observation;
  const name = names.indicator(baseIndicator(indicator)) + (indicator.endsWith(".yoy") ? REPORT.yoy[lang] : "");
  const covers = [
    scope === "all" ? null : renderScope(scope, lang),
    of === null ? null : html`${fill(REPORT.partOf[lang], of)}`,
    basis === null ? null : html`${BASIS_NAMES[basis][lang]}`,
  ].filter((part) => part !== null);
  const doubt = doubtNote(confidence, lang);
  const standing = status !== "A" && html`<br /><small>${status}: ${STATUS_NAMES[status][lang]}</small>`;
  return {
    attributes: { id },
    cells: [
      html`<a href="${indicatorHref(indicator)}">${name}</a>`,
      renderValue(observation, id, lang),
      html`${periodText(observation.period, lang)}${covers.map((part) => html`<br />${part}`)}${standing}${doubt}`,
      html`${renderQuote(observation, before, name, source, anchors?.get(id), lang)}
        <details>
          <summary>${REPORT.rule[lang]}</summary>
          ${renderRule(observation, names, lang)}${!doubt && html`<br />${sureWords(confidence, lang)}`}
        </details>`,
    ],
  };
}

/** The words that a rule met, and the rule: a line of the catalogue stands on its indicator's page. */
function renderRule({ indicator, rule, matched }: Observation, { lineOf }: ReportNames, lang: Lang): Html | null {
  const line = lineOf(indicator, rule);
  if (line === null || matched.length === 0) return original([rule, ...matched].join(" · "), lang);
  return html`${original(matched.join(" · "), lang)} <a href="${indicatorHref(indicator)}#wording-${line}">${REPORT.line[lang]}</a>`;
}

function quantityRow(
  quantity: Quantity,
  before: Quantity | undefined,
  id: string,
  source: Source,
  anchors: Anchors | null,
  lang: Lang,
): TableRow {
  const cells = [renderValue(quantity, id, lang), renderQuote(quantity, before, null, source, anchors?.get(id), lang)];
  return { attributes: { id }, cells };
}

function renderValue(quantity: Quantity, id: string, lang: Lang): Html {
  return html`<a href="#${id}">${valueText(quantity, lang)}</a>${renderBounds(quantity, lang)}`;
}

function renderBounds({ qualifier, lower, upper }: Quantity, lang: Lang): Html | null {
  if (qualifier === "exact") return null;
  const ends = [lower, upper].map((end) => (end === null ? "" : formatExact(end, lang)));
  const words = lower === null ? (upper === null ? null : REPORT.most) : upper === null ? REPORT.least : REPORT.bounds;
  const said = words === null ? [] : [fill(words[lang], ...ends)];
  return html`<br /><small>${[HEDGES[qualifier][lang], ...said].join(UI.semicolon[lang])}</small>`;
}

/** A quote with its place; its section is printed where it is another than that of the figure before. */
function renderQuote(
  quantity: Quantity,
  before: Quantity | undefined,
  name: string | null,
  { id }: Source,
  anchor: string | undefined,
  lang: Lang,
): Html {
  const { section } = quantity;
  const marked = anchor !== undefined && html`<a href="../reading/${id}.html#${anchor}">${READING.find[lang]}</a>`;
  const place = section !== before?.section && html`${REPORT.section[lang]}${UI.colon[lang]}${original(section, lang)}`;
  const where = [place, marked].filter((part) => part !== false);
  return html`${renderQuoted(quantity, name, lang)}${where.length > 0 && html`<small>${join(where, " ")}</small>`}`;
}

function renderIssue({ code, severity, message, start }: Issue, lang: Lang): Html {
  return html`<li>${SEVERITIES[severity][lang]} <code>${code}</code>${UI.colon[lang]}${message} (${start})</li> `;
}
