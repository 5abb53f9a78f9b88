import { figureHref, textOf } from "../figures/observed.js";
import { CAVEATS, readCaveats } from "../model/caveat.js";
import type { Row } from "../model/columns.js";
import { baseIndicator } from "../model/comparability.js";
import { HEADLINE_REASONS, type HeadlineReason } from "../model/headline.js";
import type { Lang } from "../model/indicator.js";
import type { Basis, Period, Qualifier, Status } from "../model/observation.js";
import type { SourceKind } from "../model/source.js";
import { BREAK_NAMES, BUREAU } from "../words/bureau.js";
import { REPORT } from "../words/report.js";
import { BASIS_NAMES, FAMILY_NAMES, HEDGES, SOURCE_NAMES, STATUS_NAMES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import type { BureauData } from "./bureau-data.js";
import { indicatorHref, original, periodText, renderRecords, reportErrorLink, textFragment, valueText } from "./figure-cells.js";
import { citeLink } from "./citations.js";
import { type Html, html } from "../html.js";
import { numberCell, type TableRow } from "../table.js";

/** Every figure of a bureau about one family as a table, or nothing where there is none. */
export function renderFamily(family: string, data: BureauData, lang: Lang): Html | null {
  const rows = data.observations.filter((row) => row.family === family);
  const name = FAMILY_NAMES[family]?.[lang] ?? family;
  if (rows.length === 0) return null;
  return html`<h2 id="${family}">${name}</h2>
    <div class="atlas-bureau">
      ${renderRecords(
        name,
        [UI.indicator, UI.value, REPORT.covers, BUREAU.standing, UI.quote].map((words) => words[lang]),
        rows.map((row, i) => figureRow(row, row.indicator === rows[i - 1]?.indicator, data, lang)),
        lang,
      )}
    </div>`;
}

function figureRow(row: Row, isSame: boolean, data: BureauData, lang: Lang): TableRow {
  const id = textOf(row.id);
  const value = html`<a href="#${id}" title="${REPORT.permalink[lang]}">${valueText(valueOf(row), lang)}</a>`;
  const hedge = row.qualifier === "exact" ? null : html`<br /><small>${HEDGES[row.qualifier as Qualifier][lang]}</small>`;
  const name = indicatorName(row, data, lang);
  // Told to a screen reader in every row, printed in the first.
  const head = isSame
    ? html`<span class="atlas-unseen">${name}</span>`
    : html`<a href="${indicatorHref(textOf(row.indicator))}">${name}</a>`;
  return {
    attributes: { id },
    cells: [
      head,
      numberCell([row.headline === true ? html`<strong>${value}</strong>` : value, hedge]),
      renderCover(row, lang),
      html`<small>${renderStanding(row, data, lang)}</small>`,
      renderSource(row, data, lang),
    ],
  };
}

const valueOf = (row: Row) => ({ value: Number(row.value), unit: textOf(row.unit), qualifier: row.qualifier as Qualifier });

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
  const title = textOf(source.title);
  const external = source.coded === true && html` rel="external noopener" target="_blank"`;
  const link = href
    ? html`<a data-source lang="zh-Hans" href="${textOf(href)}" ${external}>${title}</a>`
    : html`<span data-source lang="zh-Hans">${title}</span>`;
  return html`${quote}<br /><small>${kind}${UI.colon[lang]}${link} ${reportErrorLink(lang)} ${citeLink(lang)}</small>`;
}
