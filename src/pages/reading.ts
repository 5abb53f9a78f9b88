import type { Document } from "../../loaders/read/read.js";
import type { Lang } from "../model/indicator.js";
import type { CorpusRecord } from "../model/source.js";
import { READING, READING_GROUPS, readingGroup } from "../words/reading.js";
import { PERIODS } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { valueText } from "./figure-cells.js";
import { type Html, html } from "../html.js";
import { type Mark, type MarkedFigure, placeFigures } from "./reading-marks.js";
import type { ReportNames } from "./report-checks.js";

/** Anchor of a figure's first mark on the reading page, by the id of its row. */
export type Anchors = ReadonlyMap<string, string>;

/** A page with the whole text of a record, every figure marked and linked to its row, and the anchors of the marks. */
export interface Reading {
  anchors: Anchors;
  /** How many figures are marked, and how many of them are classified. */
  countMarks(lang: Lang): string;
  render(names: ReportNames, lang: Lang): Html;
  /** The same without its heading. */
  renderBody(names: ReportNames, lang: Lang): Html;
}

/** Places the figures of a record in its text, for a page in either language; `page` holds their rows, the report's own where it is left out, empty where they stand on the same page. */
export function makeReading(document: Pick<Document, "text" | "offsets">, record: CorpusRecord, page?: string): Reading {
  const { marks, lost } = placeFigures(document, record);
  const firsts = marks.filter((mark) => !mark.repeated).flatMap((mark) => mark.figures.map(({ id }) => [id, anchorOf(mark)] as const));
  const table = page ?? `../report/${record.source.id}.html`;
  const classified = marks.filter(({ figures }) => figures.some(({ observation }) => observation !== null)).length;
  const countMarks = (lang: Lang) => fill(READING.lead[lang], marks.length, classified, marks.length - classified);
  return {
    anchors: new Map(firsts.reverse()),
    countMarks,
    render: (names, lang) =>
      html`<h1 lang="zh-Hans">${record.source.title}</h1>
        ${body(names, lang)}`,
    renderBody: body,
  };

  function body(names: ReportNames, lang: Lang): Html {
    return html`<p>${countMarks(lang)} <a href="${table === "" ? "#observations" : table}">${READING.table[lang]}</a></p>
      ${lost.length > 0 && html`<p>${fill(READING.lost[lang], lost.length)}</p>`} ${renderLegend(lang)}
      <article class="atlas-reading" lang="zh-Hans">${renderText(document.text, marks, table, names, lang)}</article>`;
  }
}

const anchorOf = ({ start }: Mark): string => `at-${start}`;

function renderLegend(lang: Lang): Html {
  const groups = Object.entries(READING_GROUPS).map(([group, words]) => html`<li><mark data-group="${group}">${words[lang]}</mark></li> `);
  return html`<ul class="atlas-legend">
      ${groups}
      <li><mark data-group="penalty" data-part="">${READING.part[lang]}</mark></li>
    </ul>
    <p class="atlas-key-hint" hidden>${READING.keys[lang]}</p>`;
}

function renderText(text: string, marks: readonly Mark[], page: string, names: ReportNames, lang: Lang): Html[] {
  let from = 0;
  const pieces: (Html | string)[] = [];
  for (const mark of marks) {
    pieces.push(text.slice(from, mark.start), renderMark(mark, text.slice(mark.start, mark.end), page, names, lang));
    from = mark.end;
  }
  pieces.push(text.slice(from));
  return splitLines(pieces).map((line) => html`<p>${line}</p> `);
}

/** Pieces by line of the text, empty lines left out; a mark that runs over a line's end keeps it. */
function splitLines(pieces: readonly (Html | string)[]): (Html | string)[][] {
  const lines: (Html | string)[][] = [[]];
  for (const piece of pieces) {
    const [first = "", ...others] = typeof piece === "string" ? piece.split(/\r?\n/) : [piece];
    lines[lines.length - 1]?.push(first);
    for (const other of others) lines.push([other]);
  }
  return lines.filter((line) => line.some((piece) => typeof piece !== "string" || piece.trim() !== ""));
}

function renderMark(mark: Mark, words: string, page: string, names: ReportNames, lang: Lang): Html {
  const [first, ...others] = mark.figures as [MarkedFigure, ...MarkedFigure[]];
  const more = others.map(
    (figure, i) => html`<sup><a href="${page}#${figure.id}" title="${titleOf(figure, names, lang)}">${i + 2}</a></sup>`,
  );
  const group = readingGroup(first.observation?.indicator ?? null);
  return html`<mark id="${anchorOf(mark)}" data-group="${group}" ${isPart(first) && html`data-part=""`}
    ><a href="${page}#${first.id}" title="${titleOf(first, names, lang)}">${words}</a>${more}</mark
  >`;
}

/** Figures that are not of the whole bureau and a full year, or a date. */
function isPart({ observation }: MarkedFigure): boolean {
  if (observation === null) return false;
  const { scope, of, period } = observation;
  return scope !== "all" || of !== null || period.kind === "partial" || period.kind === "cumulative";
}

function titleOf({ quantity, observation }: MarkedFigure, names: ReportNames, lang: Lang): string {
  if (observation === null) return `${READING.unclassified[lang]}${UI.dot[lang]}${valueText(quantity, lang)}`;
  const scope = observation.scope === "all" ? [] : [observation.scope];
  return [names.indicator(observation.indicator), valueText(quantity, lang), PERIODS[observation.period.kind][lang], ...scope].join(
    UI.dot[lang],
  );
}
