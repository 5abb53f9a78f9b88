import { TAKEN_PICTURES, type TakenPicture } from "../../charts/leave-panel.js";
import { type MadeChart, makeReaderChart } from "../../charts/reader-chart.js";
import { renderChart } from "../../charts/render.js";
import { type Html, html, renderOption } from "../../html.js";
import { valueWithUnit } from "../../charts/observed.js";
import { type Author, NOBODY } from "../../model/author.js";
import type { BookFigure } from "../../model/book.js";
import { type Exploration, FIRST } from "../../model/explore.js";
import type { Lang } from "../../model/indicator.js";
import type { OpenBook } from "../../model/open-book.js";
import { COUNTRY, provinceOf } from "../../model/level.js";
import { figuresOf } from "../../model/own-record.js";
import type { ReadReport } from "../../model/reading.js";
import { loadFigures } from "../../series/load.js";
import { withOwnFigures } from "../../series/own.js";
import { makeElement, setHtml } from "../../trusted.js";
import { LEAVE } from "../../words/leave.js";
import { READ } from "../../words/read.js";
import { UI } from "../../words/ui.js";
import { siteRoot, siteVersion } from "../../site-file.js";
import { writeUnsealed } from "../leave/pictures.js";
import { savePicture } from "../leave/save.js";
import { leadHome } from "./lead-home.js";

/** Charts of a reading over the years beside its province and the country, one indicator at a time, which leave as pictures; nothing where there is nothing beside it. */
export function showCharts(place: HTMLElement, reading: ReadReport, book: OpenBook, lang: Lang): void {
  const { bureau_code: bureau, year } = reading.record.source;
  const own = figuresOf(reading).filter((figure) => figure.bureau === bureau && figure.year === year);
  const isBeside = (id: string) =>
    book.figuresOf(bureau, id).length > 1 || above(bureau).some((code) => book.figuresOf(code, id).length > 0);
  const stated = new Set(own.map(({ indicator }) => indicator).filter(isBeside));
  const choices = book.book.indicators.filter(({ id }) => stated.has(id));
  if (choices.length === 0) return setHtml(place, null);
  setHtml(
    place,
    html`<h2 id="charts">${READ.charts[lang]}</h2>
      <p>${READ.chartsNote[lang]}</p>
      <p>
        <label
          >${READ.indicator[lang]}
          <select name="indicator">
            ${choices.map(({ id, name }) => renderOption(id, name[lang]))}
          </select></label
        >
      </p>
      <div data-part="read-chart"></div>
      <p class="atlas-actions">
        ${TAKEN_PICTURES.map((kind) => pictureButton(kind, lang))} <span role="status" data-part="read-picture"></span>
      </p>`,
  );
  const chart = new OwnChart(place, reading, book, lang);
  place.onchange = () => void chart.draw();
  place.onclick = ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>("button[name=picture]");
    if (button) void chart.take(button.value as TakenPicture);
  };
  void chart.draw();
}

const pictureButton = (kind: TakenPicture, lang: Lang): Html =>
  html`<button type="button" name="picture" value="${kind}">${LEAVE[kind][lang]}</button> `;

/** The province of a bureau, and the country. */
const above = (code: string): string[] => [provinceOf(code), COUNTRY].filter((other) => other !== code);

/** Counts and money are for each resident, since a city, its province and the country differ in size. */
const exploration = (indicator: string, unit: string, code: string): Exploration => ({
  ...{ ...FIRST, indicator, chart: "trend", by: unit === "percent" ? null : "residents", bureaus: [code, ...above(code)] },
});

/** The chart that is shown, with the words that it is not the atlas' alone. */
class OwnChart {
  #author: Author = NOBODY;
  #made: MadeChart | null = null;
  #turn = 0;

  constructor(
    readonly place: HTMLElement,
    readonly reading: ReadReport,
    readonly book: OpenBook,
    readonly lang: Lang,
  ) {}

  async draw(): Promise<void> {
    const turn = ++this.#turn;
    const part = this.place.querySelector<HTMLElement>("[data-part=read-chart]");
    if (!part) return;
    const indicator = this.place.querySelector("select")?.value ?? "";
    const { year, bureau_code: bureau } = this.reading.record.source;
    const own = figuresOf(this.reading).find((one) => one.indicator === indicator && one.year === year && one.bureau === bureau);
    const chosen = exploration(indicator, own?.unit ?? "", bureau);
    this.#author = { ...NOBODY, title: own ? this.#titleOf(own) : "", note: READ.ownChart[this.lang] };
    try {
      const files = await loadFigures(chosen, siteRoot());
      if (turn !== this.#turn) return;
      const all = files.map((file) => withOwnFigures(file, this.reading, this.book));
      this.#made = makeReaderChart({ exploration: chosen, author: this.#author }, all, {
        lang: this.lang,
        site: siteRoot(),
        version: siteVersion(),
        document,
      });
      this.#show(part, this.#made);
    } catch {
      if (turn === this.#turn) part.textContent = READ.noChart[this.lang];
    }
  }

  /** What the report itself says: its bureau, year, indicator and value. */
  #titleOf({ bureau, year, indicator, ...figure }: BookFigure): string {
    const name = this.book.bureau(bureau)?.short[this.lang] ?? bureau;
    const what = this.book.book.indicators.find(({ id }) => id === indicator)?.name[this.lang] ?? indicator;
    return `${name} ${year}${UI.colon[this.lang]}${what} ${valueWithUnit(figure, this.lang)}`;
  }

  #show(part: HTMLElement, { model }: MadeChart): void {
    const figure = makeElement(renderChart(model, { shared: false }));
    // The atlas has neither SQL nor a file for what is partly the reader's.
    for (const theirs of figure.querySelectorAll(".atlas-sql, [data-part=csv]")) theirs.remove();
    const note = document.createElement("p");
    note.className = "atlas-note";
    note.textContent = READ.ownChart[this.lang];
    const title = figure.querySelector("[data-part=title]");
    title?.after(`${READ.byAtlas[this.lang]}${title.textContent}`);
    title?.replaceChildren(this.#author.title);
    figure.querySelector("[data-part=picture]")?.before(note);
    part.replaceChildren(figure);
    leadHome(figure, this.reading);
  }

  /** Draws one picture and hands it over. */
  async take(kind: TakenPicture): Promise<void> {
    const status = this.place.querySelector("[data-part=read-picture]");
    const made = this.#made;
    if (made === null || !status) return;
    await savePicture(kind, this.reading.record.source.id, () => writeUnsealed(made, this.#author, siteRoot()), {
      lang: this.lang,
      say: (text) => (status.textContent = text),
    });
  }
}
