import { html, type Html, join } from "../html.js";
import type { Lang } from "../model/indicator.js";
import { ASKERS, type WorkedNotebook } from "../model/worked.js";
import { ASKER_NAMES, WORKED } from "../words/worked.js";

/** A worked notebook in a language: its cells as they read without a script, its answer in short, and whether the data still bear it. */
export interface WorkedPage {
  book: WorkedNotebook;
  cells: readonly Html[];
  answer: Html;
  holds: boolean;
}

/** File of a notebook below the site's root. */
export const notebookFile = (id: string, lang: Lang): string => `notebooks/${id}.${lang}.md`;

/** Address of the notebook that opens with the cells of a worked one, or of a page of charts, as seen from the folder of the language. */
export const openHref = (id: string): string => `./notebook.html?open=${id}`;

/** A worked notebook's page: question, answer, cells, and the ways to run it or take it along. */
export function renderWorked({ book, cells, holds }: WorkedPage, lang: Lang): Html {
  const { id, asker, title } = book;
  return html`<p class="nb-asker">${ASKER_NAMES[asker][lang]} · <a href="../notebook.html?open=${id}">${WORKED.open[lang]}</a></p>
    <h1>${title[lang]}</h1>
    ${!holds && html`<p class="atlas-status" data-kind="error">${WORKED.unheld[lang]}</p>`}
    <div class="nb-worked">${join(cells, "\n")}</div>
    <p class="nb-ways">
      <a href="../notebook.html?open=${id}">${WORKED.open[lang]}</a> ·
      <a href="../../${notebookFile(id, lang)}" download>${WORKED.file[lang]}</a> ·
      <a href="../worked.html">${WORKED.all[lang]}</a>
    </p>`;
}

/** The notebook that readers find first, as it reads before its script runs, with the file that the script reads. */
export function renderStart(file: string, cells: readonly Html[]): Html {
  return html`<template data-part="start">${file}</template>${join(cells, "\n")}`;
}

/** The list of worked notebooks: by who asks, each question with its answer. */
export function renderWorkedList(pages: readonly WorkedPage[], lang: Lang): Html {
  const groups = ASKERS.map((asker) => ({ asker, own: pages.filter(({ book }) => book.asker === asker) }));
  return html`<div class="nb-worked-list">
    ${groups
      .filter(({ own }) => own.length > 0)
      .map(
        ({ asker, own }) =>
          html`<section>
            <h2 id="${asker}">${ASKER_NAMES[asker][lang]}</h2>
            <ul>
              ${own.map(
                ({ book, answer, holds }) =>
                  html`<li>
                    <a href="./worked/${book.id}.html">${book.title[lang]}</a>
                    ${holds ? answer : html`<p class="atlas-note">${WORKED.unheld[lang]}</p>`}
                  </li>`,
              )}
            </ul>
          </section>`,
      )}
  </div>`;
}
