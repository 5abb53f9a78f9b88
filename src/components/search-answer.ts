import { type CardRow, renderCard } from "../charts/key-card.js";
import { type Html, html, join, linkTo } from "../html.js";
import type { Lang } from "../model/indicator.js";
import type { Asked } from "../search/answer.js";
import { type FigureFile, figurePath, readFigures } from "../series/file.js";
import { fetchData } from "../site-file.js";
import { SEARCH } from "../words/search.js";
import { fill, UI } from "../words/ui.js";

/** The number that a query asks for, with its course and the ways on; fetched from the bureau's own file, and null where that cannot be had. */
export async function renderAnswer(asked: Asked, lang: Lang): Promise<Html | null> {
  try {
    const response = await fetchData(figurePath("bureau", asked.bureau.code, "json").replace(/^data\//, ""));
    return drawAnswer(asked, listCards(asked, (await response.json()) as FigureFile), lang);
  } catch {
    // The hits below hold the same figures.
    return null;
  }
}

/** Figures that stand for their years, up to the year that is asked for. */
function listCards({ bureau, indicator, year }: Asked, file: FigureFile): CardRow[] {
  return readFigures(file)
    .filter((figure) => figure.indicator === indicator.id && figure.headline && figure.obstacle === null)
    .filter((figure) => year === null || figure.year <= year)
    .sort((a, b) => a.year - b.year)
    .map((figure) => {
      const names = { short_zh: bureau.short_zh, short_en: bureau.short_en, name_zh: indicator.name_zh, name_en: indicator.name_en };
      return { ...figure, ...names, broken: figure.breaks !== null };
    });
}

function drawAnswer({ bureau, indicator, year }: Asked, rows: readonly CardRow[], lang: Lang): Html | null {
  if (rows.length === 0) return null;
  const name = bureau[`short_${lang}`];
  const isOther = year !== null && rows.at(-1)?.year !== year;
  const ways = [
    linkTo(`./explore.html?indicator=${indicator.id}&bureaus=${bureau.code}`, SEARCH.chartOf[lang]),
    linkTo(`./bureau/${bureau.code}.html`, fill(SEARCH.allOf[lang], name)),
    linkTo(`./indicator/${indicator.id}.html`, fill(SEARCH.others[lang], indicator[`name_${lang}`])),
  ];
  return html`<section class="atlas-answer" aria-label="${SEARCH.answer[lang]}">
    <h2>${name}</h2>
    <ul class="atlas-keys">
      ${renderCard(rows, lang)}
    </ul>
    ${isOther && html`<p>${fill(SEARCH.otherYear[lang], year)}</p>`}
    <p>${join(ways, UI.dot[lang])}</p>
  </section>`;
}
