import { type Html, html } from "../html.js";
import type { Lang } from "../model/indicator.js";
import { setHtml } from "../trusted.js";
import { UI } from "../words/ui.js";

/** What an editor asks for. */
export interface EditorActions {
  run(sql: string): void;
  reset(): void;
  stop(): void;
}

/** An editor in the place of a figure's printed SQL: run by button or Ctrl/⌘+Enter, reset, stop; status, error and result below. */
export class ChartSqlEditor {
  readonly #place: HTMLElement;
  readonly #built: string;
  readonly #text: HTMLTextAreaElement;
  readonly #status: HTMLElement;
  readonly #result: HTMLElement;
  readonly #stop: HTMLButtonElement;

  constructor(place: HTMLElement, lang: Lang, actions: EditorActions) {
    this.#place = place;
    const sql = (this.#built = place.textContent?.trim() ?? "");
    setHtml(place, renderEditor(lang));
    this.#text = find(place, "textarea");
    this.#result = find(place, ".atlas-result");
    this.#stop = find(place, "[name=stop]");
    this.#status = document.createElement("p");
    this.#status.className = "atlas-status";
    this.#status.setAttribute("role", "status");
    this.show(sql);
    find(place, "[name=run]").addEventListener("click", () => actions.run(this.#text.value));
    find(place, "[name=reset]").addEventListener("click", () => actions.reset());
    this.#stop.addEventListener("click", () => actions.stop());
    this.#text.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      actions.run(this.#text.value);
    });
  }

  /** Puts an SQL text into the editor. */
  show(sql: string): void {
    this.#text.value = sql;
    this.#text.rows = Math.min(24, sql.split("\n").length + 1);
  }

  /** Unfolds the editor. */
  open(): void {
    this.#place.closest("details")?.setAttribute("open", "");
  }

  /** Says what is going on, with a button to stop it. */
  showBusy(message: string): void {
    this.#say(message, "busy");
  }

  /** Says how the query went. */
  showDone(message: string): void {
    this.#say(message, "done");
  }

  /** Puts the SQL back that the build ran. */
  showBuilt(message: string): void {
    this.show(this.#built);
    this.showResult(null);
    this.#say(message, "done");
  }

  /** Says what went wrong; the picture remains. */
  showError(message: string): void {
    this.#say(message, "error");
    setHtml(this.#result, null);
  }

  /** Puts the rows of a query, below the editor; null for none. */
  showResult(result: Html | null): void {
    setHtml(this.#result, result);
  }

  #say(message: string, kind: "busy" | "done" | "error"): void {
    // Where the reader looks: beside the SQL that she opened, otherwise above the picture.
    const picture = this.#place.closest("figure")?.querySelector("[data-part=picture]");
    const open = this.#place.closest("details")?.open ?? true;
    (open ? this.#result : picture)?.before(this.#status);
    this.#status.textContent = message;
    this.#status.dataset.kind = kind;
    this.#stop.hidden = kind !== "busy";
  }
}

function renderEditor(lang: Lang): Html {
  return html`<textarea spellcheck="false" autocapitalize="off" autocomplete="off" aria-label="${UI.sqlLabel[lang]}"></textarea>
    <div class="atlas-actions">
      <button type="button" name="run">${UI.run[lang]}</button><button type="button" name="reset">${UI.reset[lang]}</button
      ><button type="button" name="stop" hidden>${UI.stopRun[lang]}</button><small>${UI.runHint[lang]}</small>
    </div>
    <div class="atlas-result"></div>`;
}

function find<T extends HTMLElement = HTMLElement>(place: HTMLElement, selector: string): T {
  const found = place.querySelector<T>(selector);
  if (found === null) throw new Error(`editor has no element: ${selector}`);
  return found;
}
