import { formatHedged, formatShort } from "../marks/format.js";
import { type Html, html, join, linkTo } from "../html.js";
import type { BookFigure, KnownReport } from "../model/book.js";
import { measure } from "../model/divisor.js";
import { COUNTRY } from "../model/level.js";
import { referenceCodes } from "../model/surroundings.js";
import { renderTable } from "../table.js";
import { BENCHMARK } from "../words/benchmark.js";
import { fill, UI } from "../words/ui.js";
import { writeQuestion } from "../model/question.js";
import type { SheetContext } from "./benchmark-cells.js";
import { statedText, unitText, valueText } from "./benchmark-text.js";
import { figureHref } from "./observed.js";

/** What a reader finds of a bureau without figures: what its province says, who of the province has figures, whether its reports are known, and how to add one. */
export function renderNoFigures(context: SheetContext): Html | null {
  const { open, question, lang } = context;
  const own = open.bureau(question.bureau);
  if (own === undefined || open.figuresOf(own.code).length > 0) return null;
  return html`<section class="benchmark-none" data-part="no-figures">
    <p><strong>${fill(BENCHMARK.noFigures[lang], own.short[lang])}</strong> ${BENCHMARK.silence[lang]}</p>
    ${renderAbove(context)}
    <h3>${BENCHMARK.ownReports[lang]}</h3>
    <p>${renderReports(own.reports, context)}</p>
    <h3>${BENCHMARK.neighbours[lang]}</h3>
    <p>${renderNeighbours(context)}</p>
    <h3>${BENCHMARK.add[lang]}</h3>
    <p>${BENCHMARK.addNote[lang]} <a href="./methods.html#add">${BENCHMARK.addLink[lang]}</a></p>
  </section>`;
}

/** The latest figure of each of the first indicators that the province states, or the country where the province states none. */
function renderAbove(context: SheetContext): Html | null {
  const { open, question, lang } = context;
  const code = referenceCodes(open, question.bureau).find((each) => open.figuresOf(each).length > 0);
  const above = code === undefined ? undefined : open.bureau(code);
  if (above === undefined) return null;
  const latest = open.book.indicators.flatMap(({ id }) => open.figuresOf(above.code, id).at(-1) ?? []);
  const shown = [...latest].sort((a, b) => b.year - a.year).slice(0, SHOWN);
  const title = fill((above.code === COUNTRY ? BENCHMARK.countrySays : BENCHMARK.provinceSays)[lang], above.short[lang]);
  return html`<h3>${title}</h3>
    ${renderTable({
      label: title,
      heads: [BENCHMARK.indicator, UI.year, UI.value, BENCHMARK.perResidentsHead].map((words) => words[lang]),
      rows: shown.map((figure) => aboveRow(figure, context)),
      classes: "atlas-table benchmark-rows",
      frame: null,
    })}
    <p class="atlas-note">
      ${fill(BENCHMARK.shownOf[lang], shown.length, latest.length)} <a href="./bureau/${above.code}.html">${BENCHMARK.allOf[lang]}</a>
    </p>`;
}

const SHOWN = 8;

function aboveRow(figure: BookFigure, { open, lang }: SheetContext): (Html | string | number)[] {
  const range = figure.unit === "percent" ? null : measure(open, figure, "residents");
  const name = open.book.indicators.find(({ id }) => id === figure.indicator)?.name[lang] ?? figure.indicator;
  const per = range === null ? "–" : `${valueText(figure, range, true, lang)} ${unitText(figure.unit, "residents", lang)}`;
  const value = html`<span title="${statedText(figure, lang)}">${formatHedged(figure.value, figure.qualifier, lang, formatShort)}</span>`;
  return [name, figure.year, html`${linkTo(figureHref(figure.id, figure.bureau), value)} ${unitText(figure.unit, "none", lang)}`, per];
}

/** Which annual reports of the bureau are known, and whether they were read. */
function renderReports(reports: readonly KnownReport[], { lang }: SheetContext): Html {
  if (reports.length === 0) return html`${BENCHMARK.noReports[lang]}`;
  const items = reports.map(({ year, read, url }) => {
    const state = read === null ? BENCHMARK.unread[lang] : BENCHMARK.read[lang];
    const link = url === null ? html`${year}` : html`<a href="${url}" rel="external noopener" target="_blank">${year}</a>`;
    return html`${link} (${state}${url === null && `${UI.comma[lang]}${BENCHMARK.noAddress[lang]}`})`;
  });
  return join(items, UI.semicolon[lang]);
}

/** Bureaus of the province that have figures, each leading to its sheet, those with most first. */
function renderNeighbours({ open, question, lang }: SheetContext): Html {
  const own = open.bureau(question.bureau);
  const others = open.book.bureaus.filter(({ code, province }) => province === own?.province && code !== own.code);
  const known = others.map((bureau) => ({ bureau, stated: open.figuresOf(bureau.code).length })).filter(({ stated }) => stated > 0);
  if (known.length === 0) return html`${BENCHMARK.noNeighbours[lang]}`;
  const links = known
    .sort((a, b) => b.stated - a.stated)
    .map(({ bureau, stated }) => {
      const year = open.figuresOf(bureau.code).at(-1)?.year ?? question.year;
      return html`<a href="${writeQuestion({ ...question, bureau: bureau.code, year })}">${bureau.short[lang]}</a> (${stated})`;
    });
  return join(links, UI.comma[lang]);
}
