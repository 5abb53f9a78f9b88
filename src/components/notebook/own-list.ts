import { html } from "../../html.js";
import type { Lang } from "../../model/indicator.js";
import { writeName } from "../../model/own-name.js";
import { makeElement } from "../../trusted.js";
import { NOTEBOOK } from "../../words/notebook.js";
import { OWN } from "../../words/own.js";
import { fill } from "../../words/ui.js";
import { find } from "./dom.js";
import type { OwnFile } from "./own-files.js";
import { printBytes } from "./own-words.js";

/** What the list of a reader's tables asks for. */
export interface ListActions {
  insert(name: string): void;
  rename(file: OwnFile, name: string): void;
  remove(file: OwnFile): void;
}

/** The reader's tables in the list of tables, with their columns, size, name to change and removal. */
export function renderOwnList(files: readonly OwnFile[], lang: Lang, actions: ListActions): HTMLElement {
  const list = makeElement(
    html`<div data-part="own-tables" ${files.length === 0 && html`hidden`}><p class="nb-own-title">${OWN.tables[lang]}</p></div>`,
  );
  list.append(...files.map((file) => renderTable(file, lang, actions)));
  return list;
}

function renderTable(file: OwnFile, lang: Lang, actions: ListActions): HTMLElement {
  const size = fill(OWN.size[lang], file.rows.toLocaleString("en-US"), printBytes(file.bytes));
  const items = file.columns.map(({ name, type }, i) => {
    const label = fill(NOTEBOOK.insert[lang], name, type);
    return html`<li>
      <button type="button" class="nb-insert" data-column="${i}" aria-label="${label}"><code>${name}</code></button>
      <small>${type.toLowerCase()}</small>
    </li>`;
  });
  const table = makeElement(
    html`<details class="nb-own-table" open>
      <summary><code>${file.name}</code> ${size}</summary>
      <p class="nb-own-tools">
        <input
          name="table"
          value="${file.name}"
          maxlength="40"
          spellcheck="false"
          autocapitalize="off"
          autocomplete="off"
          aria-label="${OWN.rename[lang]}"
          title="${file.file}"
        /><button type="button" name="own-remove" aria-label="${fill(OWN.removeTable[lang], file.name)}">${OWN.remove[lang]}</button>
      </p>
      <ul>
        ${items}
      </ul>
    </details>`,
  );
  const input = find<HTMLInputElement>(table, "input");
  input.addEventListener("change", () => actions.rename(file, input.value.trim()));
  find(table, "[name=own-remove]").addEventListener("click", () => actions.remove(file));
  for (const button of table.querySelectorAll<HTMLElement>("[data-column]")) {
    const column = file.columns[Number(button.dataset.column)];
    button.addEventListener("click", () => actions.insert(writeName(column?.name ?? "")));
  }
  return table;
}
