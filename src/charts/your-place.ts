import { formatHedged, formatShort } from "../marks/format.js";
import { element, type Html, html, linkTo, silence } from "../html.js";
import type { BureauEntry } from "../model/find-bureau.js";
import type { Lang } from "../model/indicator.js";
import { COUNTRY } from "../model/level.js";
import { answerPlace, type PlaceAnswer, type PlaceBook, type PlaceFigure } from "../model/place-book.js";
import { numberCell, renderTable } from "../table.js";
import { FRONT } from "../words/front.js";
import { TREND } from "../words/series.js";
import { UNIT_NAMES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { figureHref } from "./observed.js";
import { renderPickerShell } from "./picker-shell.js";
import type { View } from "./view.js";

/** A field for the reader's own place; its script answers below it from a small file. */
export const YOUR_PLACE: View = {
  id: "your-place",
  sql: null,
  render: (_, lang) =>
    html`<p>${FRONT.ask[lang]}</p>
      <noscript
        ><p>${FRONT.noScript[lang]} <a href="./bureaus.html">${FRONT.bureaus[lang]}</a></p></noscript
      >
      <div class="atlas-place" data-part="place">${renderPickerShell("atlas-place", lang, true)}</div>
      <div data-part="place-answer" role="status"></div>`,
};

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
