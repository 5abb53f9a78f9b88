import { TOPICS } from "../../../src/charts/chart.js";
import type { ChartTexts } from "../../../src/charts/chart-texts.js";
import { chartFile, POST_SIZES } from "../../../src/model/chart-files.js";
import type { Lang, Words } from "../../../src/model/indicator.js";
import { PAGE_GROUPS } from "../../../src/words/pages.js";
import { type Html, html } from "../../../src/html.js";
import type { PublishedChart } from "../charts.js";

const PAGES: Readonly<Record<string, Words>> = Object.assign({}, ...PAGE_GROUPS);
const MOST_SAID = 140;

/** What the list of charts says of one. */
export interface ListedChart {
  definition: PublishedChart["definition"];
  texts: Readonly<Record<Lang, Pick<ChartTexts, "coverage" | "description">>>;
}

/** All charts by the page that they stand on, each as a small picture that leads to its own page. */
export function renderGallery(charts: readonly ListedChart[], lang: Lang): Html {
  const topics = TOPICS.map((topic) => ({ topic, own: charts.filter(({ definition }) => definition.topic === topic) }));
  return html`<div>
    ${topics
      .filter(({ own }) => own.length > 0)
      .map(
        ({ topic, own }) =>
          html`<h2 id="${topic}">${PAGES[topic]?.[lang] ?? topic}</h2>
            <ul class="atlas-gallery">
              ${own.map((chart) => renderCard(chart, lang))}
            </ul>`,
      )}
  </div>`;
}

function renderCard({ definition, texts }: ListedChart, lang: Lang): Html {
  const { width, height } = POST_SIZES.card;
  const said = [...texts[lang].description];
  const alt = said.length > MOST_SAID ? `${said.slice(0, MOST_SAID).join("")}…` : said.join("");
  const picture = `../${chartFile(definition.id, lang, "card").path}`;
  return html`<li>
    <a href="./chart/${definition.id}.html"
      ><img src="${picture}" width="${width}" height="${height}" alt="${alt}" loading="lazy" decoding="async" /><b
        >${definition.title[lang]}</b
      ></a
    >
    <small>${texts[lang].coverage}</small>
  </li>`;
}
