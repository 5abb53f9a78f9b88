import { type Html, html, renderOption } from "../../html.js";
import { keysOf, type Lang } from "../../model/indicator.js";
import type { InputCell } from "../../model/notebook.js";
import { INPUT_KINDS, type InputKind, type NotebookInput } from "../../model/notebook-input.js";
import { makeElement, setHtml } from "../../trusted.js";
import { INPUTS } from "../../words/inputs.js";
import { fill } from "../../words/ui.js";
import { type CellActions, type CellView, NAME_NOTE, NameField, renderAdders, renderName, renderTools } from "./cell.js";
import { find } from "./dom.js";
import { drawControl } from "./input-control.js";
import type { Given } from "../../model/given.js";
import type { CellRun } from "./run.js";

/** Something to choose, with its settings folded away. */
export class InputCellView implements CellView {
  readonly element: HTMLElement;
  /** What a chosen code is called. */
  label: string;
  readonly #lang: Lang;
  readonly #actions: CellActions;
  readonly #name: NameField;
  readonly #control: HTMLElement;
  #input: NotebookInput;
  #place = "";
  #given: Given | undefined;

  constructor(cell: InputCell, lang: Lang, actions: CellActions) {
    this.#lang = lang;
    this.#actions = actions;
    this.#input = cell.input;
    this.label = cell.input.value;
    this.element = makeElement(renderCell(cell, lang));
    this.#control = find(this.element, "[data-part=control]");
    this.#name = new NameField(this.element, lang, () => actions.changed());
    const settings = find<HTMLFormElement>(this.element, "form");
    settings.addEventListener("submit", (event) => event.preventDefault());
    settings.addEventListener("change", () => this.#set(settings));
    this.#drawSettings();
    this.#draw();
  }

  get cell(): InputCell {
    return { kind: "input", name: this.#name.name, input: this.#input };
  }

  focus(): void {
    this.#control.querySelector<HTMLElement>("input, select")?.focus();
  }

  /** Opens the settings, which a new input needs first. */
  edit(): void {
    find<HTMLDetailsElement>(this.element, "details").open = true;
    find(this.element, "[name=name]").focus();
  }

  place(name: string | null): void {
    const shown = name ?? "";
    this.#name.placeholder = shown;
    this.element.setAttribute("aria-label", fill(INPUTS.cell[this.#lang], shown));
    const inSql = this.#input.kind === "range" ? `$${shown}_from, $${shown}_to` : `$${shown}`;
    const inJs = this.#input.kind === "range" ? `${shown}.from, ${shown}.to` : shown;
    find(this.element, ".nb-use").textContent = fill(INPUTS.use[this.#lang], inSql, `\${${shown}}`, inJs);
    if (shown === this.#place) return;
    this.#place = shown;
    if (this.#input.label === "") this.#draw();
  }

  showFault(message: string | null): void {
    this.#name.fault = message;
  }

  run({ givens }: CellRun): Promise<Given | null> {
    const given = givens.get((this.#input.settings.of ?? "").toLowerCase());
    if (this.#input.kind === "rows" && given !== this.#given) {
      this.#given = given;
      this.#draw();
    }
    return Promise.resolve(null);
  }

  wait(): void {
    // What is chosen is there at once.
  }

  showStale(): void {
    // An input is what it shows.
  }

  destroy(): void {
    this.element.remove();
  }

  #set(settings: HTMLFormElement): void {
    const given = new FormData(settings);
    const text = (name: string) => String(given.get(name) ?? "").trim();
    const kind = keysOf(INPUT_KINDS).find((known) => known === text("kind")) ?? "text";
    const isOther = kind !== this.#input.kind;
    const known = INPUT_KINDS[kind].map((name) => [name, text(name)] as const).filter(([, value]) => value !== "");
    this.#input = { kind, label: text("label"), settings: Object.fromEntries(known), value: isOther ? "" : this.#input.value };
    if (isOther) this.#drawSettings();
    this.#draw();
    this.#actions.changed();
    this.#actions.run();
  }

  #drawSettings(): void {
    setHtml(find(this.element, "form"), renderSettings(this.#input, this.#lang));
  }

  #draw(): void {
    drawControl(this.#control, this.#input, {
      lang: this.#lang,
      name: this.#place,
      given: this.#given,
      choose: (value) => {
        if (value === this.#input.value) return;
        this.#input = { ...this.#input, value };
        if (this.#input.kind !== "bureau") this.label = value;
        this.#actions.changed();
        this.#actions.run();
      },
      named: (label) => {
        if (label === this.label) return;
        this.label = label;
        this.#actions.renamed();
      },
    });
  }
}

function renderCell({ name }: InputCell, lang: Lang): Html {
  return html`<section class="nb-cell nb-input" role="group">
    <div class="nb-head">${renderName(name, lang)}${renderTools(lang)}</div>
    ${NAME_NOTE}
    <div class="nb-control" data-part="control"></div>
    <details class="nb-settings">
      <summary>${INPUTS.settings[lang]}</summary>
      <form class="nb-choice"></form>
      <p class="nb-use"></p>
    </details>
    ${renderAdders(lang)}
  </section>`;
}

function renderSettings({ kind, label, settings }: NotebookInput, lang: Lang): Html {
  const kinds = keysOf(INPUT_KINDS).map((known) => renderOption(known, INPUTS[known][lang], known === kind));
  const fields = INPUT_KINDS[kind as InputKind].map((name) => field(name, settings[name] ?? "", lang));
  return html`<label
      >${INPUTS.kind[lang]}
      <select name="kind">
        ${kinds}
      </select></label
    >${field("label", label, lang)}${fields}`;
}

function field(name: "label" | "min" | "max" | "step" | "options" | "of" | "column", value: string, lang: Lang): Html {
  return html`<label>${INPUTS[name][lang]} <input name="${name}" value="${value}" autocomplete="off" spellcheck="false" /></label>`;
}
