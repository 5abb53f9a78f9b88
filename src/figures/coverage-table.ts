import { COVERAGE_STATES } from "../model/coverage.js";
import type { Lang } from "../model/indicator.js";
import { COVERAGE_WORDS } from "../words/coverage.js";
import { FAMILY_NAMES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { type BureauCoverage, labelOf, type YearCoverage } from "./coverage-cells.js";
import { escapeHtml, linkTo } from "./html.js";
import { observationHref, sourceHref } from "./observed.js";

/** One bureau's families by year as a table, each count leading to its first figure; families that no year says anything of are left out. */
export function renderBureauTable(bureau: BureauCoverage, lang: Lang): string {
  const { code, years } = bureau;
  const any = years.some(({ read }) => read !== null);
  const families = Object.keys(FAMILY_NAMES).filter(
    (family) => any || years.some((year) => year.families.some((row) => row.family === family)),
  );
  const head = years.map(({ year }) => `<th scope="col">${year}</th>`).join("");
  const body = families.map((family) => {
    const cells = years.map((year) => renderCell(year, family, lang));
    return `<tr data-family="${family}"><th scope="row">${FAMILY_NAMES[family]?.[lang] ?? family}</th>${cells.join("")}</tr>`;
  });
  const name = escapeHtml(bureau[`name_${lang}`]);
  const rest = families.length < Object.keys(FAMILY_NAMES).length ? `${COVERAGE_WORDS.rest[lang]} ` : "";
  // A bureau that is known by its report only has no figures to show.
  const page = bureau.stated > 0 ? `<a href="./bureau/${code}.html">${COVERAGE_WORDS.page[lang]}</a>` : "";
  return `<div class="atlas-scroll" tabindex="0" role="region" aria-label="${name}"><table class="cover-table"><thead><tr><th scope="col">${escapeHtml(bureau[`short_${lang}`])}</th>${head}</tr></thead>
<tbody><tr><th scope="row">${COVERAGE_WORDS.report[lang]}</th>${years.map((year) => renderReport(year, code, lang)).join("")}</tr>
${body.join("\n")}</tbody></table></div><p class="atlas-unit">${rest}${page}</p>`;
}

function renderReport({ year, read, unread, url }: YearCoverage, code: string, lang: Lang): string {
  const known = linkTo(url, COVERAGE_WORDS.unread[lang]);
  const parts = [...(read === null ? [] : [linkTo(sourceHref(read, code), COVERAGE_WORDS.read[lang])]), ...(unread ? [known] : [])];
  return `<td data-report="${year}"${unread ? " data-unread" : ""}>${parts.join(UI.dot[lang])}</td>`;
}

function renderCell(year: YearCoverage, family: string, lang: Lang): string {
  const state = year.stateOf(family);
  const row = year.families.find((other) => other.family === family);
  if (row === undefined) {
    const sign = `<i role="img" aria-label="${COVERAGE_STATES[state].short[lang]}" title="${COVERAGE_STATES[state][lang]}">${labelOf(state, 0)}</i>`;
    return `<td data-year="${year.year}" data-state="${state}">${state === "unknown" ? "" : sign}</td>`;
  }
  const counts = fill(COVERAGE_WORDS.figures[lang], Number(row.stated), Number(row.comparable));
  const title = `${COVERAGE_STATES[state][lang]}${UI.dot[lang]}${counts}`;
  const link = linkTo(observationHref(row), labelOf(state, Number(row.stated)));
  return `<td data-year="${year.year}" data-state="${state}" title="${title}">${link}</td>`;
}
