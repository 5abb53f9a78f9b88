import { html, renderOption } from "../../html.js";
import type { Lang } from "../../model/indicator.js";
import { MOST } from "../../model/own-file.js";
import { makeElement } from "../../trusted.js";
import { OWN } from "../../words/own.js";
import { fill } from "../../words/ui.js";
import { find } from "./dom.js";

const ACCEPT = ".csv,.tsv,.txt,.xlsx,.parquet,.pq,.arrow,.arrows,.feather,.ipc";

/** A button that follows a message, or, with options, a list to choose from. */
export interface Offer {
  label: string;
  options?: readonly string[];
  act(option: string): void;
}

/** What is said of a file: a line, notes below it, and what can be done. */
export interface Said {
  message: string;
  kind: "busy" | "done" | "error";
  notes?: readonly string[];
  offers?: readonly Offer[];
}

/** The place where a reader drops her files or chooses them, with a line about each. */
export class OwnPlace {
  readonly element: HTMLElement;
  readonly #lines: HTMLElement;

  constructor(lang: Lang, take: (files: readonly File[]) => void) {
    this.element = makeElement(
      html`<section class="nb-own" aria-label="${OWN.title[lang]}">
        <p>
          <button type="button" name="own-choose">${OWN.choose[lang]}</button> <span class="nb-own-drop">${OWN.drop[lang]}</span
          ><input type="file" multiple hidden accept="${ACCEPT}" aria-label="${OWN.choose[lang]}" />
        </p>
        <details class="nb-help">
          <summary>${OWN.which[lang]}</summary>
          ${fill(OWN.kinds[lang], MOST.bytes / 1e6, MOST.rows.toLocaleString("en-US"))}<br />${OWN.nothingSent[lang]}
        </details>
        <div class="nb-own-lines" role="status"></div>
      </section>`,
    );
    this.#lines = find(this.element, ".nb-own-lines");
    const input = find<HTMLInputElement>(this.element, "input");
    find(this.element, "button").addEventListener("click", () => input.click());
    input.addEventListener("change", () => {
      take([...(input.files ?? [])]);
      // The same file may be chosen again.
      input.value = "";
    });
  }

  /** Lets files be dropped anywhere in `area`. */
  acceptDrops(area: HTMLElement, take: (files: readonly File[]) => void): void {
    const carries = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    const mark = (over: boolean) => this.element.toggleAttribute("data-over", over);
    area.addEventListener("dragover", (event) => {
      if (!carries(event)) return;
      event.preventDefault();
      mark(true);
    });
    area.addEventListener("dragleave", (event) => {
      if (!(event.relatedTarget instanceof Node && area.contains(event.relatedTarget))) mark(false);
    });
    area.addEventListener(
      "drop",
      (event) => {
        mark(false);
        if (!carries(event)) return;
        event.preventDefault();
        // An editor below would take the file's text.
        event.stopPropagation();
        take([...(event.dataTransfer?.files ?? [])]);
      },
      { capture: true },
    );
  }

  /** Says something of the file `about`, in place of what was said of it before. */
  say(about: string, { message, kind, notes = [], offers = [] }: Said): void {
    const list =
      notes.length > 0 &&
      html`<ul class="nb-own-notes">
        ${notes.map((note) => html`<li>${note}</li>`)}
      </ul>`;
    const line = makeElement(
      html`<div data-kind="${kind}">
        <p class="atlas-status" data-kind="${kind}">${message}</p>
        ${list}
      </div>`,
    );
    line.dataset.about = about;
    find(line, "p").append(...offers.flatMap((offer) => [renderOffer(offer), " "]));
    const before = [...this.#lines.children].find((other) => other instanceof HTMLElement && other.dataset.about === about);
    if (before === undefined) this.#lines.append(line);
    else before.replaceWith(line);
  }
}

function renderOffer({ label, options, act }: Offer): HTMLElement {
  if (options === undefined) {
    const button = makeElement(html`<button type="button">${label}</button>`);
    button.addEventListener("click", () => act(""));
    return button;
  }
  const choices = [renderOption("", label), ...options.map((option) => renderOption(option, option))];
  const select = makeElement(
    html`<select aria-label="${label}">
      ${choices}
    </select>`,
  ) as HTMLSelectElement;
  select.addEventListener("change", () => {
    const { value } = select;
    select.value = "";
    if (value !== "") act(value);
  });
  return select;
}
