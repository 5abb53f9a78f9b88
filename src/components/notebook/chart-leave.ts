import { type QuickPicture, writeQuickPicture } from "../../charts/quick-picture.js";
import { html, join } from "../../html.js";
import { NOBODY } from "../../model/author.js";
import type { ChartChoice } from "../../model/chart-choice.js";
import type { Row } from "../../model/columns.js";
import type { Lang } from "../../model/indicator.js";
import type { ResultColumn } from "../../model/result.js";
import { fileAddress } from "../../site-file.js";
import { makeElement, setHtml } from "../../trusted.js";
import { LEAVE } from "../../words/leave.js";
import { NOTEBOOK } from "../../words/notebook.js";
import { SHARE } from "../../words/share.js";
import { fill, UI } from "../../words/ui.js";
import type { Behind } from "./behind.js";
import type { TracedChart } from "./builder-way.js";
import { find } from "./dom.js";
import { copyText, saveFile } from "./files.js";

/** A result as it is drawn, with what stands behind it. */
interface DrawnResult {
  columns: readonly ResultColumn[];
  rows: readonly Row[];
  choice: ChartChoice;
  behind: Behind;
}

/** The ways by which a chart of a result leaves: as a sealed picture, as a figure to paste, and from the page of explorations where its figures are the atlas' own. */
export class ChartLeave {
  readonly element: HTMLElement;
  readonly #lang: Lang;
  readonly #picture: () => QuickPicture | null;
  #drawn: DrawnResult | null = null;
  #traced: Promise<TracedChart | null> = Promise.resolve(null);

  constructor(lang: Lang, picture: () => QuickPicture | null) {
    this.#lang = lang;
    this.#picture = picture;
    this.element = makeElement(
      html`<div>
        <p class="nb-bar nb-exports">
          ${NOTEBOOK.takeChart[lang]}<button type="button" name="png">${LEAVE.png2x[lang]}</button
          ><button type="button" name="svg">${LEAVE.svg[lang]}</button
          ><button type="button" name="figure">${NOTEBOOK.copyFigure[lang]}</button>
          <small role="status"></small>
        </p>
        <p class="nb-way" data-part="ways"></p>
      </div>`,
    );
    const status = find(this.element, "small");
    this.element.addEventListener("click", ({ target }) => {
      const button = (target as HTMLElement).closest<HTMLButtonElement>("button");
      if (button === null) return;
      status.textContent = LEAVE.making[lang];
      this.#take(button.name).then(
        (said) => (status.textContent = said),
        (error: unknown) => (status.textContent = fill(LEAVE.failed[lang], (error as Error).message)),
      );
    });
  }

  /** Follows what is drawn: says whether its figures are the atlas' own, and leads to where those can be framed. */
  async follow(drawn: DrawnResult | null): Promise<void> {
    this.#drawn = drawn;
    const tracing = drawn === null ? Promise.resolve(null) : trace(drawn);
    this.#traced = tracing;
    const traced = await tracing;
    if (this.#traced === tracing) this.#say(drawn, traced);
  }

  #say(drawn: DrawnResult | null, traced: TracedChart | null): void {
    const [lang, place] = [this.#lang, find(this.element, "[data-part=ways]")];
    if (drawn === null) return place.replaceChildren();
    const ways = traced?.ways ?? [];
    if (ways.length === 0) return setHtml(place, html`${NOTEBOOK.computed[lang]}`);
    const links = ways.map(({ name, href, more }) => {
      const beside = more === 0 ? "" : fill(NOTEBOOK.moreThere[lang], more);
      return html`<a href="${href}">${name[lang]}</a>${beside}`;
    });
    setHtml(place, html`${NOTEBOOK.asStated[lang]}${join(links, UI.dot[lang])}`);
  }

  async #take(kind: string): Promise<string> {
    const [lang, picture, drawn] = [this.#lang, this.#picture(), this.#drawn];
    if (picture === null || drawn === null) return LEAVE.nothing[lang];
    const { openInk, rasterisePage } = await import("../leave/pictures.js");
    const { title, values, note, doubt } = picture;
    const words = [title, values, note, doubt, picture.draw(680).textContent, NOTEBOOK.madeBy[lang], NOTEBOOK.madeFrom[lang]].join("");
    const { ink, missing } = await openInk(words + JSON.stringify(Object.values(picture)), NOBODY, fileAddress(""));
    const boxes = missing.length === 0 ? "" : ` ${fill(LEAVE.boxes[lang], missing.join(""))}`;
    const svg = writeQuickPicture(picture, ink, kind === "png" ? 2 : 1);
    if (kind === "figure")
      return SHARE[(await copyText(`<figure style="margin:0">\n${svg.trim()}\n</figure>\n`)) ? "copied" : "notCopied"][lang];
    const { idsIn, idsOf, sealQuery } = await import("./testify-query.js");
    const traced = await this.#traced;
    const rests = traced === null ? ((await drawn.behind.rests()) ?? []) : idsOf(traced.figures);
    const seal = await sealQuery(drawn.behind.cells, [...new Set([...rests, ...idsIn(drawn.rows)])], picture);
    const name = nameOf(title);
    if (kind === "png") saveFile(`${name}.png`, seal.png(await rasterisePage(svg)), "image/png");
    else saveFile(`${name}.svg`, seal.svg(svg), "image/svg+xml");
    return fill(LEAVE.saved[lang], `${name}.${kind}`) + boxes;
  }
}

async function trace({ columns, rows, choice, behind }: DrawnResult): Promise<TracedChart | null> {
  const names = columns.map(({ name }) => name);
  // Files that cannot be had leave nobody any wiser.
  return import("./builder-way.js").then(({ traceChart }) => traceChart(rows, names, choice, behind.meanings)).catch(() => null);
}

function nameOf(title: string): string {
  const letters = title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  return letters.slice(0, 60) || "chart";
}
