import { element, type Html, html, join, linkTo } from "../html.js";
import { COVERAGE_STATES } from "../model/coverage.js";
import type { Lang } from "../model/indicator.js";
import { renderTable, type TableCell } from "../table.js";
import { COVERAGE_WORDS } from "../words/coverage.js";
import { FAMILY_NAMES, familyName } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { type BureauCoverage, labelOf, type YearCoverage } from "./coverage-cells.js";
import { observationHref, sourceHref } from "./observed.js";

/** One bureau's families by year as a table, each count leading to its first figure; families that no year says anything of are left out. */
export function renderBureauTable(bureau: BureauCoverage, lang: Lang): Html {
  const { code, years } = bureau;
  const any = years.some(({ read }) => read !== null);
  const families = Object.keys(FAMILY_NAMES).filter(
    (family) => any || years.some((year) => year.families.some((row) => row.family === family)),
  );
  const table = renderTable({
    label: bureau[`name_${lang}`],
    heads: [bureau[`short_${lang}`], ...years.map(({ year }) => year)],
    rows: [
      { attributes: { "data-part": "report" }, cells: [COVERAGE_WORDS.report[lang], ...years.map((year) => reportCell(year, code, lang))] },
      ...families.map((family) => ({
        attributes: { "data-family": family },
        cells: [familyName(family, lang), ...years.map((year) => familyCell(year, family, lang))],
      })),
    ],
    classes: "cover-table",
  });
  const rest = families.length < Object.keys(FAMILY_NAMES).length && `${COVERAGE_WORDS.rest[lang]} `;
  return html`${table}
    <p class="atlas-unit">${rest}${linkBureau(bureau, lang)}</p>`;
}

/** A link to a bureau's page; nothing for one that is known by its report only, which has no figures to show. */
export function linkBureau({ code, stated }: BureauCoverage, lang: Lang): Html | null {
  return stated > 0 ? html`<a href="./bureau/${code}.html">${COVERAGE_WORDS.page[lang]}</a>` : null;
}

function reportCell({ read, unread, url }: YearCoverage, code: string, lang: Lang): TableCell {
  const known = linkTo(url, COVERAGE_WORDS.unread[lang]);
  const parts = [...(read === null ? [] : [linkTo(sourceHref(read, code), COVERAGE_WORDS.read[lang])]), ...(unread ? [known] : [])];
  return { content: join(parts, UI.dot[lang]), attributes: { "data-unread": unread } };
}

function familyCell({ families, stateOf }: YearCoverage, family: string, lang: Lang): TableCell {
  const state = stateOf(family);
  const row = families.find((other) => other.family === family);
  const attributes = { "data-state": state };
  const { short, ...known } = COVERAGE_STATES[state];
  if (row === undefined) {
    const sign = element("i", { role: "img", "aria-label": short[lang], title: known[lang] }, labelOf(state, 0));
    return { content: state !== "unknown" && sign, attributes };
  }
  const counts = fill(COVERAGE_WORDS.figures[lang], row.stated, row.comparable);
  const content = linkTo(observationHref(row), labelOf(state, row.stated));
  return { content, attributes: { ...attributes, title: `${known[lang]}${UI.dot[lang]}${counts}` } };
}
