import { type Html, html, type Part, renderOption } from "../html.js";
import { CHARTS, DIVISORS, FIRST, LEVELS } from "../model/explore.js";
import { keysOf, type Lang } from "../model/indicator.js";
import { words } from "../model/row.js";
import { SOURCE_KINDS } from "../model/source.js";
import { EXPLORABLE, type ExplorableRow, listExplorable } from "../queries/lists.js";
import { LEVEL_NAMES } from "../words/bureau.js";
import { BY_NAMES, CHART_NAMES, EXPLORE } from "../words/explore.js";
import { FAMILY_NAMES, SOURCE_NAMES } from "../words/terms.js";
import { fill } from "../words/ui.js";
import { renderPickerShell } from "./picker-shell.js";
import type { View } from "./view.js";

/** The choices of an exploration as a form, which the page's script wires; it cannot be used before. */
export const EXPLORE_FORM: View<ExplorableRow> = {
  id: "explore-form",
  sql: listExplorable(),
  shape: EXPLORABLE,
  render: (rows, lang) => {
    const of = (kind: string) => rows.filter((row) => row.kind === kind);
    return html`<noscript><p class="atlas-note">${EXPLORE.noScript[lang]}</p></noscript>
      <form class="atlas-filter atlas-explore" data-part="explore" inert aria-label="${EXPLORE.title[lang]}">
        <div class="atlas-explore-row">
          ${field("indicator", indicatorOptions(of("indicator"), FIRST.indicator, lang), lang)}
          <div data-for="scatter" hidden>${field("with", indicatorOptions(of("indicator"), FIRST.with, lang), lang)}</div>
          ${field("by", byOptions(lang), lang)}
        </div>
        <fieldset>
          <legend>${EXPLORE.chart[lang]}</legend>
          ${CHARTS.map((chart) => segment(chart, lang))}
        </fieldset>
        <div data-part="bureaus">${renderPickerShell("explore-pick", lang)}</div>
        <div class="atlas-explore-row">
          ${yearField("from", EXPLORE.everyYear[lang], of("year"), lang)} ${yearField("to", EXPLORE.latestYear[lang], of("year"), lang)}
        </div>
        <details data-part="more">
          <summary>${EXPLORE.more[lang]}</summary>
          <div class="atlas-explore-row">
            ${field("level", [anyOption(lang), LEVELS.map((level) => renderOption(level, LEVEL_NAMES[level]?.[lang] ?? level))], lang)}
            ${field("province", [anyOption(lang), provinceOptions(of("province"), lang)], lang)}
          </div>
          ${boxes("kinds", EXPLORE.kinds[lang], kindChoices(lang))}
        </details>
        <div class="atlas-explore-row atlas-explore-end">
          <label><input type="checkbox" name="comparable" checked /> ${EXPLORE.comparableOnly[lang]}</label>
          <label data-for="ranking scatter distribution" hidden><input type="checkbox" name="log" /> ${EXPLORE.log[lang]}</label>
          <button type="reset">${EXPLORE.clear[lang]}</button>
        </div>
        <p class="atlas-note" data-part="ignored" role="status"></p>
        <p class="atlas-note" data-part="silent" role="status"></p>
      </form>`;
  },
};

type Choice = readonly [string, string];

/** First or last year of a stretch; every year where neither is chosen. */
const yearField = (name: "from" | "to", none: string, rows: readonly ExplorableRow[], lang: Lang): Html =>
  field(name, [renderOption("", none), rows.map((row) => renderOption(row.id, row.id))], lang);
const kindChoices = (lang: Lang): Choice[] => SOURCE_KINDS.map((kind) => [kind, SOURCE_NAMES[kind][lang]]);
const provinceOptions = (rows: readonly ExplorableRow[], lang: Lang): Html[] =>
  rows.map((row) => renderOption(row.id, words(row, "name", lang)));

function field(name: "indicator" | "with" | "by" | "level" | "province" | "from" | "to", options: Part, lang: Lang): Html {
  return html`<label class="atlas-field"
    ><span>${EXPLORE[name][lang]}</span
    ><select name="${name}">
      ${options}
    </select></label
  >`;
}

const anyOption = (lang: Lang): Html => renderOption("", EXPLORE.any[lang]);

function indicatorOptions(rows: readonly ExplorableRow[], chosen: string, lang: Lang): Part {
  return Object.entries(FAMILY_NAMES).map(([family, name]) => {
    const own = rows.filter((row) => row.family === family);
    const options = own.map((row) => {
      const text = fill(EXPLORE.option[lang], words(row, "name", lang), row.comparable);
      return renderOption(row.id, text, row.id === chosen);
    });
    return own.length > 0 && html`<optgroup label="${name[lang]}">${options}</optgroup>`;
  });
}

function byOptions(lang: Lang): Part {
  const names = keysOf(DIVISORS).map(
    (divisor) => html`<option value="${divisor}" data-indicator="${DIVISORS[divisor].indicator ?? ""}">${BY_NAMES[divisor][lang]}</option>`,
  );
  return [renderOption("", EXPLORE.byNothing[lang]), names];
}

function segment(chart: (typeof CHARTS)[number], lang: Lang): Html {
  return html`<label
    ><input type="radio" name="chart" value="${chart}" ${chart === FIRST.chart && html`checked`} /><span
      >${CHART_NAMES[chart][lang]}</span
    ></label
  >`;
}

/** Boxes to tick. */
function boxes(name: string, legend: Part, choices: readonly Choice[]): Html {
  const labels = choices.map(([value, text]) => html`<label><input type="checkbox" name="${name}" value="${value}" /> ${text}</label>`);
  return html`<fieldset>
    <legend>${legend}</legend>
    ${labels}
  </fieldset>`;
}
