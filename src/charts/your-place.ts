import { formatHedged, formatShort } from "../marks/format.js";
import { element, type Html, html, join, linkTo, silence } from "../html.js";
import type { BureauEntry } from "../model/find-bureau.js";
import type { Lang } from "../model/indicator.js";
import { COUNTRY } from "../model/level.js";
import { words } from "../model/row.js";
import { LISTED_BUREAU, type ListedBureauRow, listBureaus } from "../queries/lists.js";
import { answerPlace, type PlaceAnswer, type PlaceBook, type PlaceFigure } from "../model/place-book.js";
import { numberCell, renderTable } from "../table.js";
import { FRONT } from "../words/front.js";
import { TREND } from "../words/series.js";
import { UNIT_NAMES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { figureHref } from "./observed.js";
import { renderPickerShell } from "./picker-shell.js";
import type { View } from "./view.js";

/** Places of a level that are named as examples. */
const NAMED = 4;

/** A field for the reader's own place; its script answers below it from a small file. Places with most figures lead to their pages. */
export const YOUR_PLACE: View<ListedBureauRow> = {
  id: "your-place",
  sql: listBureaus(),
  shape: LISTED_BUREAU,
  render: (rows, lang) =>
    html`<p>${FRONT.ask[lang]}</p>
      <noscript
        ><p>${FRONT.noScript[lang]} <a href="./bureaus.html">${FRONT.bureaus[lang]}</a></p></noscript
      >
      <div class="atlas-place" data-part="place">${renderPickerShell("atlas-place", lang, true)}</div>
      <div data-part="place-answer" role="status"></div>
      ${renderExamples(rows, lang)}`,
};

function renderExamples(rows: readonly ListedBureauRow[], lang: Lang): Html | null {
  const most = ["prefecture", "province"].flatMap((level) =>
    rows
      .filter((row) => row.level === level)
      .sort((a, b) => b.stated - a.stated)
      .slice(0, NAMED),
  );
  if (most.length === 0) return null;
  const links = most.map((row) => html`<a href="./bureau/${row.bureau_code}.html">${words(row, "short", lang)}</a>`);
  return html`<p class="atlas-note">
    ${FRONT.most[lang]}${UI.colon[lang]}${join(links, UI.dot[lang])}${UI.dot[lang]}<a href="./bureaus.html">${FRONT.bureaus[lang]}</a>
  </p>`;
}

/** What the atlas knows of a place: its latest main figures beside its province and the country, or what there is instead. */
export function renderPlace(book: PlaceBook, bureau: BureauEntry, province: BureauEntry | undefined, lang: Lang): Html {
  const answers = answerPlace(book, bureau.code, bureau.province);
  const name = bureau[`short_${lang}`];
  const isProvince = bureau.code === bureau.province;
  const heads = [
    FRONT.heads[lang],
    name,
    ...(isProvince || province === undefined ? [] : [province[`short_${lang}`]]),
    TREND.national[lang],
  ];
  const columns = (answer: PlaceAnswer): [string, PlaceFigure | null][] => [
    [bureau.code, answer.own],
    ...(isProvince || province === undefined ? [] : [[province.code, answer.province] as [string, PlaceFigure | null]]),
    [COUNTRY, answer.country],
  ];
  const rows = answers.map((answer) => {
    const unit = UNIT_NAMES[answer.indicator.unit]?.[lang] ?? answer.indicator.unit;
    return [
      html`${answer.indicator[lang]} <small>${unit}</small>`,
      ...columns(answer).map(([code, figure]) => numberCell(renderFigure(figure, code, lang))),
    ];
  });
  return html`${answers.every(({ own }) => own === null) && renderSilent(book, bureau, lang)}
  ${rows.length > 0 && renderTable({ label: name, heads: [heads[0] ?? "", ...heads.slice(1).map((head) => numberCell(head))], rows })}
  ${bureau.stated > 0 && renderLinks(bureau, lang)}`;
}

function renderFigure(figure: PlaceFigure | null, code: string, lang: Lang): Html {
  if (figure === null) return silence(FRONT.none[lang]);
  const text = fill(FRONT.year[lang], formatHedged(figure.value, figure.qualifier, lang, formatShort), figure.year);
  return linkTo(figureHref(figure.id, code), text);
}

/** A place without figures is no dead end: whether its reports are known, and how they come in. */
function renderSilent(book: PlaceBook, bureau: BureauEntry, lang: Lang): Html {
  const years = book.unread[bureau.code] ?? [];
  const reports = years.length > 0 ? fill(FRONT.known[lang], years.join(UI.comma[lang])) : FRONT.unknown[lang];
  return html`<p>
    ${bureau.stated === 0 && fill(FRONT.silent[lang], bureau[`short_${lang}`])} ${reports}${UI.stop[lang]}
    <a href="./methods.html#errors">${FRONT.add[lang]}</a>
  </p>`;
}

function renderLinks(bureau: BureauEntry, lang: Lang): Html {
  const page = element("a", { href: `./bureau/${bureau.code}.html` }, fill(FRONT.page[lang], bureau[`short_${lang}`]));
  return html`<p>${page}${UI.dot[lang]}<a href="./benchmark.html?bureau=${bureau.code}">${FRONT.compare[lang]}</a></p>`;
}
