import { type Html, html } from "../html.js";
import type { Author, AuthorProblem } from "../model/author.js";
import { viewPath } from "../model/chart-state.js";
import type { Lang } from "../model/indicator.js";
import { EMBED } from "../words/embed.js";
import { EXPLORE } from "../words/explore.js";
import { SITE } from "../words/pages.js";
import { fill, UI } from "../words/ui.js";
import { VIEW_NOTES } from "../words/view.js";
import { renderEmbedBody } from "./embed-body.js";
import type { MadeChart } from "./reader-chart.js";
import { sayProblem } from "./say-problem.js";

/** A chart in a frame: the name of its indicator, its own query, its drawings by width, and names of chosen bureaus without such a figure. */
export interface FramedChart {
  name: string;
  query: string;
  made: MadeChart;
  drawings: ReadonlyMap<number, Element>;
  silent: readonly string[];
}

/** How a frame of a reader's chart differs from another of the same chart. */
export interface ViewSettings {
  lang: Lang;
  /** Way from the frame to the site's root. */
  up: string;
  /** Hash of the data version that it stays at; null where it follows the data. */
  frozen: string | null;
  author: Author;
  problems: readonly AuthorProblem[];
  /** What the site must say of its data on every page. */
  notice: string;
  /** The query of the chart, `?` included. */
  query: string;
}

/** A reader's charts in a frame, one for each indicator: the author's words as hers, then everything that the atlas says, which nothing can switch off. */
export function renderView(charts: readonly FramedChart[], settings: ViewSettings): Html {
  const { lang, up, frozen, author, problems, query } = settings;
  const [first] = charts;
  const hash = first?.made.version ?? "";
  // Several charts have each a title of its own; above them stands what they are of.
  const several = charts.length > 1;
  const title = several ? charts.map(({ name }) => name).join(UI.comma[lang]) : (first?.made.texts.title ?? "");
  const explore = (search: string) => `${up}${lang}/explore.html${search}`;
  const heading = (chart: FramedChart) => html`<h2><a href="${explore(chart.query)}">${chart.made.texts.title}</a></h2>`;
  const body = charts.map((chart) => html`${several && heading(chart)} ${renderOne(chart, settings)}`);
  return html`${renderNotice(settings.notice)}${renderHead(title, author, lang)} ${body}
    ${problems.map((problem) => html`<p class="embed-problem" role="status">${sayProblem(problem, lang)}</p>`)}
    <footer>
      <p>${SITE[lang]} · ${fill(EMBED.version[lang], hash)} · ${frozen === null ? EMBED.live[lang] : EMBED.frozen[lang]}</p>
      <p>
        <a href="${up}${lang}/check.html?q=${encodeURIComponent(viewPath(lang, frozen) + query)}">${EMBED.changed[lang]}</a>
        ${!several && html`· <a href="${explore(query)}">${VIEW_NOTES.open[lang]}</a>`}
      </p>
    </footer>`;
}

function renderOne({ made: { model, texts }, drawings, silent }: FramedChart, { lang, up }: ViewSettings): Html {
  return html`<p class="atlas-unit">${UI.unit[lang]}${UI.colon[lang]}${model.unit}</p>
    ${renderEmbedBody(model, texts, drawings, `${up}${lang}/`)}
    ${silent.length > 0 && html`<p class="atlas-note">${fill(EXPLORE.silent[lang], silent.join(UI.comma[lang]))}</p>`}`;
}

const renderNotice = (notice: string) => notice !== "" && html`<p class="atlas-notice">${notice}</p>`;

function renderHead(title: string, { title: own, note }: Author, lang: Lang): Html {
  const said = note !== "" && html`<p class="embed-by"><small>${VIEW_NOTES.noteBy[lang]}</small>${note}</p>`;
  if (own === "")
    return html`<h1>${title}</h1>
      ${said}`;
  return html`<h1>${own}</h1>
    <p class="embed-by"><small>${VIEW_NOTES.byAuthor[lang]}</small></p>
    ${said}
    <p class="embed-stated"><small>${VIEW_NOTES.asStated[lang]}${UI.colon[lang]}</small>${title}</p>`;
}

/** What stands in the place of a chart that cannot be drawn. */
export function renderRefusal(reason: string, { lang, up, notice }: Pick<ViewSettings, "lang" | "up" | "notice">): Html {
  return html`${renderNotice(notice)}
    <p class="embed-problem" role="alert">${reason}</p>
    <footer>
      <p>${SITE[lang]} · <a href="${up}${lang}/explore.html">${VIEW_NOTES.start[lang]}</a></p>
    </footer>`;
}
