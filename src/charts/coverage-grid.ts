import { extent, range } from "d3-array";
import { formatExact } from "../marks/format.js";
import { type Html, html, join, renderOption } from "../html.js";
import { COVERAGE_STATES } from "../model/coverage.js";
import { keysOf, type Lang } from "../model/indicator.js";
import { COVERED, type CoveredRow, listCoverage } from "../queries/coverage-grid.js";
import { renderTable } from "../table.js";
import { LEVEL_GROUPS, LEVEL_NAMES } from "../words/bureau.js";
import { COVERAGE_WORDS } from "../words/coverage.js";
import { FAMILY_NAMES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { type BureauCoverage, gatherCoverage, labelOf, stripState, type YearCoverage } from "./coverage-cells.js";
import { linkBureau, renderBureauTable } from "./coverage-table.js";
import type { View } from "./view.js";

/** Bureaus whose families stand below their line; of more the line leads to the bureau's page, and squares have no words of their own. */
const MOST_UNFOLDED = 180;

const STATES = keysOf(COVERAGE_STATES);

/** Bureau × year × family: a line of years for each bureau that unfolds to its families; silence, zero, partial and not yet read are told apart. */
export const COVERAGE_GRID: View<CoveredRow> = {
  id: "coverage-grid",
  cell: "rows",
  sql: listCoverage(),
  shape: COVERED,
  render: (rows, lang) => {
    const bureaus = gatherCoverage(rows);
    const years = spanOf(rows);
    const levels = [...new Set(bureaus.map(({ level }) => level))];
    return html`<div data-charted data-first="${years[0] ?? ""}">
      <p>${summarize(bureaus, years, lang)}</p>
      ${renderLegend(lang)} ${renderForm(bureaus, lang)}
      <p class="atlas-unit">${COVERAGE_WORDS.stripNote[lang]}</p>
      ${join(
        levels.map((level) => renderLevel(level, bureaus, years, lang)),
        "\n",
      )}
      ${renderCounts(bureaus, lang)}
    </div>`;
  },
};

function spanOf(rows: readonly CoveredRow[]): number[] {
  const [first = 0, last = -1] = extent(rows, (row) => row.year);
  return range(first, last + 1);
}

function summarize(bureaus: readonly BureauCoverage[], years: readonly number[], lang: Lang): string {
  const all = bureaus.flatMap((bureau) => bureau.years);
  const withFigures = all.filter(({ stated }) => stated > 0).length;
  const counts = [all.filter(({ read }) => read !== null).length, all.filter(({ unread }) => unread).length];
  const speaking = bureaus.filter(({ years: own }) => own.some(({ stated }) => stated > 0)).length;
  const told = [speaking, years[0] ?? "", years.at(-1) ?? "", withFigures, ...counts, bureaus.length - speaking];
  return fill(COVERAGE_WORDS.summary[lang], ...told);
}

function renderLegend(lang: Lang): Html {
  const items = STATES.filter((state) => state !== "unknown").map(
    (state) =>
      html`<li>
        <i class="cover-cell" data-state="${state}">${COVERAGE_STATES[state].sign.replace("#", "3")}</i> ${COVERAGE_STATES[state][lang]}
      </li>`,
  );
  return html`<ul class="cover-legend" aria-label="${COVERAGE_WORDS.legend[lang]}">
    ${items}
  </ul>`;
}

function renderForm(bureaus: readonly BureauCoverage[], lang: Lang): Html {
  const provinces = new Map(bureaus.map((bureau) => [bureau.province, bureau[`province_${lang}`]]));
  const families = Object.entries(FAMILY_NAMES).map(([id, name]) => [id, name[lang]] as const);
  const levels = [...new Set(bureaus.map(({ level }) => level))].map((level) => [level, LEVEL_NAMES[level]?.[lang] ?? level] as const);
  const states = STATES.filter((state) => state !== "unknown").map((state) => [state, COVERAGE_STATES[state].short[lang]] as const);
  return html`<form class="atlas-filter" data-part="coverage" inert>
    <label
      >${COVERAGE_WORDS.find[lang]} <input name="bureau" type="search" placeholder="${COVERAGE_WORDS.findHint[lang]}" autocomplete="off"
    /></label>
    ${renderSelect("level", COVERAGE_WORDS.level[lang], levels, lang)}
    ${renderSelect("province", COVERAGE_WORDS.province[lang], [...provinces].sort(), lang)}
    ${
      bureaus.length <= MOST_UNFOLDED &&
      html`${renderSelect("family", COVERAGE_WORDS.family[lang], families, lang)}
      ${renderSelect("cell", COVERAGE_WORDS.cell[lang], states, lang)}`
    }
    <button type="reset">${UI.showAll[lang]}</button>
    <output data-part="coverage-shown" role="status"></output>
  </form>`;
}

/** A labelled choice of one value, none to begin with. */
export function renderSelect(name: string, label: string, options: readonly (readonly [string, string])[], lang: Lang): Html {
  const list = options.map(([value, text]) => renderOption(value, text));
  return html`<label
    >${label}
    <select name="${name}">
      <option value="">${COVERAGE_WORDS.any[lang]}</option>
      ${list}
    </select></label
  >`;
}

function renderLevel(level: string, bureaus: readonly BureauCoverage[], years: readonly number[], lang: Lang): Html {
  const own = bureaus.filter((bureau) => bureau.level === level);
  const head = years.map((year) => html`<span>${String(year).slice(2)}</span>`);
  return html`<section class="cover-level" data-level="${level}">
    <h3>${LEVEL_GROUPS[level]?.[lang] ?? level} <small>(${own.length})</small></h3>
    <div class="cover-line cover-head" aria-hidden="true">
      <span></span><span class="cover-strip" style="--years:${years.length}">${head}</span>
    </div>
    ${join(
      own.map((bureau) => renderLine(bureau, years, bureaus.length <= MOST_UNFOLDED, lang)),
      "\n",
    )}
  </section>`;
}

function renderLine(bureau: BureauCoverage, years: readonly number[], unfolded: boolean, lang: Lang): Html {
  const { code, level, province, stated } = bureau;
  const squares = years.map((year) =>
    renderSquare(
      bureau.years.find((one) => one.year === year),
      year,
      unfolded,
      lang,
    ),
  );
  const counts = [
    bureau.years.filter((year) => year.stated > 0).length,
    bureau.years.filter(({ read }) => read !== null).length,
    bureau.years.filter(({ unread }) => unread).length,
  ];
  const label = fill(COVERAGE_WORDS.strip[lang], formatExact(stated, lang), ...counts);
  const name = bureau[`short_${lang}`];
  // What the line and its table show is found by the script; names of the other language stand nowhere else.
  const other = lang === "zh" ? bureau.short_en : bureau.short_zh;
  return html`<details class="cover-bureau" id="cover-${code}" data-level="${level}" data-province="${province}" data-search="${other}">
    <summary class="cover-line">
      <span class="cover-name">${name}</span
      ><span class="cover-strip" role="img" aria-label="${label}" style="--years:${years.length}">${squares}</span>
    </summary>
    ${unfolded ? renderBureauTable(bureau, lang) : linkBureau(bureau, lang)}
  </details>`;
}

function renderSquare(year: YearCoverage | undefined, number: number, said: boolean, lang: Lang): Html {
  if (year === undefined) return html`<i></i>`;
  const state = stripState(year);
  const sign = labelOf(state, year.families.length);
  if (!said) return html`<i class="cover-cell" data-state="${state}">${sign}</i>`;
  const title = `${number} · ${COVERAGE_STATES[state][lang]}${year.stated > 0 ? ` · ${fill(COVERAGE_WORDS.families[lang], year.families.length)}` : ""}`;
  return html`<i class="cover-cell" data-state="${state}" title="${title}">${sign}</i>`;
}

function renderCounts(bureaus: readonly BureauCoverage[], lang: Lang): Html {
  const states = bureaus.flatMap(({ years }) => years.flatMap((year) => Object.keys(FAMILY_NAMES).map((family) => year.stateOf(family))));
  const rows = STATES.filter((state) => state !== "unknown").map((state) => [
    `${COVERAGE_STATES[state].sign.replace("#", "n")} ${COVERAGE_STATES[state][lang]}`,
    formatExact(states.filter((other) => other === state).length, lang),
  ]);
  const heads = [COVERAGE_WORDS.state[lang], COVERAGE_WORDS.cells[lang]];
  const table = renderTable({ label: COVERAGE_WORDS.counted[lang], heads, rows });
  return html`<details class="atlas-data">
    <summary>${UI.showTable[lang]}</summary>
    <p>${COVERAGE_WORDS.counted[lang]}</p>
    ${table}
  </details>`;
}
