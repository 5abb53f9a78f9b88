import { countAnswers, type ContributionLedger, type KeptContribution } from "../model/contribution.js";
import type { Lang } from "../model/indicator.js";
import { CONTRIBUTIONS } from "../words/contributions.js";
import { fill } from "../words/ui.js";
import { original, renderRecords } from "./figure-cells.js";
import { type Html, html } from "../html.js";
import type { TableRow } from "../table.js";

/** What readers sent of one report: nothing where nobody did. */
export function renderSent(ledger: ContributionLedger | undefined, lang: Lang): Html | null {
  if (!ledger) return null;
  return html`<h2 id="contributions">${CONTRIBUTIONS.title[lang]}</h2>
    <p>${CONTRIBUTIONS.lead[lang]}</p>
    ${renderTableOf(ledger.contributions, lang)}`;
}

/** Everything that readers sent, the latest first, with what was withdrawn; `hasPage` says which records have a page. */
export function renderAllSent(ledgers: Iterable<ContributionLedger>, hasPage: (id: string) => boolean, lang: Lang): Html {
  const all = [...ledgers].flatMap(({ source, contributions }) => contributions.map((kept) => ({ source, kept })));
  if (all.length === 0) return html`<p>${CONTRIBUTIONS.none[lang]}</p>`;
  const sorted = all.sort((a, b) => (a.kept.accepted < b.kept.accepted ? 1 : -1));
  const rows = sorted.map(({ source: { id, title }, kept }) => {
    const name = original(title, lang);
    return rowOf(kept, lang, hasPage(id) ? html`<a href="./report/${id}.html#contributions">${name}</a>` : html`${name}`);
  });
  return html`<p>${CONTRIBUTIONS.lead[lang]}</p>
    ${renderRecords(CONTRIBUTIONS.title[lang], [CONTRIBUTIONS.record[lang], ...heads(lang)], rows, lang)}`;
}

const renderTableOf = (contributions: readonly KeptContribution[], lang: Lang): Html =>
  renderRecords(
    CONTRIBUTIONS.title[lang],
    heads(lang),
    contributions.map((kept) => rowOf(kept, lang)),
    lang,
  );

const heads = (lang: Lang): string[] =>
  [CONTRIBUTIONS.by, CONTRIBUTIONS.sent, CONTRIBUTIONS.text, CONTRIBUTIONS.says, CONTRIBUTIONS.versions].map((words) => words[lang]);

function rowOf(kept: KeptContribution, lang: Lang, record: Html | null = null): TableRow {
  const { id, by, sent, accepted, reread, figures, withdrawn, catalogue, extractor } = kept;
  const { yes, no } = countAnswers(kept);
  return {
    attributes: { id: `sent-${id}`, ...(withdrawn && { "data-withdrawn": "" }) },
    cells: [
      ...(record ? [record] : []),
      html`${by === "" ? html`<i>${CONTRIBUTIONS.nameless[lang]}</i>` : by}<br /><small><code>${id}</code></small>`,
      html`${sent} /
      ${accepted}${withdrawn && html`<br /><strong>${fill(CONTRIBUTIONS.withdrawn[lang], withdrawn.date, withdrawn.reason)}</strong>`}`,
      CONTRIBUTIONS[reread ? "reread" : "notReread"][lang],
      fill(CONTRIBUTIONS.counts[lang], figures, yes, no),
      html`<small>${catalogue} / ${extractor}</small>`,
    ],
  };
}
