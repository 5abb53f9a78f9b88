import { figureHref } from "../charts/observed.js";
import { CAVEATS, readCaveats } from "../model/caveat.js";
import type { RowOf } from "../model/columns.js";
import { baseIndicator } from "../model/comparability.js";
import { HEADLINE_REASONS } from "../model/headline.js";
import type { Lang } from "../model/indicator.js";
import { textFragment } from "../model/text-fragment.js";
import { BREAK_NAMES, BUREAU } from "../words/bureau.js";
import { REPORT } from "../words/report.js";
import { BASIS_NAMES, familyName, HEDGES, SOURCE_NAMES, STATUS_NAMES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import type { BureauData } from "./bureau-data.js";
import { indicatorHref, periodText, renderRecords, valueText } from "./figure-cells.js";
import { renderQuoted, renderScope } from "./gloss.js";
import { doubtNote } from "./sure.js";
import { type Html, html } from "../html.js";
import { numberCell, type TableRow } from "../table.js";

/** Rows of a family up to which all of them are in sight. */
const MOST_ROWS = 24;

/** Figures of a bureau up to which its page has a row for each. */
const MOST_LISTED = 300;

/** Whether a figure has a row on its bureau's page: of a bureau with years of reports, those that stand for no year are left to the pages of the reports, which have them all. */
export function isListed({ headline, id }: RowOf<"observations">, { observations, bureau }: BureauData): boolean {
  return headline || observations.length <= MOST_LISTED || !figureHref(id, bureau.code).startsWith("./report/");
}

/** Every figure of a bureau about one family as a table, or nothing where there is none; of many those that stand for no year lie behind a fold. */
export function renderFamily(family: string, data: BureauData, lang: Lang): Html | null {
  const rows = data.observations.filter((row) => row.family === family);
  const name = familyName(family, lang);
  if (rows.length === 0) return null;
  const folded = rows.length > MOST_ROWS ? rows.filter(({ headline }) => !headline) : [];
  const shown = folded.length > 0 ? rows.filter(({ headline }) => headline) : rows;
  return html`<h2 id="${family}">${name}</h2>
    ${shown.length > 0 && renderLedger(name, shown, data, lang)} ${folded.length > 0 && renderFolded(name, folded, data, lang)}`;
}

function renderFolded(name: string, rows: readonly RowOf<"observations">[], data: BureauData, lang: Lang): Html {
  const listed = rows.filter((row) => isListed(row, data));
  const more = fill(BUREAU.moreRows[lang], listed.length);
  const fold = html`<details class="atlas-more">
    <summary>${more}</summary>
    ${renderLedger(`${name}${UI.colon[lang]}${more}`, listed, data, lang)}
  </details>`;
  const others = rows.length - listed.length;
  return html`${listed.length > 0 && fold}${
    others > 0 && html`<p class="atlas-note">${fill(BUREAU.inReports[lang], others)} <a href="#sources">${BUREAU.sources[lang]}</a></p>`
  }`;
}

function renderLedger(name: string, rows: readonly RowOf<"observations">[], data: BureauData, lang: Lang): Html {
  return html`<div class="atlas-bureau" data-ways>
    ${renderRecords(
      name,
      [UI.indicator, UI.value, REPORT.covers, BUREAU.standing, UI.quote].map((words) => words[lang]),
      rows.map((row, i) => figureRow(row, row.indicator === rows[i - 1]?.indicator, data, lang)),
      lang,
    )}
  </div>`;
}

function figureRow(row: RowOf<"observations">, isSame: boolean, data: BureauData, lang: Lang): TableRow {
  const { id } = row;
  const value = html`<a href="#${id}">${valueText(row, lang)}</a>`;
  const hedge = row.qualifier === "exact" ? null : html`<br /><small>${HEDGES[row.qualifier][lang]}</small>`;
  const name = indicatorName(row, data, lang);
  // Told to a screen reader in every row, printed in the first.
  const head = isSame ? html`<span class="atlas-unseen">${name}</span>` : html`<a href="${indicatorHref(row.indicator)}">${name}</a>`;
  return {
    attributes: { id },
    cells: [
      head,
      numberCell([row.headline ? html`<strong>${value}</strong>` : value, hedge]),
      renderCover(row, lang),
      html`<small>${renderStanding(row, data, lang)}</small>`,
      renderSource(row, data, lang),
    ],
  };
}

function indicatorName({ indicator: id }: RowOf<"observations">, { indicators }: BureauData, lang: Lang): string {
  return (indicators.get(baseIndicator(id))?.[`name_${lang}`] ?? "") + (id.endsWith(".yoy") ? BUREAU.change[lang] : "");
}

function renderCover(row: RowOf<"observations">, lang: Lang): Html {
  const period = { start: row.period_start, end: row.period_end, kind: row.period_kind };
  const covers = [
    row.scope === "all" ? null : renderScope(row.scope, lang),
    row.part_of === null ? null : html`${fill(REPORT.partOf[lang], row.part_of)}`,
    row.basis === null ? null : html`${BASIS_NAMES[row.basis][lang]}`,
    row.status === "A" ? null : html`<small>${row.status}: ${STATUS_NAMES[row.status][lang]}</small>`,
    ...readCaveats(row.caveats ?? "").map((code) => html`<small>${CAVEATS[code][lang]}</small>`),
  ].filter((part) => part !== null);
  return html`${periodText(period, lang)}${covers.map((part) => html`<br />${part}`)}${doubtNote(row.confidence, lang)}`;
}

function renderStanding(row: RowOf<"observations">, { hrefOf }: BureauData, lang: Lang): Html {
  const reason = HEADLINE_REASONS[row.headline_reason][lang];
  const other = row.superseded_by === null ? null : hrefOf(row.superseded_by);
  const changed = row.breaks?.split(" ") ?? [];
  const names = changed.map((code) => BREAK_NAMES[code]?.[lang] ?? code).join(UI.comma[lang]);
  return html`${fill(row.headline ? BUREAU.stands[lang] : BUREAU.standsNot[lang], reason)}
  ${other && html`<a href="${other}">${BUREAU.chosen[lang]}</a>`} ${changed.length > 0 && html`<br />${fill(BUREAU.breaks[lang], names)}`}`;
}

/** The mark of a figure whose source cannot be opened. */
export function unlinked(lang: Lang): Html {
  return html`<span class="atlas-unlinked" title="${BUREAU.unlinkedNote[lang]}">${BUREAU.unlinked[lang]}</span>`;
}

function renderSource(row: RowOf<"observations">, { sources, bureau }: BureauData, lang: Lang): Html {
  const source = sources.get(row.source_id);
  const quote = renderQuoted(row, null, lang);
  if (source === undefined) return quote;
  const kind = `${SOURCE_NAMES[source.kind][lang]}${source.published === null ? "" : ` ${source.published}`}`;
  const named = source.coded
    ? html`${kind}${UI.colon[lang]}${renderTitle(source, row.quote, lang)}`
    : html`<a data-source href=".${figureHref(row.id, bureau.code)}">${kind}</a>`;
  return html`${quote}<small>${named} ${source.url === null && unlinked(lang)}</small>`;
}

function renderTitle({ title, url }: RowOf<"sources">, quote: string, lang: Lang): Html {
  const chinese = lang !== "zh" && html` lang="zh-Hans"`;
  return url === null
    ? html`<span data-source${chinese}>${title}</span>`
    : html`<a data-source${chinese} href="${textFragment(url, quote)}" rel="external noopener" target="_blank">${title}</a>`;
}
