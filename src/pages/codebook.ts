import { CAVEATS, caveatOf } from "../model/caveat.js";
import { keysOf, type Lang, type Words } from "../model/indicator.js";
import { BREAK_NAMES } from "../words/bureau.js";
import { CODEBOOK } from "../words/codebook.js";
import { KIND_NAMES } from "../words/indicator.js";
import { FAMILY_NAMES, STATUS_NAMES, unitName } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { original, renderRecords } from "./figure-cells.js";
import { type Html, html } from "../html.js";
import type { TableRow } from "../table.js";
import type { IndicatorData } from "./indicator-data.js";
import { readWording } from "./indicator-wording.js";
import { CODE_LISTS, EMPTY_MEANS } from "./codes.js";
import { spanText } from "./year-grid.js";

const MOST_WORDS = 6;

/** Every indicator by family: what it counts, in which unit, under which law, by which words, and how much of it is known. */
export function renderIndicatorBook(indicators: readonly IndicatorData[], lang: Lang): Html {
  const heads = [UI.indicator, CODEBOOK.definition, CODEBOOK.counted, CODEBOOK.wording, CODEBOOK.coverage].map((words) => words[lang]);
  const families = Object.entries(FAMILY_NAMES).map(([family, name]) => {
    const own = indicators.filter(({ indicator }) => indicator.family === family);
    const label = fill(CODEBOOK.indicators[lang], name[lang], own.length);
    const rows = own.map((data) => indicatorRow(data, lang));
    return renderFold(label, renderRecords(label, heads, rows, lang));
  });
  return html`${families}`;
}

function indicatorRow({ indicator, rows }: IndicatorData, lang: Lang): TableRow {
  const { id, name, definition, legal_basis, unit, kind, wording } = indicator;
  const words = [...new Set(wording.flatMap((line) => readWording(line).any))].slice(0, MOST_WORDS);
  const bureaus = new Set(rows.map((row) => row.bureau_code)).size;
  const covered = rows.length > 0 && fill(CODEBOOK.covered[lang], bureaus, rows.length, spanText(rows.map((row) => row.year)));
  return [
    html`<a href="./indicator/${id}.html">${name[lang]}</a><br /><code>${id}</code>`,
    html`${definition[lang]} <small>${original(legal_basis, lang)}</small>`,
    html`${unitName(unit, lang)} <code>${unit}</code><br /><small>${KIND_NAMES[kind][lang]}</small>`,
    original(words.join(" / "), lang),
    covered || CODEBOOK.none[lang],
  ];
}

/** Every code of every column with its meaning, caveats with what follows from them, and columns whose empty cells say something. */
export function renderCodes(lang: Lang): Html {
  const lists = Object.entries(CODE_LISTS).flatMap(([table, columns]) =>
    Object.entries(columns).map(([column, codes]) => renderCodeList(`${table}.${column}`, codes, lang)),
  );
  return html`${lists} ${renderFold(CODEBOOK.breaks[lang], renderCodeTable(CODEBOOK.breaks[lang], BREAK_NAMES, lang))}
  ${renderFold(CODEBOOK.caveats[lang], renderCaveats(lang))} ${renderFold(CODEBOOK.empty[lang], renderEmpty(lang))}`;
}

const renderFold = (label: string, content: Html): Html =>
  html`<details class="atlas-data">
    <summary>${label}</summary>
    ${content}
  </details> `;

function renderCodeList(column: string, codes: Readonly<Record<string, Words>>, lang: Lang): Html {
  const label = fill(CODEBOOK.codesOf[lang], column);
  return renderFold(label, renderCodeTable(label, codes, lang));
}

function renderCodeTable(label: string, codes: Readonly<Record<string, Words>>, lang: Lang): Html {
  const rows = Object.entries(codes).map(([code, words]) => [html`<code>${code}</code>`, words[lang]]);
  return renderRecords(label, [UI.code[lang], UI.meaning[lang]], rows, lang);
}

function renderCaveats(lang: Lang): Html {
  const rows = keysOf(CAVEATS).map((code) => {
    const { apart, definition, status } = caveatOf(code);
    const effects = [
      ...(status ? [`${status} (${STATUS_NAMES[status][lang]})`] : []),
      ...(apart ? [CODEBOOK.apart[lang]] : []),
      ...(definition ? [CODEBOOK.definitionOther[lang]] : []),
    ];
    return [html`<code>${code}</code>`, caveatOf(code)[lang], effects.join(UI.comma[lang])];
  });
  return renderRecords(CODEBOOK.caveats[lang], [UI.code[lang], UI.meaning[lang], CODEBOOK.effect[lang]], rows, lang);
}

function renderEmpty(lang: Lang): Html {
  const columns = Object.entries(EMPTY_MEANS).flatMap(([table, means]) =>
    Object.entries(means).map(([column, words]) => [html`<code>${table}.${column}</code>`, words[lang]]),
  );
  return renderRecords(CODEBOOK.empty[lang], [UI.column[lang], UI.meaning[lang]], columns, lang);
}
