import { element, html, renderOption } from "../../html.js";
import type { Lang } from "../../model/indicator.js";
import { type NotebookInput, printList, printRange, readList, readValue } from "../../model/notebook-input.js";
import { makeElement, setHtml } from "../../trusted.js";
import { INPUTS } from "../../words/inputs.js";
import { fill } from "../../words/ui.js";
import { wireBureauPicker } from "../bureau-picker.js";
import type { Given } from "../../model/given.js";

/** Where a control stands and whom it tells; `given` is the result that rows are picked from, and `named` hears what a code is called. */
export interface ControlOptions {
  lang: Lang;
  name: string;
  given: Given | undefined;
  choose(value: string): void;
  named(label: string): void;
}

/** Values that can be picked at most. */
const MOST_PICKED = 300;

/** Fills a place with what asks for an input's value. */
export function drawControl(place: HTMLElement, input: NotebookInput, options: ControlOptions): void {
  const draw = {
    number: drawFields,
    text: drawFields,
    range: drawFields,
    choice: drawChoice,
    bureau: drawBureau,
    indicator: drawIndicator,
    rows: drawRows,
  };
  draw[input.kind](place, input, options);
}

function labelOf({ label }: NotebookInput, { name }: ControlOptions): string {
  return label || name;
}

function drawFields(place: HTMLElement, input: NotebookInput, options: ControlOptions): void {
  const { min, max, step } = input.settings;
  const { lang, choose } = options;
  const value = readValue(input);
  const field = (given: string, label: string) => {
    const type = input.kind === "text" ? { type: "text", maxlength: 200 } : { type: "number", min, max, step: step ?? "any" };
    return html`<label>${label} ${element("input", { ...type, value: given, autocomplete: "off" })}</label>`;
  };
  const ends = typeof value === "object" && value !== null && "from" in value ? [value.from, value.to] : ["", ""];
  const both = [field(String(ends[0]), `${labelOf(input, options)} ${INPUTS.from[lang]}`), field(String(ends[1]), INPUTS.to[lang])];
  setHtml(place, html`${input.kind === "range" ? both : field(input.value, labelOf(input, options))}`);
  place.oninput = () => {
    const [from = "", to] = [...place.querySelectorAll("input")].map((one) => one.value);
    choose(to === undefined ? from : printRange(from, to));
  };
}

function drawChoice(place: HTMLElement, input: NotebookInput, options: ControlOptions): void {
  const texts = readList(input.settings.options ?? "");
  const list = texts.includes(input.value) ? texts : [input.value, ...texts];
  drawSelect(
    place,
    input,
    options,
    list.map((text) => [text, text || INPUTS.none[options.lang]]),
  );
}

function drawSelect(place: HTMLElement, input: NotebookInput, options: ControlOptions, list: readonly (readonly [string, string])[]): void {
  const choices = list.map(([value, text]) => renderOption(value, text, value === input.value));
  setHtml(
    place,
    html`<label
      >${labelOf(input, options)}
      <select>
        ${choices}
      </select></label
    >`,
  );
  place.oninput = () => options.choose(place.querySelector("select")?.value ?? "");
}

function drawBureau(place: HTMLElement, input: NotebookInput, { lang, name, choose, named }: ControlOptions): void {
  const box = makeElement(html`<div role="group" aria-label="${input.label || name}"></div>`);
  place.oninput = null;
  place.replaceChildren(box);
  const tell = (code: string) => void nameBureau(code, lang).then(named, () => undefined);
  const chosen = input.value === "" ? [] : [input.value];
  tell(input.value);
  void wireBureauPicker(box, {
    lang,
    chosen,
    single: true,
    onChange: ([code = ""]) => {
      tell(code);
      choose(code);
    },
  });
}

async function nameBureau(code: string, lang: Lang): Promise<string> {
  const { entries } = await (await import("../bureau-index.js")).loadBureauIndex();
  const entry = entries.find((candidate) => candidate.code === code);
  return entry === undefined ? code : entry[lang === "zh" ? "short_zh" : "short_en"];
}

let indicators: Promise<[string, string][]> | undefined;

function drawIndicator(place: HTMLElement, input: NotebookInput, options: ControlOptions): void {
  drawSelect(place, input, options, [[input.value, input.value || INPUTS.none[options.lang]]]);
  indicators ??= listIndicators(options.lang).catch((error: unknown) => {
    indicators = undefined;
    throw error;
  });
  indicators.then(
    (list) => {
      const known = list.find(([id]) => id === input.value);
      options.named(known?.[1] ?? input.value);
      drawSelect(place, input, options, known === undefined ? [[input.value, input.value || INPUTS.none[options.lang]], ...list] : list);
    },
    // The id alone stays to be seen where the engine does not start, which the queries say.
    () => undefined,
  );
}

async function listIndicators(lang: Lang): Promise<[string, string][]> {
  const { query } = await import("../../db/database.js");
  const { rows } = await query(`SELECT id, name_${lang} AS name FROM indicators ORDER BY family, id`);
  return rows.map(({ id, name }) => [String(id), String(name)]);
}

function drawRows(place: HTMLElement, input: NotebookInput, { lang, name, given, choose }: ControlOptions): void {
  const { of = "", column = "" } = input.settings;
  const picked = new Set(readList(input.value));
  const found = given?.kind === "rows" ? given.rows.map((row) => row[column]) : [];
  const texts = [...new Set(found.filter((cell) => cell !== null && cell !== undefined).map(String))].slice(0, MOST_PICKED);
  const boxes = [...new Set([...picked, ...texts])].map(
    (text) => html`<label>${element("input", { type: "checkbox", value: text, checked: picked.has(text) })} ${text}</label>`,
  );
  const none = html`<p class="atlas-silence">${fill(INPUTS.noRows[lang], of || "…", column || "…")}</p>`;
  const all = html`<p class="nb-picked" role="status">${fill(INPUTS.picked[lang], picked.size)}</p>`;
  setHtml(
    place,
    html`<fieldset class="nb-pick">
      <legend>${input.label || name}</legend>
      ${boxes.length === 0 ? none : [boxes, all]}
    </fieldset>`,
  );
  place.oninput = () => {
    const chosen = [...place.querySelectorAll<HTMLInputElement>("input:checked")].map((box) => box.value);
    const status = place.querySelector(".nb-picked");
    if (status !== null) status.textContent = fill(INPUTS.picked[lang], chosen.length);
    choose(printList(chosen));
  };
}
